using JasperFx.Events;
using Participation.Contributions;
using Participation.Moderation.Likeness;

namespace Participation.Server.Moderation.Likeness;

/// <summary>What an event means for the groups: a contribution begins, has another wording, or may have come into view or gone from it.</summary>
/// <param name="Event">The id of the event, under which a wording is known.</param>
/// <param name="Begun">Where, by whom and of what, for the first event of a contribution.</param>
/// <param name="Wording">What it says from now on; null where that did not change or was erased.</param>
public sealed record LikenessChange(Guid Event, Guid Contribution, Begun? Begun, Wording? Wording)
{
    /// <summary>Null for what concerns no contribution.</summary>
    internal static LikenessChange? Of(IEvent stored) => stored.Data switch
    {
        ContributionSubmitted e => new(stored.Id, stored.StreamId, new(e.Consultation, e.Author, e.At, Subject.Of(e)), e.Wording.Wording),
        ContributionEdited e => new(stored.Id, stored.StreamId, null, e.Wording.Wording),
        // Whatever else happened to it: whether it is to be seen stands in its row.
        ContributionEvent => new(stored.Id, stored.StreamId, null, null),
        _ => null,
    };
}

public sealed record Begun(Guid Consultation, Guid Author, DateTimeOffset At, Subject Subject);
