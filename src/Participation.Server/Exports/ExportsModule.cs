namespace Participation.Server.Exports;

/// <summary>What exports plug in: a route for debates, with the gate before it, and one for acts.</summary>
public static class ExportsModule
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<ExportGate>()
        .AddSingleton<DebateSnapshots>();

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        ExportEndpoint.Map(app);
        ActExportEndpoint.Map(app);
    }
}
