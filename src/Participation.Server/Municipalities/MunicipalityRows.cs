using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Municipalities;

/// <summary>Keeps what is read of municipalities, and who holds which role where, in the transaction of the events.</summary>
public sealed class MunicipalityRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            if (stored.Data is MunicipalityEvent happened)
            {
                Apply(operations, stored.StreamId, stored.Version, happened);
                if (happened is not MunicipalityFounded)
                    operations.QueueSqlCommand("update participation.municipality set version = ? where id = ?", stored.Version, stored.StreamId);
            }
        }
        return Task.CompletedTask;
    }

    private static void Apply(IDocumentOperations operations, Guid id, long version, MunicipalityEvent happened)
    {
        switch (happened)
        {
            case MunicipalityFounded e:
                operations.QueueSqlCommand(
                    "insert into participation.municipality (id, slug, name, name_latin, genitive, kind, district) values (?, ?, ?, ?, ?::text, ?, ?::text)",
                    id, e.Slug, e.Name, e.NameLatin, e.Genitive!, ApiNames.Of(e.Kind), e.District!);
                break;

            case OfficialLanguageAdded e:
                operations.QueueSqlCommand(
                    "insert into participation.official_language (municipality, language, added) values (?, ?, ?) on conflict (municipality, language) do update set added = excluded.added",
                    id, e.Language, version);
                break;

            case ConductRuleAdopted e:
                operations.QueueSqlCommand(
                    """
                    insert into participation.conduct_rule (municipality, number, text_sr, text_en) values (?, ?, ?, ?)
                    on conflict (municipality, number) do update set text_sr = excluded.text_sr, text_en = excluded.text_en
                    """,
                    id, e.Number, e.Text.Serbian, e.Text.English);
                break;

            case ConductRuleRepealed e:
                operations.QueueSqlCommand("delete from participation.conduct_rule where municipality = ? and number = ?", id, e.Number);
                break;

            case MinimumPeriodSet e:
                operations.QueueSqlCommand(
                    "insert into participation.minimum_period (municipality, kind, days) values (?, ?, ?) on conflict (municipality, kind) do update set days = excluded.days",
                    id, e.Kind ?? "", e.Days);
                break;

            case ModerationTermsSet e:
                operations.QueueSqlCommand("update participation.municipality set promise_hours = ?, appeal_days = ? where id = ?", e.PromiseHours, e.AppealDays, id);
                break;

            case ColourChosen e:
                operations.QueueSqlCommand("update participation.municipality set colour = ? where id = ?", e.Colour, id);
                break;

            case RoleGranted e:
                operations.QueueSqlCommand(
                    "insert into participation.role_holding (citizen, municipality, role, since) values (?, ?, ?, ?) on conflict do nothing",
                    e.Citizen, id, ApiNames.Of(e.Role), e.At.ToUniversalTime());
                break;

            case RoleEnded e:
                operations.QueueSqlCommand("delete from participation.role_holding where citizen = ? and municipality = ? and role = ?", e.Citizen, id, ApiNames.Of(e.Role));
                break;
        }
    }
}
