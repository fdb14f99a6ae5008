using JasperFx.Events;
using Participation.Contributions;
using Participation.Moderation;

namespace Participation.Server.Live;

/// <summary>What of an event the desk is told.</summary>
internal static class DeskChanges
{
    /// <summary>Null for what changes no queue.</summary>
    public static DeskChange? Of(IEvent stored) => stored.Data switch
    {
        ContributionReported e => Added(e.Consultation, e.Contribution),
        ContributionSubmitted { Held: not null } e => Added(e.Consultation, stored.StreamId),
        ContributionHeld e => Added(e.Consultation, stored.StreamId),
        DecisionUndone e => Added(e.Consultation, stored.StreamId),
        AppealFiled e => Added(e.Consultation, stored.StreamId),
        ContributionApproved e => Settled(e.Consultation, stored.StreamId),
        ContributionHidden e => Settled(e.Consultation, stored.StreamId),
        ContributionKept e => Settled(e.Consultation, stored.StreamId),
        ContributionWithdrawn e => Settled(e.Consultation, stored.StreamId),
        PassageRedacted e => Settled(e.Consultation, stored.StreamId),
        MarkedOffTopic e => Settled(e.Consultation, stored.StreamId),
        AuthorSanctioned e => Settled(e.Consultation, stored.StreamId),
        ContributionErased e => Settled(e.Consultation, stored.StreamId),
        ContributionReattached e => Settled(e.Consultation, stored.StreamId),
        AppealDecided e => Settled(e.Consultation, stored.StreamId),
        _ => null,
    };

    private static DeskChange Added(Guid consultation, Guid duty) => new(null, consultation, duty, "added", null, null);

    private static DeskChange Settled(Guid consultation, Guid duty) => new(null, consultation, duty, "settled", null, null);
}
