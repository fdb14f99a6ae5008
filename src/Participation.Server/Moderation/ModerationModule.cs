using JasperFx.Events.Projections;
using Marten;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Moderation.Likeness;
using Participation.Server.Moderation.Signals;

namespace Participation.Server.Moderation;

/// <summary>What moderation plugs in: the names of its events, its rows and its routes.</summary>
public static class ModerationModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ContributionReported>("contribution_reported");
        options.Events.MapEventType<ContributionHidden>("contribution_hidden");
        options.Events.MapEventType<ContributionRestored>("contribution_restored");
        options.Events.MapEventType<ContributionKept>("contribution_kept");
        options.Projections.Add(new ModerationRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddModeration(this IServiceCollection services) => services.AddSingleton<ModerationQueue>().AddLikeness().AddSignals();

    public static void MapModeration(this IEndpointRouteBuilder app)
    {
        ModerationCommands.Map(app);
        ModerationQueue.Map(app);
        SealedOriginalEndpoint.Map(app);
        Notices.Map(app);
        app.MapLikeness();
        app.MapSignals();
    }
}
