using Npgsql;

namespace Participation.Server.Tests.Projections;

/// <summary>All rows that are made from events, as text that can be compared.</summary>
public static class Tables
{
    /// <summary>Every table of the store but Marten's own and the list of schema scripts.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(NpgsqlConnection connection)
    {
        var names = new List<string>();
        await using var command = new NpgsqlCommand(
            "select table_name from information_schema.tables where table_schema = 'participation' and table_name not like 'mt\\_%' and table_name <> 'schema_version' order by 1", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    public static async Task<Dictionary<string, string[]>> RowsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var rows = new Dictionary<string, string[]>();
        foreach (var name in await NamesAsync(connection))
        {
            await using var command = new NpgsqlCommand($"select coalesce(array_agg(t::text), '{{{{}}}}') from participation.{name} t", connection);
            rows[name] = [.. ((string[])(await command.ExecuteScalarAsync())!).Order(StringComparer.Ordinal)];
        }
        return rows;
    }
}
