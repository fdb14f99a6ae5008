using System.Collections.Frozen;

namespace Participation.Server.Accounts.Passwords;

/// <summary>
/// What is guessed first: some thousand words, Serbian and English, with the decorations people give them
/// (<c>Marija1990!</c>, <c>p@ssw0rd</c>, <c>lozinkalozinka</c>), runs of the keyboard and of the alphabet, and repetitions.
/// </summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Words = Read();

    private static readonly string[] Runs =
    [
        "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn", "qazwsxedcrfvtgbyhnujm",
    ];

    public static bool Holds(string password)
    {
        var plain = PlainLetters.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        return plain.Distinct().Count() < 4
            || IsRepetition(plain)
            || IsRun(plain)
            || IsDecorated(plain)
            || IsDecorated(Unmask(plain));
    }

    // «marija1990!» is «marija»: digits and signs at the ends are the first thing that guessing programs add.
    private static bool IsDecorated(string plain)
    {
        var word = plain.Trim([.. "0123456789!?.,;:_-+*/#$%&@=()<>\"'~^ "]);
        return word.Length == 0 ? plain.Length < 12 : plain.Length - word.Length <= 6 && IsKnown(word);
    }

    private static bool IsKnown(string word) =>
        Words.Contains(word) || (word.Length % 2 == 0 && word[..(word.Length / 2)] == word[(word.Length / 2)..] && Words.Contains(word[..(word.Length / 2)]));

    private static string Unmask(string plain) => string.Concat(plain.Select(letter => letter switch
    {
        '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => letter,
    }));

    private static bool IsRepetition(string plain)
    {
        for (var unit = 1; unit <= plain.Length / 2 && unit <= 6; unit++)
        {
            if (plain.Length % unit == 0 && Enumerable.Range(0, plain.Length).All(at => plain[at] == plain[at % unit]))
                return true;
        }
        return false;
    }

    // All of it is made of at most three runs along the keyboard or the alphabet, forwards or backwards, each of four keys or more.
    private static bool IsRun(string plain)
    {
        var at = 0;
        for (var runs = 0; at < plain.Length; runs++)
        {
            var length = LongestRunAt(plain, at);
            if (length < 4 || runs == 3)
                return false;
            at += length;
        }
        return true;
    }

    private static int LongestRunAt(string plain, int at)
    {
        for (var length = plain.Length - at; length >= 4; length--)
        {
            var piece = plain.Substring(at, length);
            var back = string.Concat(piece.Reverse());
            if (Runs.Any(run => run.Contains(piece, StringComparison.Ordinal) || run.Contains(back, StringComparison.Ordinal)))
                return length;
        }
        return 0;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(PlainLetters.Fold).Where(word => word.Length >= 3).ToFrozenSet();
    }
}
