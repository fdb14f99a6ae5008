using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Participation.Bench.Versions;

/// <summary>An act as large as a law on a spatial plan (780 kB, 750 pages), made of the laws: their articles one after the other, counted through, and with other words when their turn comes again.</summary>
internal static partial class GreatAct
{
    private const int Bytes = 780_000;

    /// <summary>The text. It is made of lines, without reading any act, so that the first reading that is measured is the first.</summary>
    public static string Text(int seed)
    {
        var laws = Laws.Texts().Select(law => Lines(law.Text)).ToList();
        var wording = new Wording(laws.SelectMany(lines => lines), new Random(seed));
        var text = new StringBuilder("ЗАКОН О ПРОСТОРНОМ ПЛАНУ\n\n");
        var (articles, bytes) = (0, 0);
        for (var round = 0; bytes < Bytes; round++)
        {
            foreach (var line in laws.SelectMany(lines => lines))
            {
                var isArticle = ArticleLine().IsMatch(line);
                if (isArticle && bytes >= Bytes)
                    break;
                var written = isArticle ? string.Create(CultureInfo.InvariantCulture, $"Члан {++articles}.") : round == 0 ? line : Again(line, wording);
                text.Append(written).Append("\n\n");
                bytes += Encoding.UTF8.GetByteCount(written) + 2;
            }
        }
        return text.ToString();
    }

    // From the first article on, without the headings of chapters, whose numbers would come again.
    private static List<string> Lines(string law) =>
        [.. law.Split('\n').Select(line => line.Trim()).SkipWhile(line => !ArticleLine().IsMatch(line)).Where(line => line.Length > 0 && !ChapterLine().IsMatch(line))];

    private static string Again(string line, Wording wording)
    {
        var mark = ItemMark().Match(line).Value;
        return mark + (wording.NearCopy(line[mark.Length..]) ?? line[mark.Length..]);
    }

    [GeneratedRegex(@"^Члан \d+[а-ш]?\.$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleLine();

    [GeneratedRegex(@"^(?:[IVX]+\.\s|ГЛАВА\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterLine();

    [GeneratedRegex(@"^(?:\d+[а-ш]?\)|\(\d+\)|[–-]|\*+)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ItemMark();
}
