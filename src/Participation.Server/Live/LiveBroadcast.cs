using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Participation.Server.Live;

/// <summary>Sends messages to whoever follows, outside of any request and of the reader of events.</summary>
public sealed class LiveBroadcast(IHubContext<LiveHub> hub, LiveFollowers followers, IServiceProvider services, ILogger<LiveBroadcast> log) : BackgroundService
{
    private readonly Channel<IReadOnlyList<FeedRow>> waiting = Channel.CreateUnbounded<IReadOnlyList<FeedRow>>(new() { SingleReader = true });

    public void Enqueue(IReadOnlyList<FeedRow> rows)
    {
        // Who joins in this very moment asks for the newest number after joining, and fetches what lies before it.
        var heard = rows.Where(row => followers.Anyone(row.Consultation)).ToArray();
        if (heard.Length > 0)
            waiting.Writer.TryWrite(heard);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var messages = services.GetRequiredService<LiveMessages>();
        await foreach (var first in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var rows = new List<FeedRow>(first);
            while (rows.Count < 200 && waiting.Reader.TryRead(out var more))
                rows.AddRange(more);
            try
            {
                foreach (var message in await messages.Fill(rows, stoppingToken))
                    await hub.Clients.Group(LiveHub.GroupOf(message.Consultation)).SendAsync("changed", message, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Nothing is lost: the feed has it, and a reader fetches it as soon as a later number shows the gap.
                log.LogWarning(e, "{Count} live messages could not be sent", rows.Count);
            }
        }
    }
}
