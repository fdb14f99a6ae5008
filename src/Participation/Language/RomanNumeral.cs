namespace Participation.Language;

/// <summary>Roman numbers as acts use them for parts and chapters.</summary>
public static class RomanNumeral
{
    private static readonly (int Value, string Sign)[] Signs =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The value of a number written in capitals and in its one proper form, 1 to 399; null for anything else.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        var rest = text;
        var value = 0;
        foreach (var (worth, sign) in Signs)
            while (rest.StartsWith(sign, StringComparison.Ordinal) && value < 400)
            {
                value += worth;
                rest = rest[sign.Length..];
            }
        return rest.IsEmpty && value is > 0 and < 400 && text.SequenceEqual(Write(value)) ? value : null;
    }

    /// <summary>The proper form of 1 to 399.</summary>
    public static string Write(int value)
    {
        var written = "";
        foreach (var (worth, sign) in Signs)
            for (; value >= worth; value -= worth) written += sign;
        return written;
    }
}
