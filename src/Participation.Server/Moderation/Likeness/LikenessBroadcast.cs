using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Npgsql;
using Participation.Server.Kernel;
using Participation.Server.Live;

namespace Participation.Server.Moderation.Likeness;

/// <summary>That a group of near-identical contributions has another number than before.</summary>
/// <param name="Count">How many contributions are to be seen in it; with one the group is no more.</param>
/// <param name="Voices">Of how many citizens they are.</param>
/// <param name="Contributions">Those that came to be seen in it, at most a hundred; whoever shows others of the group knows them by it.</param>
public sealed record AlikeMessage(Guid Consultation, Guid Group, int Count, int Voices, IReadOnlyList<Guid> Contributions);

/// <summary>
/// Tells whoever follows a debate that a group has grown or shrunk: one message a group and page of events, under a name of its own and without a number of the debate's
/// sequence, since whoever missed one reads the same from the contributions themselves.
/// </summary>
public sealed class LikenessBroadcast(IHubContext<LiveHub> hub, LiveFollowers followers, NpgsqlDataSource database, ILogger<LikenessBroadcast> log) : BackgroundService
{
    /// <summary>The client's method.</summary>
    public const string Method = "alike";

    private readonly Channel<GroupChange> waiting = Channel.CreateUnbounded<GroupChange>(new() { SingleReader = true });

    internal void Enqueue(IReadOnlyList<GroupChange> changes)
    {
        foreach (var change in changes)
        {
            if (followers.Anyone(change.Consultation))
                waiting.Writer.TryWrite(change);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                // Who stood alone so far does not know yet that he is in a group.
                var news = change.Before < 2 ? await Members(change.Group, stoppingToken) : change.Joined;
                var message = new AlikeMessage(change.Consultation, change.Group, change.Count, change.Voices, [.. news.Take(Paging.Most)]);
                await hub.Clients.Group(LiveHub.GroupOf(change.Consultation)).SendAsync(Method, message, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A message about a group could not be sent; its number is read with the contributions");
            }
        }
    }

    private async Task<List<Guid>> Members(Guid group, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select contribution from participation.likeness where group_id = $1 and counted order by at, contribution limit {Paging.Most}");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = group });
        var members = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            members.Add(reader.GetGuid(0));
        return members;
    }
}

/// <summary>That another number is to be seen in a group.</summary>
/// <param name="Before">How many there were.</param>
/// <param name="Joined">The contributions that came to be seen in it.</param>
internal sealed record GroupChange(Guid Consultation, Guid Group, int Count, int Voices, int Before, IReadOnlyList<Guid> Joined);
