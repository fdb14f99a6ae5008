using System.Text.RegularExpressions;

namespace Participation.Language;

/// <summary>
/// The stretches of a text that no conversion of script may touch: tags and elements marked <c>translate="no"</c> or with a foreign <c>lang</c>,
/// <c>`code`</c>, web and e-mail addresses, file names. Coming from Latin also Roman numbers, units after a number and words that cannot be Serbian.
/// </summary>
internal static partial class UntouchedSpans
{
    /// <summary>What stays in both directions; in order, without overlap.</summary>
    public static List<(int Start, int End)> Always(string text) => Merge([.. Markup.Spans(text), .. Matches(Names(), text)]);

    /// <summary>What stays when Latin becomes Cyrillic; in order, without overlap.</summary>
    public static List<(int Start, int End)> FromLatin(string text) =>
        Merge([.. Always(text), .. Matches(Units(), text), .. Matches(ForeignWords(), text), .. RomanNumbers(text)]);

    // Each alternative begins where a word begins and is bounded, so that no input costs more than its length.
    [GeneratedRegex("""
        (?:(?:https?|ftp)://|mailto:|(?<![\p{L}\p{N}])www\.)[^\s<>"„“”»«`]{1,2000}(?<![.,;:!?)\]'’])
        |(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}
        |(?<![\p{L}\p{N}._@-])@[\p{L}\p{N}_]{2,50}
        |(?<![\p{L}\p{N}._@-])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:rs|срб|com|org|net|info|eu|gov|edu|me|ba|hr|mk|si)(?![\p{L}\p{N}_])(?:/[^\s<>"„“”»«`]{0,2000}(?<![.,;:!?)\]'’]))?
        |(?<![\p{L}\p{N}._@-])[\p{L}\p{N}_-]{1,120}(?:\.[\p{L}\p{N}_-]{1,60}){0,3}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|txt|md|json|xml|html?|zip|rar|7z|png|jpe?g|gif|svg|webp|mp[34]|dwg|shp|kml)(?![\p{L}\p{N}_])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("""
        (?<=\d[ \u00A0\u202F]?)(?<![\p{L}])(?:[kcdm]?m[²³23]?|ha|[km]?g|t|[cdmh]?[lL]|[kMG]?W(?:h|p)?|[km]?V|[kMG]?Hz|[kMGT]?B|[kM]?bps|[kMh]?Pa|kJ|dB|h|min(?!\.)|ms|°C)(?:/(?:h|s|min|m[²³23]?|km|ha|l|kg|dan))?(?![\p{L}\p{N}])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    // No Serbian word has q, w, x, y or a letter of another alphabet; the whole word goes with it, also over a hyphen's case ending.
    [GeneratedRegex(@"(?<!\p{L})\p{L}{0,40}[qwxyQWXYäöüßÄÖÜåøæÅØÆñçÇêèéÉëïôûőűŐŰăâîșțąęłńśźżáíóúý]\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignWords();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[IVXLC]{1,9}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex RomanCandidates();

    private static IEnumerable<(int Start, int End)> RomanNumbers(string text) =>
        Matches(RomanCandidates(), text).Where(span => RomanNumeral.Parse(text.AsSpan(span.Start, span.End - span.Start)) is not null && RomanContext.Reads(text, span.Start, span.End));

    private static List<(int Start, int End)> Matches(Regex regex, string text)
    {
        List<(int, int)> spans = [];
        foreach (var match in regex.EnumerateMatches(text)) spans.Add((match.Index, match.Index + match.Length));
        return spans;
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> spans)
    {
        spans.Sort();
        List<(int Start, int End)> merged = [];
        foreach (var span in spans)
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else if (span.End > span.Start) merged.Add(span);
        return merged;
    }
}
