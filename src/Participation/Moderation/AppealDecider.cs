using Participation.Contributions;

namespace Participation.Moderation;

/// <param name="On">The contribution as it stands; null where there is none.</param>
/// <param name="AppealDays">Within how many days a decision can be appealed, and within as many the appeal is decided.</param>
public sealed record FileAppeal(Guid ContributionId, Contribution? On, string Text, int AppealDays, string Salt, Actor By, DateTimeOffset Now);

public sealed record DecideAppeal(AppealOutcome Outcome, string Reason, Actor By, DateTimeOffset Now);

/// <summary>The law of appeals: the author's, within a term, once against each decision; decided by somebody else than who made it.</summary>
public static class AppealDecider
{
    public const int LongestText = 4000;

    /// <summary>The decision that an appeal filed now is against: the newest in force.</summary>
    public static StandingDecision? Appealable(Contribution on) => on.Decisions.InForce.Count == 0 ? null : on.Decisions.InForce[^1];

    /// <summary>The term runs to the end of its last day by the calendar of Belgrade, the day of the decision not counted (ЗУП, чл. 80).</summary>
    public static DateTimeOffset TermEnds(DateTimeOffset from, int days) => SerbianCalendar.EndOf(SerbianCalendar.DateOf(from).AddDays(days));

    public static Decision<AppealEvent> Decide(Appeal? state, FileAppeal command) => command switch
    {
        { On: null } => new ContributionNotFound(),
        { On: { } on } when !on.IsKnownTo(command.By.Citizen) => new ContributionNotFound(),
        { On: { } on } when on.Author != command.By.Citizen => new OnlyTheAuthor(),
        _ when PlainText.Check(command.Text, "text", LongestText) is { } refusal => refusal,
        { On.Status: ContributionStatus.Erased } => new ErasureIsForTheCourt(),
        { On: { } on } when Appealable(on) is null => new NothingToAppeal(),
        _ when state is not null => new AlreadyAppealed(),
        { On: { } on } when command.Now >= TermEnds(Appealable(on)!.At, command.AppealDays) => new AppealIsLate(TermEnds(Appealable(on)!.At, command.AppealDays)),
        { On: { } on } => Filed(Appealable(on)!, on, command),
    };

    public static Decision<AppealEvent> Decide(Appeal? state, DecideAppeal command) => state switch
    {
        null => new AppealNotFound(),
        _ when !command.By.Is(Roles.Moderator | Roles.Officer) => new OnlyAModeratorOrOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when state.Against.Moderator == command.By.Citizen => new NotByWhoDecided(),
        _ when state.Author == command.By.Citizen => new NotByTheAuthor(),
        { Decided: { } already } when already.By == command.By.Citizen && already.Outcome == command.Outcome => Array.Empty<AppealEvent>(),
        { Decided: { } already } => new AppealAlreadyDecided(already.Outcome, already.Reason),
        _ => new AppealDecided(state.Consultation, state.Contribution, command.Outcome, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !command.By.Is(Roles.Moderator)),
    };

    /// <summary>What an overturned decision changes in the contribution; nothing where it was taken back meanwhile or another was made.</summary>
    public static Decision<ContributionEvent> Overturn(Contribution? state, Appeal appeal, string reason, string salt, Guid by, DateTimeOffset now) =>
        state?.Decisions.Of(appeal.Against.Kind)?.Number == appeal.Against.Number && Reversal.Of(state, appeal.Against.Kind, reason, salt, by, now) is { } reversal
            ? reversal
            : Array.Empty<ContributionEvent>();

    private static AppealFiled Filed(StandingDecision against, Contribution on, FileAppeal command) => new(
        on.Consultation, command.ContributionId, on.Author, against.Kind, against.Number, against.Rule, against.Reason, against.Moderator, against.At,
        SealedWording.Seal(new Wording(null, PlainText.Tidy(command.Text), null), command.Salt), TermEnds(command.Now, command.AppealDays), command.Now);
}
