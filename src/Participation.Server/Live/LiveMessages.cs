using Npgsql;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Live;

/// <summary>
/// Puts the present words and counts to rows of the feed. They are read at the moment of sending as anyone may read them, so a
/// message can be late but can never tell what has been hidden since.
/// </summary>
public sealed class LiveMessages(NpgsqlDataSource database, ContributionItems items, ActShelf acts, TimeProvider clock)
{
    /// <summary>The messages after that sequence, in order, at most <paramref name="limit"/>.</summary>
    public async Task<List<LiveMessage>> After(Guid consultation, long sequence, int limit, CancellationToken cancellation)
    {
        var rows = new List<FeedRow>();
        await using (var command = database.CreateCommand(
            $"select sequence, type, contribution, at from participation.live_message where consultation = $1 and sequence > $2 order by sequence limit {Paging.Most}"))
        {
            command.Parameters.Add(new() { Value = consultation });
            command.Parameters.Add(new() { Value = sequence });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (rows.Count < limit && await reader.ReadAsync(cancellation))
                rows.Add(new(consultation, reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetGuid(2), reader.GetFieldValue<DateTimeOffset>(3)));
        }
        return await Fill(rows, cancellation);
    }

    /// <summary>Fills rows of any consultations, in their order, with a fixed number of queries.</summary>
    public async Task<List<LiveMessage>> Fill(IReadOnlyList<FeedRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return [];
        var found = await items.ByIds(rows.Where(row => row.Contribution is not null).Select(row => row.Contribution!.Value).Distinct().ToArray(), cancellation);
        var consultations = rows.Select(row => row.Consultation).Distinct().ToArray();
        var counts = await ConsultationCounts.Of(database, consultations, cancellation);
        var states = rows.Any(row => row.Contribution is null) ? await ConsultationSummaries(consultations, cancellation) : [];
        var provisions = await Provisions(found.Values.Where(item => item.EId is not null || item.Place.Length == 0).Select(item => (item.Consultation, item.EId ?? "")).Distinct().ToArray(), cancellation);

        return rows.Select(row =>
        {
            var item = row.Contribution is { } id ? found.GetValueOrDefault(id) : null;
            // What stands nowhere any more has no counts at a provision.
            var provision = item is null || (item.EId is null && item.Place.Length > 0) ? null : provisions.GetValueOrDefault((item.Consultation, item.EId ?? ""));
            return new LiveMessage(row.Sequence, row.Consultation, row.Type, row.Contribution, item?.EId, row.At,
                new(item, counts.GetValueOrDefault(row.Consultation), provision, row.Contribution is null ? states.GetValueOrDefault(row.Consultation) : null));
        }).ToList();
    }

    private async Task<Dictionary<Guid, LiveConsultation>> ConsultationSummaries(Guid[] ids, CancellationToken cancellation)
    {
        var states = new Dictionary<Guid, LiveConsultation>();
        foreach (var row in await ConsultationReading.ByIds(database, ids, cancellation))
            states[row.Id] = new(row.StatusAt(clock.GetUtcNow()), row.StartsAt, row.EndsAt, row.ActVersion, row.Mode);
        return states;
    }

    /// <summary>The counts at exactly these addresses of the newest version; what was said of merged provisions adds up.</summary>
    private async Task<Dictionary<(Guid, string), ProvisionCounts>> Provisions((Guid Consultation, string EId)[] addresses, CancellationToken cancellation)
    {
        var counts = new Dictionary<(Guid, string), ProvisionCounts>();
        if (addresses.Length == 0)
            return counts;
        var (consultations, eIds, places) = (new List<Guid>(), new List<string>(), new List<string>());
        foreach (var (consultation, eId) in addresses)
            foreach (var place in eId.Length > 0 && await acts.OfLately(consultation, cancellation) is { } act ? act.Places.At(act.Version, eId) : [""])
            {
                consultations.Add(consultation);
                eIds.Add(eId);
                places.Add(place);
            }
        await using var command = database.CreateCommand(
            """
            select p.consultation, p.eid, sum(t.comments)::int, sum(t.proposals)::int, sum(t.amendments)::int, sum(t.stance_for)::int, sum(t.stance_against)::int, sum(t.stance_neutral)::int
            from unnest($1, $2, $3) p(consultation, eid, place) join participation.provision_tally t using (consultation, place)
            group by p.consultation, p.eid
            """);
        command.Parameters.Add(new() { Value = consultations.ToArray() });
        command.Parameters.Add(new() { Value = eIds.ToArray() });
        command.Parameters.Add(new() { Value = places.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var eId = reader.GetString(1);
            counts[(reader.GetGuid(0), eId)] = new(eId.Length == 0 ? null : eId, reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4),
                new(reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7)));
        }
        return counts;
    }
}
