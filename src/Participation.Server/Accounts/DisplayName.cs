using System.Globalization;
using System.Text;

namespace Participation.Server.Accounts;

/// <summary>The name that others see beside what a person writes. It need not be the one in the identity card, but it must be readable and must pose as nobody.</summary>
public static class DisplayName
{
    private const int Least = 2;
    private const int Most = 60;
    // Folded to bald Latin; the start of a word is enough, so that «општинска», «општине» and «opstina» are one.
    private static readonly string[] Bodies = ["opstin", "gradsk", "gradonacelnik", "skupstin", "euces", "erasprav"];

    // Only where they are the whole name: «Петар Службеник» may be a surname, «Службеник 7» is a pose.
    private static readonly string[] Offices =
    [
        "moderator", "administrator", "admin", "sluzbenik", "predsednik opstine", "predsednik", "podrska", "sistem", "municipality", "official", "officer", "support", "system", "participation",
    ];

    /// <summary>Reads the typed name into one form (NFC, single spaces), or says which rule it breaks.</summary>
    public static (string? Name, Refusal? Refusal) Read(string? typed)
    {
        if (typed is null)
            return (null, new DisplayNameLength());
        if (typed.Length > Most * 8 || !typed.EnumerateRunes().All(Allowed))
            return (null, typed.Length > Most * 8 ? new DisplayNameLength() : new DisplayNameCharacters());

        var name = string.Join(' ', typed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var length = new StringInfo(name).LengthInTextElements;
        return name switch
        {
            _ when length is < Least or > Most || name.Length > Most * 2 => (null, new DisplayNameLength()),
            _ when !name.Any(char.IsLetter) || StackedMarks(name) => (null, new DisplayNameCharacters()),
            _ when Words(name).Any(MixesScripts) => (null, new DisplayNameMixesScripts()),
            _ when PosesAsOffice(name) => (null, new DisplayNamePosesAsOffice()),
            _ => (name, null),
        };
    }

    // No control, format (bidirectional, zero-width) or unassigned characters, and no brackets of HTML. Rune enumeration turns
    // a broken surrogate into U+FFFD.
    private static bool Allowed(Rune rune) => rune != Rune.ReplacementChar && rune.Value is not ('<' or '>') && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.EnclosingMark);

    private static bool StackedMarks(string name)
    {
        var marks = 0;
        foreach (var letter in name)
        {
            marks = char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks > 2)
                return true;
        }
        return false;
    }

    private static string[] Words(string name) =>
        string.Concat(name.Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool MixesScripts(string word) =>
        word.Any(letter => letter is >= '\u0400' and <= '\u052f') && word.Any(letter => letter < '\u0250' && char.IsLetter(letter));

    private static bool PosesAsOffice(string name)
    {
        var words = Words(PlainLetters.Fold(name));
        return words is ["grad", ..] || Offices.Contains(string.Join(' ', words)) || words.Any(word => Bodies.Any(body => word.StartsWith(body, StringComparison.Ordinal)));
    }
}
