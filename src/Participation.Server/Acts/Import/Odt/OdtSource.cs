using System.IO.Compression;
using System.Text;
using System.Xml;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>ODT (OpenDocument 1.2 and 1.3, ISO/IEC 26300): each paragraph a line, with its automatic number written out and the level of its heading.</summary>
internal static class OdtSource
{
    public const string Type = "application/vnd.oasis.opendocument.text";

    // The manifest of old writers declares a document type; nothing of it is read but one word.
    private static readonly PackageKind Kind = new("content.xml", name => name is "content.xml" or "styles.xml", new OdtUnreadable(), new OdtUnpacksTooLarge());

    /// <summary>Whether the package says that it is OpenDocument; its first entry is its media type.</summary>
    public static bool IsOne(byte[] body) => body.AsSpan(0, Math.Min(body.Length, 120)).IndexOf("application/vnd.oasis.opendocument"u8) >= 0;

    public static Answer<ActSource> Read(byte[] body)
    {
        if (body.AsSpan(0, Math.Min(body.Length, 120)).IndexOf("application/vnd.oasis.opendocument.text"u8) < 0) return new OdtUnreadable();
        if (IsLocked(body)) return new OdtLocked();
        if (PackageGuard.Check(body, Kind) is { } refusal) return refusal;
        using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
        var styles = new OdtStyles();
        if (archive.GetEntry("styles.xml") is { } shared)
            using (var stream = shared.Open()) styles.Take(stream);
        using (var stream = archive.GetEntry("content.xml")!.Open()) styles.Take(stream);
        using var content = archive.GetEntry("content.xml")!.Open();
        using var reader = XmlReader.Create(content, PackageGuard.ClosedXml);
        return new OdtLines(styles, archive.Entries.Any(IsMacro), name => Bytes(archive, name)).Read(reader);
    }

    private static byte[]? Bytes(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        return FoundPictures.Read(stream);
    }

    private static bool IsMacro(ZipArchiveEntry entry) =>
        (entry.FullName.StartsWith("Basic/", StringComparison.Ordinal) || entry.FullName.StartsWith("Scripts/", StringComparison.Ordinal)) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
        && !entry.Name.StartsWith("script-l", StringComparison.Ordinal);

    private static bool IsLocked(byte[] body)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
            if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest) return false;
            using var stream = manifest.Open();
            var head = new byte[64 * 1024];
            return Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).Contains("encryption-data", StringComparison.Ordinal);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            // Said by the guard, with the reason.
            return false;
        }
    }
}
