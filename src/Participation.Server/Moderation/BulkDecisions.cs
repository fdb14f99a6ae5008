using System.Text.Json.Serialization;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>What is decided about many at once; what needs a closer look is decided one by one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BulkDecision>))]
public enum BulkDecision
{
    [JsonStringEnumMemberName("approve")] Approve,
    [JsonStringEnumMemberName("hide")] Hide,
    [JsonStringEnumMemberName("keep")] Keep,
    [JsonStringEnumMemberName("off-topic")] OffTopic,
}

/// <param name="Rule">The number of a rule; for <c>hide</c> and <c>off-topic</c>.</param>
/// <param name="Reason">Why; an approval needs none.</param>
/// <param name="Contributions">At most fifty.</param>
public sealed record BulkRequest(BulkDecision Decision, IReadOnlyList<Guid> Contributions, string? Rule = null, string? Reason = null);

/// <param name="Done">Whether it was decided, or was so before.</param>
/// <param name="Code">The code of the problem where it was not.</param>
/// <param name="Title">The same in the reader's language.</param>
public sealed record BulkAnswer(Guid Contribution, bool Done, string? Code, string? Title);

public sealed record BulkAnswers(IReadOnlyList<BulkAnswer> Items);

/// <summary>One decision about many contributions of a municipality: each by itself, in its own transaction and with its own answer.</summary>
internal static class BulkDecisions
{
    public const int Most = 50;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/municipalities/{slug}/moderation/decisions", Decide).RequireAuthorization()
            .WithName("DecideMany").WithTags("Moderation").WithSummary("A moderator decides the same about up to fifty contributions; each is answered by itself.")
            .Produces<BulkAnswers>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<IResult> Decide(string slug, BulkRequest body, HttpContext http, Desk desk, StandingReading standing, TimeProvider clock, CancellationToken cancellation)
    {
        var municipality = Participation.Municipalities.MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is not { } here)
            return new Participation.Municipalities.MunicipalityNotFound().Problem(http);
        if (!(await standing.In(municipality, http, cancellation)).HasFlag(Roles.Moderator))
            return new OnlyAModeratorHere().Problem(http);
        if (body.Contributions.Count is 0 or > Most)
            return new TooManyAtOnce(Most).Problem(http);
        if (PlainText.Check(body.Reason, "reason", ModerationDecider.LongestReason, required: body.Decision != BulkDecision.Approve) is { } refusal)
            return refusal.Problem(http);
        // A rule that does not hold is the request's fault, not that of any contribution.
        if (body.Decision is BulkDecision.Hide or BulkDecision.OffTopic && here.Cite(body.Rule ?? "").Broken is { } broken)
            return broken.Problem(http);
        var language = ReaderLanguages.Of(http.Request);
        var answers = new List<BulkAnswer>();
        foreach (var id in body.Contributions.Distinct())
        {
            var decided = await desk.Run(id, http, (state, actor, there) => Of(body, state, actor, there, clock.GetUtcNow()), null, slug, cancellation);
            answers.Add(new(id, decided.Refusal is null, decided.Refusal?.Code, decided.Refusal?.Title.In(language)));
        }
        return Results.Ok(new BulkAnswers(answers));
    }

    private static Decision<ContributionEvent> Of(BulkRequest body, Contribution? state, Actor actor, Participation.Municipalities.Municipality here, DateTimeOffset now) => body.Decision switch
    {
        BulkDecision.Approve => ModerationDecider.Decide(state, new ApproveContribution(body.Reason, actor, now)),
        BulkDecision.Hide => ModerationDecider.Decide(state, new HideContribution(here.Cite(body.Rule ?? ""), body.Reason!, actor, now)),
        BulkDecision.OffTopic => MarkingDecider.Decide(state, new MarkOffTopic(here.Cite(body.Rule ?? ""), body.Reason!, actor, now)),
        _ => ModerationDecider.Decide(state, new KeepContribution(body.Reason!, actor, now)),
    };
}
