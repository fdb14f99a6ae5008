using System.Globalization;

namespace Participation.Bench;

/// <summary>What the server holds in memory with 1,000 subscribers on one debate.</summary>
public static class SubscriberMemory
{
    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var debate = await stand.OpenDebateAsync(SampleAct.Make(40));
        var connections = await LiveLatency.FollowAsync(stand, debate, 1000, (_, _) => { });
        try
        {
            using (var connection = await RawHttp.ConnectAsync(stand.Address, stand.Citizens[0]))
                for (var n = 0; n < 100; n++)
                    await connection.SendAsync(WriteThroughput.Comment(connection, debate, $"art_{n % 40 + 1}__para_1", n));
            await stand.SettleAsync();
            await Task.Delay(2000);
            report.AtMost("Server memory with 1,000 subscribers", Resident(stand.ServerProcess), "MB", 400);
        }
        finally
        {
            await Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
        }
    }

    /// <summary>Resident memory of a process, in megabytes, as the kernel says.</summary>
    private static double Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(new string(line.Where(char.IsDigit).ToArray()), CultureInfo.InvariantCulture) / 1024.0;
    }
}
