using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Participation.Server.Observability;

/// <summary>The backplane between the nodes answers. Without it each node still serves its own readers.</summary>
internal sealed class RedisCheck(IConfiguration configuration) : IHealthCheck, IAsyncDisposable
{
    private readonly SemaphoreSlim single = new(1, 1);
    private ConnectionMultiplexer? connection;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var redis = await ConnectAsync(cancellationToken);
        await redis.GetDatabase().PingAsync().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy("answers");
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        single.Dispose();
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellation)
    {
        await single.WaitAsync(cancellation);
        try
        {
            var options = ConfigurationOptions.Parse(configuration.GetConnectionString("Redis")!);
            options.AbortOnConnectFail = false;
            options.ClientName = "participation health";
            return connection ??= await ConnectionMultiplexer.ConnectAsync(options);
        }
        finally
        {
            single.Release();
        }
    }
}
