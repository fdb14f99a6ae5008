using Participation.Acts.Amending;
using Participation.Acts.Anchoring;

namespace Participation.Contributions;

/// <summary>Every fact in the life of a contribution. Ids are pseudonymous; the text is sealed, so that it can be erased.</summary>
public abstract record ContributionEvent;

/// <param name="EId">The provision it speaks of, in <paramref name="ActVersion"/>; null for the whole act.</param>
/// <param name="Parent">The contribution it replies to.</param>
/// <param name="Operation">What an amendment does with the provision; null for what is no amendment and for one that replaces it.</param>
/// <param name="Passage">The words of the provision that it speaks of, where it quotes any.</param>
/// <param name="Held">Why nobody else reads it before a moderator approved it; null where it was published at once.</param>
/// <param name="Thread">The contribution that the thread of a reply begins with.</param>
public sealed record ContributionSubmitted(
    Guid Consultation,
    Guid Author,
    ContributionKind Kind,
    Guid? Parent,
    string? EId,
    int ActVersion,
    Stance? Stance,
    SealedWording Wording,
    DateTimeOffset At,
    AmendmentOperation? Operation = null,
    Passage? Passage = null,
    Holding? Held = null,
    Guid? Thread = null) : ContributionEvent;

/// <summary>The author corrected the text; what stood before stays public.</summary>
/// <param name="Unseen">Nobody else knew of the contribution or may read the new words yet, so nobody is told.</param>
public sealed record ContributionEdited(Guid Consultation, SealedWording Wording, Guid Citizen, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <param name="Unseen">It was never published, so nobody else learns of it.</param>
public sealed record ContributionWithdrawn(Guid Consultation, Guid Citizen, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>What everybody could read waits for a moderator again, because its author put it into other words or an approval was taken back.</summary>
/// <param name="Unseen">It was never published, so nobody else learns of it.</param>
public sealed record ContributionHeld(Guid Consultation, Holding Holding, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <summary>A moderator published what was held.</summary>
/// <param name="First">It was never public before: the debate learns of it now.</param>
public sealed record ContributionApproved(Guid Consultation, bool First, string? Reason, Guid Moderator, DateTimeOffset At) : ContributionEvent;

/// <summary>A moderator took it from view, under a rule and for a reason that all may read; the original stays in the store.</summary>
/// <param name="Rule">The number of the rule in the municipality's code of conduct.</param>
/// <param name="RuleText">The rule as it read that day, since a code of conduct may change.</param>
/// <param name="Unseen">It was never published: refused before anybody read it.</param>
public sealed record ContributionHidden(Guid Consultation, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At, bool Unseen = false) : ContributionEvent;

/// <param name="First">It had been refused before anybody read it: the debate learns of it now.</param>
public sealed record ContributionRestored(Guid Consultation, string Reason, Guid Moderator, DateTimeOffset At, bool First = false) : ContributionEvent;

/// <summary>A moderator looked at the reports and let it stand.</summary>
public sealed record ContributionKept(Guid Consultation, string Reason, Guid Moderator, DateTimeOffset At) : ContributionEvent;

/// <summary>
/// A moderator or officer put it at another provision by hand, for a reason that all may read: what comparing versions lost or got wrong. Replies go with it; what the
/// author wrote stays as it is.
/// </summary>
/// <param name="EId">The provision of <paramref name="ActVersion"/> at which it stands from now on; null for the whole act.</param>
/// <param name="Unseen">Nobody else knows of it yet.</param>
/// <param name="ByOfficer">An officer did, and no moderator.</param>
public sealed record ContributionReattached(Guid Consultation, int ActVersion, string? EId, string Reason, Guid By, DateTimeOffset At, bool Unseen = false, bool ByOfficer = false) : ContributionEvent;
