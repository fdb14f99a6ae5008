using JasperFx.Events;
using Participation.Acts;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;

namespace Participation.Server.Live;

/// <summary>What of an event everyone may know: in which consultation, what it is called, and which contribution it concerns.</summary>
internal readonly record struct PublicEvent(Guid Consultation, string Type, Guid? Contribution, DateTimeOffset At)
{
    /// <summary>The call with which the sequence of a consultation begins.</summary>
    public bool IsCall => Type == "call-published";

    /// <summary>Null for what is not public: drafts, reports, settings, accounts.</summary>
    public static PublicEvent? Of(IEvent stored) => stored.Data switch
    {
        // What is held is nobody's business: the debate learns of it by its approval.
        ContributionSubmitted { Held: not null } or ContributionEdited { Unseen: true } or ContributionWithdrawn { Unseen: true }
            or ContributionReattached { Unseen: true } or ContributionHeld { Unseen: true } or PassageRedacted { Unseen: true } or RedactionLifted { Unseen: true }
            or MarkedOffTopic { Unseen: true } or OffTopicMarkLifted { Unseen: true } or ContributionErased { Unseen: true } => null,
        ContributionSubmitted e => new(e.Consultation, "contribution-submitted", stored.StreamId, e.At),
        ContributionApproved { First: true } e => new(e.Consultation, "contribution-submitted", stored.StreamId, e.At),
        ContributionRestored { First: true } e => new(e.Consultation, "contribution-submitted", stored.StreamId, e.At),
        ContributionApproved e => new(e.Consultation, "contribution-restored", stored.StreamId, e.At),
        ContributionHeld e => new(e.Consultation, "contribution-held", stored.StreamId, e.At),
        ContributionEdited e => new(e.Consultation, "contribution-edited", stored.StreamId, e.At),
        ContributionWithdrawn e => new(e.Consultation, "contribution-withdrawn", stored.StreamId, e.At),
        ContributionHidden { Unseen: true } => null,
        ContributionHidden e => new(e.Consultation, "contribution-hidden", stored.StreamId, e.At),
        ContributionRestored e => new(e.Consultation, "contribution-restored", stored.StreamId, e.At),
        ContributionReattached e => new(e.Consultation, "contribution-reattached", stored.StreamId, e.At),
        BallotCast e => new(e.Consultation, "ballot-cast", e.Contribution, e.At),
        CallPublished e => new(stored.StreamId, "call-published", null, e.At),
        DebateOpened e => new(stored.StreamId, "phase-changed", null, e.At),
        DebateExtended e => new(stored.StreamId, "debate-extended", null, e.At),
        DebateClosedEarly e => new(stored.StreamId, "phase-changed", null, e.At),
        DebateEnded e => new(stored.StreamId, "phase-changed", null, e.At),
        PassageRedacted e => new(e.Consultation, "contribution-redacted", stored.StreamId, e.At),
        RedactionLifted e => new(e.Consultation, "contribution-restored", stored.StreamId, e.At),
        MarkedOffTopic e => new(e.Consultation, "contribution-marked", stored.StreamId, e.At),
        OffTopicMarkLifted e => new(e.Consultation, "contribution-restored", stored.StreamId, e.At),
        ContributionErased e => new(e.Consultation, "contribution-erased", stored.StreamId, e.At),
        ThreadLocked e => new(stored.StreamId, "thread-locked", e.Contribution, e.At),
        ThreadUnlocked e => new(stored.StreamId, "thread-unlocked", e.Contribution, e.At),
        DebateModeChosen e => new(stored.StreamId, "mode-changed", null, e.At),
        ConsultationCancelled e => new(stored.StreamId, "phase-changed", null, e.At),
        // A correction before the call is nobody's business; the subscription drops it where no call was published.
        ConsultationDetailsCorrected e => new(stored.StreamId, "details-corrected", null, e.At),
        ActVersionPublished e when e.Version > 1 => new(e.Consultation, "act-published", null, e.At),
        _ => null,
    };
}
