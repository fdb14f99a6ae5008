using System.Text.RegularExpressions;

namespace Participation.Acts.Reading;

/// <summary>Finds what follows the last article: number, place, date and signature, and annexes.</summary>
internal static partial class Endings
{
    private const int LongestSignatureLine = 120;

    /// <summary>An annex begins after an article and before none but its own, which count from 1 again.</summary>
    public static void PlaceAnnexes(List<Token> tokens, List<int> articles, Placed?[] placed)
    {
        var inAnnexes = false;
        for (var i = articles[0] + 1; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Shape: Shape.Annex, IsQuoted: false }) continue;
            var next = articles.FirstOrDefault(a => a > i, -1);
            if (!inAnnexes && next >= 0 && EnumerationMark.Value(NumberOf(tokens[next]))?.Number != 1) continue;
            inAnnexes = true;
            placed[i] = new Placed(tokens[i], Role.Annex, ProvisionKind.Annex);
            if (i + 1 < tokens.Count && tokens[i + 1].Shape is Shape.Capitals or Shape.Plain && LineGrammar.LooksLikeHeading(tokens[i + 1].Text))
                placed[i + 1] = new Placed(tokens[i + 1], Role.AnnexHeading);
        }
    }

    /// <summary>The unfinished lines at the end, if a number or a place with a date is among them.</summary>
    public static void PlaceConclusion(List<Token> tokens, List<int> articles, Placed?[] placed)
    {
        var end = Array.FindIndex(placed, p => p?.Role == Role.Annex);
        if (end < 0) end = tokens.Count;
        var last = articles.LastOrDefault(a => a < end, -1);
        var start = end;
        while (start - 1 > last + 1 && CouldSign(tokens[start - 1], placed[start - 1])) start--;
        while (start < end && tokens[start].Shape == Shape.Note) start++;
        if (!tokens.Skip(start).Take(end - start).Any(t => NumberPlaceOrDate().IsMatch(t.Whole))) return;
        for (var i = start; i < end; i++) placed[i] = new Placed(tokens[i], Role.Conclusion, ProvisionKind.Conclusion);
    }

    public static string NumberOf(Token article) => string.Concat(article.Num.SkipWhile(c => !char.IsDigit(c)));

    private static bool CouldSign(Token token, Placed? place) =>
        !token.IsQuoted && place?.Role is null or Role.Container && token.Shape is Shape.Plain or Shape.Capitals or Shape.Roman or Shape.Note or Shape.Row && token.Whole.Length <= LongestSignatureLine
        && (!LineGrammar.EndsSentence(token.Whole) || NumberPlaceOrDate().IsMatch(token.Whole));

    [GeneratedRegex(@"^\s*(?:(?:Број|Broj|Бр\.|Br\.|Дел\.|Del\.)\s*:?\s*.*\d|(?:У|U|Дана|Dana|Датум|Datum|Дел)\b.{0,60}\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberPlaceOrDate();
}
