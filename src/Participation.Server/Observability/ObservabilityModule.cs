using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Participation.Server.Observability;

/// <summary>
/// Logs, traces and metrics. Logs go to the console: one JSON object a line in Production, readable text in Development.
/// With <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> set, all three go there as well, by OpenTelemetry's own environment variables.
/// </summary>
/// <remarks>
/// None of them holds personal data: no query strings, bodies, addresses of mail or network. The levels in appsettings.json
/// keep those loggers of the framework quiet that would write them.
/// </remarks>
public static class ObservabilityModule
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "O";
                console.IncludeScopes = false;
            });
        }

        builder.AddHealth();
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("participation", serviceVersion: typeof(ObservabilityModule).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(web => web.Filter = request => !request.Request.Path.StartsWithSegments("/health"))
                .AddSource("Npgsql", "Marten")
                .AddProcessor<PersonalDataProcessor>())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Npgsql", "Marten"))
            .WithLogging(configureBuilder: null, logs => logs.IncludeScopes = false)
            .UseOtlpExporter();
    }
}
