using Npgsql;
using Participation.Consultations;
using Participation.Server.Database;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Consultations;

/// <summary>Says on the leader that a debate has opened, is in its last days, or has ended. The phase itself never waits for it: it follows from the hour.</summary>
public sealed class PhaseClock(Leadership leadership, NpgsqlDataSource database, CommandSessions sessions, TimeProvider clock, ILogger<PhaseClock> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leadership.RunWhileLeaderAsync(async cancellation =>
    {
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            try
            {
                foreach (var id in await Due(cancellation))
                    await Announce(id, cancellation);
            }
            catch (Exception e) when (Unavailability.Is(e))
            {
                log.LogWarning(e, "Changes of phase will be announced when the database answers again");
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }, stoppingToken);

    private async Task<List<Guid>> Due(CancellationToken cancellation)
    {
        var due = new List<Guid>();
        await using var command = database.CreateCommand(
            """
            select id from participation.consultation
            where (announced = 'upcoming' and greatest(starts_at, published_at) <= $1) or (announced = 'open' and ends_at <= $1)
               or (announced = 'open' and last_days_of is distinct from ends_at and ends_at - interval '3 days' <= $1 and greatest(starts_at, published_at) < ends_at - interval '3 days')
            limit 100
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            due.Add(reader.GetGuid(0));
        return due;
    }

    private async Task Announce(Guid id, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        var decided = await session.Decide<Consultation, ConsultationEvent>(
            id, state => ConsultationDecider.Decide(state, new AnnouncePhase(clock.GetUtcNow())), null, cancellation);
        if (decided.Refusal is null)
            await session.Commit(cancellation);
    }
}
