using System.Globalization;
using System.Text.RegularExpressions;
using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>How many pieces of each kind an act has.</summary>
internal sealed record StructureCount(int Articles, int Paragraphs, int Points, int Subpoints, int Indents);

/// <summary>What the reader of acts found in each text, beside what a plain count of its lines finds and, for articles, what is known.</summary>
internal static partial class StructureCounts
{
    public static Task RunAsync(Report report, BenchOptions options)
    {
        List<(string Name, StructureCount Found, StructureCount Counted)> rows = [.. Laws.Texts().Select(law => (law.Name, Found(Laws.Read(law.Text).Provisions), Counted(law.Text)))];
        Console.WriteLine();
        Console.WriteLine("| Act | Articles: found | expected | Paragraphs: found | counted | Points: found | counted | Subpoints: found | counted | Indents: found | counted |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, found, counted) in rows)
        {
            var articles = Laws.Articles.GetValueOrDefault(name, counted.Articles);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {found.Articles} | {articles} | {found.Paragraphs} | {counted.Paragraphs} | {found.Points} | {counted.Points} | {found.Subpoints} | {counted.Subpoints} | {found.Indents} | {counted.Indents} |"));
            report.AtMost($"Structure, {name}: articles amiss", Math.Abs(found.Articles - articles), "", 0);
            report.AtMost($"Structure, {name}: paragraphs and points amiss", Amiss(found, counted), "", 0);
        }
        return Task.CompletedTask;
    }

    private static int Amiss(StructureCount found, StructureCount counted) =>
        Math.Abs(found.Paragraphs - counted.Paragraphs) + Math.Abs(found.Points - counted.Points) + Math.Abs(found.Subpoints - counted.Subpoints) + Math.Abs(found.Indents - counted.Indents);

    /// <summary>What stands between the opening words and the signature; a paragraph without words only holds a list.</summary>
    private static StructureCount Found(Sequence<Provision> provisions)
    {
        var found = provisions.Where(provision => provision.Kind is not (ProvisionKind.Preamble or ProvisionKind.Conclusion)).Flatten().ToLookup(provision => provision.Kind);
        return new(
            found[ProvisionKind.Article].Count(),
            found[ProvisionKind.Paragraph].Count(paragraph => paragraph.Text.Length > 0),
            found[ProvisionKind.Point].Count(),
            found[ProvisionKind.Subpoint].Count(),
            found[ProvisionKind.Indent].Count());
    }

    /// <summary>By the looks of each line alone; of texts whose sentences each stand on one line.</summary>
    private static StructureCount Counted(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).SkipWhile(line => !ArticleLine().IsMatch(line))
            .TakeWhile(line => !line.StartsWith("Број:", StringComparison.Ordinal)).ToList();
        var words = lines.Where((line, at) => !ArticleLine().IsMatch(line) && !OtherLine().IsMatch(line) && !IsHeading(lines, at)).ToList();
        return new(
            lines.Count(line => ArticleLine().IsMatch(line)),
            words.Count(line => char.IsUpper(line.First(char.IsLetter)) && !ItemLine().IsMatch(line)),
            words.Count(line => ItemLine().Match(line).Groups["point"].Success),
            words.Count(line => ItemLine().Match(line).Groups["subpoint"].Success),
            words.Count(line => ItemLine().Match(line).Groups["indent"].Success));
    }

    // What stands right above an article or another heading and is no sentence, also none that was cut off: those speak of articles and paragraphs by number.
    private static bool IsHeading(List<string> lines, int at) =>
        !ItemLine().IsMatch(lines[at]) && !lines[at].Any(char.IsDigit) && lines[at] is not [.., '.' or ';' or ':' or ',' or ')']
        && at + 1 < lines.Count && (ArticleLine().IsMatch(lines[at + 1]) || OtherLine().IsMatch(lines[at + 1]) || IsHeading(lines, at + 1));

    [GeneratedRegex(@"^Члан \d+[а-ш]?(?:-\d+)?\.$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleLine();

    // Editors' notes, and headings with a Roman or decimal number or in capitals.
    [GeneratedRegex(@"^(?:[*#]|[IVX]+\.\s|(?:\d+\.)+\s\p{Lu}.*[^.;:,]$|(?=\P{L}*\p{Lu})[^\p{Ll}]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLine();

    [GeneratedRegex(@"^(?:(?<point>\d+[а-ш]?(?:\)|\.(?=\s\p{Ll})))|(?<subpoint>\(\d+\))|(?<indent>[–—-]))", RegexOptions.CultureInvariant)]
    private static partial Regex ItemLine();
}
