using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Participation.Bench;

/// <summary>
/// From the PUT of a comment to its arrival at 500 subscribers, at 20 comments a second; quiet, and while others are refused and race. The first three seconds of
/// each are not counted: the server compiles then what it has never run, once in its life.
/// </summary>
public static class LiveLatency
{
    internal const int Subscribers = 500;
    private const int PerSecond = 20;
    private const int WarmUpSeconds = 3;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var debate = await stand.OpenDebateAsync(SampleAct.Make(40));
        var arrivals = new ConcurrentDictionary<Guid, ConcurrentBag<long>>();
        var connections = await FollowAsync(stand, debate, Subscribers, (message, at) =>
        {
            if (Contribution(message) is { } id)
                arrivals.GetOrAdd(id, _ => []).Add(at);
        });
        try
        {
            await MeasureAsync(stand, report, debate, arrivals, options.Seconds, "quiet", null);
            await MeasureAsync(stand, report, debate, arrivals, options.Seconds, "others refused and racing", Disturb);
        }
        finally
        {
            await Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
        }
    }

    internal static async Task<List<RawFollower>> FollowAsync(Stand stand, Guid debate, int count, ChangeArrived changed)
    {
        var connections = new List<RawFollower>();
        for (var i = 0; i < count; i++)
            connections.Add(await RawFollower.FollowAsync(stand.Address, debate, changed));
        return connections;
    }

    internal static Guid? Contribution(ReadOnlySpan<byte> message)
    {
        var name = "\"contribution\":\""u8;
        return message.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(message[(at + name.Length)..], out Guid id, out _) ? id : null;
    }

    private static async Task MeasureAsync(
        Stand stand, Report report, Guid debate, ConcurrentDictionary<Guid, ConcurrentBag<long>> arrivals, int seconds, string name, Func<Stand, Guid, CancellationToken, Task>? disturb)
    {
        using var over = new CancellationTokenSource();
        var disturbance = disturb?.Invoke(stand, debate, over.Token) ?? Task.CompletedTask;
        var written = await AtARateAsync(PerSecond, seconds, async n =>
        {
            using var connection = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[(n + 16 * PerSecond) % 16]);
            var id = Guid.CreateVersion7();
            return await Written.TimeAsync(connection, WriteThroughput.Comment(connection, debate, "art_2__para_1", n, id), id);
        });
        await over.CancelAsync();
        await disturbance;
        await AddAsync(report, $"Live, {name}", "PUT", written, arrivals);
    }

    /// <summary>Writes at an even pace, whether the one before was answered or not. Those of the first three seconds are not among the answer.</summary>
    internal static async Task<List<Written>> AtARateAsync(int perSecond, int seconds, Func<int, Task<Written?>> write)
    {
        var writes = new List<Task<Written?>>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / perSecond));
        for (var n = -WarmUpSeconds * perSecond; n < seconds * perSecond && await timer.WaitForNextTickAsync(); n++)
            writes.Add(write(n));
        return [.. (await Task.WhenAll(writes)).Skip(WarmUpSeconds * perSecond).OfType<Written>()];
    }

    /// <summary>Reports how long after each write its message arrived at the subscribers, beside what the write itself took.</summary>
    internal static async Task AddAsync(Report report, string name, string verb, List<Written> written, ConcurrentDictionary<Guid, ConcurrentBag<long>> arrivals)
    {
        await ArrivedAsync(written, arrivals);
        var delays = written.SelectMany(write => arrivals.GetValueOrDefault(write.Contribution, []).Select(at => Stopwatch.GetElapsedTime(write.Began, at).TotalMilliseconds)).ToList();
        var write99 = written.ConvertAll(write => write.Milliseconds).Percentile(99);
        report.Add($"{name}: {verb} itself p99", write99, "ms");
        report.Add($"{name}: to {Subscribers} subscribers p50", delays.Percentile(50), "ms");
        report.Add($"{name}: to {Subscribers} subscribers p99", delays.Percentile(99), "ms");
        report.AtMost($"{name}: p99 above the write's own", delays.Percentile(99) - write99, "ms", 100);
        report.AtMost($"{name}: messages missing or doubled", Math.Abs(written.Count * Subscribers - delays.Count), "", 0);
    }

    /// <summary>Waits until everything has arrived everywhere; what has not after half a minute is missing.</summary>
    private static async Task ArrivedAsync(List<Written> written, ConcurrentDictionary<Guid, ConcurrentBag<long>> arrivals)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30) && written.Any(write => arrivals.GetValueOrDefault(write.Contribution, []).Count < Subscribers);)
            await Task.Delay(100);
        // A second copy would come by now as well.
        await Task.Delay(500);
    }

    /// <summary>Eight writers who are refused, and eight who race for one stream with the same id and other words.</summary>
    private static Task Disturb(Stand stand, Guid debate, CancellationToken over) => Task.WhenAll(Enumerable.Range(16, 16).Select(async writer =>
    {
        using var connection = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[writer]);
        for (var n = 0; !over.IsCancellationRequested; n++)
        {
            var shared = new Guid(n / 4, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
            await connection.SendAsync(writer % 2 == 0
                ? WriteThroughput.Comment(connection, debate, "art_999", n)
                : WriteThroughput.Comment(connection, debate, "art_3__para_1", writer, shared));
            await Task.Delay(20, CancellationToken.None);
        }
    }));
}

/// <param name="Began">When it was sent, as a timestamp of the stopwatch.</param>
internal sealed record Written(Guid Contribution, long Began, double Milliseconds)
{
    /// <summary>Sends it; null where it was refused.</summary>
    public static async Task<Written?> TimeAsync(RawHttp connection, byte[] request, Guid contribution)
    {
        var began = Stopwatch.GetTimestamp();
        return await connection.SendAsync(request) == 204 ? new(contribution, began, Stopwatch.GetElapsedTime(began).TotalMilliseconds) : null;
    }
}
