using System.Text.Json;
using System.Text.Json.Serialization;
using Participation.Acts.Anchoring;
using Participation.Acts.Carrying;

namespace Participation.Server.Contributions;

/// <summary>A contribution as the reader may see it. Of a hidden or withdrawn one there are no words.</summary>
/// <param name="EId">Where the provision it speaks of stands in the newest version; null for the whole act, and where that provision was removed.</param>
/// <param name="ActVersion">The version it was written for.</param>
/// <param name="Html">The text, made safe; what a browser may show as it is.</param>
/// <param name="ProvisionText">For an amendment: the provision's text in the version it was written for; null where it inserts, since that compares with nothing.</param>
/// <param name="Decision">Why it is hidden, while it is.</param>
/// <param name="MyVote">The reader's own vote; 0 where there is none or nobody is signed in.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
/// <param name="Etag">The version, for <c>If-Match</c>.</param>
/// <param name="Written">The provision and the version as its author knew them.</param>
/// <param name="Carried">What became of the provision since; null where it was written for the newest version or the provision was kept.</param>
/// <param name="Operation">What an amendment does with the provision.</param>
/// <param name="Passage">The words of the provision that it speaks of, where they stand in the newest version.</param>
/// <param name="Reattached">Why somebody put it at another provision by hand.</param>
/// <param name="HeldFor">Why it waits for a moderator: <c>mode</c>, <c>new-account</c> or <c>suspected</c>; only its author is told, and the moderators.</param>
/// <param name="Redaction">Why a passage was made unreadable, while it is.</param>
/// <param name="OffTopic">Why it is marked as off-topic, while it is.</param>
/// <param name="Locked">Why its thread takes no more replies, while it does not.</param>
/// <param name="Erased">Whether the law obliged the municipality to remove it for good; it is a hidden one then.</param>
/// <param name="Place">The permanent identity of the provision; ours alone.</param>
public sealed record ContributionItem(
    Guid Id,
    Guid Consultation,
    string? EId,
    int ActVersion,
    Guid? Parent,
    string Kind,
    string? Stance,
    string? Title,
    string? Text,
    string? Html,
    string? ProposedText,
    string? ProvisionText,
    ContributionAuthor? Author,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    string Status,
    Votes Votes,
    int Replies,
    HidingDecision? Decision,
    int MyVote,
    bool Mine,
    string Etag,
    WrittenAt Written,
    CarriedTo? Carried,
    string? Operation,
    QuotedPassage? Passage,
    Reattachment? Reattached,
    string? HeldFor,
    HidingDecision? Redaction,
    HidingDecision? OffTopic,
    HidingDecision? Locked,
    bool Erased,
        [property: JsonIgnore] string Place)
{
    /// <summary>The group of near-identical contributions that it is part of; null where it stands alone.</summary>
    public AlikeGroup? Alike { get; init; }
}

/// <summary>A group of near-identical contributions: as a text it counts once, as voices as often as citizens sent it.</summary>
/// <param name="Count">How many contributions are in it.</param>
/// <param name="Voices">Of how many citizens.</param>
public sealed record AlikeGroup(Guid Group, int Count, int Voices);

/// <param name="EId">Null for the whole act.</param>
public sealed record WrittenAt(int Version, string? EId);

/// <param name="State"><c>edited</c>, <c>moved</c>, <c>split</c>, <c>merged</c> or <c>removed</c>.</param>
/// <param name="Edited">Whether the provision's own words changed, whatever its address did.</param>
public sealed record CarriedTo(CarryState State, bool Edited);

/// <param name="Start">Where it stands in the provision's own words in the newest version; null where it is lost.</param>
/// <param name="State"><c>kept</c>, <c>moved</c>, <c>edited</c> or <c>lost</c>.</param>
public sealed record QuotedPassage(string Exact, string Prefix, string Suffix, int? Start, int? End, PassageState State);

/// <param name="Version">The version in which it was put there.</param>
/// <param name="EId">The provision of that version; null for the whole act.</param>
public sealed record Reattachment(string Reason, DateTimeOffset At, int Version, string? EId);

/// <param name="DisplayName">As chosen; null where the account is gone.</param>
public sealed record ContributionAuthor(Guid Id, string? DisplayName);

public sealed record Votes(int For, int Against);

/// <param name="RuleText">The rule as it read when the decision was made.</param>
public sealed record HidingDecision(string Rule, Words RuleText, string Reason, DateTimeOffset At)
{
    internal static string? Written(HidingDecision? decision) => decision is null ? null : JsonSerializer.Serialize(decision with { At = decision.At.ToUniversalTime() }, JsonSerializerOptions.Web);

    internal static HidingDecision? Read(string? written) => written is null ? null : JsonSerializer.Deserialize<HidingDecision>(written, JsonSerializerOptions.Web);
}
