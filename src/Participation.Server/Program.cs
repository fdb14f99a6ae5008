using Microsoft.Extensions.DependencyInjection.Extensions;
using Participation.Server.Accounts;
using Participation.Server.Acts;
using Participation.Server.Amending;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Database;
using Participation.Server.Demo;
using Participation.Server.Exports;
using Participation.Server.Following;
using Participation.Server.Kernel;
using Participation.Server.Live;
using Participation.Server.Mail;
using Participation.Server.Moderation;
using Participation.Server.Moderation.Signals;
using Participation.Server.Municipalities;
using Participation.Server.Pages;
using Participation.Server.Observability;
using Participation.Server.Startup;
using Participation.Server.Store;

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
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder, DatabaseConnection database)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddObservability();
        builder.AddDatabase(database);
        builder.AddKernel();
        builder.AddPages();
        builder.AddProxies();
        builder.AddAccounts();
        builder.AddMail();
        builder.Services.AddStore(database.ConnectionString,
            MunicipalitiesModule.Register, ConsultationsModule.Register, ActsModule.Register, ContributionsModule.Register, ModerationModule.Register);
        builder.Services.AddMunicipalities().AddActs().AddConsultations().AddContributions().AddModeration().AddExports().AddFollowing().AddLive(builder.Configuration);

        var app = builder.Build();
        await app.Services.GetRequiredService<SchemaUpgrade>().Run(app.Lifetime.ApplicationStopping);
        await app.PrepareMunicipalitiesAsync(app.Lifetime.ApplicationStopping);
        await app.PrepareAccountsAsync(app.Lifetime.ApplicationStopping);
        await app.PrepareDemoAsync(app.Lifetime.ApplicationStopping);
        app.UseForwardedHeaders();
        app.UseKernel();
        app.UsePages();
        app.UseOversizeBodies();
        app.UseAccounts();
        app.UseSignals();
        app.MapAccounts();
        app.MapMail();
        app.MapMunicipalities();
        app.MapHealth();
        app.MapConsultations();
        app.MapActs();
        app.MapContributions();
        app.MapAmending();
        app.MapModeration();
        app.MapFollowing();
        app.MapLive();
        app.MapExports();
        app.MapPages();
        return app;
    }
}
