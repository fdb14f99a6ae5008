using System.Diagnostics;
using System.Globalization;
using System.Text;
using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Bench.Versions;

/// <summary>How long an act of 780 kB takes to be read and to be carried into its next version, on one core.</summary>
internal static class ActSpeed
{
    private const double Touched = 0.20;

    public static Task RunAsync(Report report, BenchOptions options)
    {
        var text = GreatAct.Text(options.Seed);
        var (coldRead, reads, reading) = Measure(options.Runs, () => Laws.Read(text));
        var from = reading.Provisions;
        var versions = NextVersion.Of(from, Touched, options.Seed);
        var (coldCarry, carries, found) = Measure(options.Runs, () => ProvisionCarrier.Carry(from, versions.To));

        report.Add("Act: text", Encoding.UTF8.GetByteCount(text) / 1000.0, "kB");
        report.Add("Act: articles", from.Articles().Count(), "");
        report.Add("Act: provisions", from.Flatten().Count(), "");
        report.Add("Act: read for the first time in a process", coldRead, "ms");
        report.AtMost("Act: read, median", reads.Median(), "ms", 1000);
        var touched = string.Create(CultureInfo.InvariantCulture, $"Act: carried into its next version ({Touched * 100:0} % touched)");
        report.Add($"{touched} for the first time", coldCarry, "ms");
        report.AtMost($"{touched}, median", carries.Median(), "ms", 1000);
        var judged = CarryScore.Judge("the great act", versions, found).Where(row => row.Level != Level.Others).ToList();
        report.Add("Act: carried to the right place", CarryQuality.Right(judged), "%");
        report.Add("Act: carried to a wrong place", CarryQuality.Wrong(judged), "%");
        return Task.CompletedTask;
    }

    private static (double Cold, List<double> Warm, T Result) Measure<T>(int runs, Func<T> work)
    {
        var result = Once(work, out var cold);
        List<double> warm = [];
        for (var run = 0; run < Math.Max(5, runs); run++)
        {
            Once(work, out var taken);
            warm.Add(taken);
        }
        return (cold, warm, result);
    }

    private static T Once<T>(Func<T> work, out double taken)
    {
        // What an earlier run left behind is no part of this one.
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        var result = work();
        taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return result;
    }
}
