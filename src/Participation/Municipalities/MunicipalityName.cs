using System.Security.Cryptography;
using System.Text;

namespace Participation.Municipalities;

/// <summary>How a municipality is called in addresses and in the store: both follow from its Latin name and never change.</summary>
public static class MunicipalityName
{
    /// <summary><c>Aranđelovac</c> → <c>arandjelovac</c>, <c>Bačka Palanka</c> → <c>backa-palanka</c>. Only đ has two letters, as people type it.</summary>
    public static string Slug(string nameLatin)
    {
        var slug = new StringBuilder(nameLatin.Length + 2);
        foreach (var letter in nameLatin.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            slug.Append(letter switch
            {
                'đ' => "dj",
                'š' => "s",
                'ž' => "z",
                'č' or 'ć' => "c",
                (>= 'a' and <= 'z') or (>= '0' and <= '9') => letter.ToString(),
                _ => slug.Length > 0 && slug[^1] != '-' ? "-" : "",
            });
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The stream of the municipality: a UUID version 8 (RFC 9562, 5.8) made of the SHA-256 of the slug, so that every node and every start finds the same.</summary>
    public static Guid Id(string slug)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("municipality:" + slug)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
