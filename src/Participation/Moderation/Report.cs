using Participation.Contributions;

namespace Participation.Moderation;

/// <summary>One citizen's report (пријава) of one contribution to the moderators: a stream of its own, so the hundredth repetition changes nothing.</summary>
public sealed record Report(ReportReason Reason) : IEvolve<Report, ReportEvent>
{
    public static Report? Evolve(Report? state, ReportEvent happened) => happened switch
    {
        ContributionReported e => new Report(e.Reason),
        _ => state,
    };
}

public enum ReportReason { Insult, Spam, PersonalData, OffTopic, Other }

public abstract record ReportEvent;

/// <param name="Explanation">What the citizen added, sealed like every text of a citizen; null where he added nothing.</param>
/// <param name="DueAt">When the municipality's promise to look at it runs out; null in reports of before it could set one: a day after.</param>
public sealed record ContributionReported(
    Guid Consultation,
    Guid Contribution,
    Guid Citizen,
    ReportReason Reason,
    SealedWording? Explanation,
    DateTimeOffset At,
    DateTimeOffset? DueAt = null) : ReportEvent;

/// <param name="On">The contribution as it stands; null where there is none.</param>
/// <param name="Promise">How soon the municipality's moderators look at a report.</param>
public sealed record ReportContribution(
    Guid ContributionId,
    Contribution? On,
    ReportReason Reason,
    string? Explanation,
    string Salt,
    Actor By,
    DateTimeOffset Now,
    TimeSpan Promise);

/// <summary>The law of reporting.</summary>
public static class ReportDecider
{
    public static Decision<ReportEvent> Decide(Report? state, ReportContribution command) => command switch
    {
        { On: null } => new ContributionNotFound(),
        _ when !command.On.IsKnownTo(command.By.Citizen) => new ContributionNotFound(),
        _ when command.On.Author == command.By.Citizen => new OwnContributionReported(),
        _ when PlainText.Check(command.Explanation, "explanation", ModerationDecider.LongestReason, required: false) is { } refusal => refusal,
        _ when state is not null => Array.Empty<ReportEvent>(),
        { On.Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { On.Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        { On.Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        _ => new ContributionReported(
            command.On.Consultation,
            command.ContributionId,
            command.By.Citizen,
            command.Reason,
            PlainText.IsBlank(command.Explanation) ? null : SealedWording.Seal(new Wording(null, PlainText.Tidy(command.Explanation), null), command.Salt),
            command.Now,
            command.Now + command.Promise),
    };
}
