using System.Security.Cryptography;
using System.Text;

namespace Participation;

/// <summary>What a citizen wrote: a title where there is one, the text as Markdown, and an amendment's new wording as plain text.</summary>
public sealed record Wording(string? Title, string Text, string? ProposedText)
{
    public Wording Tidy() => new(Optional(Title), PlainText.Tidy(Text), Optional(ProposedText));

    private static string? Optional(string? text) => PlainText.IsBlank(text) ? null : PlainText.Tidy(text);
}

/// <summary>
/// A wording as it stands in an event: with a random salt and a commitment over both. Where the law obliges to erase,
/// wording and salt are masked and the commitment stays: it proves that something stood here and betrays nothing of it.
/// </summary>
/// <param name="Salt">32 random bytes in hexadecimal, so that a short text cannot be found by trying.</param>
/// <param name="Commitment">SHA-256 over salt and wording, in hexadecimal.</param>
public sealed record SealedWording(Wording? Wording, string? Salt, string Commitment)
{
    public static SealedWording Seal(Wording wording, string salt) => new(wording, salt, Commit(wording, salt));

    /// <summary>True where nothing was altered since it was sealed; an erased wording holds by its commitment alone.</summary>
    public bool Holds => Wording is null || Salt is null || Commit(Wording, Salt) == Commitment;

    public SealedWording Erase() => new(null, null, Commitment);

    private static string Commit(Wording wording, string salt)
    {
        // Lengths stand before the parts, so that no two wordings share one sequence of bytes.
        var parts = new[] { salt, wording.Title ?? "", wording.Text, wording.ProposedText ?? "" };
        var text = string.Concat(parts.Select(part => $"{Encoding.UTF8.GetByteCount(part)}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
