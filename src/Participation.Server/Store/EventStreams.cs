using Marten;

namespace Participation.Server.Store;

/// <summary>Folds streams into states with the domain's own <c>Evolve</c>.</summary>
public static class EventStreams
{
    /// <summary>The state that the stream's events make, up to <paramref name="version"/> (0: all of them); null where there is no such stream.</summary>
    public static async Task<TState?> StateOf<TState, TEvent>(this IQuerySession session, Guid id, long version, CancellationToken cancellation)
        where TState : class, IEvolve<TState, TEvent>
    {
        TState? state = null;
        foreach (var stored in await session.Events.FetchStreamAsync(id, version, token: cancellation))
            if (stored.Data is TEvent happened)
                state = TState.Evolve(state, happened);
        return state;
    }
}
