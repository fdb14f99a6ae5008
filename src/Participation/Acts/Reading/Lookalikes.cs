using Participation.Language;

namespace Participation.Acts.Reading;

/// <summary>Letters of one script typed in words of the other: «службенa» with a Latin a. Common in texts that went through several hands.</summary>
internal static class Lookalikes
{
    private const string Latin = "aeocpxyjkmthbABEKMHOPCTXYJS";
    private const string Cyrillic = "аеосрхујкмтнвАВЕКМНОРСТХУЈЅ";

    /// <summary>The word in Cyrillic: a Latin word converted, a mixed one with the letters that it must have meant.</summary>
    public static string Fold(string word)
    {
        if (!IsMixed(word)) return SerbianScript.ToCyrillic(word);
        return string.Concat(word.Select(letter => Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Cyrillic[at] : letter));
    }

    /// <summary>Capitals that are a Roman number when their Cyrillic lookalikes are taken for Latin: «ІХ» and «Х».</summary>
    public static string ToRoman(string capitals) => capitals.Replace('Х', 'X').Replace('І', 'I').Replace('С', 'C');

    /// <summary>True when letters of both scripts stand within one word.</summary>
    public static bool IsMixed(string word)
    {
        var (cyrillic, latin) = (false, false);
        foreach (var letter in word)
        {
            cyrillic |= SerbianScript.IsCyrillic(letter);
            latin |= SerbianScript.IsLatin(letter);
        }
        return cyrillic && latin;
    }

    /// <summary>The words of a line that mix scripts.</summary>
    public static IEnumerable<string> MixedWords(string line) =>
        line.Split([' ', '\u00A0', '\t', ',', '.', ';', ':', '(', ')', '„', '”', '“', '"', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries).Where(IsMixed);
}
