namespace Participation.Language;

/// <summary>The three forms that a Serbian noun takes after a number (CLDR: one, few, other).</summary>
/// <param name="One">After 1, 21, 101, but not 11: «предлог».</param>
/// <param name="Few">After 2 to 4, 22, but not 12 to 14: «предлога».</param>
/// <param name="Other">After 0, 5 to 20 and the rest: «предлога», of «измена» «измена» where few is «измене».</param>
public sealed record SerbianPlural(string One, string Few, string Other)
{
    /// <summary>The form that stands after the number.</summary>
    public string For(long count) => (Math.Abs(count % 100), Math.Abs(count % 10)) switch
    {
        ( >= 11 and <= 14, _) => Other,
        (_, 1) => One,
        (_, >= 2 and <= 4) => Few,
        _ => Other,
    };

    /// <summary>The number and the form: «21 предлог». Thousands stand apart by a dot.</summary>
    public string Count(long count) => $"{count.ToString("#,0", Thousands)} {For(count)}";

    private static readonly System.Globalization.NumberFormatInfo Thousands = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
