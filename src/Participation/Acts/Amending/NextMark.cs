using Participation.Acts.Reading;
using Participation.Language;

namespace Participation.Acts.Amending;

/// <summary>
/// The mark of a piece that is inserted without one, as amending acts number it: after «Члан 5.» comes «Члан 5а.», after «3)» comes «3а)», so that nothing else has
/// to change its number.
/// </summary>
internal static class NextMark
{
    private const string Cyrillic = "абвгдђежзијклмнопрстћуфхцчш";

    /// <param name="beside">The mark after which the new piece stands.</param>
    /// <param name="taken">The marks beside it.</param>
    public static string? After(string? beside, IEnumerable<string?> taken)
    {
        if (beside is null || !beside.Any(char.IsAsciiDigit))
            return beside;
        var start = beside.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var end = start;
        while (end < beside.Length && char.IsAsciiDigit(beside[end]))
            end++;
        var (stem, tail) = (beside[..end], beside[end..].TrimStart());
        var letter = tail.Length > 0 && char.IsLetter(tail[0]) ? Cyrillic.IndexOf(DraftingWords.Fold(tail[..1]), StringComparison.Ordinal) : -1;
        tail = tail.Length > 0 && char.IsLetter(tail[0]) ? tail[1..] : tail;
        var latin = SerbianScript.ScriptOf(beside) == Script.Latin;
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var next = letter + 1; next < Cyrillic.Length; next++)
        {
            var mark = $"{stem}{(latin ? SerbianScript.ToLatin(Cyrillic[next].ToString()) : Cyrillic[next].ToString())}{tail}";
            if (!known.Contains(mark))
                return mark;
        }
        return beside;
    }
}
