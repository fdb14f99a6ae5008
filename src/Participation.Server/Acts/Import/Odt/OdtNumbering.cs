using System.Globalization;
using System.Xml.Linq;
using Participation.Language;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>Counts the items of lists and the numbers of headings as an office program does, and writes them out.</summary>
internal sealed class OdtNumbering(OdtStyles styles)
{
    private const int Levels = 10;
    private const int MostItems = 100_000;

    private readonly Dictionary<string, int?[]> byStyle = [];
    private readonly Dictionary<string, int?[]> byId = [];
    private readonly int?[] outline = new int?[Levels + 1];

    /// <summary>The counters of an outermost list: new ones, or those of the list that it says it goes on with (OpenDocument 1.3, 19.796 and 19.797).</summary>
    public int?[] Begin(XElement list, string? style)
    {
        var counts = list.Attribute(Odf.Text + "continue-list")?.Value is { } earlier && byId.TryGetValue(earlier, out var named) ? named
            : list.Attribute(Odf.Text + "continue-numbering")?.Value == "true" && style is not null && byStyle.TryGetValue(style, out var last) ? last
            : new int?[Levels + 1];
        if (style is not null) byStyle[style] = counts;
        if (list.Attribute(XNamespace.Xml + "id")?.Value is { } id) byId[id] = counts;
        return counts;
    }

    /// <summary>The next number on that level of a list, from 1; null where its style numbers nothing.</summary>
    public string? Next(int?[] counts, string? style, int level, XElement item)
    {
        level = Math.Clamp(level, 1, Levels);
        var start = Odf.Number(item, Odf.Text + "start-value", MostItems);
        counts[level] = start ?? (counts[level] ?? Start(styles.Level(style, level)) - 1) + 1;
        for (var deeper = level + 1; deeper <= Levels; deeper++) counts[deeper] = null;
        return Write(counts, level, n => styles.Level(style, n));
    }

    /// <summary>The next number of a heading of that level; null where headings are not numbered.</summary>
    public string? NextHeading(int level)
    {
        level = Math.Clamp(level, 1, Levels);
        outline[level] = (outline[level] ?? Start(styles.OutlineLevel(level)) - 1) + 1;
        for (var deeper = level + 1; deeper <= Levels; deeper++) outline[deeper] = null;
        return Write(outline, level, styles.OutlineLevel);
    }

    private static int Start(XElement? level) => level is null ? 1 : Odf.Number(level, Odf.Text + "start-value", MostItems) ?? 1;

    private static string? Write(int?[] counts, int level, Func<int, XElement?> definition)
    {
        if (definition(level) is not { } own) return null;
        if (own.Name.LocalName is "list-level-style-bullet" or "list-level-style-image") return "–";
        if ((own.Attribute(Odf.Style + "num-format")?.Value ?? "").Length == 0) return null;
        // Newer writers say the whole form («Члан %2%.») beside its parts.
        var written = own.Attributes().FirstOrDefault(a => a.Name.LocalName == "num-list-format")?.Value is { Length: > 0 } form
            ? Enumerable.Range(1, Levels).Aggregate(form, (text, n) => text.Contains($"%{n}%", StringComparison.Ordinal) ? text.Replace($"%{n}%", One(n), StringComparison.Ordinal) : text)
            : own.Attribute(Odf.Style + "num-prefix")?.Value + string.Join('.', Shown(own, level).Select(One).Where(part => part.Length > 0)) + own.Attribute(Odf.Style + "num-suffix")?.Value;
        return written.Trim().Length == 0 ? null : written.Trim();

        string One(int n) => Format(counts[n] ?? Start(definition(n)), definition(n)?.Attribute(Odf.Style + "num-format")?.Value);
    }

    private static IEnumerable<int> Shown(XElement own, int level)
    {
        var count = Math.Clamp(Odf.Number(own, Odf.Text + "display-levels", Levels) ?? 1, 1, level);
        return Enumerable.Range(level - count + 1, count);
    }

    private static string Format(int number, string? format) => format switch
    {
        null or "" => "",
        "I" when number is > 0 and < 400 => RomanNumeral.Write(number),
        "i" when number is > 0 and < 400 => RomanNumeral.Write(number).ToLowerInvariant(),
        "a" => ListLetters.Latin(number),
        "A" => ListLetters.Latin(number).ToUpperInvariant(),
        // «а, б, .., аа, бб, ... (sr)» and the like: the writer says the alphabet by its first letters.
        ['а', ..] => ListLetters.Cyrillic(number, format.Contains("sr", StringComparison.Ordinal)),
        ['А', ..] => ListLetters.Cyrillic(number, format.Contains("sr", StringComparison.Ordinal)).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
