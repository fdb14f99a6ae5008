using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <summary>The words of a contribution as its author wrote them, for the moderators of its municipality alone; of what was erased there are none.</summary>
public sealed record SealedOriginal(Guid Contribution, string? Title, string? Text, string? ProposedText);

internal static class SealedOriginalEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/contributions/{id:guid}/original", Get).RequireAuthorization()
            .WithName("ReadSealedOriginal").WithTags("Moderation").WithSummary("What a hidden or redacted contribution says; moderators of its municipality read it, and each reading is recorded.")
            .Produces<SealedOriginal>().ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> Get(Guid id, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var views = StreamIds.Of("sealed-views", id);
        await using var session = await sessions.Begin(views, cancellation, id);
        if (await session.StateOf<Contribution, ContributionEvent>(id, cancellation) is not { } contribution
            || await session.StateOf<Consultation, ConsultationEvent>(contribution.Consultation, cancellation) is not { } consultation)
            return new ContributionNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        var command = new ViewSealedOriginal(id, contribution, actor, clock.GetUtcNow());
        var decided = await session.Decide<SealedViews, SealedViewEvent>(views, state => SealedViewDecider.Decide(state, command), null, cancellation);
        if (decided.Refusal is { } refusal)
            return refusal.Problem(http);
        await session.Commit(cancellation);
        http.Response.Headers.CacheControl = "no-store";
        var words = contribution.Original ?? contribution.Wording;
        return Results.Ok(new SealedOriginal(id, words?.Title, words?.Text, words?.ProposedText));
    }
}
