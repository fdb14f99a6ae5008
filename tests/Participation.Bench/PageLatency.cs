using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Participation.Bench;

/// <summary>The first page of a thread and the act page among 100, 10,000 and 100,000 contributions; and that page against one bare query on the same Kestrel.</summary>
public static class PageLatency
{
    private const int Readers = 16;
    private static readonly int[] Sizes = [100, 10_000, 100_000];

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var sizes = Sizes.Where(size => size <= options.Largest).ToArray();
        var debates = new Dictionary<int, Guid>();
        foreach (var size in sizes)
        {
            debates[size] = await stand.OpenDebateAsync(SampleAct.Make(40));
            await FillAsync(stand, debates[size], size, AsDebatesAre);
        }
        await stand.SettleAsync();
        await using (var source = stand.Bare(1))
        await using (var vacuum = source.CreateCommand("vacuum analyze"))
            await vacuum.ExecuteNonQueryAsync();

        var (thread, act) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        foreach (var (kind, measured) in new[] { ("contributions?eId=art_1", thread), ("act", act) })
        {
            foreach (var size in sizes)
            {
                var p99s = new List<double>();
                await OneByOneAsync(stand, $"/api/consultations/{debates[size]}/{kind}", 200);
                for (var run = 0; run < options.Runs; run++)
                    p99s.Add((await OneByOneAsync(stand, $"/api/consultations/{debates[size]}/{kind}", 1000)).Percentile(99));
                measured[size] = p99s.Median();
                report.Add($"GET {kind}, p99 among {size:N0} contributions", measured[size], "ms");
            }
            report.AtMost($"GET {kind}: p99 among the most over p99 among the fewest", measured[sizes[^1]] / measured[sizes[0]], "", 1.5);
        }
        await AgainstBareAsync(stand, report, options, debates[sizes[^1]]);
    }

    private static async Task AgainstBareAsync(Stand stand, Report report, BenchOptions options, Guid debate)
    {
        await using var source = stand.Bare(Stand.PoolSize);
        await using var bare = await StartBareAsync(source, debate);
        var address = new Uri(bare.Urls.First());
        var path = $"/api/consultations/{debate}/contributions?eId=art_1";
        var (bares, ours) = (new List<double>(), new List<double>());
        await ThroughputAsync(address, "/", 2);
        await ThroughputAsync(stand.Address, path, 2);
        for (var run = 0; run < options.Runs; run++)
        {
            bares.Add(await ThroughputAsync(address, "/", options.Seconds));
            ours.Add(await ThroughputAsync(stand.Address, path, options.Seconds));
        }
        report.Add("Bare Kestrel with one Npgsql query for the same 20 rows", bares.Median(), "/s");
        report.Add("GET contributions?eId=art_1", ours.Median(), "/s");
        report.AtLeast("Ratio of the thread's page to the bare query", ours.Zip(bares, (a, b) => a / b).Median(), "", 0.5);
    }

    /// <summary>Kestrel with nothing but one query. It shares this process with the load, which costs the bare side no more than a process of its own would.</summary>
    private static async Task<WebApplication> StartBareAsync(NpgsqlDataSource source, Guid debate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", async (HttpContext http) =>
        {
            await using var command = source.CreateCommand(
                """
                select id, place, kind, stance, text, html, author, created_at, status from participation.contribution
                where consultation = $1 and place = 'art_1__para_1' and parent is null order by created_at desc, id desc limit 20
                """);
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate });
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<object>(20);
            while (await reader.ReadAsync())
                rows.Add(new
                {
                    id = reader.GetGuid(0), eId = reader.GetString(1), kind = reader.GetString(2), stance = reader.GetString(3), text = reader.GetString(4), html = reader.GetString(5),
                    author = reader.GetGuid(6), createdAt = reader.GetFieldValue<DateTimeOffset>(7), status = reader.GetString(8),
                });
            return Results.Json(new { items = rows });
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<List<double>> OneByOneAsync(Stand stand, string path, int times)
    {
        using var connection = await RawHttp.ConnectAsync(stand.Address, null);
        var request = connection.Prepare("GET", path);
        var taken = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            if (await connection.SendAsync(request) != 200)
                throw new InvalidOperationException($"{path} was not answered");
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return taken;
    }

    private static async Task<double> ThroughputAsync(Uri server, string path, int seconds)
    {
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            using var connection = await RawHttp.ConnectAsync(server, null);
            var request = connection.Prepare("GET", path);
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                if (await connection.SendAsync(request) != 200)
                    throw new InvalidOperationException($"{path} was not answered");
                Interlocked.Increment(ref done);
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>A third at article 1, the rest over the act.</summary>
    private static string AsDebatesAre(int n) => n % 3 == 0 ? "art_1__para_1" : $"art_{n % 40 + 1}__para_{n % 2 + 1}";

    /// <summary>Writes contributions over HTTP, each at the place that its number gives.</summary>
    private static async Task FillAsync(Stand stand, Guid debate, int count, Func<int, string> place)
    {
        var next = 0;
        await Task.WhenAll(stand.Citizens.Select(async cookie =>
        {
            using var connection = await RawHttp.ConnectAsync(stand.Address, cookie);
            for (var n = Interlocked.Increment(ref next); n <= count; n = Interlocked.Increment(ref next))
            {
                if (await connection.SendAsync(WriteThroughput.Comment(connection, debate, place(n), n)) != 204)
                    throw new InvalidOperationException("a comment was not accepted");
            }
        }));
    }
}
