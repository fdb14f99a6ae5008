using JasperFx.Events.Projections;
using Marten;
using Participation.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Consultations;

/// <summary>What consultations plug in: the names of their events, their rows, their routes and the clock of their phases.</summary>
public static class ConsultationsModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ConsultationDrafted>("consultation_drafted");
        options.Events.MapEventType<ConsultationDetailsCorrected>("consultation_details_corrected");
        options.Events.MapEventType<CallPublished>("call_published");
        options.Events.MapEventType<DebateOpened>("debate_opened");
        options.Events.MapEventType<DebateExtended>("debate_extended");
        options.Events.MapEventType<DebateClosedEarly>("debate_closed_early");
        options.Events.MapEventType<DebateEnded>("debate_ended");
        options.Events.MapEventType<LastDaysBegan>("last_days_began");
        options.Events.MapEventType<ConsultationCancelled>("consultation_cancelled");
        options.Events.MapEventType<DebateModeChosen>("debate_mode_chosen");
        options.Events.MapEventType<CitizenBarred>("citizen_barred");
        options.Events.MapEventType<CitizenReadmitted>("citizen_readmitted");
        options.Events.MapEventType<ThreadLocked>("thread_locked");
        options.Events.MapEventType<ThreadUnlocked>("thread_unlocked");
        options.Projections.Add(new ConsultationRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddConsultations(this IServiceCollection services) => services
        .AddSingleton<ConsultationReading>()
        .AddSingleton<StandingReading>()
        .AddSingleton<LiveHeads>()
        .AddHostedService<PhaseClock>();

    public static void MapConsultations(this IEndpointRouteBuilder app)
    {
        ConsultationCommands.Map(app);
        ConsultationPage.Map(app);
        ConsultationList.Map(app);
    }
}
