using Npgsql;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

/// <summary>Whether an account is new, asked of the accounts only where a debate wants to know.</summary>
public sealed class Newcomers(NpgsqlDataSource database, StateShelf shelf)
{
    /// <summary>Null where the debate, as this node last saw it, does not ask. Before the command's transaction begins: nobody takes a second connection inside of one.</summary>
    public async Task<bool?> Is(Guid citizen, Guid consultation, DateTimeOffset now, CancellationToken cancellation) =>
        shelf.Last<Consultation>(consultation) is { Mode: not DebateMode.BeforePublicationForNew } ? null : await Is(citizen, now, cancellation);

    public async Task<bool> Is(Guid citizen, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select email_confirmed, registered_at from accounts.accounts where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = citizen });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return !await reader.ReadAsync(cancellation) || Newcomer.Is(reader.GetBoolean(0), reader.GetFieldValue<DateTimeOffset>(1), now);
    }
}
