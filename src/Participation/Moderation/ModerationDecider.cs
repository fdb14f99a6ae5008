using Participation.Contributions;
using Participation.Municipalities;

namespace Participation.Moderation;

public sealed record HideContribution(CitedRule Rule, string Reason, Actor By, DateTimeOffset Now);
public sealed record RestoreContribution(string Reason, Actor By, DateTimeOffset Now);

/// <param name="Reason">What the moderator adds; an approval needs none.</param>
public sealed record ApproveContribution(string? Reason, Actor By, DateTimeOffset Now);

/// <summary>The reports were looked at and the contribution stays.</summary>
public sealed record KeepContribution(string Reason, Actor By, DateTimeOffset Now);

/// <summary>What a moderator may do to a contribution. Nothing here destroys text, and everything has a reason that all may read.</summary>
public static class ModerationDecider
{
    public const int LongestReason = 2000;

    public static Decision<ContributionEvent> Decide(Contribution? state, ApproveContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason, required: false) is { } refusal => refusal,
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        { Status: ContributionStatus.Held } => new ContributionApproved(
            state.Consultation, !state.Published, PlainText.IsBlank(command.Reason) ? null : PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
        { Approved.Moderator: var moderator } when moderator == command.By.Citizen => Array.Empty<ContributionEvent>(),
        _ => new IsNotHeld(),
    };

    /// <summary>Hides what everybody reads; of what is held, refuses to publish it.</summary>
    public static Decision<ContributionEvent> Decide(Contribution? state, HideContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { Hidden: { } by } when by.Moderator == command.By.Citizen && by.Rule == command.Rule.Number && by.Reason == PlainText.Tidy(command.Reason) => Array.Empty<ContributionEvent>(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        _ => new ContributionHidden(state.Consultation, command.Rule.Number, command.Rule.Text!, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Published),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, RestoreContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        { Status: not ContributionStatus.Hidden } => new IsNotHidden(),
        _ => new ContributionRestored(state.Consultation, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Published),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, KeepContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", LongestReason) is { } refusal => refusal,
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        { Status: ContributionStatus.Held } => new ContributionIsHeld(),
        _ => new ContributionKept(state.Consultation, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };
}
