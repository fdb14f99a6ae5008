using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Server.Acts.Pictures;

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

    public DocumentPackage(Stream target, DocumentFace face)
    {
        package = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        using (var pattern = new ZipArchive(Pattern(face), ZipArchiveMode.Read))
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

    private static MemoryStream Pattern(DocumentFace face)
    {
        var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>("stilovi").Styles = face.Styles;
            if (face.Numbering is { } numbering)
                main.AddNewPart<NumberingDefinitionsPart>("numeracija").Numbering = numbering;
            main.AddNewPart<DocumentSettingsPart>("podesavanja").Settings = DocumentSetup.Settings(face.Language);
            main.AddNewPart<HeaderPart>(DocumentSetup.HeaderId).Header = DocumentSetup.Header(face.Head);
            main.AddNewPart<FooterPart>(DocumentSetup.FooterId).Footer = DocumentSetup.Footer(face.Foot, face.Page, face.Of);
            foreach (var picture in face.Pictures)
            {
                using var file = new MemoryStream(picture.Bytes, writable: false);
                main.AddImagePart(picture.Type switch { PictureType.Png => ImagePartType.Png, PictureType.Gif => ImagePartType.Gif, _ => ImagePartType.Jpeg }, Docx.Pictures.PartOf(picture.Id)).FeedData(file);
            }
            var properties = document.PackageProperties;
            properties.Title = Clean.Xml(face.Title);
            properties.Subject = Clean.Xml(face.Subject);
            properties.Creator = face.Creator;
            properties.Language = face.Language;
            properties.Created = face.At.UtcDateTime;
            properties.Modified = face.At.UtcDateTime;
        }
        memory.Position = 0;
        return memory;
    }
}

/// <summary>What a document says beside its text: its looks, its head and foot, its properties.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Numbering">Null where the text brings its numbers along: what is only counted by the program may change when it is copied.</param>
/// <param name="Foot">On the left of every foot; the page stands on the right.</param>
/// <param name="Page">«страна»</param>
/// <param name="Of">«од»</param>
internal sealed record DocumentFace(
    string Language, Styles Styles, Numbering? Numbering, string Head, string Foot, string Page, string Of, string Title, string Subject, string Creator, DateTimeOffset At)
{
    /// <summary>The pictures that the text shows.</summary>
    public IReadOnlyCollection<PictureFile> Pictures { get; init; } = [];
}
