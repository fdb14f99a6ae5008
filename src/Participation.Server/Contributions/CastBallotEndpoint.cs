using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

/// <param name="Value">1 for, -1 against, 0 takes the vote back.</param>
public sealed record CastBallotRequest(int Value);

internal static class CastBallotEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPut("/api/contributions/{id:guid}/ballot", Handle)
        .RequireAuthorization()
        .RequireRateLimiting(RateLimits.Writing)
        .WithName("CastBallot").WithTags("Contributions")
        .WithSummary("Votes for or against a contribution, changes the vote, or takes it back.")
        .Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<IResult> Handle(
        Guid id, CastBallotRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var voter = Standing.Citizen(http);
        var ballot = StreamIds.Of("ballot", id, voter.Citizen);
        await using var session = await sessions.Begin(ballot, cancellation, id);
        var now = clock.GetUtcNow();
        var contribution = await session.StateOf<Contribution, ContributionEvent>(id, cancellation);
        var phase = contribution is null ? ConsultationStatus.Draft : (await DebateState.Of(session, contribution.Consultation, now, cancellation))!.Status;
        var command = new CastBallot(id, contribution, body.Value, phase, voter, now);
        var decided = await session.Decide<Ballot, BallotEvent>(ballot, state => BallotDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
