using System.Text.Json.Serialization;
using Participation.Acts;
using Participation.Municipalities;
using Participation.Server.Consultations;
using Participation.Server.Contributions;

namespace Participation.Server.Exports;

/// <summary>One debate as it stood at one moment, without its contributions: those are streamed.</summary>
/// <param name="At">The moment.</param>
internal sealed record ExportedDebate(ConsultationRow Consultation, Municipality Municipality, Act Act, IReadOnlyList<CallChange> Changes, DateTimeOffset At)
{
    public ActVersion Version { get; } = Act.Published()!;

    public string Status => Consultation.StatusAt(At);

    /// <summary>When it really opened: a call published after the announced start opens the debate at once.</summary>
    public DateTimeOffset OpensAt => Consultation.PublishedAt is { } published && published > Consultation.StartsAt ? published : Consultation.StartsAt;

    public DateTimeOffset ClosesAt => Consultation.CancelledAt ?? Consultation.ClosedAt ?? Consultation.EndsAt;

    /// <summary>Whole days by the calendar of Belgrade, the first not counted (ЗУП, чл. 80).</summary>
    public int Days => Math.Max(0, SerbianCalendar.DateOf(ClosesAt).DayNumber - SerbianCalendar.DateOf(OpensAt).DayNumber);
}

/// <summary>What an officer changed in a published call.</summary>
/// <param name="What"><c>extended</c>, <c>closed-early</c>, <c>cancelled</c> or <c>corrected</c>.</param>
/// <param name="EndsAt">The new end, where it was moved.</param>
internal sealed record CallChange(string What, DateTimeOffset At, DateTimeOffset? EndsAt, string? Reason);

/// <summary>A contribution as everybody may read it, under the names that the API has for the same things.</summary>
/// <param name="Number">Its place in the order of time, from 1: the same in every format.</param>
/// <param name="EId">Where the provision stands in the newest version; null for the whole act, and where it was removed.</param>
/// <param name="Provision">«Члан 7. став 2.», as its author knew it; null for the whole act.</param>
/// <param name="ProvisionNow">The same in the newest version; null where it was removed.</param>
/// <param name="ParentNumber">The number of what it replies to, where the contributions come in the order of the act.</param>
/// <param name="ProvisionText">For an amendment: the provision's text in the version it was written for.</param>
/// <param name="Decision">Why it is hidden, while it is; its words are null then.</param>
internal sealed record ExportedContribution(
    long Number, Guid Id, string? EId, string? Provision, string? ProvisionNow, int ActVersion, Guid? Parent, [property: JsonIgnore] long? ParentNumber, string Kind, string? Stance,
    string? Title, string? Text, string? ProposedText, string? ProvisionText, ExportedAuthor Author, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt,
    string Status, Votes Votes, int Replies, HidingDecision? Decision, WrittenAt Written, CarriedTo? Carried, string? Operation, Reattachment? Reattached,
    [property: JsonIgnore] string Place);

/// <param name="DisplayName">As chosen; null where the account is gone. Nothing else of a person leaves in an export.</param>
internal sealed record ExportedAuthor(string? DisplayName);

/// <summary>Participation in numbers, counted from the same rows that the list shows.</summary>
/// <param name="Provisions">By place, the visible ones; the whole act under the empty string.</param>
/// <param name="Replies">How many of the visible comments are replies.</param>
/// <param name="Days">All that were submitted, by day.</param>
internal sealed record DebateNumbers(
    IReadOnlyDictionary<string, Acts.ProvisionTally> Provisions, int Participants, int Replies, int Hidden, int Withdrawn, Votes Votes, IReadOnlyList<ParticipationDay> Days)
{
    public Acts.ProvisionTally Total { get; } = Sum(Provisions.Values);

    public static Acts.ProvisionTally Sum(IEnumerable<Acts.ProvisionTally> tallies) => tallies.Aggregate(Acts.ProvisionTally.None, (sum, one) => new(
        sum.Comments + one.Comments, sum.Proposals + one.Proposals, sum.Amendments + one.Amendments,
        new(sum.Stances.For + one.Stances.For, sum.Stances.Against + one.Stances.Against, sum.Stances.Neutral + one.Stances.Neutral)));
}
