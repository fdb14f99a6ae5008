using System.Buffers.Text;
using System.Text;

namespace Participation.Server.Accounts;

/// <summary>Identity's tokens in letters that survive a link.</summary>
internal static class MailToken
{
    private const int Longest = 2048;

    public static string Encode(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));

    public static string? Decode(string? encoded) =>
        encoded is { Length: > 0 and <= Longest } && Base64Url.IsValid(encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) : null;
}
