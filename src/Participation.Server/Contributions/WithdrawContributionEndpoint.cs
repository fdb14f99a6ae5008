using Participation.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

internal static class WithdrawContributionEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapDelete("/api/contributions/{id:guid}", Handle)
        .RequireAuthorization()
        .RequireRateLimiting(RateLimits.Writing)
        .WithName("WithdrawContribution").WithTags("Contributions")
        .WithSummary("The author withdraws it; that it stood there stays visible.")
        .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<IResult> Handle(
        Guid id, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        var now = clock.GetUtcNow();
        if (await session.StateOf<Contribution, ContributionEvent>(id, cancellation) is not { } contribution)
            return new ContributionNotFound().Problem(http);
        var debate = await DebateState.Of(session, contribution.Consultation, now, cancellation);
        var command = new WithdrawContribution(debate!, Standing.Citizen(http), now);
        var decided = await session.Decide<Contribution, ContributionEvent>(id, state => ContributionDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
