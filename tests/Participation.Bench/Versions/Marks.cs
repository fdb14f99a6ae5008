using System.Globalization;
using System.Text.RegularExpressions;
using Participation.Acts;
using Participation.Language;

namespace Participation.Bench.Versions;

/// <summary>Numbers of articles and points as they are written and as they stand in an address («Члан 9а.» and «9a»), by the convention that the API documents.</summary>
internal static partial class Marks
{
    private const string Azbuka = "абвгдђежзијклљмнњопрстћуфхцчџш";

    private static readonly string[] Ascii =
        ["a", "b", "v", "g", "d", "dj", "e", "zh", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t", "cj", "u", "f", "h", "c", "ch", "dzh", "sh"];

    public static int Letters => Azbuka.Length;

    /// <summary>The mark of a provision that was read; null for what is counted in its parent.</summary>
    public static string? Of(Provision provision)
    {
        if (provision.Num is not { } num)
            return null;
        if (provision.Kind is ProvisionKind.Article or ProvisionKind.Point or ProvisionKind.Subpoint)
            return Pattern().Match(num) is { Success: true } match ? Part(match, 1) + (match.Groups[3].Success ? $"-{Part(match, 3)}" : "") : LetterAlone(num);
        if (provision.Kind is not (ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter or ProvisionKind.Section or ProvisionKind.Subsection))
            return null;
        // Containers keep the number that they have: it is what stands after the name of the level, without the count of a second one.
        var local = provision.EId[(provision.EId.LastIndexOf("__", StringComparison.Ordinal) + 1)..].TrimStart('_');
        var mark = local[(local.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return mark.StartsWith("nn", StringComparison.Ordinal) ? null : char.IsAsciiDigit(mark[0]) ? mark : mark.Split('-')[0];
    }

    /// <summary>The number before any letter; of a range its end: «71-81» → 81.</summary>
    public static int Number(string mark) => int.Parse(string.Concat(mark[(mark.IndexOf('-', StringComparison.Ordinal) + 1)..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    /// <summary>The place of the letter in the azbuka, from 1; 0 where there is none.</summary>
    public static int Letter(string mark) => Array.IndexOf(Ascii, mark.TrimStart([.. "0123456789-"])) + 1;

    public static string Mark(int number, int letter = 0) => number.ToString(CultureInfo.InvariantCulture) + (letter == 0 ? "" : Ascii[letter - 1]);

    /// <summary>Another number in the manner of one that is written: «Члан 5.», «3)», «(1)».</summary>
    public static string Written(string manner, int number, int letter = 0)
    {
        var written = number.ToString(CultureInfo.InvariantCulture) + (letter == 0 ? "" : Azbuka[letter - 1]);
        return Pattern().Replace(manner, written, 1);
    }

    private static string? LetterAlone(string num) =>
        SerbianScript.ToCyrillic(num).FirstOrDefault(char.IsLetter) is var letter && Azbuka.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var at ? Ascii[at] : null;

    private static string Part(Match match, int group)
    {
        var letter = SerbianScript.ToCyrillic(match.Groups[group + 1].Value).ToLowerInvariant();
        return Mark(int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture), letter.Length == 0 ? 0 : Azbuka.IndexOf(letter[0], StringComparison.Ordinal) + 1);
    }

    [GeneratedRegex(@"(\d+)\s?(\p{L}?)(?:\s?[-–—]\s?(\d+)\s?(\p{L}?))?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
