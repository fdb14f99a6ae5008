using System.Data;
using Marten;
using Npgsql;
using Participation.Acts;
using Participation.Consultations;
using Participation.Municipalities;
using Participation.Server.Consultations;
using Participation.Server.Store;

namespace Participation.Server.Exports;

/// <summary>Opens debates for export.</summary>
public sealed class DebateSnapshots(NpgsqlDataSource database, IDocumentStore store, StateShelf shelf, TimeProvider clock)
{
    /// <summary>
    /// The debate at this moment, or null where there is none that everybody may read. Everything is read on one connection in one
    /// transaction that sees nothing of what is written meanwhile, so that numbers and list agree however long the reader takes.
    /// </summary>
    internal async Task<DebateSnapshot?> Open(Guid id, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            if (await Read(id, transaction, cancellation) is { } debate)
                return new DebateSnapshot(transaction, debate);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    private async Task<ExportedDebate?> Read(Guid id, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select {ConsultationReading.Columns} from participation.consultation c where c.id = $1 and c.published_at is not null", transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if ((await ConsultationReading.Read(command, cancellation)).FirstOrDefault() is not { } row)
            return null;

        await using var session = store.QuerySession(Marten.Services.SessionOptions.ForTransaction(transaction));
        var act = await StateOf<Act, ActEvent>(session, ActStream.Id(id), transaction, cancellation);
        var municipality = await StateOf<Municipality, MunicipalityEvent>(session, row.Municipality, transaction, cancellation);
        if (act is not { Version: > 0 } || municipality is null)
            return null;
        var changes = new List<CallChange>();
        foreach (var stored in await session.Events.FetchStreamAsync(id, token: cancellation))
            if (ChangeOf(stored.Data as ConsultationEvent, row) is { } change)
                changes.Add(change);
        return new(row, municipality, act, changes, clock.GetUtcNow());
    }

    private async Task<TState?> StateOf<TState, TEvent>(IQuerySession session, Guid id, NpgsqlTransaction transaction, CancellationToken cancellation)
        where TState : class, IEvolve<TState, TEvent>
    {
        await using var command = new NpgsqlCommand("select version from participation.mt_streams where id = $1", transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not long version)
            return null;
        if (shelf.Find<TState>(id, version) is { } kept)
            return kept;
        var state = await session.StateOf<TState, TEvent>(id, version, cancellation);
        if (state is not null)
            shelf.Keep(id, version, state);
        return state;
    }

    /// <summary>A correction before the call is nobody's business.</summary>
    private static CallChange? ChangeOf(ConsultationEvent? happened, ConsultationRow row) => happened switch
    {
        DebateExtended e => new("extended", e.At, e.EndsAt, e.Reason),
        DebateClosedEarly e => new("closed-early", e.At, e.At, e.Reason),
        ConsultationCancelled e => new("cancelled", e.At, null, e.Reason),
        ConsultationDetailsCorrected e when e.At > row.PublishedAt => new("corrected", e.At, null, null),
        _ => null,
    };
}
