using Microsoft.Extensions.DependencyInjection.Extensions;
using Participation.Server.Database;
using Participation.Server.Startup;

return await Launch.RunAsync(async () =>
{
    var builder = Launch.CreateBuilder(args);
    await using var database = await DatabaseConnection.OpenAsync(builder.Configuration);
    await using var app = await BuildAsync(builder, database);
    Launch.Announce(app);
    await app.RunAsync();
});

/// <summary>The server: each concern and each feature plugs itself in here, for the process and for the tests alike.</summary>
public partial class Program
{
    public static Task<WebApplication> BuildAsync(WebApplicationBuilder builder, DatabaseConnection database)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(database);
        var app = builder.Build();
        app.MapGet("/health/live", () => Results.Ok());
        return Task.FromResult(app);
    }
}
