using System.Collections.Concurrent;
using Npgsql;

namespace Participation.Server.Database;

/// <summary>
/// Elects one node of all that share a database, for the work that must run once: the async projections, the outbox, the clock
/// of the debates. The leader holds a session-level advisory lock, so PostgreSQL itself takes it back when the node dies, and
/// another node takes over within a second.
/// </summary>
/// <remarks>
/// A leader proves every half a second that its session lives, and stops its work at once where it cannot. PostgreSQL, told to
/// watch the connection, gives a vanished node up later than that node gives itself up, so that two never lead. The lock
/// belongs to a session: a pooler in front of PostgreSQL has to keep sessions (PgBouncer: <c>pool_mode = session</c>).
/// </remarks>
public sealed class Leadership(DatabaseConnection database, ILogger<Leadership> log) : BackgroundService
{
    /// <summary>The two halves of the advisory lock's key; Marten's own locks have keys of one part and never meet it.</summary>
    private const string Key = "20037, 1";

    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestProof = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Task, bool> works = [];
    private TaskCompletionSource<CancellationTokenSource> term = NewTerm();

    public bool IsLeader => term.Task is { IsCompletedSuccessfully: true, Result.IsCancellationRequested: false };

    /// <summary>Whether any node leads at this moment, as PostgreSQL sees it.</summary>
    public static async Task<bool> AnyoneLeadsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var look = new NpgsqlCommand(
            $"select exists (select from pg_locks where locktype = 'advisory' and (classid, objid, objsubid) = ({Key}, 2) and granted and database = (select oid from pg_database where datname = current_database()))",
            connection);
        return await look.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>
    /// Runs the work whenever this node leads, and again after each return to leadership. Its token is cancelled when leadership
    /// is lost; a new leader starts only after the work here has ended, where this node could still give the lock back in order.
    /// Work that fails is logged and started again; work that ends by itself rests until the next term.
    /// </summary>
    /// <returns>Completes when <paramref name="stopping"/> is cancelled.</returns>
    public async Task RunWhileLeaderAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                // A term that is already there is answered without a look at the token: the host's stop has to be seen here.
                stopping.ThrowIfCancellationRequested();
                var current = await Volatile.Read(ref term).Task.WaitAsync(stopping);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(current.Token, stopping);
                var over = new TaskCompletionSource();
                works.TryAdd(over.Task, true);
                await RunAsync(work, either.Token);
                works.TryRemove(over.Task, out _);
                over.SetResult();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CampaignAsync(stoppingToken);
            }
            catch (Exception lost) when (lost is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The session for the leader election is gone ({Reason}); a new one is opened.", lost.GetType().Name);
            }

            await Task.Delay(Rhythm, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource<CancellationTokenSource> NewTerm() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One session: asks for the lock until it has it, then proves again and again that it still has.</summary>
    private async Task CampaignAsync(CancellationToken stopping)
    {
        var session = new NpgsqlConnection(Session());
        try
        {
            await session.OpenAsync(stopping);
            await AskAsync(session, "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3; set tcp_user_timeout = 5000");
            while (!stopping.IsCancellationRequested)
            {
                if (IsLeader)
                {
                    await AskAsync(session, "select 1");
                }
                else if (await AskAsync(session, $"select pg_try_advisory_lock({Key})") is true)
                {
                    log.LogInformation("This node leads.");
                    term.SetResult(new CancellationTokenSource());
                }

                await Task.Delay(Rhythm, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            await AbdicateAsync(inOrder: stopping.IsCancellationRequested);
            // Closing a connection whose other end is silent may take its time: nothing waits for it.
            var closing = session.DisposeAsync().AsTask();
            await closing.WaitAsync(LongestProof, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AbdicateAsync(bool inOrder)
    {
        var ended = term;
        if (!ended.Task.IsCompletedSuccessfully)
        {
            return;
        }

        Volatile.Write(ref term, NewTerm());
        await ended.Task.Result.CancelAsync();
        log.LogInformation("This node no longer leads.");
        if (inOrder)
        {
            await Task.WhenAll(works.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken token)
    {
        try
        {
            token.ThrowIfCancellationRequested();
            await work(token);
            await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The term is over.
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The work of the leader failed; it starts again.");
            await Task.Delay(AfterFailure, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <exception cref="TimeoutException">The session does not answer: whoever leads through it must stop.</exception>
    private static async Task<object?> AskAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteScalarAsync(CancellationToken.None).WaitAsync(LongestProof);
    }

    private string Session() => new NpgsqlConnectionStringBuilder(database.ConnectionString)
    {
        Pooling = false,
        Multiplexing = false,
        Timeout = 3,
        CommandTimeout = 3,
        CancellationTimeout = -1,
        ApplicationName = "participation leader",
    }.ConnectionString;
}
