using System.Globalization;
using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Bench.Versions;

/// <summary>What was judged, as two tables of Markdown.</summary>
internal static class CarryTables
{
    private static readonly (string Name, Func<Judged, bool> Fits)[] Pieces =
    [
        ("articles", row => row.Level == Level.Articles),
        ("smaller provisions", row => row.Level == Level.Smaller),
        ("… paragraphs", row => row is { Level: Level.Smaller, Truth.From.Kind: ProvisionKind.Paragraph }),
        ("… points, subpoints, indents", row => row is { Level: Level.Smaller, Truth.From.Kind: ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent }),
        ("… editors' notes", row => row is { Level: Level.Smaller, Truth.From.Kind: ProvisionKind.Note }),
        ("headings above articles", row => row.Level == Level.Others),
    ];

    private static readonly (string Name, Fate[] Fates, CarryState? State)[] Kinds =
    [
        ("kept", [Fate.Kept], CarryState.Kept),
        ("script swapped, else kept", [Fate.ScriptSwapped], null),
        ("edited", [Fate.Edited], CarryState.Edited),
        ("moved, all", [Fate.MovedAway, Fate.Renumbered], CarryState.Moved),
        ("… renumbered", [Fate.Renumbered], null),
        ("… put elsewhere", [Fate.MovedAway], null),
        ("split", [Fate.Split], CarryState.Split),
        ("merged", [Fate.Merged], CarryState.Merged),
        ("removed, all", [Fate.Removed, Fate.NearCopied], CarryState.Removed),
        ("… with a near-copy elsewhere", [Fate.NearCopied], null),
    ];

    public static void PrintPlaces(IReadOnlyDictionary<double, List<Judged>> judged)
    {
        Console.WriteLine("| Touched | Provisions | Number | Right place | Wrong place | Lost | Removed ones attached |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (rate, all) in judged)
        {
            foreach (var (name, fits) in Pieces)
            {
                var rows = all.Where(fits).ToList();
                var lost = CarryQuality.Percent(rows.Where(row => !row.IsRemoved), row => row.Found.To is null);
                var attached = rows.Count(row => row.IsRemoved && row.IsWrong);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {rate * 100:0} % | {name} | {rows.Count:N0} | {CarryQuality.Right(rows):0.00} % | {CarryQuality.Wrong(rows):0.00} % | {lost:0.00} % | {attached} of {rows.Count(row => row.IsRemoved)} |"));
            }
        }
    }

    /// <summary>Precision, recall and how many; a row counts where both its place and its state are right.</summary>
    public static void PrintKinds(IReadOnlyDictionary<double, List<Judged>> judged)
    {
        Console.WriteLine($"| Kind of change | Provisions | {string.Join(" | ", judged.Keys.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0} %: precision | recall | of")))} |");
        Console.WriteLine($"|---|---|{string.Concat(Enumerable.Repeat("---|---|---|", judged.Count))}");
        foreach (var level in new[] { Level.Articles, Level.Smaller })
        {
            var name = level == Level.Articles ? "articles" : "smaller";
            var rows = judged.Values.Select(all => all.Where(row => row.Level == level).ToList()).ToList();
            foreach (var (kind, fates, state) in Kinds)
                Console.WriteLine($"| {kind} | {name} | {string.Join(" | ", rows.Select(all => Cells(all, fates, state)))} |");
            Console.WriteLine($"| words told as changed | {name} | {string.Join(" | ", rows.Select(WordsCells))} |");
        }
    }

    private static string Cells(List<Judged> rows, Fate[] fates, CarryState? state)
    {
        var truly = rows.Where(row => fates.Contains(row.Fate)).ToList();
        var precision = state is null ? double.NaN : CarryQuality.Percent(rows.Where(row => row.Found.State == state), row => row.StateIsRight);
        return Cells(precision, CarryQuality.Percent(truly, row => row.StateIsRight), truly.Count);
    }

    // Of split, merged and removed ones the flag says nothing more; of the other script it may say either.
    private static string WordsCells(List<Judged> rows)
    {
        var asked = rows.Where(row => row is { IsRight: true, Truth: { OnlyScript: false, State: CarryState.Kept or CarryState.Edited or CarryState.Moved } }).ToList();
        var truly = asked.Where(row => row.Truth.Edited).ToList();
        return Cells(CarryQuality.Percent(asked.Where(row => row.Found.Edited), row => row.Truth.Edited), CarryQuality.Percent(truly, row => row.Found.Edited), truly.Count);
    }

    private static string Cells(double precision, double recall, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Words(precision)} | {Words(recall)} | {count}");

    private static string Words(double percent) => double.IsNaN(percent) ? "–" : string.Create(CultureInfo.InvariantCulture, $"{percent:0.0}");
}
