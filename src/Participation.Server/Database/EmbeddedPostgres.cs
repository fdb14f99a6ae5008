using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>
/// A whole PostgreSQL that belongs to this server: made on the first start, started and stopped with it, its data kept between
/// runs. It listens on a Unix socket inside its own folder only, so it needs no port and no neighbour can reach it.
/// </summary>
/// <remarks>
/// It never outlives the server: its supervisor holds the end of a pipe, and the kernel closes the other end however the
/// server dies. What a machine that lost its power leaves behind is cleared by the next start.
/// </remarks>
[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string User = "participation";

    // A process group of its own (set -m), so that Ctrl+C in the terminal reaches the server alone and the server decides the
    // order. The end of the input means that the server wants it to stop, or is dead: SIGINT is PostgreSQL's fast shutdown.
    private const string Supervisor = """
        set -m
        trap '' INT TERM HUP
        log=$1; shift
        "$@" </dev/null >>"$log" 2>&1 &
        server=$!
        { cat >/dev/null; kill -INT $server; } 2>/dev/null &
        watch=$!
        exec >/dev/null 2>&1
        wait $server; code=$?
        kill -KILL -- -$watch 2>/dev/null
        exit $code
        """;

    private readonly FileStream held;
    private readonly Process supervisor;

    private EmbeddedPostgres(FileStream held, Process supervisor, string connectionString)
    {
        this.held = held;
        this.supervisor = supervisor;
        ConnectionString = connectionString;
    }

    /// <summary>How to reach the database <c>participation</c> on it, as its owner.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the PostgreSQL of a folder, and makes it first where the folder is new.</summary>
    /// <param name="binaries">The programs.</param>
    /// <param name="folder">Keeps data, password, socket and log; made where it is missing.</param>
    /// <param name="connections">How many connections it accepts.</param>
    /// <param name="durable">False gives up the safety of the data for speed, where it is thrown away afterwards: in tests.</param>
    /// <param name="cancellation">Gives the start up.</param>
    /// <exception cref="StartRefusedException">It cannot start; the message says why.</exception>
    internal static async Task<EmbeddedPostgres> StartAsync(EmbeddedBinaries binaries, string folder, int connections, bool durable, CancellationToken cancellation)
    {
        var place = PostgresFolder.Open(folder);
        var held = await place.HoldAsync(cancellation);
        try
        {
            binaries.Link();
            var account = await PostgresAccount.ChooseAsync(binaries, place.Root, cancellation);
            await place.InitialiseAsync(account, User, cancellation);
            await LeftoverPostgres.ClearAsync(place.Data, place.Sockets, cancellation);
            var supervisor = Process.Start(Command.Describe(Supervise(account, place, connections, durable), input: true))!;
            try
            {
                return new EmbeddedPostgres(held, supervisor, await WaitAsync(place, supervisor, cancellation));
            }
            catch
            {
                supervisor.StandardInput.Close();
                await supervisor.WaitForExitAsync(CancellationToken.None);
                throw;
            }
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops PostgreSQL in order and waits until it has ended. Open connections are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (!supervisor.HasExited)
        {
            supervisor.StandardInput.Close();
            await supervisor.WaitForExitAsync();
        }

        supervisor.Dispose();
        await held.DisposeAsync();
    }

    private static List<string> Supervise(PostgresAccount account, PostgresFolder place, int connections, bool durable) =>
    [
        "bash", "-c", Supervisor, "participation-postgres", place.Log,
        .. account.Prefix, account.Binaries.Postgres, "-D", place.Data,
        "-c", "listen_addresses=", "-c", $"unix_socket_directories={place.Sockets}", "-c", "unix_socket_permissions=0700",
        "-c", $"max_connections={connections}", "-c", "shared_buffers=128MB", "-c", "jit=off", "-c", "timezone=UTC",
        "-c", durable ? "fsync=on" : "fsync=off",
        // Details of an error and the statement behind it hold what people wrote: they stay out of the log.
        "-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic", "-c", "log_parameter_max_length_on_error=0",
    ];

    private static async Task<string> WaitAsync(PostgresFolder place, Process supervisor, CancellationToken cancellation)
    {
        var target = new NpgsqlConnectionStringBuilder
        {
            Host = place.Sockets,
            Username = User,
            Password = place.Password,
            Database = "postgres",
            Pooling = false,
            Timeout = 5,
            ApplicationName = "participation",
        };
        while (true)
        {
            if (supervisor.HasExited)
            {
                throw new StartRefusedException($"The embedded PostgreSQL does not start: {place.LastWords()} ({place.Log})");
            }

            if (File.Exists(Path.Combine(place.Sockets, ".s.PGSQL.5432")))
            {
                try
                {
                    await using var connection = new NpgsqlConnection(target.ConnectionString);
                    await connection.OpenAsync(cancellation);
                    await CreateDatabaseAsync(connection, cancellation);
                    break;
                }
                catch (NpgsqlException early) when (early.IsTransient || early.InnerException is System.Net.Sockets.SocketException)
                {
                    // It still starts, or recovers what a killed run had not written down: that may take its time.
                }
            }

            await Task.Delay(20, cancellation);
        }

        target.Database = User;
        target.Pooling = true;
        return target.ConnectionString;
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var look = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = User } } };
        if (await look.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = new NpgsqlCommand($"create database {User}", connection);
            await create.ExecuteNonQueryAsync(cancellation);
        }
    }
}
