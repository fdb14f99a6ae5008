using System.Diagnostics;
using JasperFx.Events.Daemon.HighWater;
using Npgsql;
using Participation.Server.Database;
using Participation.Server.Kernel;

namespace Participation.Server.Live;

/// <summary>
/// Wakes the node that runs the projections after a commit: in this process at once, on another node by one notification for
/// all commits of a few milliseconds. NOTIFY inside the write would make all commits wait for each other.
/// </summary>
public sealed class AppendSignal : IDaemonWakeup
{
    /// <summary>The channel on which nodes wake the leader.</summary>
    public const string Channel = "participation_appended";

    /// <summary>The first commit after a rest wakes at once; those of a storm share one waking each time this has passed, and its cost.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim awake = new(0, 1);
    private readonly SemaphoreSlim others = new(0, 1);
    private long woken;

    /// <summary>Something was committed by this node.</summary>
    public void Appended()
    {
        Release(awake);
        Release(others);
    }

    /// <summary>Another node says that it has committed.</summary>
    public void AppendedElsewhere() => Release(awake);

    /// <summary>Waits until this node has something to tell the others.</summary>
    internal Task SomethingToTell(CancellationToken cancellation) => others.WaitAsync(cancellation);

    async Task IDaemonWakeup.WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        await awake.WaitAsync(timeout, token);
        var rest = Apart - Stopwatch.GetElapsedTime(woken);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, token);
        woken = Stopwatch.GetTimestamp();
    }

    public void Dispose()
    {
        // Lives as long as the process: the daemon disposes its wakeup whenever leadership moves, and may get it again.
    }

    private static void Release(SemaphoreSlim semaphore)
    {
        try
        {
            if (semaphore.CurrentCount == 0)
                semaphore.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it in the same instant, which is all that was wanted.
        }
    }
}

/// <summary>Carries the signal between nodes: tells the others, a few milliseconds' commits at a time, and hears them.</summary>
public sealed class AppendSignalBetweenNodes(NpgsqlDataSource database, AppendSignal signal, Leadership leadership, ILogger<AppendSignalBetweenNodes> log) : BackgroundService
{
    private static readonly TimeSpan Coalesced = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Repeat(Tell, stoppingToken), Repeat(Hear, stoppingToken));

    private async Task Tell(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        await using var notify = new NpgsqlCommand($"notify {AppendSignal.Channel}", connection);
        while (true)
        {
            await signal.SomethingToTell(stopping);
            // Only the leader reads, and it knows of its own commits. Who takes the lead looks for itself.
            if (leadership.IsLeader)
                continue;
            await notify.ExecuteNonQueryAsync(stopping);
            await Task.Delay(Coalesced, stopping);
        }
    }

    private async Task Hear(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        var own = connection.ProcessID;
        connection.Notification += (_, e) => { if (e.PID != own) signal.AppendedElsewhere(); };
        await using (var listen = new NpgsqlCommand($"listen {AppendSignal.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        try
        {
            while (true)
                await connection.WaitAsync(stopping);
        }
        finally
        {
            // The pool clears nothing: a session that still listened would go to somebody else.
            await connection.CloseAsync();
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private async Task Repeat(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (Unavailability.Is(e))
            {
                log.LogWarning("The signal between nodes is interrupted ({Reason}) and will be tried again", e.GetBaseException().GetType().Name);
                await Task.Delay(Again, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e)
            {
                // Without it the leader still looks several times a second; it only notices later.
                log.LogWarning(e, "The signal between nodes is interrupted and will be tried again");
                await Task.Delay(Again, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
