using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services;
using Marten.Subscriptions;
using Npgsql;
using Participation.Server.Contributions;

namespace Participation.Server.Live;

/// <summary>
/// The one ordered reader of all events. In one transaction with its own progress it gives each public event its place in the
/// sequence of its consultation, writes the counts and keeps the search; then it hands the messages over to be sent.
/// </summary>
public sealed class DebateFeed : SubscriptionBase
{
    private readonly NpgsqlDataSource database;
    private readonly LiveBroadcast broadcast;
    private readonly DeskBroadcast desk;

    public DebateFeed(NpgsqlDataSource database, LiveBroadcast broadcast, DeskBroadcast desk)
    {
        this.desk = desk;
        this.database = database;
        this.broadcast = broadcast;
        Name = "debate_feed";
        Options.BatchSize = 500;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var tallies = new DebateTallies();
        var happened = new List<PublicEvent>();
        var duties = new List<DeskChange>();
        foreach (var stored in page.Events)
        {
            tallies.Add(stored);
            if (PublicEvent.Of(stored) is { } known)
                happened.Add(known);
            if (DeskChanges.Of(stored) is { } change)
                duties.Add(change);
        }
        tallies.Write(operations);
        await ContributionSearch.Keep(database, operations, tallies.Searchable, cancellationToken);

        var numbered = await Number(happened, cancellationToken);
        if (numbered.Count > 0)
            Write(operations, numbered);
        return numbered.Count + duties.Count == 0 ? NullChangeListener.Instance : new HandOver(broadcast, numbered, desk, duties);
    }

    /// <summary>Gives each event the next number of its consultation. Nothing has a number before the call of its consultation.</summary>
    private async Task<List<FeedRow>> Number(List<PublicEvent> happened, CancellationToken cancellation)
    {
        if (happened.Count == 0)
            return [];
        var heads = new Dictionary<Guid, long>();
        await using (var command = database.CreateCommand("select consultation, sequence from participation.live_head where consultation = any($1)"))
        {
            command.Parameters.Add(new() { Value = happened.Select(e => e.Consultation).Distinct().ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                heads[reader.GetGuid(0)] = reader.GetInt64(1);
        }
        var numbered = new List<FeedRow>(happened.Count);
        foreach (var e in happened)
        {
            // Also within one page: what an officer corrected right before the call is nobody's business.
            if (!heads.TryGetValue(e.Consultation, out var head) && !e.IsCall)
                continue;
            heads[e.Consultation] = ++head;
            numbered.Add(new(e.Consultation, head, e.Type, e.Contribution, e.At));
        }
        return numbered;
    }

    private static void Write(IDocumentOperations operations, List<FeedRow> rows)
    {
        operations.QueueSqlCommand(
            """
            insert into participation.live_message (consultation, sequence, type, contribution, at)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]::uuid[], ?::timestamptz[])
            """,
            rows.Select(row => row.Consultation).ToArray(), rows.Select(row => row.Sequence).ToArray(), rows.Select(row => row.Type).ToArray(),
            rows.Select(row => row.Contribution?.ToString()).ToArray(), rows.Select(row => row.At.ToUniversalTime()).ToArray());
        var heads = rows.GroupBy(row => row.Consultation).Select(group => (Id: group.Key, Sequence: group.Max(row => row.Sequence))).ToArray();
        operations.QueueSqlCommand(
            """
            insert into participation.live_head (consultation, sequence) select * from unnest(?::uuid[], ?::bigint[])
            on conflict (consultation) do update set sequence = excluded.sequence
            """,
            heads.Select(head => head.Id).ToArray(), heads.Select(head => head.Sequence).ToArray());
    }

    /// <summary>Sends only what was committed, and never holds the reader of events back.</summary>
    private sealed class HandOver(LiveBroadcast broadcast, List<FeedRow> rows, DeskBroadcast desk, List<DeskChange> duties) : IChangeListener
    {
        public Task BeforeCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token) => Task.CompletedTask;

        public Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
        {
            broadcast.Enqueue(rows);
            duties.ForEach(desk.Enqueue);
            return Task.CompletedTask;
        }
    }
}

/// <summary>A row of the feed: that something happened, without its words.</summary>
public sealed record FeedRow(Guid Consultation, long Sequence, string Type, Guid? Contribution, DateTimeOffset At);
