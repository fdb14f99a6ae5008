using System.Globalization;
using System.Text;

namespace Participation.Server.Accounts;

/// <summary>An address that mail can be sent to (RFC 5321, 4.5.3.1 for the lengths; RFC 6531 for letters beyond ASCII, as in <c>име@пример.срб</c>).</summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestLocalPart = 64;
    private const string Symbols = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>The address in one form: no blanks around it, NFC. Null where mail cannot be sent to it.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > Longest * 2 || !IsWellFormed(typed))
            return null;

        var address = typed.Trim().Normalize(NormalizationForm.FormC);
        var at = address.LastIndexOf('@');
        if (at <= 0 || Encoding.UTF8.GetByteCount(address) > Longest)
            return null;

        var local = address[..at];
        return IsLocalPart(local) && IsDomain(address[(at + 1)..]) ? address : null;
    }

    private static bool IsLocalPart(string local) =>
        Encoding.UTF8.GetByteCount(local) <= LongestLocalPart
        && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(letter => char.IsLetterOrDigit(letter) || (letter > 127 && IsMark(letter)) || Symbols.Contains(letter, StringComparison.Ordinal));

    private static bool IsDomain(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
            return ascii.Contains('.', StringComparison.Ordinal) && ascii.Length <= 253 && !ascii.EndsWith('.')
                && ascii.Split('.')[^1].Any(char.IsAsciiLetter);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // U+FFFE is no character, and NFC knows no form of it.
            if (text[i] == '\ufffe')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
