using System.Globalization;
using System.Text;

namespace Participation.Server.Accounts.Passwords;

/// <summary>
/// What NIST SP 800-63B-4 (3.1.1.2) asks of a password: long enough, anything that can be typed, no rule on its composition,
/// and none that is guessed first.
/// </summary>
public static class PasswordRules
{
    public const int Least = 8;

    /// <summary>Four times what the standard asks to accept; beyond it a password only costs time.</summary>
    public const int Most = 256;

    /// <summary>The form that is hashed: NFKC, so that the same keys on another keyboard give the same password.</summary>
    /// <returns>Null where the text is no text: a control character, NUL, half of a surrogate pair, or U+FFFE.</returns>
    public static string? Normalize(string? typed) =>
        typed is null || typed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || rune.Value == 0xfffe || Rune.IsControl(rune)) ? null : typed.Normalize(NormalizationForm.FormKC);

    /// <summary>The rule that the password breaks, or null.</summary>
    /// <param name="password">As <see cref="Normalize"/> gives it.</param>
    /// <param name="email">The person's address, which must not be the password.</param>
    /// <param name="displayName">The person's name, which must not be the password either.</param>
    public static Refusal? Check(string? password, string email, string displayName) => password switch
    {
        null => new PasswordCharacters(),
        _ when new StringInfo(password).LengthInTextElements < Least => new PasswordTooShort(Least),
        _ when password.Length > Most => new PasswordTooLong(Most),
        _ when CommonPasswords.Holds(password) => new PasswordTooCommon(),
        _ when TellsOf(password, [email, email[..email.LastIndexOf('@')], email[(email.LastIndexOf('@') + 1)..], displayName, .. displayName.Split(' ')]) => new PasswordTellsOfYou(),
        _ => null,
    };

    /// <summary>A known word with a few characters around it is still that word: what is left when it is taken away must be worth a password's half.</summary>
    private static bool TellsOf(string password, IEnumerable<string> known)
    {
        var plain = PlainLetters.Fold(password);
        return known.Append("participation").Append("eucesce").Append("erasprava").Select(word => PlainLetters.Fold(word).Replace(" ", "", StringComparison.Ordinal))
            .Any(word => word.Length >= 4 && plain.Replace(" ", "", StringComparison.Ordinal) is var joined
                && joined.Contains(word, StringComparison.Ordinal) && joined.Length - word.Length < 5);
    }
}
