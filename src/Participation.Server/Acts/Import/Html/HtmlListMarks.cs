using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Participation.Language;

namespace Participation.Server.Acts.Import.Html;

/// <summary>The marks before the items of one list, as a browser would draw them.</summary>
internal sealed partial class HtmlListMarks(IElement list)
{
    private const int MostItems = 100_000;
    private readonly bool isOrdered = list.LocalName == "ol";
    private int next = Number(list.GetAttribute("start")) ?? 1;

    /// <summary>The mark of the next item; empty where the list shows none.</summary>
    public string Next(IElement item)
    {
        var number = Number(item.GetAttribute("value")) ?? next;
        next = number + (list.HasAttribute("reversed") ? -1 : 1);
        var type = Type(item) ?? Type(list);
        if (type == "none") return "";
        return isOrdered ? $"{Write(number, type)}." : "–";
    }

    /// <summary>What Word wrote as the number of an item, when it saved a page for browsers that know no lists; null for anything else.</summary>
    public static string? OfWord(IElement element)
    {
        if (element.GetAttribute("style") is not { } style || !IgnoredByWord().IsMatch(style)) return null;
        var written = element.TextContent.Trim(' ', '\u00A0', '\n', '\r', '\t');
        // A sign of a symbol font, among them a letter of Courier and a section sign of Wingdings.
        return written is [var sign] && (!char.IsLetterOrDigit(sign) || sign is 'o' or 'v') ? "–" : written;
    }

    /// <summary>The level of an item of Word's, from 1; null for what is none.</summary>
    public static int? LevelOfWord(IElement element) =>
        element.GetAttribute("style") is { } style && LevelInStyle().Match(style) is { Success: true } match ? match.Groups[1].Value[0] - '0' : null;

    /// <summary>Whether the words of an item bring their own mark: «1)», «(2)», «а)».</summary>
    public static bool HasMark(string words) => OwnMark().IsMatch(words);

    private static string? Type(IElement element) =>
        element.GetAttribute("style") is { } style && StyleType().Match(style) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : element.GetAttribute("type");

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, -MostItems, MostItems) : null;

    private static string Write(int number, string? type) => type switch
    {
        "a" or "lower-alpha" or "lower-latin" => ListLetters.Latin(number),
        "A" or "upper-alpha" or "upper-latin" => ListLetters.Latin(number).ToUpperInvariant(),
        "i" or "lower-roman" when number is > 0 and < 400 => RomanNumeral.Write(number).ToLowerInvariant(),
        "I" or "upper-roman" when number is > 0 and < 400 => RomanNumeral.Write(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IgnoredByWord();

    [GeneratedRegex(@"mso-list\s*:\s*l\d+\s+level([1-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LevelInStyle();

    [GeneratedRegex(@"list-style(?:-type)?\s*:\s*([A-Za-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StyleType();

    [GeneratedRegex(@"^\(?[\p{L}\d]{1,3}\)\s|^\d{1,3}[.]\s|^(?:Члан|Član|ЧЛАН|ČLAN)\s", RegexOptions.CultureInvariant)]
    private static partial Regex OwnMark();
}
