using JasperFx.Events.Projections;
using Marten;
using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts;

/// <summary>What acts plug in: the names of their events and their routes.</summary>
public static class ActsModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ActDraftRead>("act_draft_read");
        options.Events.MapEventType<ActDraftCorrected>("act_draft_corrected");
        options.Events.MapEventType<ActVersionPublished>("act_version_published");
        options.Events.MapEventType<ProvisionsCarried>("provisions_carried");
        options.Events.MapEventType<AmendmentApplied>("amendment_applied");
        options.Events.MapEventType<AmendmentUnapplied>("amendment_unapplied");
        options.Events.MapEventType<ShapingNamed>("shaping_named");
        options.Projections.Add(new ActRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddActs(this IServiceCollection services) => services.AddSingleton<ActShelf>().AddSingleton<PublishedAct>().AddSingleton<ActPictures>();

    public static void MapActs(this IEndpointRouteBuilder app)
    {
        PutActDraftEndpoint.Map(app);
        CorrectActDraftEndpoint.Map(app);
        ActPage.Map(app);
        ActVersions.Map(app);
        ActCarry.Map(app);
        ActDiff.Map(app);
        ProvisionPage.Map(app);
        ActPictureEndpoint.Map(app);
    }
}
