using DbUp;
using DbUp.Postgresql;
using JasperFx;
using Marten;
using Npgsql;

namespace Participation.Server.Store;

/// <summary>
/// Brings the schema up to date at the start. Several nodes may start at once: one upgrades, the others wait and find it done. Which build
/// did it last stands in the schema itself, so that the same build does not compare everything again at each start.
/// </summary>
public sealed class SchemaUpgrade(NpgsqlDataSource database, IDocumentStore store)
{
    private const string Journal = "schema_version";

    // The letters of «schema» as bytes, so that nothing else takes the same lock by chance.
    private const long Lock = 0x736368656d61;

    // Builds are deterministic: this id is the same for the same sources and libraries, and another one for any others.
    private static readonly Guid Build = typeof(SchemaUpgrade).Assembly.ManifestModule.ModuleVersionId;

    public async Task Run(CancellationToken cancellation)
    {
        await using var guard = await database.OpenConnectionAsync(cancellation);
        if (await UpgradedBy(guard, cancellation) == Build)
            return;
        await Execute(guard, $"select pg_advisory_lock({Lock})", cancellation);
        try
        {
            await Execute(guard, "create schema if not exists participation", cancellation);
            RunScripts();
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
            await Execute(guard,
                $"""
                create table if not exists participation.schema_build (build uuid not null);
                delete from participation.schema_build;
                insert into participation.schema_build values ('{Build}')
                """, cancellation);
        }
        finally
        {
            await Execute(guard, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>Each script runs once, in the order of its number, in a transaction of its own.</summary>
    private void RunScripts()
    {
        var upgrade = DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(database))
            .JournalToPostgresqlTable("participation", Journal)
            .WithScriptsEmbeddedInAssembly(typeof(SchemaUpgrade).Assembly, name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        if (upgrade.PerformUpgrade() is { Successful: false } failed)
            throw new InvalidOperationException($"The schema could not be upgraded: {failed.ErrorScript?.Name}", failed.Error);
    }

    private static async Task<Guid?> UpgradedBy(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select build from participation.schema_build", connection);
        try
        {
            return await command.ExecuteScalarAsync(cancellation) as Guid?;
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return null;
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
