using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>
/// A DOCX whose text is written while it is sent. The SDK keeps a package in memory until the end, which a large debate must not need: so it makes
/// a small one without text, whose parts are copied, and the text follows as the last part.
/// </summary>
internal sealed class DocumentPackage : IDisposable
{
    private const string MainPart = "word/document.xml";
    private readonly ZipArchive package;
    private readonly Stream part;

    public DocumentPackage(Stream target, ExportedDebate debate, Reader reader)
    {
        package = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        using (var pattern = new ZipArchive(Pattern(debate, reader), ZipArchiveMode.Read))
            foreach (var entry in pattern.Entries.Where(entry => entry.FullName != MainPart))
            {
                using var from = entry.Open();
                using var to = package.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                from.CopyTo(to);
            }
        part = package.CreateEntry(MainPart, CompressionLevel.Fastest).Open();
        Text = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Text.WriteStartDocument(standalone: true);
        Text.WriteStartElement(new Document());
        Text.WriteStartElement(new Body());
    }

    /// <summary>Writes the children of the body, one after another.</summary>
    public OpenXmlWriter Text { get; }

    /// <summary>Writes the end; without it the file is none.</summary>
    public void Finish()
    {
        Text.WriteElement(DocumentSetup.Section());
        Text.WriteEndElement();
        Text.WriteEndElement();
        Text.Close();
        part.Dispose();
        package.Dispose();
    }

    public void Dispose() => Text.Dispose();

    private static MemoryStream Pattern(ExportedDebate debate, Reader reader)
    {
        var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>("stilovi").Styles = DocumentStyles.Make(reader.Tag);
            main.AddNewPart<NumberingDefinitionsPart>("numeracija").Numbering = DocumentSetup.Numbering();
            main.AddNewPart<DocumentSettingsPart>("podesavanja").Settings = DocumentSetup.Settings(reader.Tag);
            main.AddNewPart<HeaderPart>(DocumentSetup.HeaderId).Header = DocumentSetup.Header(DocumentWords.Municipality(debate.Municipality, reader));
            main.AddNewPart<FooterPart>(DocumentSetup.FooterId).Footer = DocumentSetup.Footer(reader.Say(ExportWords.Overview), reader.Say(DocumentWords.Page), reader.Say(DocumentWords.Of));
            var properties = document.PackageProperties;
            properties.Title = $"{reader.Say(ExportWords.Overview)}: {Clean.Xml(reader.Quote(debate.Consultation.Title))}";
            properties.Subject = reader.Say(DocumentWords.Kind(debate.Consultation.Kind));
            properties.Creator = DocumentWords.Municipality(debate.Municipality, reader);
            properties.Language = reader.Tag;
            properties.Created = debate.At.UtcDateTime;
            properties.Modified = debate.At.UtcDateTime;
        }
        memory.Position = 0;
        return memory;
    }
}
