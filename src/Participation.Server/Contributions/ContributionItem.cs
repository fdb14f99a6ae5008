namespace Participation.Server.Contributions;

/// <summary>A contribution as the reader may see it. Of a hidden or withdrawn one there are no words.</summary>
/// <param name="EId">The provision it speaks of; null for the whole act.</param>
/// <param name="Html">The text, made safe; what a browser may show as it is.</param>
/// <param name="ProvisionText">For an amendment: the provision's text in the version it was written for.</param>
/// <param name="Decision">Why it is hidden, while it is.</param>
/// <param name="MyVote">The reader's own vote; 0 where there is none or nobody is signed in.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
/// <param name="Etag">The version, for <c>If-Match</c>.</param>
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
    string Etag);

/// <param name="DisplayName">As chosen; null where the account is gone.</param>
public sealed record ContributionAuthor(Guid Id, string? DisplayName);

public sealed record Votes(int For, int Against);

/// <param name="RuleText">The rule as it read when the decision was made.</param>
public sealed record HidingDecision(string Rule, Words RuleText, string Reason, DateTimeOffset At);
