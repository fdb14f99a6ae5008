using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace Participation.Bench;

/// <summary>How long a hundred thousand contributions take to stand at their new provisions, from the request that publishes a renumbered version to pages that show it.</summary>
public static class VersionMove
{
    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var debate = await stand.OpenDebateAsync(SampleAct.Make(40));
        await FillAsync(stand, debate, options.Largest);
        using var officer = stand.Client(stand.Officer);
        await Stand.RequireAsync(officer.PutAsync($"/api/consultations/{debate}/act/draft", new StringContent(SampleAct.Make(39, first: 2))));

        var began = Stopwatch.GetTimestamp();
        await Stand.RequireAsync(officer.PostAsJsonAsync($"/api/consultations/{debate}/act/publish", new { note = "Без првог члана." }));
        report.Add($"Publishing a version that renumbers {options.Largest:N0} contributions", Stopwatch.GetElapsedTime(began).TotalMilliseconds, "ms");
        foreach (var page in new[] { "act", "contributions?eId=art_2&limit=100", "contributions?removed=true&limit=100" })
        {
            var answer = await officer.GetFromJsonAsync<JsonElement>($"/api/consultations/{debate}/{page}");
            if (page.StartsWith("contributions?eId", StringComparison.Ordinal) && answer.GetProperty("items").EnumerateArray().Any(item => !item.GetProperty("eId").GetString()!.StartsWith("art_2", StringComparison.Ordinal)))
                throw new InvalidOperationException("a contribution does not stand where it was asked for");
        }
        report.AtMost("… and its act, a thread and the removed ones read", Stopwatch.GetElapsedTime(began).TotalSeconds, "s", 10);
    }

    /// <summary>Rows as the server writes them, without the way there: what moving costs does not depend on it.</summary>
    private static async Task FillAsync(Stand stand, Guid debate, int count)
    {
        await using var source = stand.Bare(1);
        foreach (var sql in new[]
        {
            """
            insert into participation.contribution (id, consultation, kind, place, eid, act_version, text, html, author, status, created_at)
            select gen_random_uuid(), $1, 'comment', p.eid, p.eid, 1, 'Примедба.', '<p>Примедба.</p>', gen_random_uuid(), 'visible', now() - n * interval '1 second'
            from generate_series(1, $2) n cross join lateral (select 'art_' || (n % 40 + 1) || '__para_' || (n % 2 + 1) as eid) p
            """,
            "insert into participation.contribution_tally (contribution, consultation, kind, top_level, place, counted) select id, consultation, kind, true, place, true from participation.contribution where consultation = $1 and $2 > 0",
            "insert into participation.provision_tally (consultation, place, comments) select consultation, place, count(*) from participation.contribution where consultation = $1 and $2 > 0 group by consultation, place",
        })
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 300;
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
            await command.ExecuteNonQueryAsync();
        }
        await using var analyze = source.CreateCommand("vacuum analyze participation.contribution, participation.contribution_tally");
        await analyze.ExecuteNonQueryAsync();
    }
}
