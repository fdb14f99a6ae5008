using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawings = DocumentFormat.OpenXml.Drawing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>The words of one paragraph as they stand once every tracked change is accepted.</summary>
internal sealed partial class DocxWords
{
    private const int LongestEnd = 60;

    private readonly StringBuilder text = new();
    private bool beginsInContents;

    public string Text => text.ToString();
    public List<string> Notes { get; } = [];

    /// <summary>Each picture: its description, empty for one that has none, and the part that holds it; null where it is elsewhere.</summary>
    public List<(string Alternative, string? Part)> Pictures { get; } = [];

    public List<Paragraph> Boxes { get; } = [];
    public bool HasChanges { get; private set; }
    public bool HasEmbedded { get; private set; }

    /// <summary>Whether this is a line of a table of contents: within its field, and with a page number at its end or nothing at all.</summary>
    public bool IsContents => beginsInContents && PageNumber().IsMatch(Text[Math.Max(0, text.Length - LongestEnd)..]);

    public static DocxWords Of(Paragraph paragraph, DocxNotes notes, DocxFields fields)
    {
        var words = new DocxWords();
        foreach (var child in paragraph.ChildElements) words.Add(child, notes, fields);
        return words;
    }

    private void Add(OpenXmlElement element, DocxNotes notes, DocxFields fields)
    {
        switch (element)
        {
            case Text words:
                beginsInContents |= fields.IsInContents;
                text.Append(words.Text);
                break;
            case TabChar or PositionalTab: text.Append('\t'); break;
            case Break line when IsLine(line): text.Append('\n'); break;
            case CarriageReturn: text.Append('\n'); break;
            case NoBreakHyphen: text.Append('-'); break;
            // Symbol fonts keep their signs in the private area; the usual one in an act is a bullet.
            case SymbolChar: text.Append('•'); break;
            case FieldChar mark: fields.Meet(mark); break;
            case FieldCode code: fields.Meet(code); break;
            case FootnoteReference reference: AddNote(notes.Footnote(reference.Id?.Value)); break;
            case EndnoteReference reference: AddNote(notes.Endnote(reference.Id?.Value)); break;
            case DeletedRun or MoveFromRun: HasChanges = true; break;
            case InsertedRun or MoveToRun:
                HasChanges = true;
                AddChildren(element, notes, fields);
                break;
            case TextBoxContent box: Boxes.AddRange(box.Descendants<Paragraph>()); break;
            case Drawing or Picture or EmbeddedObject: AddDrawing(element, notes, fields); break;
            // The same words once more for old programs.
            case AlternateContentFallback: break;
            // What says how words look and holds none.
            case ParagraphProperties or RunProperties or SdtProperties or SdtEndCharProperties or DeletedText or DeletedFieldCode or RubyProperties or RubyContent: break;
            case Drawings.Text or DocumentFormat.OpenXml.Math.Text: text.Append(element.InnerText); break;
            case OpenXmlUnknownElement { HasChildren: false, LocalName: "t" }: text.Append(element.InnerText); break;
            default: AddChildren(element, notes, fields); break;
        }
    }

    private void AddChildren(OpenXmlElement element, DocxNotes notes, DocxFields fields)
    {
        foreach (var child in element.ChildElements) Add(child, notes, fields);
    }

    private void AddDrawing(OpenXmlElement drawing, DocxNotes notes, DocxFields fields)
    {
        List<string?> parts = [.. drawing.Descendants<Drawings.Blip>().Select(blip => blip.Embed?.Value), .. drawing.Descendants<DocumentFormat.OpenXml.Vml.ImageData>().Select(image => image.RelationshipId?.Value)];
        var isPicture = parts.Count > 0;
        if (isPicture && drawing is not EmbeddedObject) Pictures.AddRange(parts.Distinct().Select(part => (Description(drawing), part)));
        var hasWords = drawing.Descendants<TextBoxContent>().Any();
        HasEmbedded |= drawing is EmbeddedObject || (!isPicture && !hasWords && drawing is Drawing);
        if (hasWords) AddChildren(drawing, notes, fields);
    }

    private static string Description(OpenXmlElement drawing)
    {
        var properties = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault();
        var vml = drawing.Descendants<DocumentFormat.OpenXml.Vml.Shape>().FirstOrDefault();
        return new[] { properties?.Description?.Value, properties?.Title?.Value, vml?.Alternate?.Value }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
    }

    private void AddNote((string Mark, string Text)? note)
    {
        if (note is not { } found) return;
        text.Append(found.Mark);
        Notes.Add($"{found.Mark} {found.Text}");
    }

    // A break of a page or column ends no line of the text.
    private static bool IsLine(Break line) => line.Type is null || line.Type.Value == BreakValues.TextWrapping;

    [GeneratedRegex(@"(?:^|[\t.…]\s*)(?:\d{1,4}|[ivxlc]{1,8})?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
