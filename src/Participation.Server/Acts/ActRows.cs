using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Acts;

namespace Participation.Server.Acts;

/// <summary>Keeps the places of a version, in the transaction of its publication: whoever writes of a provision then hangs on the right one.</summary>
public sealed class ActRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var carried in events.Select(stored => stored.Data).OfType<ProvisionsCarried>().Where(carried => carried.Places.Count > 0))
            operations.QueueSqlCommand(
                "insert into participation.provision_place (consultation, version, eid, place) select ?, ?, p.eid, p.place from unnest(?::text[], ?::text[]) p(eid, place)",
                carried.Consultation, carried.To, carried.Places.Select(given => given.EId).ToArray(), carried.Places.Select(given => given.Place).ToArray());
        return Task.CompletedTask;
    }
}
