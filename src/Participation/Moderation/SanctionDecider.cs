using Participation.Consultations;
using Participation.Contributions;
using Participation.Municipalities;

namespace Participation.Moderation;

/// <param name="Days">How long a mute lasts; null for what is no mute.</param>
public sealed record SanctionAuthor(SanctionKind Kind, int? Days, CitedRule Rule, string Reason, Actor By, DateTimeOffset Now);

public sealed record LiftSanction(SanctionKind Kind, string Reason, Actor By, DateTimeOffset Now);

/// <param name="Contribution">The one whose replies are locked, as it stands; null where it is a provision.</param>
/// <param name="EId">The provision of the version in force; null for what speaks of the whole act.</param>
public sealed record LockThread(Guid? ContributionId, Contribution? Contribution, string? EId, Debate Debate, CitedRule Rule, string Reason, Actor By, DateTimeOffset Now);

public sealed record UnlockThread(Guid? ContributionId, string? EId, Debate Debate, string Reason, Actor By, DateTimeOffset Now);

/// <summary>The law of what concerns more than one contribution: people who do not keep to the rules, and threads that went astray.</summary>
public static class SanctionDecider
{
    public const int LongestMuteDays = 90;

    public static Decision<ContributionEvent> Decide(Contribution? state, SanctionAuthor command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        _ when command is { Kind: SanctionKind.Mute, Days: null or < 1 or > LongestMuteDays } => new MuteOutOfBounds(LongestMuteDays),
        _ when state.Author == command.By.Citizen => new NobodySanctionsThemselves(),
        _ when state.Decisions.Of(Decisions.Of(command.Kind)) is { } already => already.Moderator == command.By.Citizen && already.Reason == PlainText.Tidy(command.Reason)
            ? Array.Empty<ContributionEvent>()
            : new AlreadySanctioned(already.Rule, already.Reason),
        _ => new AuthorSanctioned(
            state.Consultation, state.Author, command.Kind, command.Kind == SanctionKind.Mute ? command.Now.AddDays(command.Days!.Value) : null,
            command.Rule.Number, command.Rule.Text!, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, LiftSanction command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when state.Decisions.Of(Decisions.Of(command.Kind)) is null => new IsNotSanctioned(),
        _ => Reversal.Of(state, Decisions.Of(command.Kind), PlainText.Tidy(command.Reason), "", command.By.Citizen, command.Now)!,
    };

    /// <summary>What a decision about a contribution's author changes in the debate; null where that is nothing.</summary>
    public static ConsultationEvent? Effect(Guid contribution, ContributionEvent decided) => decided switch
    {
        AuthorSanctioned { Kind: not SanctionKind.Warning } e => new CitizenBarred(e.Author, e.Kind, e.Until, contribution, e.Moderator, e.At),
        SanctionLifted { Kind: not SanctionKind.Warning } e => new CitizenReadmitted(e.Author, e.Kind, contribution, e.By, e.At),
        _ => null,
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, LockThread command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        _ when command is { ContributionId: not null, Contribution: null } => new ContributionNotFound(),
        _ when command.Contribution is { Parent: not null } => new OnlyAWholeThread(),
        _ when command.EId is { } eId && command.Debate.ProvisionText(eId) is null => new ProvisionNotFound(eId),
        _ when Found(state, command.ContributionId, command.EId, command.Debate) is not null => Array.Empty<ConsultationEvent>(),
        _ => new ThreadLocked(
            command.ContributionId, command.EId, command.Debate.ActVersion, command.Rule.Number, command.Rule.Text!, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, UnlockThread command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when Found(state, command.ContributionId, command.EId, command.Debate) is null => new ThreadIsNotLocked(),
        _ => Unlocked(Found(state, command.ContributionId, command.EId, command.Debate)!, command),
    };

    private static ThreadUnlocked Unlocked(ThreadLock found, UnlockThread command) =>
        new(found.Contribution, found.EId, found.ActVersion, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now);

    private static ThreadLock? Found(Consultation state, Guid? contribution, string? eId, Debate debate) => state.Locks.FirstOrDefault(one =>
        one.Contribution == contribution && (contribution is not null || (one.EId is { } at ? debate.AddressNow(one.ActVersion, at) : null) == eId));
}
