using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Participation.Server.Database;
using Participation.Server.Store;

namespace Participation.Server.Observability;

/// <summary>PostgreSQL answers, and holds the schema of the store.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var look = database.CreateCommand($"select to_regclass('{StoreModule.Schema}.mt_events') is not null");
        return await look.ExecuteScalarAsync(cancellationToken) is true
            ? HealthCheckResult.Healthy("answers")
            : HealthCheckResult.Unhealthy("answers, but the schema is missing");
    }
}

/// <summary>
/// Some node leads. A node that has never seen a leader is not ready: nothing would become live. Later a moment without one is
/// a change of leaders, which passes by itself.
/// </summary>
internal sealed class LeaderCheck(NpgsqlDataSource database, Leadership leadership) : IHealthCheck
{
    private volatile bool seen;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var anyone = await Leadership.AnyoneLeadsAsync(connection, cancellationToken);
        seen |= anyone;
        var data = new Dictionary<string, object> { ["here"] = leadership.IsLeader };
        return anyone ? HealthCheckResult.Healthy("a node leads", data)
            : seen ? HealthCheckResult.Degraded("no node leads at this moment", data: data)
            : HealthCheckResult.Unhealthy("no node leads yet", data: data);
    }
}

/// <summary>The projections follow the events: behind is usual, standing still is not.</summary>
internal sealed class ProjectionsCheck(NpgsqlDataSource database, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly Lock single = new();
    private (long Position, DateTimeOffset Since) last = (-1, DateTimeOffset.MinValue);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var look = database.CreateCommand(
            $"""
            select coalesce((select max(seq_id) from {StoreModule.Schema}.mt_events), 0),
                   coalesce((select min(last_seq_id) from {StoreModule.Schema}.mt_event_progression where name <> 'HighWaterMark'), 0)
            """);
        await using var row = await look.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var (newest, position) = (row.GetInt64(0), row.GetInt64(1));
        var behind = Math.Max(0, newest - position);
        var data = new Dictionary<string, object> { ["behind"] = behind };
        return behind > 0 && Rest(position) > LongestRest
            ? HealthCheckResult.Degraded("stand still", data: data)
            : HealthCheckResult.Healthy("follow", data);
    }

    private TimeSpan Rest(long position)
    {
        lock (single)
        {
            var now = clock.GetUtcNow();
            if (last.Position != position)
            {
                last = (position, now);
            }

            return now - last.Since;
        }
    }
}

/// <summary>The outbox can be read, and no mail waits in it far longer than its first attempts take.</summary>
internal sealed class OutboxCheck(NpgsqlDataSource database, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var look = database.CreateCommand("select count(*) from accounts.outbox where sent_at is null and next_attempt_at is not null and created_at < $1");
        look.Parameters.Add(new NpgsqlParameter { Value = (clock.GetUtcNow() - Late).ToUniversalTime() });
        var late = (long)(await look.ExecuteScalarAsync(cancellationToken))!;
        var data = new Dictionary<string, object> { ["late"] = late };
        return late == 0 ? HealthCheckResult.Healthy("goes out", data) : HealthCheckResult.Degraded("mails wait for more than an hour", data: data);
    }
}
