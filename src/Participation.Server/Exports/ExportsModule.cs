namespace Participation.Server.Exports;

/// <summary>What exports plug in: one route, and the gate before it.</summary>
public static class ExportsModule
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<ExportGate>()
        .AddSingleton<DebateSnapshots>();

    public static void MapExports(this IEndpointRouteBuilder app) => ExportEndpoint.Map(app);
}
