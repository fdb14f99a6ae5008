using System.Text;

namespace Participation.Language;

/// <summary>Gajica into azbuka, word by word, because lj, nj, dž and dj are read by the word that they stand in.</summary>
internal static class LatinToCyrillic
{
    private const string Gajica = "abvgdđežzijklmnoprstćufhcčš";
    private const string Azbuka = "абвгдђежзијклмнопрстћуфхцчш";
    private const char NonJoiner = '\u200C';

    /// <summary>Who writes đ anywhere in the text writes dj only where d and j are meant.</summary>
    public static bool HasLetterDj(string text) => text.AsSpan().IndexOfAny("đĐðÐ") >= 0;

    public static void Append(StringBuilder result, string text, int start, int end, bool hasDj)
    {
        if (start >= end) return;
        var segment = Compose(text.Substring(start, end - start));
        for (var i = 0; i < segment.Length;)
        {
            var wordEnd = i;
            while (wordEnd < segment.Length && IsWordPart(segment[wordEnd])) wordEnd++;
            if (wordEnd == i) result.Append(segment[i++]);
            else
            {
                AppendWord(result, segment.AsSpan(i, wordEnd - i), hasDj);
                i = wordEnd;
            }
        }
    }

    /// <summary>One code for each letter: č typed as c and a combining caron, ǆ as one code and Ð for Đ become what they mean.</summary>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00D0', '\u036F') < 0) return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            _ = letter switch
            {
                '\u030C' when result.Length > 0 && Marked(result[^1], "cszCSZ", "čšžČŠŽ") is { } caron => Replace(result, caron),
                '\u0301' when result.Length > 0 && Marked(result[^1], "cC", "ćĆ") is { } acute => Replace(result, acute),
                'Ð' or 'Ɖ' => result.Append('Đ'),
                'ð' => result.Append('đ'),
                >= '\u01C4' and <= '\u01CC' => result.Append(((string[])["DŽ", "Dž", "dž", "LJ", "Lj", "lj", "NJ", "Nj", "nj"])[letter - '\u01C4']),
                _ => result.Append(letter),
            };
        return result.ToString();
    }

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word, bool hasDj)
    {
        var split = LatinDigraphs.SplitIn(word, hasDj);
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            if (letter == NonJoiner && i > 0 && i + 1 < word.Length) continue;
            if (i + 1 < word.Length && !split.Contains(i) && LatinDigraphs.Letter(letter, word[i + 1]) is { } digraph)
            {
                result.Append(digraph);
                i++;
            }
            else result.Append(Marked(letter, Gajica, Azbuka) ?? (Marked(char.ToLowerInvariant(letter), Gajica, Azbuka) is { } lower ? char.ToUpperInvariant(lower) : letter));
        }
    }

    private static bool IsWordPart(char letter) => SerbianScript.IsLatin(letter) || letter == NonJoiner;

    private static char? Marked(char letter, string from, string to) => from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? to[at] : null;

    private static StringBuilder Replace(StringBuilder result, char letter)
    {
        result[^1] = letter;
        return result;
    }
}
