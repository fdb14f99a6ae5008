using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Live;

/// <summary>Something at the desk changed. It carries no words and no names: whoever hears it reads the queue again, with the rights of that moment.</summary>
/// <param name="Municipality">Known, or found by <paramref name="Consultation"/>.</param>
/// <param name="Duty">The id under which it waits or waited.</param>
/// <param name="Change"><c>added</c>, <c>settled</c>, <c>claimed</c> or <c>released</c>.</param>
public sealed record DeskChange(Guid? Municipality, Guid? Consultation, Guid Duty, string Change, Guid? ClaimedBy, DateTimeOffset? ClaimedUntil);

/// <summary>What moderators at work hear.</summary>
/// <param name="Municipality">The slug.</param>
public sealed record DeskMessage(string Municipality, Guid? Consultation, Guid Duty, string Change, Guid? ClaimedBy, DateTimeOffset? ClaimedUntil);

/// <summary>Sends changes of the queue to whoever holds a role in the municipality at the moment of sending: a role that ended a second ago hears nothing any more.</summary>
public sealed class DeskBroadcast(IHubContext<LiveHub> hub, ConsultationReading consultations, IServiceProvider services, LiveFollowers followers, ILogger<DeskBroadcast> log) : BackgroundService
{
    private readonly Channel<DeskChange> waiting = Channel.CreateUnbounded<DeskChange>(new() { SingleReader = true });

    /// <summary>Where one person hears of the desk of one municipality.</summary>
    public static string GroupOf(Guid municipality, Guid citizen) => $"desk:{municipality:N}:{citizen:N}";

    public void Enqueue(DeskChange change)
    {
        if (followers.AnyoneAtADesk)
            waiting.Writer.TryWrite(change);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before: the store itself is made with the reader of events, which holds this.
        var standing = services.GetRequiredService<StandingReading>();
        await foreach (var change in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Send(change, standing, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The desk reads the queue anew whenever it is looked at; only the hint was lost.
                log.LogWarning(e, "A change of the queue could not be told");
            }
        }
    }

    private async Task Send(DeskChange change, StandingReading standing, CancellationToken cancellation)
    {
        var id = change.Municipality ?? (change.Consultation is { } consultation ? (await consultations.ById(consultation, cancellation))?.Municipality : null);
        if (id is not { } municipality || await standing.Municipality(municipality, cancellation) is not { } here)
            return;
        var groups = here.Roles.Select(holding => holding.Citizen).Distinct()
            .Where(citizen => (Standing.Of(here, citizen) & (Roles.Moderator | Roles.Officer)) != 0)
            .Select(citizen => GroupOf(municipality, citizen)).ToArray();
        await hub.Clients.Groups(groups).SendAsync(
            "queue", new DeskMessage(here.Slug, change.Consultation, change.Duty, change.Change, change.ClaimedBy, change.ClaimedUntil), cancellation);
    }
}
