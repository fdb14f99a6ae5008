using System.Diagnostics;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services;
using Marten.Subscriptions;
using Npgsql;

namespace Participation.Server.Moderation.Likeness;

/// <summary>
/// Puts contributions into groups of near-identical ones, on the leader, in the order of the events and in one transaction with its own progress. A reader of its own
/// beside that of the debates: what it costs delays neither a write nor a live message, and a text that it stumbled over would stop nothing else.
/// </summary>
public sealed class LikenessFeed : SubscriptionBase
{
    /// <summary>The first event after a rest is placed at once; those of a storm share a page each time this has passed, and its cost.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlDataSource database;
    private readonly LikenessBroadcast broadcast;
    private long last;

    public LikenessFeed(NpgsqlDataSource database, LikenessBroadcast broadcast)
    {
        this.database = database;
        this.broadcast = broadcast;
        Name = "likeness";
        Options.BatchSize = 200;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var changes = page.Events.Select(LikenessChange.Of).OfType<LikenessChange>().ToList();
        if (changes.Count == 0)
            return NullChangeListener.Instance;
        var rest = Apart - Stopwatch.GetElapsedTime(last);
        // A full page says that there is enough to do.
        if (rest > TimeSpan.Zero && changes.Count < Options.BatchSize / 2)
            await Task.Delay(rest, cancellationToken);
        last = Stopwatch.GetTimestamp();
        var placed = await LikenessPage.Of(database, changes, cancellationToken);
        placed.Write(operations);
        return new HandOver(broadcast, [.. placed.Changed]);
    }

    /// <summary>Tells only what was committed.</summary>
    private sealed class HandOver(LikenessBroadcast broadcast, IReadOnlyList<GroupChange> changes) : IChangeListener
    {
        public Task BeforeCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token) => Task.CompletedTask;

        public Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
        {
            broadcast.Enqueue(changes);
            return Task.CompletedTask;
        }
    }
}
