using System.Collections.Concurrent;

namespace Participation.Bench;

/// <summary>From a moderator's decision to hide to its arrival at 500 readers, at five decisions a second; and that no message after it carries a word of the text.</summary>
public static class DisappearanceLatency
{
    private const int PerSecond = 5;
    private const int WarmUp = 3 * PerSecond;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var debate = await stand.OpenDebateAsync(SampleAct.Make(40));
        var ids = Enumerable.Range(0, WarmUp + options.Seconds * PerSecond).Select(_ => Guid.CreateVersion7()).ToArray();
        using (var citizen = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[0]))
        {
            for (var n = 0; n < ids.Length; n++)
                if (await citizen.SendAsync(WriteThroughput.Comment(citizen, debate, "art_2__para_1", n, ids[n])) != 204)
                    throw new InvalidOperationException("a comment was not accepted");
        }
        await stand.SettleAsync();

        var (arrivals, told) = (new ConcurrentDictionary<Guid, ConcurrentBag<long>>(), 0);
        var readers = await LiveLatency.FollowAsync(stand, debate, LiveLatency.Subscribers, (message, at) =>
        {
            if (message.IndexOf("\"contribution-hidden\""u8) < 0 || LiveLatency.Contribution(message) is not { } id)
                return;
            arrivals.GetOrAdd(id, _ => []).Add(at);
            if (message.IndexOf("контејнери"u8) >= 0)
                Interlocked.Increment(ref told);
        });
        try
        {
            var decided = await LiveLatency.AtARateAsync(PerSecond, options.Seconds, async n =>
            {
                using var moderator = await RawHttp.ConnectAsync(stand.Address, stand.Moderator);
                var id = ids[n + WarmUp];
                return await Written.TimeAsync(moderator, moderator.Prepare("POST", $"/api/contributions/{id}/hide", """{"rule":"1","reason":"Мерење."}"""), id);
            });
            await LiveLatency.AddAsync(report, "Hidden", "POST", decided, arrivals);
            report.AtLeast("Hidden: decisions that were carried out", decided.Count, "", options.Seconds * PerSecond);
            report.AtMost("Hidden: messages with a word of the text", told, "", 0);
        }
        finally
        {
            await Task.WhenAll(readers.Select(reader => reader.DisposeAsync().AsTask()));
        }
    }
}
