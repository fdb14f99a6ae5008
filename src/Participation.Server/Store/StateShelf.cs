using System.Collections.Concurrent;

namespace Participation.Server.Store;

/// <summary>
/// States of the few streams that every write asks about (municipality, consultation, act), kept by version.
/// Whoever asks has just read the version from the store, so nothing stale is ever used, on any node.
/// </summary>
public sealed class StateShelf
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<Guid, (long Version, object State)> kept = new();

    public TState? Find<TState>(Guid id, long version) where TState : class =>
        kept.TryGetValue(id, out var found) && found.Version == version ? found.State as TState : null;

    public void Keep(Guid id, long version, object state)
    {
        // Emptying it whole costs a few reads once; no bookkeeping on the hot path.
        if (kept.Count >= Most)
            kept.Clear();
        kept[id] = (version, state);
    }
}
