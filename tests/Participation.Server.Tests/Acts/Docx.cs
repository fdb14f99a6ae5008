using System.IO.Compression;
using System.Text;

namespace Participation.Server.Tests.Acts;

/// <summary>DOCX files made by hand, part by part, as Word, LibreOffice and attackers make them.</summary>
internal static class Docx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? footnotes = null) => Zip(
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            {Override("numbering", numbering)}{Override("styles", styles)}{Override("footnotes", footnotes)}</Types>
            """),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Relation("numbering", numbering)}{Relation("styles", styles)}{Relation("footnotes", footnotes)}</Relationships>"""),
        ("word/document.xml", $"""<w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>"""),
        ("word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{numbering}</w:numbering>"""),
        ("word/styles.xml", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>"""),
        ("word/footnotes.xml", $"""<w:footnotes xmlns:w="{Word}">{footnotes}</w:footnotes>"""));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    /// <summary>A paragraph with an automatic number.</summary>
    public static string Item(int list, int level, string text) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    private static string Override(string part, string? content) => content is null ? "" : $"""<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml"/>""";

    private static string Relation(string part, string? content) => content is null ? "" : $"""<Relationship Id="{part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}" Target="{part}.xml"/>""";
}
