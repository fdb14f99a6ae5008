using Participation.Acts;
using Participation.Acts.Correcting;
using Participation.Consultations;
using Participation.Server.Consultations;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Acts;

/// <summary>Corrections in the order in which they are made.</summary>
/// <param name="Stepwise">False: all by the addresses that the draft has now. True: each by the addresses that the ones before it left, as a preview of them showed.</param>
public sealed record CorrectActDraftRequest(IReadOnlyList<Correction> Corrections, bool Stepwise = false);

/// <summary>An officer puts right how a text was read, and sees what comes of it before it is stored.</summary>
internal static class CorrectActDraftEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/consultations/{id:guid}/act/draft/corrections", Correct).RequireAuthorization()
            .WithName("CorrectActDraft").WithTags("Acts")
            .WithSummary("Corrects the structure of the draft (join, split, make-heading, make-text, renumber, change-kind, raise, lower, edit-words, describe-picture) and the title (name-act); with `preview` it only answers what would come of it.")
            .Produces<ActDraftView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);

    private static async Task<IResult> Correct(
        Guid id, CorrectActDraftRequest body, HttpContext http, StandingReading standing, ConsultationReading consultations, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation, bool preview = false)
    {
        if (body.Corrections.Any(correction => correction is null))
            return new RequestUnreadable().Problem(http);
        if (await PutActDraftEndpoint.Refusal(id, http, consultations, standing, cancellation) is { } refusal)
            return refusal.Problem(http);
        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(actId, cancellation, id);
        var (officer, notNow) = await PutActDraftEndpoint.Officer(id, session, http, WorkOnText.OnDraft, clock, cancellation);
        if (notNow is not null)
            return notNow.Problem(http);
        var command = new CorrectActDraft(officer, body.Corrections.ToSequence(), clock.GetUtcNow(), body.Stepwise);
        Act? corrected = null;
        var count = 0;
        var seen = Answers.IfMatch(http);
        var decided = await session.Decide<Act, ActEvent>(actId, state =>
        {
            var decision = ActDecider.Decide(state, command);
            corrected = decision.Events.Aggregate(state, Act.Evolve);
            count = decision.Events.Count;
            return decision;
        }, seen, cancellation);
        // Whoever corrects a draft that is another by now is told so, and not that some provision is missing there.
        if (decided.Refusal is { } no)
            return (seen is { } version && version != decided.Version ? new StaleVersion() : no).Problem(http);
        if (preview)
            return Results.Ok(ActDraftView.Of(id, decided.Version - count, corrected!.Draft!, http));
        await session.Commit(cancellation);
        http.Response.Headers.ETag = Answers.ETag(decided.Version);
        return Results.Ok(ActDraftView.Of(id, decided.Version, corrected!.Draft!, http));
    }
}
