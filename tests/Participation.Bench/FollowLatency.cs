using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Bench.Versions;

namespace Participation.Bench;

/// <summary>
/// A 780 kB act with 100,000 contributions gets its next version: how long from the officer's request to publish until the contributions of provisions that
/// moved are shown at their new addresses.
/// </summary>
public static class FollowLatency
{
    private const int Places = 400;
    private const int Watched = 20;
    private const double Touched = 0.20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var text = GreatAct.Text(options.Seed);
        var from = Laws.Read(text).Provisions;
        var nextText = ActText.Write("ЗАКОН О ПРОСТОРНОМ ПЛАНУ", NextVersion.Of(from, Touched, options.Seed).To);
        var carried = ProvisionCarrier.Carry(from, Laws.Read(nextText).Provisions);
        var watched = Moved(carried).OrderBy(row => row.From, StringComparer.Ordinal).Take(Watched).ToList();
        var random = new Random(options.Seed);
        string[] places = [.. watched.Select(row => row.From), .. from.Flatten().Where(provision => provision.Kind == ProvisionKind.Paragraph).Select(provision => provision.EId).OrderBy(_ => random.Next()).Take(Places)];

        var debate = await stand.OpenDebateAsync(text);
        await PageLatency.FillAsync(stand, debate, options.Largest, n => places[n % places.Length]);
        await stand.SettleAsync();
        using var officer = stand.Client(stand.Officer);
        var before = new List<string>();
        foreach (var row in watched)
            before.Add(await FirstPageAsync(officer, debate, row.From));

        var put = await TimeAsync(() => Stand.RequireAsync(officer.PutAsync($"/api/consultations/{debate}/act/draft", new StringContent(nextText))));
        report.Add("Follow: PUT of the next version's draft (780 kB)", put, "ms");
        var clock = Stopwatch.StartNew();
        var publish = await TimeAsync(() => Stand.RequireAsync(officer.PostAsJsonAsync($"/api/consultations/{debate}/act/publish", new { note = "Следећа верзија" })));
        report.Add("Follow: POST act/publish", publish, "ms");
        var missing = watched.Zip(before).ToList();
        while (missing.Count > 0 && clock.Elapsed < Patience)
        {
            for (var at = missing.Count - 1; at >= 0; at--)
                if (await FirstPageAsync(officer, debate, missing[at].First.To!) == missing[at].Second)
                    missing.RemoveAt(at);
        }
        report.AtMost($"Follow: until {options.Largest:N0} contributions stand at their new provisions", clock.Elapsed.TotalSeconds, "s", 10);
        report.AtMost($"Follow: of {watched.Count} provisions that moved, without their contributions after {Patience.TotalSeconds:0} s", missing.Count, "", 0);
        await CarryAsync(officer, debate, carried, report);
    }

    /// <summary>Paragraphs that are elsewhere now and have that place for themselves, so that the thread there is exactly the one that was.</summary>
    private static IEnumerable<CarriedProvision> Moved(Sequence<CarriedProvision> carried)
    {
        var held = carried.Where(row => row.To is not null).GroupBy(row => row.To!).ToDictionary(group => group.Key, group => group.Count());
        var isHolder = carried.Select(row => row.From[..Math.Max(0, row.From.LastIndexOf("__", StringComparison.Ordinal))]).ToHashSet();
        return carried.Where(row => row.State == CarryState.Moved && row.From.Contains("__para_", StringComparison.Ordinal) && held[row.To!] == 1 && !isHolder.Contains(row.From));
    }

    /// <summary>The ids of the first page of a thread, newest first.</summary>
    private static async Task<string> FirstPageAsync(HttpClient client, Guid debate, string eId)
    {
        using var answer = await client.GetAsync($"/api/consultations/{debate}/contributions?eId={eId}&limit=100");
        if (!answer.IsSuccessStatusCode)
            return $"{answer.StatusCode}";
        using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return string.Join(' ', page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    private static async Task CarryAsync(HttpClient client, Guid debate, Sequence<CarriedProvision> carried, Report report)
    {
        HttpResponseMessage? answer = null;
        var taken = await TimeAsync(async () => answer = await client.GetAsync($"/api/consultations/{debate}/act/carry?from=1&to=2"));
        using (answer)
        {
            var rows = answer!.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("items").EnumerateArray().ToList() : [];
            var told = rows.Select(row => (row.GetProperty("from").GetString()!, row.GetProperty("to").GetString())).ToHashSet();
            report.Add("Follow: GET act/carry", taken, "ms");
            report.AtMost("Follow: provisions that act/carry tells otherwise than the domain", carried.Count(row => !told.Contains((row.From, row.To))), "", 0);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
