using System.Collections.Concurrent;

namespace Participation.Server.Store;

/// <summary>
/// States of the few streams that every write asks about (municipality, consultation, act), kept by version.
/// Whoever asks has just read the version from the store, or has the store compare it before anything is written (<see cref="CommandSessions.Run"/>);
/// so nothing is ever written on a stale one, on any node.
/// </summary>
public sealed class StateShelf
{
    private const int Most = 2_000;
    private const int MostWritten = 20_000;
    private readonly ConcurrentDictionary<Guid, (long Version, object State)> kept = new();
    private readonly ConcurrentDictionary<Guid, bool> written = new();

    // Counted beside: a concurrent dictionary takes all its locks to count itself, and every write would wait for every other there.
    private int keptAtMost;
    private int writtenAtMost;

    /// <summary>The version that this node last saw of a stream, or null where it has not looked lately; another node may have written since.</summary>
    public long? LastSeen(Guid id) => kept.TryGetValue(id, out var found) ? found.Version : null;

    /// <summary>The state that this node last saw, which may be out of date: for what is only asked about, never for what is decided.</summary>
    public TState? Last<TState>(Guid id) where TState : class => kept.TryGetValue(id, out var found) ? found.State as TState : null;

    /// <summary>Notes that a stream is being written here; false where it was noted before, so that it hardly begins now.</summary>
    public bool Begins(Guid id)
    {
        if (!written.TryAdd(id, true))
            return false;
        if (Interlocked.Increment(ref writtenAtMost) >= MostWritten)
        {
            Volatile.Write(ref writtenAtMost, 0);
            written.Clear();
        }
        return true;
    }

    public TState? Find<TState>(Guid id, long version) where TState : class =>
        kept.TryGetValue(id, out var found) && found.Version == version ? found.State as TState : null;

    /// <summary>What was erased is not remembered either.</summary>
    public void Forget(Guid id) => kept.TryRemove(id, out _);

    public void Keep(Guid id, long version, object state)
    {
        // Emptying it whole costs a few reads once; no bookkeeping on the hot path.
        if (!kept.ContainsKey(id) && Interlocked.Increment(ref keptAtMost) >= Most)
        {
            Volatile.Write(ref keptAtMost, 0);
            kept.Clear();
        }
        kept[id] = (version, state);
    }
}
