using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace Participation.Bench;

/// <summary>Comments accepted a second by 32 authenticated writers, against bare inserts of the same text, one transaction each.</summary>
public static class WriteThroughput
{
    private const int Writers = 32;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var (bare, one, many, oneP99, manyP99, errors) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), 0);
        var hot = await stand.OpenDebateAsync(SampleAct.Make(40));
        var spread = await stand.OpenDebateAsync(SampleAct.Make(40));
        await Write(stand, hot, _ => "art_1__para_1", 2);
        var accepted = (Hot: 0, Spread: 0);
        accepted.Hot += (await Write(stand, hot, _ => "art_1__para_1", 1)).Accepted;
        for (var run = 0; run < options.Runs; run++)
        {
            await stand.SettleAsync();
            bare.Add(await BareInserts(stand, options.Seconds));
            var onOne = await Write(stand, hot, _ => "art_1__para_1", options.Seconds);
            accepted.Hot += onOne.Accepted;
            await stand.SettleAsync();
            var onMany = await Write(stand, spread, n => $"art_{n % 40 + 1}__para_{n % 2 + 1}", options.Seconds);
            accepted.Spread += onMany.Accepted;
            one.Add(onOne.Accepted / onOne.Seconds);
            many.Add(onMany.Accepted / onMany.Seconds);
            oneP99.Add(onOne.P99);
            manyP99.Add(onMany.P99);
            errors += onOne.Errors + onMany.Errors;
        }
        await stand.SettleAsync();
        report.Add("Bare Npgsql inserts, 32 connections, one transaction each", bare.Median(), "/s");
        report.Add("Comments over HTTP, 32 writers on one provision", one.Median(), "/s");
        report.Add("Comments over HTTP, 32 writers on 80 provisions", many.Median(), "/s");
        report.AtLeast("Ratio on one provision (aim 0.15)", one.Zip(bare, (a, b) => a / b).Median(), "", 0.10);
        report.AtLeast("Ratio on many provisions (aim 0.15)", many.Zip(bare, (a, b) => a / b).Median(), "", 0.10);
        report.AtMost("Comment p99 on one provision", oneP99.Median(), "ms", 60);
        report.AtMost("Comment p99 on many provisions", manyP99.Median(), "ms", 60);
        report.AtMost("Comments answered with an error", errors, "", 0);
        report.AtMost("Comments counted wrongly at the end (spread debate)", Math.Abs(await Counted(stand, spread) - accepted.Spread), "", 0);
    }

    private static async Task<double> BareInserts(Stand stand, int seconds)
    {
        await using var source = stand.Bare(Writers);
        await using (var create = source.CreateCommand("create table if not exists public.bare (id uuid primary key, eid text not null, body text not null, at timestamptz not null default now())"))
            await create.ExecuteNonQueryAsync();
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            await using var connection = await source.OpenConnectionAsync();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var n = Interlocked.Increment(ref done);
                await using var insert = new NpgsqlCommand("insert into public.bare (id, eid, body) values ($1, $2, $3)", connection);
                insert.Parameters.Add(new() { Value = Guid.CreateVersion7() });
                insert.Parameters.Add(new() { Value = "art_1__para_1" });
                insert.Parameters.Add(new() { Value = SampleAct.Comment(n) });
                await insert.ExecuteNonQueryAsync();
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }

    internal static async Task<(int Accepted, int Errors, double Seconds, double P99)> Write(Stand stand, Guid debate, Func<int, string> place, int seconds)
    {
        var (next, errors) = (0, 0);
        var times = new List<double>[Writers];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            times[writer] = [];
            using var connection = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[writer]);
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var n = Interlocked.Increment(ref next);
                var request = Comment(connection, debate, place(n), n);
                var began = Stopwatch.GetTimestamp();
                if (await connection.SendAsync(request) == 204)
                    times[writer].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                else
                    Interlocked.Increment(ref errors);
            }
        }));
        var all = times.SelectMany(t => t).ToList();
        return (all.Count, errors, clock.Elapsed.TotalSeconds, all.Percentile(99));
    }

    internal static byte[] Comment(RawHttp connection, Guid debate, string eId, int n, Guid? id = null) => connection.Prepare("PUT", $"/api/contributions/{id ?? Guid.CreateVersion7()}",
        $$"""{"consultation":"{{debate}}","kind":"comment","eId":"{{eId}}","stance":"for","text":"{{SampleAct.Comment(n)}}"}""");

    private static async Task<int> Counted(Stand stand, Guid debate)
    {
        using var client = stand.Client(null);
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/consultations/{debate}"));
        return answer.RootElement.GetProperty("counts").GetProperty("comments").GetInt32();
    }
}
