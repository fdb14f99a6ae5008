using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Participation;

/// <summary>What any typed text has to be before a decider looks at its meaning.</summary>
public static class PlainText
{
    /// <summary>The rule that <paramref name="text"/> breaks, or null. Length is counted in UTF-16 units, as a browser counts <c>maxlength</c>.</summary>
    public static Refusal? Check(string? text, string field, int longest, bool required = true)
    {
        if (IsBlank(text))
            return required ? new TextIsMissing(field) : null;
        if (text.Length > longest)
            return new TextIsTooLong(field, longest);
        return HasForbidden(text) ? new TextHasForbiddenCharacters(field) : null;
    }

    /// <summary>Whether a reader would see nothing at all.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || !text.AsSpan().ContainsAnyExcept(Blank);

    /// <summary>One form for one word (NFC) and one kind of line end, without blank space at the ends. What is no text at all, a lone surrogate, has no such form and stays.</summary>
    public static string Tidy(string text)
    {
        var tidy = text.ReplaceLineEndings("\n").Trim();
        return IsText(tidy) ? tidy.Normalize(NormalizationForm.FormC) : tidy;
    }

    // Normalize throws where this says no.
    private static bool IsText(string text) =>
        !text.Contains('\ufffe') && (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || !HasForbidden(text));

    /// <summary>Of these alone no text is made, though some of them are no white space to Unicode.</summary>
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\u00a0\u200b\u200c\u200d\u2060\ufeff");

    private static bool HasForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return true;
            // Bidirectional controls can make a sentence read as its opposite (CVE-2021-42574).
            if (c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c')
                return true;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c is '\ufffe' or '\uffff')
                return true;
        }
        return false;
    }
}

public sealed record TextIsMissing(string Field) : Refusal(RefusalKind.Invalid, "text-missing",
    new($"Поље «{Field}» не може да буде празно. Упишите текст и пошаљите поново.", $"The field “{Field}” is empty. Write something and send it again."));

public sealed record TextIsTooLong(string Field, int Longest) : Refusal(RefusalKind.Invalid, "text-too-long",
    new($"Текст у пољу «{Field}» је предугачак: највише {Longest} знакова. Скратите га или поделите на више прилога.", $"The text of “{Field}” is too long: {Longest} characters at most. Shorten it or split it."));

public sealed record TextHasForbiddenCharacters(string Field) : Refusal(RefusalKind.Invalid, "forbidden-characters",
    new($"Текст у пољу «{Field}» садржи невидљиве управљачке знакове. Обришите их и пошаљите поново.", $"The text of “{Field}” has invisible control characters. Remove them and send it again."));
