using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Live;

/// <summary>What live reading plugs in: the hub, the feed, and the reader of events on the leader.</summary>
public static class LiveModule
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        var signalR = services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 4 * 1024;
            options.EnableDetailedErrors = false;
        }).AddJsonProtocol(options => JsonSettings.Apply(options.PayloadSerializerOptions));
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
            signalR.AddStackExchangeRedis(redis, options => options.Configuration.ChannelPrefix = StackExchange.Redis.RedisChannel.Literal("participation"));

        services.AddSingleton<DebateFeed>();
        services.AddSingleton<AppendSignal>();
        services.AddSingleton<LiveMessages>();
        services.AddSingleton<LiveFollowers>();
        services.AddSingleton<LiveBroadcast>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveBroadcast>());
        services.AddSingleton<DeskBroadcast>();
        services.AddHostedService(provider => provider.GetRequiredService<DeskBroadcast>());
        services.AddHostedService<AppendSignalBetweenNodes>();
        services.AddHostedService<EventReader>();
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app)
    {
        // A reader slower than the debate keeps his own megabyte of backlog; the others do not wait for him.
        app.MapHub<LiveHub>("/live", options =>
        {
            options.TransportMaxBufferSize = 1024 * 1024;
            options.ApplicationMaxBufferSize = 64 * 1024;
            options.TransportSendTimeout = TimeSpan.FromSeconds(5);
        }).AllowAnonymous();

        app.MapGet("/api/consultations/{id:guid}/feed", async (
            Guid id, long? after, int? limit, HttpContext http, ConsultationReading consultations, LiveMessages messages, CancellationToken cancellation) =>
        {
            if (!await consultations.IsPublic(id, cancellation))
                return new Participation.Consultations.ConsultationNotFound().Problem(http);
            var size = limit is null ? Paging.Most : Paging.Limit(limit);
            var page = await messages.After(id, Math.Max(after ?? 0, 0), size, cancellation);
            var next = page.Count == size ? page[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
            return Results.Ok(new Page<LiveMessage>(page, next));
        })
        .AllowAnonymous()
        .WithName("ReadFeed").WithTags("Live")
        .WithSummary("The live messages after a sequence, in order. `next` is the sequence to ask after, null at the end.")
        .WithDescription("""
            The same messages come live over the SignalR hub at `/live` (JSON protocol; WebSockets, server-sent events or long polling): `Follow(consultation, after)` joins and answers
            the newest sequence, `Unfollow(consultation)` leaves, and the client method `changed` gets one message each. What lies between is asked for here.
            Moderators and officers call `Attend(municipality)` with the slug, and `Leave(municipality)`: the client method `queue` then hears of each change of the queue
            (`{municipality, consultation, duty, change: added|settled|claimed|released, claimedBy, claimedUntil}`, no words), upon which the queue is read again.
            """)
        .Produces<Page<LiveMessage>>().ProducesProblem(404);
    }
}
