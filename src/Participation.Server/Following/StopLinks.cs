using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Participation.Following;
using Participation.Server.Accounts;

namespace Participation.Server.Following;

/// <summary>
/// Links that stop mails without an account's password: sealed with the keys that all nodes share, so nobody can make one and nobody can read in one whose it is. They do not
/// expire: an old mail must not become one that cannot be stopped.
/// </summary>
public sealed class StopLinks(IDataProtectionProvider protection, PublicAddress address)
{
    private const int Longest = 512;
    private readonly IDataProtector protector = protection.CreateProtector("Participation.Following.StopLinks");

    /// <param name="kind">Null stops all kinds.</param>
    public Uri For(Guid citizen, NewsKind? kind) =>
        new($"{address.Origin}{StopPage.Path}/{Base64Url.EncodeToString(protector.Protect([.. citizen.ToByteArray(), (byte)(kind is { } one ? (int)one + 1 : 0)]))}");

    /// <summary>Whose mails of which kind a link stops; null where we never gave it.</summary>
    internal (Guid Citizen, NewsKind? Kind)? Read(string token)
    {
        if (token.Length > Longest || !Base64Url.IsValid(token))
            return null;
        try
        {
            var said = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return said.Length == 17 && said[16] <= Choices.Kinds.Length ? (new Guid(said.AsSpan(0, 16)), said[16] == 0 ? null : Choices.Kinds[said[16] - 1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
