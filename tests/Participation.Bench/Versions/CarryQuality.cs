using System.Globalization;
using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Bench.Versions;

/// <summary>How many provisions are carried to where they truly stand in the next version, at three rates of change, over several seeds and all acts.</summary>
internal static class CarryQuality
{
    private const double Judgement = 0.20;
    private static readonly double[] Rates = [0.05, Judgement, 0.50];

    public static Task RunAsync(Report report, BenchOptions options)
    {
        var acts = Laws.Texts().Select(law => (law.Name, Laws.Read(law.Text).Provisions)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {options.Seed} to {options.Seed + options.Seeds - 1}, {acts.Count} acts"));
        var judged = Rates.ToDictionary(rate => rate, rate => Judge(acts, rate, options));
        Console.WriteLine();
        CarryTables.PrintPlaces(judged);
        Console.WriteLine();
        CarryTables.PrintKinds(judged);
        foreach (var (rate, rows) in judged)
        {
            var asked = rows.Where(row => row.Level != Level.Others && row.Truth.From.Kind != ProvisionKind.Note).ToList();
            report.Add(string.Create(CultureInfo.InvariantCulture, $"Carry, {rate * 100:0} % asked for: truly touched"), Percent(asked, row => row.Truth.Changes != Changes.None), "%");
            Report(report, rate, Level.Articles, rows, 99.5);
            Report(report, rate, Level.Smaller, rows, 97);
        }
        Show(judged[Judgement], options.Show);
        return Task.CompletedTask;
    }

    private static List<Judged> Judge(List<(string Name, Sequence<Provision> Provisions)> acts, double rate, BenchOptions options)
    {
        List<Judged> rows = [];
        for (var seed = options.Seed; seed < options.Seed + options.Seeds; seed++)
        {
            foreach (var (name, provisions) in acts)
            {
                var versions = NextVersion.Of(provisions, rate, seed);
                rows.AddRange(CarryScore.Judge($"{name}, seed {seed}", versions, ProvisionCarrier.Carry(versions.From, versions.To)));
            }
        }
        return rows;
    }

    private static void Report(Report report, double rate, Level level, List<Judged> all, double least)
    {
        var rows = all.Where(row => row.Level == level).ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"Carry, {rate * 100:0} % touched, {(level == Level.Articles ? "articles" : "smaller provisions")}");
        var removed = Percent(rows.Where(row => row.IsRemoved), row => row.IsWrong);
        if (rate == Judgement)
        {
            report.AtLeast($"{name}: right place", Right(rows), "%", least);
            report.AtMost($"{name}: wrong place", Wrong(rows), "%", 0.5);
        }
        else
        {
            report.Add($"{name}: right place", Right(rows), "%");
            report.Add($"{name}: wrong place", Wrong(rows), "%");
        }
        report.Add($"{name}: removed ones attached", removed, "%");
        report.Add($"{name}: right place in the worst version", rows.GroupBy(row => row.Act).Min(Right), "%");
    }

    /// <summary>Of those that still stand somewhere, how many are carried there.</summary>
    internal static double Right(IEnumerable<Judged> rows) => Percent(rows.Where(row => !row.IsRemoved), row => row.IsRight);

    /// <summary>Of all, how many are carried to where they do not belong, removed ones among them.</summary>
    internal static double Wrong(IEnumerable<Judged> rows) => Percent(rows, row => row.IsWrong);

    internal static double Percent(IEnumerable<Judged> rows, Func<Judged, bool> counts)
    {
        var (all, some) = (0, 0);
        foreach (var row in rows)
            (all, some) = (all + 1, some + (counts(row) ? 1 : 0));
        return all == 0 ? double.NaN : 100.0 * some / all;
    }

    private static void Show(List<Judged> rows, int most)
    {
        foreach (var row in rows.Where(row => !row.IsRight && row.Level != Level.Others).OrderByDescending(row => row.IsWrong).Take(most))
            Console.WriteLine($"{row.Act}: {row.Truth.From.EId} ({row.Fate}, {row.Truth.Changes}) is at [{string.Join(", ", row.Truth.Into)}], carried to {row.Found.To ?? "nothing"} as {row.Found.State}: {row.Truth.From.Text}");
    }
}
