using System.Security.Cryptography;
using System.Text;

namespace Participation.Server.Store;

/// <summary>
/// Ids of streams that follow from other ids, so that there can be only one: one ballot of a citizen on a contribution, one act of a
/// consultation. UUIDs of version 8 (RFC 9562, 5.8) made of a SHA-256.
/// </summary>
public static class StreamIds
{
    public static Guid Of(string kind, params ReadOnlySpan<Guid> of)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(kind));
        foreach (var id in of)
            hash.AppendData(id.ToByteArray(bigEndian: true));
        Span<byte> bytes = stackalloc byte[32];
        hash.GetHashAndReset(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}

/// <summary>The stream of a consultation's act: one a consultation, its id follows from it.</summary>
public static class ActStream
{
    public static Guid Id(Guid consultation) => StreamIds.Of("act", consultation);
}
