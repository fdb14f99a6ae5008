using Participation.Server.Database;
using Participation.Server.Startup;

return await Launch.RunAsync(async () =>
{
    var builder = Launch.CreateBuilder(args);
    await using var database = await DatabaseConnection.OpenAsync(builder.Configuration);
    var app = builder.Build();
    app.MapGet("/health/live", () => Results.Ok());
    Launch.Announce(app);
    await app.RunAsync();
});
