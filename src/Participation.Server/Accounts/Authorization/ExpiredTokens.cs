using OpenIddict.Abstractions;
using Participation.Server.Database;

namespace Participation.Server.Accounts.Authorization;

/// <summary>Removes tokens and permissions that ended two weeks ago, twice a day, on the node that leads.</summary>
internal sealed class ExpiredTokens(Leadership leadership, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(12);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leadership.RunWhileLeaderAsync(Prune, stoppingToken);

    private async Task Prune(CancellationToken term)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(term))
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = clock.GetUtcNow() - Kept;
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, term);
            await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, term);
        }
    }
}
