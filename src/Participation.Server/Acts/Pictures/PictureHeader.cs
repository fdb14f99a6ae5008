using System.Buffers.Binary;

namespace Participation.Server.Acts.Pictures;

/// <summary>
/// Tells a picture and its size by its first bytes (PNG, third edition, 5.2 and 11.2.1; ITU-T T.81, annex B; GIF89a; RFC 9649). Nothing is decoded: what cannot
/// be read here is no picture to us.
/// </summary>
internal static class PictureHeader
{
    /// <summary>What it is and how large, in pixels; null for anything else.</summary>
    public static (PictureType Type, int Width, int Height)? Read(ReadOnlySpan<byte> bytes)
    {
        (PictureType Type, int Width, int Height)? found = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => Gif(bytes),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length > 30 && bytes[8..].StartsWith("WEBP"u8) => Webp(bytes),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0 } ? found : null;
    }

    /// <summary>What a document's other drawings are called by people; null where nobody could tell.</summary>
    public static string? NameOfOther(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.Length > 44 && bytes[..4].SequenceEqual<byte>([1, 0, 0, 0]) && bytes[40..].StartsWith(" EMF"u8) => "EMF",
        [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1 or 2, 0, 9, 0, ..] => "WMF",
        [(byte)'B', (byte)'M', ..] => "BMP",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "TIFF",
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0 => "SVG",
        _ => null,
    };

    private static (PictureType, int, int)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[12..].StartsWith("IHDR"u8) ? (PictureType.Png, Number(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), Number(BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))) : null;

    private static (PictureType, int, int)? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 10 ? (PictureType.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])) : null;

    // The size stands in the header of the frame, behind segments of which each says its length.
    private static (PictureType, int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF) at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (PictureType.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            else if (marker is 0x01 or >= 0xD0 and <= 0xD8) at += 2;
            else if (marker is 0xD9 or 0xDA) return null;
            else at += 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]), 2);
        }
        return null;
    }

    private static (PictureType, int, int)? Webp(ReadOnlySpan<byte> bytes)
    {
        var frame = bytes[20..];
        if (bytes[12..].StartsWith("VP8X"u8)) return (PictureType.Webp, 1 + Small(frame[4..]), 1 + Small(frame[7..]));
        if (bytes[12..].StartsWith("VP8 "u8)) return (PictureType.Webp, BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(frame[8..]) & 0x3FFF);
        if (!bytes[12..].StartsWith("VP8L"u8) || frame[0] != 0x2F) return null;
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(frame[1..]);
        return (PictureType.Webp, 1 + (int)(packed & 0x3FFF), 1 + (int)((packed >> 14) & 0x3FFF));
    }

    private static int Small(ReadOnlySpan<byte> three) => three[0] | (three[1] << 8) | (three[2] << 16);

    // A side of more than this is none.
    private static int Number(uint side) => side > int.MaxValue ? int.MaxValue : (int)side;
}
