using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Contributions;

namespace Participation.Server.Contributions;

/// <summary>Keeps each citizen's vote, and the difference it makes until the tally has it.</summary>
public sealed class BallotRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            if (stored.Data is not BallotCast e)
                continue;
            operations.QueueSqlCommand(
                """
                insert into participation.ballot (contribution, citizen, value, cast_at) values (?, ?, ?::smallint, ?)
                on conflict (contribution, citizen) do update set value = excluded.value, cast_at = excluded.cast_at
                """,
                e.Contribution, e.Citizen, e.Value, e.At.ToUniversalTime());
            var difference = BallotDifference.Of(e);
            operations.QueueSqlCommand(
                "insert into participation.ballot_in_flight (event, contribution, votes_for, votes_against) values (?, ?, ?, ?)",
                stored.Id, e.Contribution, difference.For, difference.Against);
        }
        return Task.CompletedTask;
    }
}

/// <summary>What one ballot changes in the tally of its contribution.</summary>
public readonly record struct BallotDifference(int For, int Against)
{
    public static BallotDifference Of(BallotCast cast) => new(
        (cast.Value == 1 ? 1 : 0) - (cast.Before == 1 ? 1 : 0),
        (cast.Value == -1 ? 1 : 0) - (cast.Before == -1 ? 1 : 0));
}
