using System.Text.RegularExpressions;
using Participation.Language;

namespace Participation.Acts.Reading;

/// <summary>Tells what a line looks like. In either script, with spaced-out letters («Ч л а н 5.») and letters of the wrong script.</summary>
internal static partial class LineGrammar
{
    // The letter of «76а», of «3ж)», of «3nj)».
    private const string Ending = "(?:lj|nj|dž|[а-шђјљњћџa-zčćžšđ])";

    [GeneratedRegex(@"^(?<num>(?<word>\p{L}{2,8})\.?\s+(?<n>\d{1,4}(?:\s?-?" + Ending + @"(?!\p{L}))?(?:\s?[-–—]\s?\d{1,4}(?:\s?" + Ending + @")?)?)(?<dot>\s?[.:]?(?:\s?[-–—](?=\s))?)(?:\*\d{0,2}){0,3})(?:\s+(?<rest>\S.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleLine();

    [GeneratedRegex(@"^(?<num>(?<word>\p{L}{3,10})\s+(?<n>[\p{L}\d]{1,12})\s?[.:)]?(?:\s?[-–—](?=\s))?)" + Caption, RegexOptions.CultureInvariant)]
    private static partial Regex WordThenNumber();

    [GeneratedRegex(@"^(?<num>(?<n>[\p{L}\d]{1,12})\.?\s+(?<word>\p{L}{3,10})\s?[.:)]?(?:\s?[-–—](?=\s))?)" + Caption, RegexOptions.CultureInvariant)]
    private static partial Regex NumberThenWord();

    [GeneratedRegex("""^(?<num>(?<n>[IVXLCХІС]{1,8})(?:\s?[.)]|(?=\s|$))(?:\s?[-–—](?=\s))?)\s*(?<rest>\p{L}.*|)$""", RegexOptions.CultureInvariant)]
    private static partial Regex RomanLine();

    [GeneratedRegex("""^(?<num>\d{1,3}(?:\.\d{1,3})+\.?)\s+(?<rest>\S.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalLine();

    [GeneratedRegex(@"^(?<num>(?<number>\d{1,3}\s?" + Ending + @"?\))|(?<dot>\d{1,3}" + Ending + @"?\.)(?=\s)|(?<bracket>\(\d{1,3}" + Ending + @"?\))|(?<letter>(?:\p{L}|lj|nj|dž|[ivx]{2,5})\))|(?<bracketletter>\((?:\p{L}|lj|nj|dž)\))|(?<dash>[–—−•▪·‑●○◦■□►➢➤✓\uF0B7\uF0A7\uF0D8]|[-*](?=\s)|-(?=\p{L})))\s*(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemLine();

    // «a.» and «iv.» only where the source says that it is a list: «с. Ражана» is a village.
    [GeneratedRegex(@"^(?<num>(?:\p{Ll}|lj|nj|dž|[ivx]{2,5})[.)])\s+(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListLetterLine();

    private const int LongestSpacedOut = 200;

    private const string Caption = @"\s*(?<rest>\S.*)?$";

    public static Token Classify(SourceLine line)
    {
        var text = Tidy(line.Text);
        if (line.Row > 0) return new Token(line, Shape.Row, "", text);
        if (text is ['#', ..] or ['*', not ' ', ..] || Picture().IsMatch(text)) return new Token(line, Shape.Note, "", text);
        if (PageLeaders.Dots(text)) return new Token(line, Shape.Contents, "", text);
        var token = ByWords(line, text);
        return token.Shape is Shape.Article or Shape.Container or Shape.Roman or Shape.Decimal && PageLeaders.Tab(line.Text) ? new Token(line, Shape.Contents, "", text) : token;
    }

    private static Token ByWords(SourceLine line, string text)
    {
        var compact = Compact(text);
        return Article(line, compact) ?? Annex(line, compact) ?? Container(line, WordThenNumber().Match(compact)) ?? Container(line, NumberThenWord().Match(compact)) ?? Item(line, text) ?? Roman(line, text)
            ?? Decimal(line, text) ?? new Token(line, text.Contains(" | ", StringComparison.Ordinal) ? Shape.Row : IsCapitals(text) ? Shape.Capitals : Shape.Plain, "", text);
    }

    // Where a picture stood: no words of the act, and no end of a heading or an enumeration.
    [GeneratedRegex(@"^\[(?:слика|slika)\b.*\]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    /// <summary>True when a sentence ends with these words, also before a bracket that explains it: «Брисан је. (види члан 2.)».</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.TrimEnd(' ', '”', '“', '"', '»', '*');
        if (end is [.., ')'] && end.LastIndexOf('(') is > 0 and var open) return EndsSentence(end[..open]);
        return end is [.., '.' or ';' or ':' or ',' or '!' or '?'];
    }

    /// <summary>True when the words could stand as a heading: short, beginning large, no sentence.</summary>
    public static bool LooksLikeHeading(string text) =>
        text.Length is > 1 and <= 200 && !EndsSentence(text) && text.FirstOrDefault(char.IsLetterOrDigit) is var first && (char.IsUpper(first) || char.IsDigit(first)) && text.Any(char.IsLetter)
        && !Reference().IsMatch(text);

    // «… из става 1. овог члана» is said within articles, never above them.
    [GeneratedRegex(@"\b(?:став|ставу|става|stava?|stavu|тач(?:\.|к[аеу])|tač(?:\.|k[aeu]))\s+\d|\b(?:овог|ovog)\s+(?:члана|člana)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    public static bool StartsSmall(string text) => text.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsLower(first);

    private static Token? Article(SourceLine line, string text)
    {
        if (ArticleLine().Match(text) is not { Success: true } match) return null;
        if (DraftingWords.Fold(match.Groups["word"].Value) is not ("члан" or "чл" or "цлан" or "чланови") || char.IsLower(text[0])) return null;
        var rest = match.Groups["rest"].Value;
        // «Члан 5. овог закона …» goes on small: it is a sentence about an article. So is «Члан 5 Закона …», which has no dot.
        if (rest.Length > 0 && ((StartsSmall(rest) && !DraftingWords.SaysDeleted(rest)) || match.Groups["dot"].Value.Trim().Length == 0)) return null;
        return new Token(line, Shape.Article, string.Join(' ', match.Groups["num"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)), rest);
    }

    private static Token? Annex(SourceLine line, string text)
    {
        var word = FirstWord(text);
        if (!DraftingWords.IsAnnex(DraftingWords.Fold(word))) return null;
        var rest = text[word.Length..].Trim();
        var bare = rest.Length == 0 || rest is [':'] || (rest.Split(' ')[0].Trim('.', ':', '-', '–') is var number && (number.Length == 0 || number.All(char.IsDigit) || RomanNumeral.Parse(Lookalikes.ToRoman(number)) is not null));
        return bare && !EndsSentence(rest.TrimEnd('.', ':')) && char.IsUpper(word[0]) ? new Token(line, Shape.Annex, "", text) : null;
    }

    private static Token? Container(SourceLine line, Match match)
    {
        if (!match.Success || !DraftingWords.Containers.TryGetValue(DraftingWords.Fold(match.Groups["word"].Value), out var kind)) return null;
        var rest = match.Groups["rest"].Value;
        if (EnumerationMark.Value(match.Groups["n"].Value) is null || char.IsLower(match.Value[0]) || match.Groups["n"].Value is [var only] && char.IsLower(only)) return null;
        return rest.Length > 0 && !LooksLikeHeading(rest) ? null : new Token(line, Shape.Container, match.Groups["num"].Value.Trim(), rest, kind);
    }

    private static Token? Roman(SourceLine line, string text)
    {
        if (RomanLine().Match(text) is not { Success: true } match) return null;
        var rest = match.Groups["rest"].Value;
        if (RomanNumeral.Parse(Lookalikes.ToRoman(match.Groups["n"].Value)) is null || (rest.Length > 0 && !LooksLikeHeading(rest))) return null;
        var marked = match.Groups["num"].Value is [.., '.' or ')' or '-' or '–' or '—'];
        // Without a dot only capitals or the other script tell a number from the word «I» of a Latin text.
        return marked || rest.Length == 0 || IsCapitals(rest) || match.Groups["n"].Length > 1 || rest.Any(SerbianScript.IsCyrillic) ? new Token(line, Shape.Roman, match.Groups["num"].Value, rest) : null;
    }

    private static Token? Decimal(SourceLine line, string text) =>
        DecimalLine().Match(text) is { Success: true } match && !StartsSmall(match.Groups["rest"].Value) && LooksLikeHeading(match.Groups["rest"].Value)
            ? new Token(line, Shape.Decimal, match.Groups["num"].Value, match.Groups["rest"].Value) : null;

    private static Token? Item(SourceLine line, string text)
    {
        if (ItemLine().Match(text) is not { Success: true } match)
            return line.ListLevel > 0 && ListLetterLine().Match(text) is { Success: true } letter ? new Token(line, Shape.Letter, letter.Groups["num"].Value, letter.Groups["rest"].Value) : null;
        var shape = match.Groups switch
        {
            var g when g["number"].Success => Shape.Number,
            var g when g["dot"].Success => Shape.NumberDot,
            var g when g["bracket"].Success => Shape.BracketNumber,
            var g when g["letter"].Success => Shape.Letter,
            var g when g["bracketletter"].Success => Shape.BracketLetter,
            _ => Shape.Dash,
        };
        return new Token(line, shape, match.Groups["num"].Value, match.Groups["rest"].Value);
    }

    private static bool IsCapitals(string text) => text.Count(char.IsUpper) >= 3 && !text.Where(char.IsLetter).Any(char.IsLower) && !EndsSentence(text)
        // In Latin «Nj» and «Lj» within capitals are often typed with a small j: «ODLUKU O POKRETANjU».
        || text.Replace("Nj", "NJ", StringComparison.Ordinal).Replace("Lj", "LJ", StringComparison.Ordinal) is var upper && upper != text && IsCapitals(upper);

    private static string Tidy(string text) => text.Replace('\u00A0', ' ').Replace('\t', ' ').Trim();

    // «О Д Л У К У» → «ОДЛУКУ», «Ч л а н 5.» → «Члан 5.»
    public static string Compact(string text)
    {
        var head = text[..Math.Min(text.Length, LongestSpacedOut)];
        return SpacedOut().Replace(head, match => match.Value.Replace(" ", "", StringComparison.Ordinal)) + text[head.Length..];
    }

    [GeneratedRegex("""(?<!\S)\p{L}(?: \p{L}){2,}(?!\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedOut();

    /// <summary>The first word, with spaced-out letters drawn together.</summary>
    public static string FirstWord(string text) => new([.. Compact(text).Take(LongestSpacedOut).TakeWhile(char.IsLetter)]);
}
