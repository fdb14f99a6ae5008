using Participation.Contributions;

namespace Participation.Moderation;

/// <param name="RuleText">The rule of that number in the municipality's code of conduct; null where it has none.</param>
public sealed record HideContribution(string Rule, Words? RuleText, string Reason, Actor By, DateTimeOffset Now);
public sealed record RestoreContribution(string Reason, Actor By, DateTimeOffset Now);

/// <summary>The reports were looked at and the contribution stays.</summary>
public sealed record KeepContribution(string Reason, Actor By, DateTimeOffset Now);

/// <summary>What a moderator may do to a contribution. Nothing here destroys text, and everything has a reason that all may read.</summary>
public static class ModerationDecider
{
    public const int LongestReason = 2000;

    public static Decision<ContributionEvent> Decide(Contribution? state, HideContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        _ when command.RuleText is null => new RuleNotFound(command.Rule),
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Hidden: { } by } when by.Moderator == command.By.Citizen && by.Rule == command.Rule && by.Reason == PlainText.Tidy(command.Reason) => Array.Empty<ContributionEvent>(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        _ => new ContributionHidden(state.Consultation, command.Rule, command.RuleText, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, RestoreContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        { Status: not ContributionStatus.Hidden } => new IsNotHidden(),
        _ => new ContributionRestored(state.Consultation, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, KeepContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        _ => new ContributionKept(state.Consultation, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };
}
