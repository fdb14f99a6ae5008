using Marten;
using Participation.Server.Mail;

namespace Participation.Server.Following;

/// <summary>What following plugs in: its reader of events, its digests and its routes. Nothing else knows of it.</summary>
public static class FollowingModule
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<Choices>()
        .AddSingleton<Follows>()
        .AddSingleton<FollowingHere>()
        .AddSingleton<NewsReading>()
        .AddSingleton<StopLinks>()
        .AddSingleton<ILetterWriter, Digest>()
        .AddSingleton<DigestClock>()
        .AddHostedService(provider => provider.GetRequiredService<DigestClock>())
        .AddSingleton<NewsFeed>()
        .ConfigureMarten((provider, options) => options.Events.Subscribe(provider.GetRequiredService<NewsFeed>()));

    public static void MapFollowing(this IEndpointRouteBuilder app)
    {
        FollowEndpoints.Map(app);
        FollowList.Map(app);
        ChoiceEndpoints.Map(app);
        NewsPage.Map(app);
        StopPage.Map(app);
    }
}
