using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Participation.Acts;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Following;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <summary>
/// Notes what can be news to somebody, on the leader, in the order of the events and in one transaction with its own progress. Who hears of it is asked when somebody looks or a
/// digest is due: a hundred thousand who follow one debate cost the one row of the event.
/// </summary>
public sealed class NewsFeed : SubscriptionBase
{
    private readonly TimeProvider clock;

    public NewsFeed(TimeProvider clock)
    {
        this.clock = clock;
        Name = "news";
        Options.BatchSize = 500;
    }

    public override Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var said = new List<(long Sequence, Guid Contribution, DateTimeOffset At)>();
        var debates = new List<Happened>();
        var moved = new List<Guid>();
        var wrote = new Dictionary<Guid, long>();
        foreach (var stored in page.Events)
        {
            switch (stored.Data)
            {
                case ContributionSubmitted e:
                    wrote.TryAdd(e.Author, stored.Sequence);
                    if (e.Held is null)
                        said.Add((stored.Sequence, stored.StreamId, e.At));
                    break;
                // What was held is news when everybody sees it for the first time.
                case ContributionApproved { First: true } e:
                    said.Add((stored.Sequence, stored.StreamId, e.At));
                    break;
                case ContributionRestored { First: true } e:
                    said.Add((stored.Sequence, stored.StreamId, e.At));
                    break;
                case ContributionReattached:
                    moved.Add(stored.StreamId);
                    break;
                default:
                    if (Happened.Of(stored) is { } happened)
                        debates.Add(happened);
                    break;
            }
        }
        Choices.Enrol(operations, wrote, clock.GetUtcNow());
        Write(operations, said);
        Write(operations, debates);
        if (moved.Count > 0)
            operations.QueueSqlCommand(
                "update participation.news n set place = c.place from participation.contribution c where c.id = n.contribution and n.kind = 'contribution' and n.contribution = any(?)", moved.ToArray());
        return Task.FromResult(NullChangeListener.Instance);
    }

    private static void Write(IDocumentOperations operations, List<(long Sequence, Guid Contribution, DateTimeOffset At)> said)
    {
        if (said.Count == 0)
            return;
        operations.QueueSqlCommand(
            """
            insert into participation.news (sequence, consultation, kind, what, contribution, place, parent, addressee, at)
            select s.sequence, c.consultation, case when c.parent is null then 'contribution' else 'reply' end, case when c.parent is null then 'contribution' else 'reply' end,
                   c.id, case when c.parent is null then c.place else '' end, c.parent, p.author, s.at
            from unnest(?::bigint[], ?::uuid[], ?::timestamptz[]) s(sequence, contribution, at)
            join participation.contribution c on c.id = s.contribution left join participation.contribution p on p.id = c.parent
            """,
            said.Select(one => one.Sequence).ToArray(), said.Select(one => one.Contribution).ToArray(), said.Select(one => one.At.ToUniversalTime()).ToArray());
    }

    private static void Write(IDocumentOperations operations, List<Happened> debates)
    {
        foreach (var e in debates)
            operations.QueueSqlCommand(
                "insert into participation.news (sequence, consultation, kind, what, act_version, until, at) values (?, ?, ?, ?, ?::int, ?::timestamptz, ?)",
                e.Sequence, e.Consultation, ApiNames.Of(e.Kind), e.What, e.Version!, e.Until?.ToUniversalTime()!, e.At.ToUniversalTime());
    }

    /// <summary>What happened to a debate or to its draft.</summary>
    private sealed record Happened(long Sequence, Guid Consultation, NewsKind Kind, string What, int? Version, DateTimeOffset? Until, DateTimeOffset At)
    {
        public static Happened? Of(IEvent stored) => stored.Data switch
        {
            ActVersionPublished { Version: > 1 } e => new(stored.Sequence, e.Consultation, NewsKind.Version, "version", e.Version, null, e.At),
            LastDaysBegan e => new(stored.Sequence, stored.StreamId, NewsKind.Deadline, "last-days", null, e.EndsAt, e.At),
            DebateExtended e => new(stored.Sequence, stored.StreamId, NewsKind.Deadline, "extended", null, e.EndsAt, e.At),
            DebateClosedEarly e => new(stored.Sequence, stored.StreamId, NewsKind.Deadline, "closed-early", null, null, e.At),
            DebateEnded e => new(stored.Sequence, stored.StreamId, NewsKind.Deadline, "ended", null, null, e.At),
            ConsultationCancelled e => new(stored.Sequence, stored.StreamId, NewsKind.Deadline, "cancelled", null, null, e.At),
            _ => null,
        };
    }
}
