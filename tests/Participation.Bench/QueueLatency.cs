using System.Diagnostics;
using Npgsql;

namespace Participation.Bench;

/// <summary>The first page of the moderators' queue and a decision: with a handful waiting in a small debate, and with 50,000 waiting among 500,000 contributions.</summary>
public static class QueueLatency
{
    private const int Waiting = 50_000;
    private const int Contributions = 500_000;
    private const int Decisions = 200;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var debate = await stand.OpenDebateAsync(SampleAct.Make(40));
        using (var officer = stand.Client(stand.Officer))
            await Stand.RequireAsync(officer.PutAsync($"/api/consultations/{debate}/mode", new StringContent("""{"mode":"before-publication","reason":"Мерење."}""", null, "application/json")));
        await MeasureAsync(stand, debate, 1);
        var few = await MeasureAsync(stand, debate, options.Runs);
        report.Add("GET queue, p99 with some 50 waiting", few.Page, "ms");
        report.Add("Approval, p99 with some 50 waiting", few.Decision, "ms");

        await FillAsync(stand, debate);
        await MeasureAsync(stand, debate, 1);
        var many = await MeasureAsync(stand, debate, options.Runs);
        report.Add($"GET queue, p99 with {Waiting:N0} waiting among {Contributions:N0}", many.Page, "ms");
        report.Add($"Approval, p99 with {Waiting:N0} waiting among {Contributions:N0}", many.Decision, "ms");
        report.AtMost("GET queue: p99 with the most over p99 with the fewest", many.Page / few.Page, "", 1.5);
        report.AtMost("Approval: p99 with the most over p99 with the fewest", many.Decision / few.Decision, "", 1.5);
    }

    /// <summary>Each run puts as many in the queue as it decides, so that some fifty always wait.</summary>
    private static async Task<(double Page, double Decision)> MeasureAsync(Stand stand, Guid debate, int runs)
    {
        var (pages, decisions) = (new List<double>(), new List<double>());
        using var connection = await RawHttp.ConnectAsync(stand.Address, stand.Moderator);
        var queue = connection.Prepare("GET", "/api/municipalities/kosjeric/moderation/queue");
        for (var run = 0; run < runs; run++)
        {
            var held = await HoldAsync(stand, debate, Decisions + 50);
            await stand.SettleAsync();
            decisions.Add((await TimeAsync(connection, held.Take(Decisions).Select(id => connection.Prepare("POST", $"/api/contributions/{id}/approve", "{}")), 204)).Percentile(99));
            pages.Add((await TimeAsync(connection, Enumerable.Repeat(queue, 500), 200)).Percentile(99));
            await TimeAsync(connection, held.Skip(Decisions).Select(id => connection.Prepare("POST", $"/api/contributions/{id}/approve", "{}")), 204);
        }
        return (pages.Median(), decisions.Median());
    }

    private static async Task<List<double>> TimeAsync(RawHttp connection, IEnumerable<byte[]> requests, int expected)
    {
        var taken = new List<double>();
        foreach (var request in requests)
        {
            var began = Stopwatch.GetTimestamp();
            if (await connection.SendAsync(request) is var status && status != expected)
                throw new InvalidOperationException($"a request of the queue was answered {status}");
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return taken;
    }

    /// <summary>Comments that wait, written over HTTP.</summary>
    private static async Task<Guid[]> HoldAsync(Stand stand, Guid debate, int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        using var connection = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[0]);
        for (var n = 0; n < count; n++)
            if (await connection.SendAsync(WriteThroughput.Comment(connection, debate, "art_1__para_1", n, ids[n])) != 204)
                throw new InvalidOperationException("a comment was not accepted");
        return ids;
    }

    /// <summary>Rows as the projections write them, of five thousand authors; a tenth is held and waits.</summary>
    private static async Task FillAsync(Stand stand, Guid debate)
    {
        await using var source = stand.Bare(1);
        foreach (var statement in new[]
            {
                $"""
                insert into participation.contribution (id, consultation, kind, place, eid, act_version, stance, text, html, author, status, created_at, listed, published, held_for)
                select md5('c' || n)::uuid, $1, 'comment', p.place, p.place, 1, 'for', 'Текст за мерење ' || n, '<p>Текст за мерење ' || n || '</p>', md5('a' || n % 5000)::uuid,
                       case when p.held then 'held' else 'visible' end, now() - n * interval '1 second', not p.held, not p.held, case when p.held then 'mode' end
                from generate_series(1, {Contributions}) n cross join lateral (select 'art_' || n % 40 + 1 || '__para_1' as place, n % {Contributions / Waiting} = 0 as held) p
                """,
                """
                insert into participation.contribution_tally (contribution, consultation, kind, top_level, place, listed)
                select id, consultation, kind, true, place, listed from participation.contribution where consultation = $1 on conflict do nothing
                """,
                """
                insert into participation.duty (id, municipality, consultation, contribution, why, since, due)
                select k.id, c.municipality, c.id, k.id, 'held', k.created_at, k.created_at + interval '24 hours'
                from participation.contribution k join participation.consultation c on c.id = k.consultation where c.id = $1 and k.status = 'held' on conflict do nothing
                """,
            })
        {
            await using var command = source.CreateCommand(statement);
            command.CommandTimeout = 600;
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate });
            await command.ExecuteNonQueryAsync();
        }
        await using var vacuum = source.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 600;
        await vacuum.ExecuteNonQueryAsync();
    }
}
