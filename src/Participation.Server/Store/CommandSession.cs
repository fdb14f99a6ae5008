using JasperFx.Events;
using Marten;
using Npgsql;
using Participation.Server.Kernel;

namespace Participation.Server.Store;

/// <summary>
/// One command in one transaction on one connection. The stream that will change is locked first: writers of one stream go
/// one after the other, nothing is appended in vain, and the global sequence gets no holes that live readers would wait at.
/// </summary>
public sealed class CommandSession : IAsyncDisposable
{
    private readonly IDocumentSession session;
    private readonly StateShelf shelf;
    private readonly Action appended;
    private readonly Dictionary<Guid, long> versions = [];
    private readonly Guid? foreseen;
    private bool foresightFailed;

    /// <param name="foreseen">The stream that is taken to begin with this command; see <see cref="CommandSessions.Run"/>. Null where the store is asked.</param>
    internal CommandSession(IDocumentSession session, StateShelf shelf, Action appended, Guid? foreseen = null)
    {
        this.session = session;
        this.shelf = shelf;
        this.appended = appended;
        this.foreseen = foreseen;
        if (foreseen is { } stream)
            versions[stream] = 0;
    }

    /// <summary>Locks <paramref name="stream"/> until the end of the transaction and reads the versions of all the streams named, in one round trip.</summary>
    internal async Task Begin(Guid stream, Guid[] others, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = LockOf(stream) } } });
        batch.BatchCommands.Add(VersionsOf([stream, .. others]));
        await ReadVersions(batch, cancellation);
    }

    /// <summary>Locks another stream that the same command changes, and reads its version anew: for the few commands that change two.</summary>
    public async Task Lock(Guid stream, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = LockOf(stream) } } });
        batch.BatchCommands.Add(VersionsOf([stream]));
        await ReadVersions(batch, cancellation);
    }

    /// <summary>Rewrites stored events of a stream, in the transaction of the command: what the law obliges to erase is masked in them. Never anything else.</summary>
    /// <param name="mask">Masks the event; false where it holds nothing to be masked.</param>
    public async Task Mask(Guid stream, Func<IEvent, bool> mask, CancellationToken cancellation)
    {
        foreach (var stored in await session.Events.FetchStreamAsync(stream, token: cancellation))
            if (mask(stored))
                session.Events.OverwriteEvent(stored);
        shelf.Forget(stream);
    }


    /// <summary>A question to the tables, in the command's transaction.</summary>
    public NpgsqlCommand Ask(string sql) => new(sql, session.Connection);

    /// <summary>The state of a stream as it stands in this transaction. States asked for often are kept between commands.</summary>
    public async Task<TState?> StateOf<TState, TEvent>(Guid id, CancellationToken cancellation) where TState : class, IEvolve<TState, TEvent>
    {
        if (!versions.TryGetValue(id, out var version) && foreseen is not null)
        {
            if (shelf.LastSeen(id) is not { } seen)
            {
                foresightFailed = true;
                return null;
            }
            versions[id] = version = seen;
        }
        else if (!versions.TryGetValue(id, out version))
        {
            await using var batch = new NpgsqlBatch(session.Connection);
            batch.BatchCommands.Add(VersionsOf([id]));
            await ReadVersions(batch, cancellation);
            version = versions[id];
        }
        if (version == 0)
            return null;
        if (shelf.Find<TState>(id, version) is { } kept)
            return kept;
        var state = await session.StateOf<TState, TEvent>(id, version, cancellation);
        if (state is not null)
            shelf.Keep(id, version, state);
        return state;
    }

    /// <summary>Decides on the state of the stream and appends what follows; nothing is written before <see cref="Commit"/>.</summary>
    /// <param name="ifMatch">The version the client last saw, or null where it does not care.</param>
    public async Task<Decided> Decide<TState, TEvent>(Guid id, Func<TState?, Decision<TEvent>> decide, long? ifMatch, CancellationToken cancellation)
        where TState : class, IEvolve<TState, TEvent> where TEvent : class
    {
        var state = await StateOf<TState, TEvent>(id, cancellation);
        var version = versions[id];
        var decision = decide(state);
        if (decision.Refusal is { } refusal)
            return new(refusal, version);
        // A stream that makes no such state is another thing's: its id was guessed or copied, and nothing may be added to it.
        if (id == Guid.Empty)
            return new(new IdMissing(), 0);
        if (state is null && version > 0)
            return new(new IdTaken(), version);
        if (ifMatch is { } seen && seen != version)
            return new(new StaleVersion(), version);
        if (decision.Events.Count == 0)
            return new(null, version);
        if (version == 0)
            session.Events.StartStream(id, decision.Events);
        else
            session.Events.Append(id, version + decision.Events.Count, decision.Events);
        versions[id] = version + decision.Events.Count;
        return new(null, versions[id]);
    }

    /// <summary>Writes beside the events, in their transaction, what is too large for them. Nothing is written before <see cref="Commit"/>.</summary>
    /// <param name="sql">With a question mark for each of the values.</param>
    public void Write(string sql, params object[] values) => session.QueueSqlCommand(sql, values);

    /// <summary>Writes all that was decided, with the rows that follow from it, or nothing.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        await session.SaveChangesAsync(cancellation);
        appended();
    }

    /// <summary>
    /// Writes what was decided on what this node last saw, if all of that still holds: the store compares before it writes, in the same round trip.
    /// False where it does not, or where nothing was decided: nothing was written then.
    /// </summary>
    internal async Task<bool> CommitIfForeseen(CancellationToken cancellation)
    {
        if (foresightFailed || versions[foreseen!.Value] == 0)
            return false;
        session.QueueOperation(new VersionsStillHold(LockOf(foreseen.Value), [.. versions.Select(seen => seen.Key == foreseen ? new KeyValuePair<Guid, long>(seen.Key, 0) : seen)]));
        try
        {
            await Commit(cancellation);
            return true;
        }
        catch (Exception failed) when (VersionsStillHold.Denies(failed))
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private async Task ReadVersions(NpgsqlBatch batch, CancellationToken cancellation)
    {
        foreach (NpgsqlParameter<Guid> parameter in batch.BatchCommands[^1].Parameters)
            versions.TryAdd(parameter.TypedValue, 0);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        for (var i = 1; i < batch.BatchCommands.Count; i++)
            await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            versions[reader.GetGuid(0)] = reader.GetInt64(1);
    }

    private static NpgsqlBatchCommand VersionsOf(Guid[] ids)
    {
        var command = new NpgsqlBatchCommand($"select id, version from participation.mt_streams where id in ({string.Join(", ", Enumerable.Range(1, ids.Length).Select(n => $"${n}"))})");
        foreach (var id in ids)
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return command;
    }

    /// <summary>Two streams may share a lock by chance; they then wait for each other and nothing else happens.</summary>
    private static long LockOf(Guid stream)
    {
        var bytes = stream.ToByteArray();
        return BitConverter.ToInt64(bytes, 0) ^ BitConverter.ToInt64(bytes, 8);
    }
}

/// <summary>What a command came to: the refusal, or the version of the stream afterwards, which is its ETag.</summary>
public readonly record struct Decided(Refusal? Refusal, long Version);

public sealed record IdMissing() : Refusal(RefusalKind.Invalid, "id-missing",
    new("Ознака у адреси је празна. Направите нову (UUID) и пошаљите поново.", "The id in the address is empty. Make a new one (a UUID) and send it again."));

public sealed record IdTaken() : Refusal(RefusalKind.Conflict, "id-taken",
    new("Под овом ознаком већ постоји нешто друго. Пошаљите под новом ознаком.", "Something else exists under this id. Send it under a new one."));
