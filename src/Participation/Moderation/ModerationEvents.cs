using Participation.Consultations;
using Participation.Contributions;

namespace Participation.Moderation;

/// <summary>A passage of it was made unreadable, and the rest stays. What it said before stays in the store, in the events before this one.</summary>
/// <param name="Wording">All that everybody reads from now on.</param>
/// <param name="Unseen">Nobody else knows of the contribution yet.</param>
public sealed record PassageRedacted(
    Guid Consultation, SealedWording Wording, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>The passage can be read again.</summary>
/// <param name="Wording">What its author wrote.</param>
public sealed record RedactionLifted(Guid Consultation, SealedWording Wording, string Reason, Guid By, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>It stays where it is, with a mark that it does not speak of the subject.</summary>
public sealed record MarkedOffTopic(Guid Consultation, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

public sealed record OffTopicMarkLifted(Guid Consultation, string Reason, Guid By, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>Its author was warned, muted in this debate for a time, or excluded from it, because of this contribution.</summary>
/// <param name="Until">When a mute ends by itself.</param>
public sealed record AuthorSanctioned(
    Guid Consultation, Guid Author, SanctionKind Kind, DateTimeOffset? Until, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At) : ContributionEvent;

public sealed record SanctionLifted(Guid Consultation, Guid Author, SanctionKind Kind, string Reason, Guid By, DateTimeOffset At) : ContributionEvent;

/// <summary>The law obliged the municipality to remove it for good: wording and salt are masked in every event of it, the commitments stay.</summary>
/// <param name="Basis">The ground in law: a decision of a court or of the Commissioner, a provision of an act.</param>
public sealed record ContributionErased(
    Guid Consultation, string Basis, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>A moderator took back the decision that he had just made; what waited before it waits again.</summary>
/// <param name="DecidedAt">When the decision was made that is undone.</param>
public sealed record DecisionUndone(Guid Consultation, DecisionKind Kind, DateTimeOffset DecidedAt, Guid Moderator, DateTimeOffset At) : ContributionEvent;
