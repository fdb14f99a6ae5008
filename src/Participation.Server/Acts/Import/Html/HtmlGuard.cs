using System.Text.RegularExpressions;

namespace Participation.Server.Acts.Import.Html;

/// <summary>
/// Counts tags before a tree is built from them. The tree of the standard costs more than the length of its text: every element looks through all that are open,
/// and formatting that nobody closes is copied into each block (WHATWG HTML, 13.2.4.2 and 13.2.4.3).
/// </summary>
internal static partial class HtmlGuard
{
    private const int DeepestOpen = 400;
    private const int MostCopies = 2_000_000;
    private const int MostTags = 500_000;

    // Their end may be left out, so that being open says nothing.
    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dd", "dt", "option", "optgroup", "colgroup", "caption", "html", "head", "body", "rt", "rp",
        "br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "embed", "source", "track", "param", "frame",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    /// <summary>Why the page cannot be read, or null.</summary>
    public static Refusal? Check(string text)
    {
        var (tags, open, formatting, mostFormatting) = (0, 0, 0, 0);
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            if (++tags > MostTags) return new HtmlTooTangled();
            var isEnd = text[tag.Index + 1] == '/';
            var name = text.Substring(tag.Index + (isEnd ? 2 : 1), tag.Length - (isEnd ? 2 : 1));
            if (Closing.Contains(name)) continue;
            open = Math.Max(0, open + (isEnd ? -1 : 1));
            if (Formatting.Contains(name)) formatting = Math.Max(0, formatting + (isEnd ? -1 : 1));
            mostFormatting = Math.Max(mostFormatting, formatting);
            if (open > DeepestOpen) return new HtmlTooTangled();
        }
        return (long)mostFormatting * tags > MostCopies ? new HtmlTooTangled() : null;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]{0,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
