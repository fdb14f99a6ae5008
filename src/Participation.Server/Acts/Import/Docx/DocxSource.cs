using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>DOCX: each paragraph a line, with its automatic number as Word would print it and the level of its heading style.</summary>
internal static class DocxSource
{
    private static readonly PackageKind Kind = new("[Content_Types].xml", IsXml, new DocxUnreadable(), new DocxUnpacksTooLarge());

    public static Answer<ActSource> Read(byte[] body)
    {
        if (PackageGuard.Check(body, Kind) is { } refusal) return refusal;
        try
        {
            using var stream = new MemoryStream(body, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = PackageGuard.LargestPart });
            return document.MainDocumentPart is { } main ? new DocxLines(main).Read() : new DocxUnreadable();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException)
        {
            // The many ways in which the package library says that a file is not what it claims to be.
            return new DocxUnreadable();
        }
    }

    // The package library may open any of them.
    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
