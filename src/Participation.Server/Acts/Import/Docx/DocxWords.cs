using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>The words of one paragraph as they stand once every tracked change is accepted.</summary>
internal sealed class DocxWords
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();
    public List<string> Notes { get; } = [];
    public List<Paragraph> Boxes { get; } = [];
    public bool HasChanges { get; private set; }
    public bool HasEmbedded { get; private set; }

    public static DocxWords Of(Paragraph paragraph, DocxNotes notes)
    {
        var words = new DocxWords();
        foreach (var child in paragraph.ChildElements) words.Add(child, notes);
        return words;
    }

    private void Add(OpenXmlElement element, DocxNotes notes)
    {
        switch (element)
        {
            case Text words: text.Append(words.Text); break;
            case TabChar or PositionalTab: text.Append('\t'); break;
            case Break line when IsLine(line): text.Append('\n'); break;
            case CarriageReturn: text.Append('\n'); break;
            case NoBreakHyphen: text.Append('-'); break;
            // Symbol fonts keep their signs in the private area; the usual one in an act is a bullet.
            case SymbolChar: text.Append('•'); break;
            case FootnoteReference reference: AddNote(notes.Footnote(reference.Id?.Value)); break;
            case EndnoteReference reference: AddNote(notes.Endnote(reference.Id?.Value)); break;
            case DeletedRun or MoveFromRun: HasChanges = true; break;
            case InsertedRun or MoveToRun:
                HasChanges = true;
                AddChildren(element, notes);
                break;
            case TextBoxContent box: Boxes.AddRange(box.Descendants<Paragraph>()); break;
            case AlternateContentChoice or AlternateContent or Drawing or Picture or Run or Hyperlink or SimpleField or SdtRun or SdtContentRun or OpenXmlUnknownElement or CustomXmlRun or BidirectionalEmbedding or BidirectionalOverride:
                HasEmbedded |= element is Picture || (element is Drawing && !element.Descendants<TextBoxContent>().Any());
                AddChildren(element, notes);
                break;
            // The same words once more for old programs.
            case AlternateContentFallback: break;
            default:
                if (element.HasChildren && element.Descendants<TextBoxContent>().Any()) AddChildren(element, notes);
                break;
        }
    }

    private void AddChildren(OpenXmlElement element, DocxNotes notes)
    {
        foreach (var child in element.ChildElements) Add(child, notes);
    }

    private void AddNote((string Mark, string Text)? note)
    {
        if (note is not { } found) return;
        text.Append(found.Mark);
        Notes.Add($"{found.Mark} {found.Text}");
    }

    // A break of a page or column ends no line of the text.
    private static bool IsLine(Break line) => line.Type is null || line.Type.Value == BreakValues.TextWrapping;
}
