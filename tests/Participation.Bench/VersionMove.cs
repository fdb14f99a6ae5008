using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Bench.Versions;

namespace Participation.Bench;

/// <summary>
/// An act of 780 kB with 100,000 contributions gets its next version, a fifth of it touched: how long from the officer's request to publish until the act with
/// its counts, the threads of provisions that moved and the list of the removed ones are read as they stand by now.
/// </summary>
public static class VersionMove
{
    private const int Watched = 20;
    private const double Touched = 0.20;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var text = GreatAct.Text(options.Seed);
        var from = Laws.Read(text).Provisions;
        var next = ActText.Write("ЗАКОН О ПРОСТОРНОМ ПЛАНУ", NextVersion.Of(from, Touched, options.Seed).To);
        var carried = ProvisionCarrier.Carry(from, Laws.Read(next).Provisions);
        var watched = Moved(carried).OrderBy(row => row.From, StringComparer.Ordinal).Take(Watched).ToList();

        var debate = await stand.OpenDebateAsync(text);
        await FillAsync(stand, debate, options.Largest, [.. from.Flatten().Where(provision => provision.Kind is ProvisionKind.Paragraph or ProvisionKind.Point).Select(provision => provision.EId)]);
        using var officer = stand.Client(stand.Officer);
        var before = new List<string>();
        foreach (var row in watched)
            before.Add(await ThreadAsync(officer, debate, row.From));
        var put = Stopwatch.GetTimestamp();
        await Stand.RequireAsync(officer.PutAsync($"/api/consultations/{debate}/act/draft", new StringContent(next)));
        report.Add("Versions: the draft of the next version (780 kB) put", Stopwatch.GetElapsedTime(put).TotalMilliseconds, "ms");

        var began = Stopwatch.GetTimestamp();
        await Stand.RequireAsync(officer.PostAsJsonAsync($"/api/consultations/{debate}/act/publish", new { note = "Следећа верзија" }));
        report.Add("Versions: published", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        var act = await officer.GetFromJsonAsync<JsonElement>($"/api/consultations/{debate}/act");
        report.Add("Versions: … and the whole act read with its counts", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        var elsewhere = 0;
        foreach (var (row, ids) in watched.Zip(before))
            elsewhere += await ThreadAsync(officer, debate, row.To!) == ids ? 0 : 1;
        report.Add($"Versions: … and the threads of {watched.Count} provisions that moved", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        var removed = await officer.GetFromJsonAsync<JsonElement>($"/api/consultations/{debate}/contributions?removed=true&limit=100");
        report.AtMost($"Versions: until {options.Largest:N0} contributions are read at their new provisions", Stopwatch.GetElapsedTime(began).TotalSeconds, "s", 10);

        report.AtMost("Versions: threads that are not what they were", elsewhere, "", 0);
        report.AtMost("Versions: contributions missing in the counts", options.Largest - Counted(act), "", 0);
        report.AtLeast("Versions: listed as removed, on the first page", removed.GetProperty("items").GetArrayLength(), "", 1);
        var gone = carried.Where(row => row.To is null).Select(row => row.From).ToHashSet();
        report.AtMost("Versions: listed as removed, but not of a removed provision", removed.GetProperty("items").EnumerateArray().Count(item => !gone.Contains(item.GetProperty("written").GetProperty("eId").GetString()!)), "", 0);
        await CarryAsync(officer, debate, carried, report);
    }

    /// <summary>Paragraphs that are elsewhere now, hold nothing else and have that place for themselves, so that the thread there is exactly the one that was.</summary>
    private static IEnumerable<CarriedProvision> Moved(Sequence<CarriedProvision> carried)
    {
        var held = carried.Where(row => row.To is not null).GroupBy(row => row.To!).ToDictionary(group => group.Key, group => group.Count());
        var isHolder = carried.Select(row => row.From[..Math.Max(0, row.From.LastIndexOf("__", StringComparison.Ordinal))]).ToHashSet();
        return carried.Where(row => row.State == CarryState.Moved && row.From.Contains("__para_", StringComparison.Ordinal) && held[row.To!] == 1 && !isHolder.Contains(row.From));
    }

    /// <summary>The ids of the first page of a thread, in its order.</summary>
    private static async Task<string> ThreadAsync(HttpClient client, Guid debate, string eId)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/consultations/{debate}/contributions?eId={eId}&limit=100");
        return string.Join(' ', page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    private static int Counted(JsonElement act) =>
        act.GetProperty("provisions").EnumerateArray().Sum(provision => provision.GetProperty("comments").GetInt32()) + act.GetProperty("removed").GetProperty("comments").GetInt32();

    private static async Task CarryAsync(HttpClient client, Guid debate, Sequence<CarriedProvision> carried, Report report)
    {
        var rows = (await client.GetFromJsonAsync<JsonElement>($"/api/consultations/{debate}/act/carry?from=1&to=2")).GetProperty("items").EnumerateArray();
        var told = rows.Select(row => (row.GetProperty("from").GetString()!, row.GetProperty("to").GetString())).ToHashSet();
        report.AtMost("Versions: provisions of which the server tells otherwise than the domain", carried.Count(row => !told.Contains((row.From, row.To))), "", 0);
    }

    /// <summary>Rows as the server writes them, without the way there, spread evenly over the places: what moving costs does not depend on how they came.</summary>
    private static async Task FillAsync(Stand stand, Guid debate, int count, string[] places)
    {
        await using var source = stand.Bare(1);
        foreach (var sql in new[]
        {
            """
            insert into participation.contribution (id, consultation, kind, place, eid, act_version, text, html, author, status, created_at)
            select gen_random_uuid(), $1, 'comment', p.eid, p.eid, 1, 'Примедба.', '<p>Примедба.</p>', gen_random_uuid(), 'visible', now() - n * interval '1 second'
            from generate_series(1, $2) n cross join lateral (select ($3::text[])[n % cardinality($3) + 1] as eid) p
            """,
            "insert into participation.contribution_tally (contribution, consultation, kind, top_level, place, counted) select id, consultation, kind, true, place, true from participation.contribution where consultation = $1 and $2 > 0 and cardinality($3::text[]) > 0",
            "insert into participation.provision_tally (consultation, place, comments) select consultation, place, count(*) from participation.contribution where consultation = $1 and $2 > 0 and cardinality($3::text[]) > 0 group by consultation, place",
        })
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 300;
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = places });
            await command.ExecuteNonQueryAsync();
        }
        await using var analyze = source.CreateCommand("vacuum analyze participation.contribution, participation.contribution_tally");
        await analyze.ExecuteNonQueryAsync();
    }
}
