using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Consultations;

/// <summary>Keeps the row of a consultation, in the transaction of its events.</summary>
public sealed class ConsultationRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            if (stored.Data is ConsultationEvent happened)
                Apply(operations, stored.StreamId, happened);
            else if (stored.Data is ActVersionPublished version)
                operations.QueueSqlCommand("update participation.consultation set act_version = ? where id = ?", version.Version, version.Consultation);
        }
        return Task.CompletedTask;
    }

    private static void Apply(IDocumentOperations operations, Guid id, ConsultationEvent happened)
    {
        switch (happened)
        {
            case ConsultationDrafted e:
                operations.QueueSqlCommand(
                    """
                    insert into participation.consultation (id, municipality, kind, title, summary, legal_basis, starts_at, ends_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                    id, e.Municipality, ApiNames.Of(e.Details.Kind), e.Details.Title, e.Details.Summary, e.Details.LegalBasis,
                    e.Details.StartsAt.ToUniversalTime(), e.Details.EndsAt.ToUniversalTime());
                operations.QueueSqlCommand("insert into participation.consultation_tally (consultation) values (?) on conflict do nothing", id);
                break;
            case ConsultationDetailsCorrected e:
                Set(operations, id, "kind = ?, title = ?, summary = ?, legal_basis = ?, starts_at = ?, ends_at = ?",
                    ApiNames.Of(e.Details.Kind), e.Details.Title, e.Details.Summary, e.Details.LegalBasis,
                    e.Details.StartsAt.ToUniversalTime(), e.Details.EndsAt.ToUniversalTime());
                break;
            case CallPublished e:
                Set(operations, id, "published_at = ?, announced = 'upcoming'", e.At.ToUniversalTime());
                break;
            case DebateOpened:
                Set(operations, id, "announced = 'open'");
                break;
            case DebateExtended e:
                Set(operations, id, "ends_at = ?", e.EndsAt.ToUniversalTime());
                break;
            case DebateClosedEarly e:
                Set(operations, id, "closed_at = ?, reason = ?, announced = 'closed'", e.At.ToUniversalTime(), e.Reason);
                break;
            case DebateEnded:
                Set(operations, id, "announced = 'closed'");
                break;
            case LastDaysBegan e:
                Set(operations, id, "last_days_of = ?", e.EndsAt.ToUniversalTime());
                break;
            case DebateModeChosen e:
                Set(operations, id, "mode = ?", ApiNames.Of(e.Mode));
                break;
            case CitizenBarred or CitizenReadmitted or ThreadLocked or ThreadUnlocked:
                operations.QueueSqlCommand("update participation.consultation set version = version + 1 where id = ?", id);
                break;
            case ConsultationCancelled e:
                Set(operations, id, "cancelled_at = ?, reason = ?, announced = 'cancelled'", e.At.ToUniversalTime(), e.Reason);
                break;
        }
    }

    private static void Set(IDocumentOperations operations, Guid id, string assignments, params object[] values) =>
        operations.QueueSqlCommand($"update participation.consultation set {assignments}, version = version + 1 where id = ?", [.. values, id]);
}
