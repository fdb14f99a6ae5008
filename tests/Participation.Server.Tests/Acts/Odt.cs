using System.IO.Compression;
using System.Text;

namespace Participation.Server.Tests.Acts;

/// <summary>ODT files made by hand, as LibreOffice and attackers make them.</summary>
internal static class Odt
{
    private const string Spaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
        """;

    public static byte[] Of(string body, string styles = "", string shared = "", string outside = "", params (string Name, string Text)[] more) => Zip(
        $"""<?xml version="1.0" encoding="UTF-8"?>{outside}<office:document-content {Spaces} office:version="1.3"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>""",
        $"""<office:document-styles {Spaces}><office:styles>{shared}</office:styles></office:document-styles>""", more);

    public static byte[] Zip(string? content, string? styles = null, params (string Name, string Text)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            foreach (var (name, text) in more) Write(archive, name, text, CompressionLevel.Optimal);
            if (content is not null) Write(archive, "content.xml", content, CompressionLevel.Optimal);
            if (styles is not null) Write(archive, "styles.xml", styles, CompressionLevel.Optimal);
        }
        return stream.ToArray();
    }

    /// <summary>The same document with a picture in its package.</summary>
    public static byte[] With(this byte[] odt, string name, byte[] picture)
    {
        using var stream = new MemoryStream();
        stream.Write(odt);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(picture);
        }
        return stream.ToArray();
    }

    public static string P(string text, string style = "Standard") => $"""<text:p text:style-name="{style}">{text}</text:p>""";

    public static string H(int level, string text) => $"""<text:h text:outline-level="{level}">{text}</text:h>""";

    public static string List(string style, string items, string more = "") => $"""<text:list text:style-name="{style}" {more}>{items}</text:list>""";

    public static string Item(string text, string inner = "", string more = "") => $"<text:list-item {more}>{P(text)}{inner}</text:list-item>";

    private static void Write(ZipArchive archive, string name, string text, CompressionLevel level)
    {
        using var entry = archive.CreateEntry(name, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
