using Microsoft.AspNetCore.SignalR;
using Participation.Server.Consultations;

namespace Participation.Server.Live;

/// <summary>
/// Where readers follow a debate. Only what everybody may read has a place in a debate's sequence, and its words are read as
/// everybody may read them at the moment of sending; so each message is right for each receiver.
/// </summary>
public sealed class LiveHub(ConsultationReading consultations, LiveHeads heads, LiveFollowers followers) : Hub
{
    /// <summary>No page shows more debates at once; more would only be somebody's script.</summary>
    private const int MostFollowed = 20;

    public static string GroupOf(Guid consultation) => $"consultation:{consultation:N}";

    /// <summary>Joins and answers the newest sequence; what lies between it and <paramref name="after"/> is fetched from the feed.</summary>
    public async Task<long> Follow(Guid consultationId, long after)
    {
        if (!await consultations.IsPublic(consultationId, Context.ConnectionAborted))
            throw new HubException("consultation-not-found");
        var followed = Followed();
        if (followed.Count >= MostFollowed && !followed.Contains(consultationId))
            throw new HubException("too-many-followed");
        if (followed.Add(consultationId))
            followers.Add(consultationId);
        // First the group, then the number: whatever happens between them comes live.
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(consultationId), Context.ConnectionAborted);
        return Math.Max(await heads.Of(consultationId, Context.ConnectionAborted), 0);
    }

    public async Task Unfollow(Guid consultationId)
    {
        if (Followed().Remove(consultationId))
            followers.Remove(consultationId);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(consultationId), Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var consultation in Followed())
            followers.Remove(consultation);
        return base.OnDisconnectedAsync(exception);
    }

    private HashSet<Guid> Followed()
    {
        if (Context.Items.TryGetValue(nameof(Followed), out var kept) && kept is HashSet<Guid> followed)
            return followed;
        Context.Items[nameof(Followed)] = followed = [];
        return followed;
    }
}
