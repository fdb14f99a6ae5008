using System.Globalization;
using Participation.Language;

namespace Participation.Acts.Reading;

/// <summary>The number within a mark («76а.», «(2)», «IV», «прва») as a place in an order and as it stands in an address.</summary>
internal sealed record EnumerationMark(int Number, int Letter, int? LastNumber, string Address)
{
    private const string Azbuka = "абвгдђежзијклљмнњопрстћуфхцчџш";

    private static readonly string[] Ascii =
        ["a", "b", "v", "g", "d", "dj", "e", "zh", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t", "cj", "u", "f", "h", "c", "ch", "dzh", "sh"];

    /// <summary>Reads what stands between the brackets and dots of a mark; null where no number or letter does.</summary>
    public static EnumerationMark? Value(string mark)
    {
        // A star refers to a note; what follows it is the number of that note.
        var bare = string.Concat(mark.TakeWhile(c => c != '*').Where(c => char.IsLetterOrDigit(c) || c is '-' or '–' or '—')).Trim('-', '–', '—');
        if (RomanNumeral.Parse(Lookalikes.ToRoman(bare)) is { } roman && bare.All(char.IsUpper)) return new EnumerationMark(roman, 0, null, Lookalikes.ToRoman(bare));
        if (bare.Length > 1 && RomanNumeral.Parse(bare.ToUpperInvariant()) is { } small) return new EnumerationMark(small, 0, null, bare.ToLowerInvariant());
        if (DraftingWords.Ordinal(bare) is { } ordinal) return new EnumerationMark(ordinal, 0, null, ordinal.ToString(CultureInfo.InvariantCulture));
        var ends = bare.Split('-', '–', '—');
        if (ends.Length > 2 || One(ends[0]) is not { } first) return null;
        if (ends.Length == 1) return first;
        // «9-а» is «9а», and no range.
        if (ends[1].Length > 0 && !char.IsDigit(ends[1][0])) return One(ends[0] + ends[1]);
        return One(ends[1]) is { } last ? first with { LastNumber = last.Number, Address = $"{first.Address}-{last.Address}" } : null;
    }

    /// <summary>True when this stands before the other in the order of acts: 76, 76а, 76б, 77.</summary>
    public bool Precedes(EnumerationMark other) => (LastNumber ?? Number, Letter).CompareTo((other.Number, other.Letter)) < 0;

    private static EnumerationMark? One(string text)
    {
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        var ending = DraftingWords.Fold(text[digits.Length..]);
        if (digits.Length > 4 || ending.Length > 1 || digits.Length + ending.Length == 0) return null;
        var letter = ending.Length == 0 ? -1 : Azbuka.IndexOf(ending[0], StringComparison.Ordinal);
        if (ending.Length == 1 && letter < 0) return null;
        var number = digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        return new EnumerationMark(number, letter + 1, null, (digits.Length == 0 ? "" : number.ToString(CultureInfo.InvariantCulture)) + (letter < 0 ? "" : Ascii[letter]));
    }
}
