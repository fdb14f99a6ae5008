using Marten;
using Participation.Municipalities;

namespace Participation.Server.Municipalities;

/// <summary>What municipalities plug in: the names of their events.</summary>
public static class MunicipalitiesModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<MunicipalityFounded>("municipality_founded");
        options.Events.MapEventType<OfficialLanguageAdded>("official_language_added");
        options.Events.MapEventType<ConductRuleAdopted>("conduct_rule_adopted");
        options.Events.MapEventType<MinimumPeriodSet>("minimum_period_set");
        options.Events.MapEventType<ColourChosen>("colour_chosen");
        options.Events.MapEventType<RoleGranted>("role_granted");
        options.Events.MapEventType<RoleEnded>("role_ended");
    }
}
