using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

/// <param name="Reason">Why it belongs there; everyone reads it.</param>
/// <param name="EId">The provision of the newest version; null for the whole act.</param>
public sealed record ReattachContributionRequest(string Reason, string? EId = null);

internal static class ReattachContributionEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/contributions/{id:guid}/attach", Handle)
        .RequireAuthorization()
        .WithName("ReattachContribution").WithTags("Contributions")
        .WithSummary("A moderator or officer puts it at another provision of the newest version, with a reason that all may read; replies go with it.")
        .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);

    private static async Task<IResult> Handle(
        Guid id, ReattachContributionRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        var now = clock.GetUtcNow();
        if (await session.StateOf<Contribution, ContributionEvent>(id, cancellation) is not { } contribution
            || await session.StateOf<Consultation, ConsultationEvent>(contribution.Consultation, cancellation) is not { } consultation)
            return new ContributionNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        var debate = await DebateState.Of(session, contribution.Consultation, now, cancellation);
        var command = new ReattachContribution(string.IsNullOrEmpty(body.EId) ? null : body.EId, body.Reason, debate!, actor, now);
        var decided = await session.Decide<Contribution, ContributionEvent>(id, state => AttachmentDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
