using Npgsql;

namespace Participation.Server.Consultations;

/// <summary>The newest live sequence of each debate: what is read with it is followed from there.</summary>
public sealed class LiveHeads(NpgsqlDataSource database)
{
    public async Task<long> Of(Guid consultation, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select sequence from participation.live_head where consultation = $1");
        command.Parameters.Add(new() { Value = consultation });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }
}
