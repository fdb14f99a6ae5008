using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Language;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>How Word writes a number of a list.</summary>
internal static class NumberFormats
{
    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Write(int number, EnumValue<NumberFormatValues>? format)
    {
        if (format is null || number < 1) return Decimal(number);
        var value = format.Value;
        if (value == NumberFormatValues.UpperRoman) return Roman(number);
        if (value == NumberFormatValues.LowerRoman) return Roman(number).ToLowerInvariant();
        if (value == NumberFormatValues.LowerLetter) return ListLetters.Latin(number);
        if (value == NumberFormatValues.UpperLetter) return ListLetters.Latin(number).ToUpperInvariant();
        if (value == NumberFormatValues.RussianLower) return ListLetters.Cyrillic(number, serbian: false);
        if (value == NumberFormatValues.RussianUpper) return ListLetters.Cyrillic(number, serbian: false).ToUpperInvariant();
        return value == NumberFormatValues.DecimalZero && number < 10 ? $"0{Decimal(number)}" : Decimal(number);
    }

    private static string Roman(int number) => number < 400 ? RomanNumeral.Write(number) : Decimal(number);
}
