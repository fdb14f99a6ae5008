using Participation.Contributions;
using Participation.Municipalities;

namespace Participation.Moderation;

public enum RedactedField { Title, Text, ProposedText }

/// <summary>Words that nobody is to read any more, wherever they stand in that field.</summary>
public sealed record PassageToRedact(RedactedField Field, string Exact);

/// <param name="Salt">Random, for the seal; see <see cref="SealedWording"/>.</param>
public sealed record RedactPassages(Sequence<PassageToRedact> Passages, CitedRule Rule, string Reason, string Salt, Actor By, DateTimeOffset Now);

public sealed record LiftRedaction(string Reason, string Salt, Actor By, DateTimeOffset Now);
public sealed record MarkOffTopic(CitedRule Rule, string Reason, Actor By, DateTimeOffset Now);
public sealed record LiftOffTopicMark(string Reason, Actor By, DateTimeOffset Now);

/// <param name="Basis">The ground in law.</param>
public sealed record EraseContribution(string Basis, CitedRule Rule, string Reason, Actor By, DateTimeOffset Now);

/// <summary>Decisions after which a contribution stays: without a passage, or with a mark; and the one after which nothing of it stays but that it was there.</summary>
public static class MarkingDecider
{
    /// <summary>Stands in place of what was made unreadable; in Cyrillic like all that the platform says, and shown in the reader's script with the rest.</summary>
    public const string Mark = "[уклоњено]";

    public const int MostPassages = 20;

    public static Decision<ContributionEvent> Decide(Contribution? state, RedactPassages command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        _ when Gone(state) is { } refusal => refusal,
        _ when command.Passages.Count is 0 or > MostPassages => new PassagesMissing(MostPassages),
        _ when command.Passages.FirstOrDefault(passage => !Stands(state.Wording!, passage)) is { } missing => new PassageToRedactNotFound(missing.Exact),
        _ when Redacted(state.Wording!, command.Passages) is { Text.Length: > ContributionDecider.LongestText } => new TextIsTooLong("text", ContributionDecider.LongestText),
        _ => new PassageRedacted(
            state.Consultation, SealedWording.Seal(Redacted(state.Wording!, command.Passages), command.Salt), command.Rule.Number, command.Rule.Text!,
            PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Seen),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, LiftRedaction command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        { Original: null } => new IsNotRedacted(),
        _ => Reversal.Of(state, DecisionKind.Redact, PlainText.Tidy(command.Reason), command.Salt, command.By.Citizen, command.Now)!,
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, MarkOffTopic command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        _ when Gone(state) is { } refusal => refusal,
        _ when state.Decisions.Of(DecisionKind.OffTopic) is { } mark => mark.Moderator == command.By.Citizen && mark.Reason == PlainText.Tidy(command.Reason)
            ? Array.Empty<ContributionEvent>()
            : new AlreadyMarked(mark.Rule, mark.Reason),
        _ => new MarkedOffTopic(state.Consultation, command.Rule.Number, command.Rule.Text!, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Seen),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, LiftOffTopicMark command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason) is { } refusal => refusal,
        _ when state.Decisions.Of(DecisionKind.OffTopic) is null => new IsNotMarked(),
        _ => new OffTopicMarkLifted(state.Consultation, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Seen),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, EraseContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ when (PlainText.Check(command.Basis, "basis", ModerationDecider.LongestReason) ?? PlainText.Check(command.Reason, "reason", ModerationDecider.LongestReason)) is { } refusal => refusal,
        _ when command.Rule.Broken is { } broken => broken,
        { Status: ContributionStatus.Erased } => Array.Empty<ContributionEvent>(),
        _ => new ContributionErased(
            state.Consultation, PlainText.Tidy(command.Basis), command.Rule.Number, command.Rule.Text!, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now, !state.Seen),
    };

    /// <summary>Why there is nothing left to mark.</summary>
    private static Refusal? Gone(Contribution state) => state switch
    {
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { Hidden: { } by } => new AlreadyHidden(by.Rule, by.Reason),
        { Wording: null } => new ContributionIsErased(),
        _ => null,
    };

    private static bool Stands(Wording wording, PassageToRedact passage) =>
        !PlainText.IsBlank(passage.Exact) && In(wording, passage.Field)?.Contains(PlainText.Tidy(passage.Exact), StringComparison.Ordinal) == true;

    private static string? In(Wording wording, RedactedField field) => field switch
    {
        RedactedField.Title => wording.Title,
        RedactedField.ProposedText => wording.ProposedText,
        _ => wording.Text,
    };

    private static Wording Redacted(Wording wording, Sequence<PassageToRedact> passages) => passages.Aggregate(wording, (now, passage) => passage.Field switch
    {
        RedactedField.Title => now with { Title = Without(now.Title, passage.Exact) },
        RedactedField.ProposedText => now with { ProposedText = Without(now.ProposedText, passage.Exact) },
        _ => now with { Text = Without(now.Text, passage.Exact)! },
    });

    private static string? Without(string? text, string exact) => text?.Replace(PlainText.Tidy(exact), Mark, StringComparison.Ordinal);
}
