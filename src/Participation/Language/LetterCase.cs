using System.Globalization;

namespace Participation.Language;

/// <summary>Whether a capital letter is the first of a word or one of a word in capitals.</summary>
internal static class LetterCase
{
    /// <summary>
    /// True where the capital at <paramref name="index"/> stands among capitals. The letter after it decides, else the one before it;
    /// a letter that stands alone («Њ.») goes with the nearest whole word of its line.
    /// </summary>
    public static bool StandsInCapitals(string text, int index)
    {
        if (Neighbour(text, index, +1) is { } next) return char.IsUpper(next);
        if (Neighbour(text, index, -1) is { } previous) return char.IsUpper(previous);
        return NearestWordIsCapitals(text, index, +1) ?? NearestWordIsCapitals(text, index, -1) ?? false;
    }

    private static char? Neighbour(string text, int index, int step)
    {
        var i = index + step;
        while (i >= 0 && i < text.Length && char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) i += step;
        return i >= 0 && i < text.Length && char.IsLetter(text[i]) ? text[i] : null;
    }

    // A word of one letter says nothing about its line, so it is passed over. A distant word says nothing either.
    private static bool? NearestWordIsCapitals(string text, int index, int step)
    {
        const int furthest = 60;
        for (var i = index + step; i >= 0 && i < text.Length && Math.Abs(i - index) <= furthest && text[i] is not ('\n' or '\r'); i += step)
        {
            if (!char.IsLetter(text[i]) || Neighbour(text, i, step) is not { } second) continue;
            return char.IsUpper(text[i]) && char.IsUpper(second);
        }
        return null;
    }
}
