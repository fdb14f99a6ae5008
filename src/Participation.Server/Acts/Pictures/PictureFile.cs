using System.Security.Cryptography;

namespace Participation.Server.Acts.Pictures;

/// <summary>The file of a picture in an act, of a kind that every browser shows.</summary>
/// <param name="Id">SHA-256 of the bytes, as 64 hexadecimal digits: the same picture is stored once, and its address never means another.</param>
/// <param name="Type">What its own first bytes say that it is, whatever it was called.</param>
public sealed record PictureFile(string Id, PictureType Type, int Width, int Height, byte[] Bytes)
{
    /// <summary>The largest file of one picture, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>All pictures of an act together, in bytes: what an upload can hold.</summary>
    public const int LargestTogether = 10 * 1024 * 1024;

    /// <summary>The most pictures of an act.</summary>
    public const int Most = 200;

    // A small file can say that it is a picture of gigabytes, and a reader's browser would believe it.
    private const int LongestSide = 12_000;
    private const long MostPixels = 60_000_000;

    /// <summary>The picture, or null where the bytes are of no kind that is shown.</summary>
    public static PictureFile? Of(byte[] bytes) =>
        PictureHeader.Read(bytes) is { } head ? new(Convert.ToHexStringLower(SHA256.HashData(bytes)), head.Type, head.Width, head.Height, bytes) : null;

    /// <summary>Whether it is too large to be shown to a reader.</summary>
    public bool IsTooLarge => Bytes.Length > Largest || Width > LongestSide || Height > LongestSide || (long)Width * Height > MostPixels;
}

/// <summary>What every browser shows and what holds nothing that could run.</summary>
public enum PictureType { Png, Jpeg, Gif, Webp }

public static class PictureTypes
{
    /// <summary>«image/png»</summary>
    public static string MediaType(this PictureType type) => $"image/{type.Extension()}";

    /// <summary>«png»</summary>
    public static string Extension(this PictureType type) => type.ToString().ToLowerInvariant();
}
