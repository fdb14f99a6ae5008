using System.Text;

namespace Participation.Language;

/// <summary>In which of the two Serbian scripts a text is written.</summary>
public enum Script
{
    /// <summary>No letters that would tell.</summary>
    None,
    Cyrillic,
    Latin,
    /// <summary>Both, outside of addresses, code, Roman numbers and words that cannot be Serbian.</summary>
    Mixed,
}

/// <summary>
/// Serbian from one script into the other, for display and for search: what a person typed is kept as typed.
/// Addresses, e-mails, file names, code and what is marked as foreign (see <see cref="UntouchedSpans"/>) stay as they are.
/// </summary>
public static class SerbianScript
{
    /// <summary>Cyrillic into Latin; Latin stays. A function, but for the case of lj, nj and dž, which the neighbours decide: Љубав → Ljubav, ЉУБАВ → LJUBAV.</summary>
    public static string ToLatin(string text) => Convert(text, UntouchedSpans.Always(text), CyrillicToLatin.Append);

    /// <summary>
    /// Latin into Cyrillic; Cyrillic stays. Not a function: nj, dž and dj are two letters in the words of <see cref="LatinDigraphs"/>,
    /// and Roman numbers, units after a number and words with q, w, x or y are left alone.
    /// </summary>
    public static string ToCyrillic(string text)
    {
        var hasDj = LatinToCyrillic.HasLetterDj(text);
        return Convert(text, UntouchedSpans.FromLatin(text), (result, whole, start, end) => LatinToCyrillic.Append(result, whole, start, end, hasDj));
    }

    /// <summary>Latin without its marks, as people type it on a foreign keyboard: š → s, č and ć → c, ž → z, đ → dj.</summary>
    public static string ToBaldLatin(string text)
    {
        var latin = LatinToCyrillic.Compose(ToLatin(text));
        var bald = new StringBuilder(latin.Length + 16);
        for (var i = 0; i < latin.Length; i++)
            _ = latin[i] switch
            {
                'č' or 'ć' => bald.Append('c'),
                'Č' or 'Ć' => bald.Append('C'),
                'š' => bald.Append('s'),
                'Š' => bald.Append('S'),
                'ž' => bald.Append('z'),
                'Ž' => bald.Append('Z'),
                'đ' => bald.Append("dj"),
                'Đ' => bald.Append(LetterCase.StandsInCapitals(latin, i) ? "DJ" : "Dj"),
                var other => bald.Append(other),
            };
        return bald.ToString();
    }

    /// <summary>The script of the words that would be converted.</summary>
    public static Script ScriptOf(string text)
    {
        var (cyrillic, latin) = (false, false);
        var position = 0;
        foreach (var (start, end) in UntouchedSpans.FromLatin(text).Append((Start: text.Length, End: text.Length)))
        {
            foreach (var letter in text.AsSpan(position, start - position))
            {
                cyrillic |= IsCyrillic(letter);
                latin |= IsLatin(letter);
            }
            position = end;
        }
        return (cyrillic, latin) switch
        {
            (true, true) => Script.Mixed,
            (true, false) => Script.Cyrillic,
            (false, true) => Script.Latin,
            _ => Script.None,
        };
    }

    /// <summary>True for a letter of any Cyrillic alphabet.</summary>
    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F' && char.IsLetter(letter);

    /// <summary>True for a letter of any Latin alphabet.</summary>
    public static bool IsLatin(char letter) => char.IsAsciiLetter(letter)
        || (letter is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') && char.IsLetter(letter));

    private delegate void Appender(StringBuilder result, string text, int start, int end);

    private static string Convert(string text, IReadOnlyList<(int Start, int End)> untouched, Appender append)
    {
        var result = new StringBuilder(text.Length + text.Length / 16 + 8);
        var position = 0;
        foreach (var (start, end) in untouched)
        {
            append(result, text, position, start);
            result.Append(text, start, end - start);
            position = end;
        }
        append(result, text, position, text.Length);
        return result.ToString();
    }
}
