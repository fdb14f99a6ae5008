using System.Globalization;
using System.Text;
using Participation.Language;

namespace Participation.Server.Accounts;

/// <summary>Folds a word so that «Општина», «Opština» and «OPSTINA» are the same: for comparing, never for showing.</summary>
internal static class PlainLetters
{
    public static string Fold(string text) => string.Concat(SerbianScript.ToBaldLatin(text).Normalize(NormalizationForm.FormKD)
        .Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
