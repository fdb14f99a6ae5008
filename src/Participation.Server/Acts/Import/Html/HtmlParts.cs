using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Participation.Server.Acts.Import.Html;

/// <summary>What the elements of a page are to a reader of acts.</summary>
internal static partial class HtmlParts
{
    // A cell of a real table is a few words; one with more blocks than this lays out a page.
    private const int MostBlocksInCell = 3;

    private static readonly HashSet<string> Silent = ["script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "param", "source", "track", "colgroup", "col"];

    private static readonly HashSet<string> Apparatus = ["nav", "aside", "button", "select", "textarea", "input", "dialog", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map"];

    // Many sites wrap the whole page in one form.
    private static readonly HashSet<string> Blocks =
    [
        "form",
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "section", "article", "main", "header", "footer", "blockquote", "pre", "center", "address",
        "dl", "dt", "dd", "figure", "figcaption", "hr", "fieldset", "legend", "details", "summary", "hgroup", "search", "label",
    ];

    /// <summary>Holds no words for people.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Belongs to the page and not to its text.</summary>
    public static bool IsApparatus(string name) => Apparatus.Contains(name);

    /// <summary>Stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style));

    /// <summary>The rows of a table with their cells; none of a table within it.</summary>
    public static List<List<IElement>> Rows(IElement table) =>
    [
        .. table.Children.SelectMany(child => child.LocalName == "tr" ? [child] : child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.Where(row => row.LocalName == "tr") : Enumerable.Empty<IElement>())
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()),
    ];

    public static bool LaysOutPage(List<List<IElement>> rows) =>
        rows.TrueForAll(row => row.Count <= 1) || rows.Exists(row => row.Exists(cell => cell.QuerySelector("table,h1,h2,h3") is not null || cell.QuerySelectorAll("p,div,li").Length > MostBlocksInCell));

    /// <summary>All words beneath an element, in one line.</summary>
    public static string Words(IElement element)
    {
        List<string> words = [];
        Collect(element, words);
        return Blank().Replace(string.Concat(words), " ").Trim();
    }

    private static void Collect(INode node, List<string> words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) words.Add(text.Data);
            else if (child is IElement element && !IsSilent(element.LocalName) && element.LocalName != "del")
            {
                var apart = IsBlock(element.LocalName) || element.LocalName == "br";
                if (apart) words.Add(" ");
                Collect(element, words);
                if (apart) words.Add(" ");
            }
        }
    }

    [GeneratedRegex(@"display\s*:\s*none|mso-hide\s*:\s*all", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blank();
}
