namespace Participation.Server.Acts.Pictures;

/// <summary>Pictures that stand in a document as text (RFC 2397, RFC 4648).</summary>
internal static class DataUri
{
    /// <summary>The bytes of a «data:» address; null for any other address, and for what is no base64.</summary>
    public static byte[]? Read(string? address)
    {
        if (address?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) != true || address.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma)) return null;
        return address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? Base64(address[(comma + 1)..]) : System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address[(comma + 1)..]));
    }

    /// <summary>The bytes; null where it is no base64. Blank space within counts for nothing.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
