using System.Security.Cryptography;

namespace Participation.Server.Kernel;

/// <summary>Salts for <see cref="SealedWording"/>: the domain knows no chance, so it comes from here.</summary>
public static class Seals
{
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
