using JasperFx.Events.Daemon;
using Marten;
using Participation.Server.Database;

namespace Participation.Server.Live;

/// <summary>Runs the projections on the one node that leads; another takes over when it is gone.</summary>
public sealed class EventReader(IDocumentStore store, Leadership leadership, ILoggerFactory logs) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        leadership.RunWhileLeaderAsync(async cancellation =>
        {
            using var daemon = await store.BuildProjectionDaemonAsync(logger: logs.CreateLogger<IProjectionDaemon>());
            await daemon.StartAllAsync();
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await daemon.StopAllAsync();
        }, stoppingToken);
}
