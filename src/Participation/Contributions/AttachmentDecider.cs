using Participation.Moderation;

namespace Participation.Contributions;

/// <param name="EId">The provision of the version in force; null for the whole act.</param>
public sealed record ReattachContribution(string? EId, string Reason, Debate Debate, Actor By, DateTimeOffset Now);

/// <summary>The law of putting a contribution at another provision by hand: nothing is hidden by it, and everyone reads why.</summary>
public static class AttachmentDecider
{
    public static Decision<ContributionEvent> Decide(Contribution? state, ReattachContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator | Roles.Officer) => new OnlyAModeratorOrOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        { Parent: not null } => new ReplyGoesWithItsParent(),
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        _ when command.EId is { } eId && command.Debate.ProvisionText(eId) is null => new ProvisionNotFound(eId),
        { Kind: ContributionKind.Amendment } when command.EId is null => new AmendmentNeedsAProvision(),
        _ when StandsThere(state, command) => new AlreadyAtThatProvision(),
        _ => new ContributionReattached(state.Consultation, command.Debate.ActVersion, command.EId, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Seen, !command.By.Is(Roles.Moderator)),
    };

    private static bool StandsThere(Contribution state, ReattachContribution command) =>
        state.EId is { } eId ? command.Debate.AddressNow(state.ActVersion, eId) is { } now && now == command.EId : command.EId is null;
}
