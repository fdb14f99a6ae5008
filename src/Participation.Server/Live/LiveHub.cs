using Microsoft.AspNetCore.SignalR;
using Participation.Municipalities;
using Participation.Server.Accounts;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Live;

/// <summary>
/// Where readers follow a debate. Only what everybody may read has a place in a debate's sequence, and its words are read as
/// everybody may read them at the moment of sending; so each message is right for each receiver.
/// </summary>
public sealed class LiveHub(ConsultationReading consultations, LiveHeads heads, LiveFollowers followers, StandingReading standing) : Hub
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

    /// <summary>A moderator or officer is at work: from now on the client method <c>queue</c> hears of every change of that municipality's queue. Rights are looked at again for each message.</summary>
    public async Task Attend(string municipality)
    {
        var id = MunicipalityName.Id(municipality ?? "");
        if (Context.User?.Citizen() is not { } citizen
            || await standing.Municipality(id, Context.ConnectionAborted) is not { } here
            || (Standing.Of(here, citizen) & (Roles.Moderator | Roles.Officer)) == 0)
            throw new HubException("only-a-moderator-or-officer");
        var attended = Attended();
        if (attended.Count >= MostFollowed && !attended.Contains(id))
            throw new HubException("too-many-followed");
        if (attended.Add(id))
            followers.Attended();
        await Groups.AddToGroupAsync(Context.ConnectionId, DeskBroadcast.GroupOf(id, citizen), Context.ConnectionAborted);
    }

    public async Task Leave(string municipality)
    {
        var id = MunicipalityName.Id(municipality ?? "");
        if (Context.User?.Citizen() is not { } citizen || !Attended().Remove(id))
            return;
        followers.Left();
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, DeskBroadcast.GroupOf(id, citizen), Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var _ in Attended())
            followers.Left();
        foreach (var consultation in Followed())
            followers.Remove(consultation);
        return base.OnDisconnectedAsync(exception);
    }

    private HashSet<Guid> Followed() => Kept(nameof(Followed));

    private HashSet<Guid> Attended() => Kept(nameof(Attended));

    private HashSet<Guid> Kept(string name)
    {
        if (Context.Items.TryGetValue(name, out var kept) && kept is HashSet<Guid> ids)
            return ids;
        Context.Items[name] = ids = [];
        return ids;
    }
}
