using Marten;

namespace Participation.Server.Moderation.Likeness;

/// <summary>What finding near-identical contributions plugs in: its reader of events, its live message and its route.</summary>
internal static class LikenessModule
{
    public static IServiceCollection AddLikeness(this IServiceCollection services) => services
        .AddSingleton<LikenessBroadcast>()
        .AddHostedService(provider => provider.GetRequiredService<LikenessBroadcast>())
        .AddSingleton<LikenessFeed>()
        .ConfigureMarten((provider, options) => options.Events.Subscribe(provider.GetRequiredService<LikenessFeed>()));

    public static void MapLikeness(this IEndpointRouteBuilder app) => AlikeContributions.Map(app);
}
