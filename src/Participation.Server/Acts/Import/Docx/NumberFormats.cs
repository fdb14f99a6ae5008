using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Language;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>How Word writes a number of a list.</summary>
internal static class NumberFormats
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Write(int number, EnumValue<NumberFormatValues>? format)
    {
        if (format is null || number < 1) return Decimal(number);
        var value = format.Value;
        if (value == NumberFormatValues.UpperRoman) return Roman(number);
        if (value == NumberFormatValues.LowerRoman) return Roman(number).ToLowerInvariant();
        if (value == NumberFormatValues.LowerLetter) return Letters(number, Latin);
        if (value == NumberFormatValues.UpperLetter) return Letters(number, Latin).ToUpperInvariant();
        if (value == NumberFormatValues.RussianLower) return Letters(number, Russian);
        if (value == NumberFormatValues.RussianUpper) return Letters(number, Russian).ToUpperInvariant();
        return value == NumberFormatValues.DecimalZero && number < 10 ? $"0{Decimal(number)}" : Decimal(number);
    }

    private static string Roman(int number) => number < 400 ? RomanNumeral.Write(number) : Decimal(number);

    // After z comes aa, after zz aaa.
    private static string Letters(int number, string alphabet) => new(alphabet[(number - 1) % alphabet.Length], Math.Min((number - 1) / alphabet.Length + 1, 20));
}
