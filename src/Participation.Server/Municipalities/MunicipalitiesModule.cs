using JasperFx.Events.Projections;
using Marten;
using Participation.Municipalities;

namespace Participation.Server.Municipalities;

/// <summary>What municipalities plug in: the names of their events, their rows, their routes and their founding at the start.</summary>
public static class MunicipalitiesModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<MunicipalityFounded>("municipality_founded");
        options.Events.MapEventType<OfficialLanguageAdded>("official_language_added");
        options.Events.MapEventType<ConductRuleAdopted>("conduct_rule_adopted");
        options.Events.MapEventType<MinimumPeriodSet>("minimum_period_set");
        options.Events.MapEventType<ConductRuleRepealed>("conduct_rule_repealed");
        options.Events.MapEventType<ModerationTermsSet>("moderation_terms_set");
        options.Events.MapEventType<ColourChosen>("colour_chosen");
        options.Events.MapEventType<SignalsWeighed>("signals_weighed");
        options.Events.MapEventType<RoleGranted>("role_granted");
        options.Events.MapEventType<RoleEnded>("role_ended");
        options.Projections.Add(new MunicipalityRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddMunicipalities(this IServiceCollection services) => services.AddSingleton<MunicipalityFounding>();

    /// <summary>Founds what is missing; after the schema.</summary>
    public static Task PrepareMunicipalitiesAsync(this WebApplication app, CancellationToken cancellation = default) =>
        app.Services.GetRequiredService<MunicipalityFounding>().RunAsync(cancellation);

    public static void MapMunicipalities(this IEndpointRouteBuilder app)
    {
        MunicipalityReading.Map(app);
        MunicipalitySettings.Map(app);
        RoleEndpoints.Map(app);
    }
}
