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

    private static Task<IResult> Handle(
        Guid id, CastBallotRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var ballot = StreamIds.Of("ballot", id, Standing.Citizen(http).Citizen);
        return sessions.Run(ballot, http, session => Decide(ballot, id, body, http, session, clock.GetUtcNow(), cancellation), cancellation, id);
    }

    private static async Task<Decided> Decide(Guid ballot, Guid id, CastBallotRequest body, HttpContext http, CommandSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var contribution = await session.StateOf<Contribution, ContributionEvent>(id, cancellation);
        var debate = contribution is null ? null : await DebateState.Of(session, contribution.Consultation, now, cancellation);
        var citizen = Standing.Citizen(http);
        var command = new CastBallot(id, contribution, body.Value, debate?.Status ?? ConsultationStatus.Draft, citizen, now, debate?.Excludes(citizen.Citizen) == true);
        return await session.Decide<Ballot, BallotEvent>(ballot, state => BallotDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
    }
}
