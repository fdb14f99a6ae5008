using System.Net.Sockets;
using Npgsql;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>
/// The PostgreSQL of this server: the one that <c>ConnectionStrings__Participation</c> names, else an embedded one, which
/// is started here and stopped when this is disposed. Dispose it after the host, so that nothing loses its database in mid-write.
/// </summary>
public sealed class DatabaseConnection : IAsyncDisposable
{
    /// <summary>The oldest PostgreSQL that the schema and the queries are tested on.</summary>
    public const int OldestVersion = 15;

    private const string Name = "Participation";
    private const int EmbeddedConnections = 100;

    private readonly Func<ValueTask> stop;

    private DatabaseConnection(string connectionString, Func<ValueTask> stop)
    {
        ConnectionString = connectionString;
        this.stop = stop;
    }

    public string ConnectionString { get; }

    /// <summary>Opens the configured PostgreSQL, or starts the embedded one.</summary>
    /// <exception cref="StartRefusedException">It cannot be reached, is too old, or cannot be started; the message is one line that says what to do.</exception>
    public static async Task<DatabaseConnection> OpenAsync(IConfiguration configuration, CancellationToken cancellation = default)
    {
        if (configuration.GetConnectionString(Name) is { Length: > 0 } configured)
        {
            await RequireAsync(configured, cancellation);
            return new DatabaseConnection(configured, () => ValueTask.CompletedTask);
        }

        if (OperatingSystem.IsWindows())
        {
            throw EmbeddedBinaries.Unsupported();
        }

        var folder = Path.Combine(Checkout.State(configuration), "postgres");
        var started = await EmbeddedPostgres.StartAsync(EmbeddedBinaries.Find(configuration), folder, EmbeddedConnections, durable: true, cancellation);
        return new DatabaseConnection(started.ConnectionString, started.DisposeAsync);
    }

    public ValueTask DisposeAsync() => stop();

    private static async Task RequireAsync(string configured, CancellationToken cancellation)
    {
        var target = Parse(configured);
        var place = $"{target.Host}:{target.Port}, database {target.Database ?? target.Username}";
        try
        {
            var look = new NpgsqlDataSourceBuilder(target.ConnectionString);
            look.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
            await using var source = look.Build();
            await using var connection = await source.OpenConnectionAsync(cancellation);
            if (connection.PostgreSqlVersion.Major < OldestVersion)
            {
                throw new StartRefusedException($"PostgreSQL {connection.PostgreSqlVersion} at {place} is too old: {OldestVersion} or newer is needed.");
            }
        }
        catch (PostgresException refused)
        {
            throw new StartRefusedException($"PostgreSQL at {place} refuses the connection: {refused.MessageText} ({refused.SqlState}). Check ConnectionStrings__Participation.", refused);
        }
        catch (Exception lost) when (lost is NpgsqlException or SocketException or TimeoutException)
        {
            throw new StartRefusedException($"PostgreSQL cannot be reached at {place}: {Reason(lost)} Check ConnectionStrings__Participation.", lost);
        }
    }

    private static NpgsqlConnectionStringBuilder Parse(string configured)
    {
        try
        {
            // One look at the start, outside the pool; ten seconds are enough for a database that answers at all.
            var target = new NpgsqlConnectionStringBuilder(configured)  { Pooling = false, Timeout = 10 };
            return string.IsNullOrEmpty(target.Host) ? throw new ArgumentException("it names no Host") : target;
        }
        catch (ArgumentException invalid)
        {
            // The message must not repeat the text: it holds the password.
            throw new StartRefusedException("ConnectionStrings__Participation is not a connection string; it looks like Host=…;Database=…;Username=…;Password=…", invalid);
        }
    }

    private static string Reason(Exception lost) =>
        (lost.GetBaseException() is TimeoutException ? "it does not answer." : lost.GetBaseException().Message.TrimEnd('.') + ".").ReplaceLineEndings(" ");
}
