using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Participation.Server.Observability;

/// <summary>
/// <c>/health/live</c>: the process answers; where it does not, restart it. <c>/health/ready</c>: this node can serve people;
/// where it answers 503, send them to another. What only slows the work of all nodes alike is «degraded» and answers 200:
/// taking every node out of service would mend nothing.
/// </summary>
public static class HealthModule
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LeaderCheck>();
        builder.Services.AddSingleton<ProjectionsCheck>();
        var checks = builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", HealthStatus.Unhealthy, [Ready], Patience)
            .AddCheck<LeaderCheck>("leader", HealthStatus.Degraded, [Ready], Patience)
            .AddCheck<ProjectionsCheck>("projections", HealthStatus.Degraded, [Ready], Patience)
            .AddCheck<OutboxCheck>("mail", HealthStatus.Degraded, [Ready], Patience);
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 })
        {
            builder.Services.AddSingleton<RedisCheck>();
            checks.AddCheck<RedisCheck>("redis", HealthStatus.Degraded, [Ready], Patience);
        }
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    // What a check says is written here in our words; an exception's message could name hosts and accounts.
    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            status = Name(report.Status),
            checks = report.Entries.ToDictionary(
                check => check.Key,
                check => new { status = Name(check.Value.Status), says = (check.Value.Exception is null ? check.Value.Description : null) ?? "does not answer", data = check.Value.Data }),
        },
        JsonSerializerOptions.Web,
        http.RequestAborted);

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
