using System.Text;
using System.Xml.Linq;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>The words of one paragraph. What a tracked change deleted is kept elsewhere in the file, so what stands here is the accepted text.</summary>
internal sealed class OdtWords
{
    private const int MostSpaces = 200;

    private readonly StringBuilder text = new();

    public string Text => text.ToString().Trim(' ', '\n', '\t');
    public List<string> Notes { get; } = [];

    /// <summary>Each picture: its description, empty for one that has none, and its images, of which the first that can be shown counts.</summary>
    public List<(string Alternative, XElement[] Images)> Pictures { get; } = [];

    public List<XElement> Boxes { get; } = [];
    public bool HasChanges { get; private set; }
    public bool HasComments { get; private set; }
    public bool HasEmbedded { get; private set; }

    public static OdtWords Of(XElement paragraph, OdtNotes notes)
    {
        var words = new OdtWords();
        words.AddChildren(paragraph, notes);
        return words;
    }

    private void AddChildren(XElement element, OdtNotes notes)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words) Append(words.Value);
            else if (node is XElement child) Add(child, notes);
        }
    }

    private void Add(XElement element, OdtNotes notes)
    {
        if (element.Name.Namespace == Odf.Text) AddText(element, notes);
        else if (element.Name.Namespace == Odf.Draw) AddDrawing(element, notes);
        else if (element.Name == Odf.Office + "annotation") HasComments = true;
        else if (element.Name.Namespace != Odf.Office && element.Name.Namespace != Odf.Svg) AddChildren(element, notes);
    }

    private void AddText(XElement element, OdtNotes notes)
    {
        switch (element.Name.LocalName)
        {
            case "s": text.Append(' ', Math.Max(1, Odf.Number(element, Odf.Text + "c", MostSpaces) ?? 1)); break;
            case "tab": text.Append('\t'); break;
            case "line-break": text.Append('\n'); break;
            case "soft-page-break" or "number": break;
            case "note": AddNote(element, notes); break;
            case "change" or "change-start" or "change-end": HasChanges = true; break;
            case "ruby-text": break;
            default: AddChildren(element, notes); break;
        }
    }

    private void AddNote(XElement note, OdtNotes notes)
    {
        var mark = notes.Next();
        text.Append(mark);
        var words = note.Element(Odf.Text + "note-body")?.Descendants(Odf.Text + "p").Select(p => Of(p, notes).Text) ?? [];
        Notes.Add($"{mark} {string.Join(' ', words)}");
    }

    // A frame holds alternatives of one thing: the first that is known counts.
    private void AddDrawing(XElement drawing, OdtNotes notes)
    {
        if (drawing.Element(Odf.Draw + "text-box") is { } box) Boxes.Add(box);
        else if (drawing.Element(Odf.Draw + "image") is not null && drawing.Element(Odf.Draw + "object") is null && drawing.Element(Odf.Draw + "object-ole") is null)
            Pictures.Add(((drawing.Element(Odf.Svg + "desc") ?? drawing.Element(Odf.Svg + "title"))?.Value ?? "", [.. drawing.Elements(Odf.Draw + "image")]));
        else if (drawing.Name == Odf.Draw + "frame" || drawing.Name == Odf.Draw + "control") HasEmbedded = true;
        // Links around words and shapes with words in them; groups of shapes.
        else if (drawing.Name == Odf.Draw + "a") AddChildren(drawing, notes);
        else if (drawing.Elements(Odf.Text + "p").Any() || drawing.Elements(Odf.Text + "list").Any()) Boxes.Add(drawing);
        else foreach (var inner in drawing.Elements().Where(inner => inner.Name.Namespace == Odf.Draw)) AddDrawing(inner, notes);
    }

    // White space of the XML means one space, whatever it is (OpenDocument 1.3, 6.1.2).
    private void Append(string words)
    {
        foreach (var letter in words)
        {
            var isBlank = letter is ' ' or '\t' or '\n' or '\r';
            if (!isBlank) text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }
}
