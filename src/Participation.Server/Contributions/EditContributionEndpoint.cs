using Participation.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

public sealed record EditContributionRequest(string Text, string? ProposedText = null);

internal static class EditContributionEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPut("/api/contributions/{id:guid}/text", Handle)
        .RequireAuthorization()
        .RequireRateLimiting(RateLimits.Writing)
        .WithName("EditContribution").WithTags("Contributions")
        .WithSummary("The author corrects the text; what stood before stays public in the history.")
        .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);

    private static async Task<IResult> Handle(
        Guid id, EditContributionRequest body, HttpContext http, CommandSessions sessions, Newcomers newcomers, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        // Which debate it is of is not known yet, so it is asked whatever the debate wants to know: editing is rare.
        var newcomer = await newcomers.Is(Answers.Citizen(http), now, cancellation);
        await using var session = await sessions.Begin(id, cancellation);
        if (await session.StateOf<Contribution, ContributionEvent>(id, cancellation) is not { } contribution)
            return new ContributionNotFound().Problem(http);
        var debate = await DebateState.Of(session, contribution.Consultation, now, cancellation);
        var command = new EditContribution(body.Text, body.ProposedText, Seals.NewSalt(), debate!, Standing.Citizen(http), now, newcomer);
        var decided = await session.Decide<Contribution, ContributionEvent>(id, state => ContributionDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
