namespace Participation.Acts.Reading;

/// <summary>The way from a heading to its page in a table of contents: «Члан 5. Казне ........ 12». Read from the end, because lines can be long.</summary>
internal static class PageLeaders
{
    private const int FewestDots = 5;
    private const int LongestPage = 4;

    /// <summary>Whether words, then dots or a line, then a page number make up the text.</summary>
    public static bool Dots(ReadOnlySpan<char> text)
    {
        var before = WithoutPage(text);
        var dots = 0;
        while (before.Length > 0 && before[^1] is '.' or '…' or '_' or ' ')
        {
            dots += before[^1] switch { '…' => 3, ' ' => 0, _ => 1 };
            before = before[..^1];
        }
        return dots >= FewestDots && before.Length > 0;
    }

    /// <summary>Whether the page number stands behind a tab.</summary>
    public static bool Tab(ReadOnlySpan<char> text)
    {
        var before = WithoutPage(text);
        return before[before.TrimEnd().Length..].Contains('\t');
    }

    // Empty where no page number stands at the end.
    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd();
        var digits = 0;
        while (digits < end.Length && char.IsAsciiDigit(end[^(digits + 1)])) digits++;
        return digits is > 0 and <= LongestPage ? end[..^digits] : [];
    }
}
