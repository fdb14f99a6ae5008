using Marten;
using Participation.Acts;

namespace Participation.Server.Acts;

/// <summary>What acts plug in: the names of their events and their routes.</summary>
public static class ActsModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ActDraftRead>("act_draft_read");
        options.Events.MapEventType<ActDraftCorrected>("act_draft_corrected");
        options.Events.MapEventType<ActVersionPublished>("act_version_published");
    }

    public static IServiceCollection AddActs(this IServiceCollection services) => services.AddSingleton<ActShelf>();

    public static void MapActs(this IEndpointRouteBuilder app)
    {
        PutActDraftEndpoint.Map(app);
        CorrectActDraftEndpoint.Map(app);
        ActPage.Map(app);
    }
}
