using Npgsql;

namespace Participation.Server.Accounts.Authorization;

/// <summary>
/// Brings the registered applications into the form that the configuration says, beside the start: only who comes to <c>/connect</c> needs
/// them and waits for it. Nodes that start together do it one after the other.
/// </summary>
internal sealed class ClientRegistration(IServiceScopeFactory scopes, NpgsqlDataSource database) : BackgroundService
{
    // The letters of «clients» as bytes, so that nothing else takes the same lock by chance.
    private const long Lock = 0x636c69656e7473;

    private readonly TaskCompletionSource registered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once the applications are registered; fails where that failed, which also stops the server.</summary>
    public Task Registered => registered.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var guard = await database.OpenConnectionAsync(stoppingToken);
            await using var transaction = await guard.BeginTransactionAsync(stoppingToken);
            await using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({Lock})", guard, transaction))
                await turn.ExecuteNonQueryAsync(stoppingToken);
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<Clients>().EnsureAsync(stoppingToken);
            registered.SetResult();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            registered.TrySetCanceled(stoppingToken);
        }
        catch (Exception failed)
        {
            registered.SetException(failed);
            throw;
        }
    }
}

/// <summary>Lets requests to the authorization server wait until its applications are registered.</summary>
internal static class AfterRegistration
{
    public static IApplicationBuilder UseAfterRegistration(this IApplicationBuilder app)
    {
        var registration = app.ApplicationServices.GetRequiredService<ClientRegistration>();
        return app.UseWhen(http => !registration.Registered.IsCompletedSuccessfully && http.Request.Path.StartsWithSegments("/connect"), branch => branch.Use(async (http, next) =>
        {
            await registration.Registered.WaitAsync(http.RequestAborted);
            await next(http);
        }));
    }
}
