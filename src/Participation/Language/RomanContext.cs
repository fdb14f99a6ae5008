namespace Participation.Language;

/// <summary>Whether capitals that could be a Roman number are one: I, VI and LI are Serbian words too.</summary>
internal static class RomanContext
{
    private static readonly string[] Numbered =
        ["deo", "dela", "delu", "glava", "glave", "glavi", "odeljak", "odeljka", "odeljku", "tom", "knjiga", "kategorija", "kategorije", "zona", "zone", "zoni", "faza", "faze", "razred", "razreda", "stepen", "stepena"];

    /// <summary>True where the capitals between the two places are to be read as a number.</summary>
    public static bool Reads(string text, int start, int end) => (end - start, text[start..end]) switch
    {
        _ when OpensNumberedLine(text, start, end) || FollowsNumberedWord(text, start) || IsJoined(text, start, end) => true,
        (1, _) => false,
        (_, "VI" or "LI" or "CI" or "CC" or "CL") => !IsAmongCapitals(text, start, end),
        _ => true,
    };

    // «VI. САРАДЊА», «I) …», «II»
    private static bool OpensNumberedLine(string text, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '#' or '*' or '\u00A0') before--;
        if (before >= 0 && text[before] is not '\n') return false;
        return end < text.Length ? text[end] is '.' or ')' or '\r' or '\n' : end - start > 1;
    }

    private static bool FollowsNumberedWord(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        var begin = end;
        while (begin > 0 && char.IsLetter(text[begin - 1])) begin--;
        return end < start && Numbered.Contains(text[begin..end].ToLowerInvariant());
    }

    // «011-12/2026-I/03»
    private static bool IsJoined(string text, int start, int end) =>
        (start > 1 && text[start - 1] is '-' or '/' && char.IsDigit(text[start - 2])) || (end + 1 < text.Length && text[end] is '-' or '/' && char.IsDigit(text[end + 1]));

    private static bool IsAmongCapitals(string text, int start, int end) =>
        WordIsCapitals(text, start - 1, -1) is true || WordIsCapitals(text, end, +1) is true;

    private static bool? WordIsCapitals(string text, int from, int step)
    {
        var i = from;
        while (i >= 0 && i < text.Length && text[i] is ' ' or '\u00A0' or ',') i += step;
        if (i < 0 || i >= text.Length || !char.IsLetter(text[i])) return null;
        var letters = 0;
        for (; i >= 0 && i < text.Length && char.IsLetter(text[i]); i += step, letters++)
            if (!char.IsUpper(text[i])) return false;
        return letters > 1;
    }
}
