using System.IO.Compression;
using System.Text;

namespace Participation.Server.Tests.Acts;

/// <summary>DOCX files made by hand, part by part, as Word, LibreOffice and attackers make them.</summary>
internal static class Docx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? footnotes = null, params (string Name, byte[] Bytes)[] pictures) => Zip(pictures,
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            {string.Concat(pictures.Select(picture => Path.GetExtension(picture.Name)[1..]).Distinct().Select(extension => $"""<Default Extension="{extension}" ContentType="image/{extension}"/>"""))}
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            {Override("numbering", numbering)}{Override("styles", styles)}{Override("footnotes", footnotes)}</Types>
            """),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Relation("numbering", numbering)}{Relation("styles", styles)}{Relation("footnotes", footnotes)}{string.Concat(pictures.Select(picture => $"""<Relationship Id="{Path.GetFileNameWithoutExtension(picture.Name)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/{picture.Name}"/>"""))}</Relationships>"""),
        ("word/document.xml", $"""<w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>"""),
        ("word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{numbering}</w:numbering>"""),
        ("word/styles.xml", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>"""),
        ("word/footnotes.xml", $"""<w:footnotes xmlns:w="{Word}">{footnotes}</w:footnotes>"""));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    /// <summary>A paragraph with an automatic number.</summary>
    public static string Item(int list, int level, string text) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    /// <summary>A paragraph with a picture in it.</summary>
    /// <param name="blip">Where its file is: <c>r:embed="…"</c>.</param>
    public static string Picture(string properties, string blip = "") => $"""
        <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Слика 1" {properties}/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" {blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """;

    public static byte[] Zip(params (string Name, string Text)[] parts) => Zip([], parts);

    private static byte[] Zip((string Name, byte[] Bytes)[] pictures, params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, bytes) in pictures)
            {
                using var entry = archive.CreateEntry($"word/media/{name}").Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    private static string Override(string part, string? content) => content is null ? "" : $"""<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml"/>""";

    private static string Relation(string part, string? content) => content is null ? "" : $"""<Relationship Id="{part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}" Target="{part}.xml"/>""";
}
