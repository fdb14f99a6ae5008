using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Participation.Server.Accounts;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed class AccountsSchemaTests(AccountsSchemaTests.Shared shared) : IClassFixture<AccountsSchemaTests.Shared>
{
    [Fact]
    public async Task The_tables_are_what_the_model_says()
    {
        await using var scope = shared.Server.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<AccountsDatabase>().Model;
        var expected = model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Select(property => Column(entity, property)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, await Columns());
    }

    private static string Column(IEntityType entity, IProperty property)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return $"{entity.GetTableName()}.{property.GetColumnName(table)} {property.GetColumnType()}{(property.IsColumnNullable(table) ? "" : " not null")}";
    }

    private async Task<List<string>> Columns()
    {
        await using var connection = new NpgsqlConnection(shared.Server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'accounts'::regnamespace and c.relkind = 'r' and c.relname not in ('data_protection_keys', 'server_keys', 'network_key', 'network_sight', 'follow', 'news_choice', 'news_seen') and a.attnum > 0 and not a.attisdropped
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var columns = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            columns.Add(reader.GetString(0));
        columns.Sort(StringComparer.Ordinal);
        return columns;
    }

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres);
}
