using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Participation.Server.Database;
using Testcontainers.PostgreSql;

[assembly: AssemblyFixture(typeof(Participation.Server.Tests.Harness.PostgresForTests))]

namespace Participation.Server.Tests.Harness;

/// <summary>
/// One real PostgreSQL for the whole run: a container where a Docker engine answers, else the embedded one.
/// Every server under test gets a database of its own on it.
/// </summary>
public sealed class PostgresForTests : IAsyncLifetime
{
    private const int Connections = 400;

    private readonly string folder = Directory.CreateTempSubdirectory("participation-tests-").FullName;
    private readonly SemaphoreSlim single = new(1, 1);
    private IAsyncDisposable? running;
    private string administration = "";
    private string? template;

    public async ValueTask InitializeAsync()
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:18").WithCommand("-c", $"max_connections={Connections}", "-c", "fsync=off").Build();
            await container.StartAsync();
            running = container;
            administration = container.GetConnectionString();
        }
        catch (DockerUnavailableException) when (!OperatingSystem.IsWindows())
        {
            var binaries = EmbeddedBinaries.Find(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            var embedded = await EmbeddedPostgres.StartAsync(binaries, folder, Connections, durable: false, CancellationToken.None);
            running = embedded;
            administration = embedded.ConnectionString;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        single.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new, empty database. Answers its connection string, with a pool small enough for many servers side by side.</summary>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync("template0");

    /// <summary>
    /// A new database with the schema and what the server lays down at its first start. The first caller makes the pattern that
    /// the others copy: a copy takes a fraction of a first start.
    /// </summary>
    public async Task<string> CreatePreparedDatabaseAsync(Func<string, Task> prepare)
    {
        await single.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (template is null)
            {
                var pattern = await CreateDatabaseAsync();
                await prepare(pattern);
                NpgsqlConnection.ClearAllPools();
                template = new NpgsqlConnectionStringBuilder(pattern).Database;
            }

            return await CreateDatabaseAsync(template!);
        }
        finally
        {
            single.Release();
        }
    }

    /// <summary>A copy of a database that nobody is connected to.</summary>
    public Task<string> CopyDatabaseAsync(string database) => CreateDatabaseAsync(database);

    private async Task<string> CreateDatabaseAsync(string pattern)
    {
        var name = $"test_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(administration);
        await connection.OpenAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var create = new NpgsqlCommand($"create database {name} template {pattern}", connection);
                await create.ExecuteNonQueryAsync();
                break;
            }
            catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ObjectInUse && attempt < 12)
            {
                // A connection to the pattern that was just closed has not ended yet; PostgreSQL itself waits five seconds for that.
            }
        }

        return new NpgsqlConnectionStringBuilder(administration) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }
}
