using System.Xml;
using System.Xml.Linq;
using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>One pass over the body of a document; only one block of it is in memory at a time.</summary>
/// <param name="open">The bytes of a part of the package by its name; null where there is none.</param>
internal sealed class OdtLines(OdtStyles styles, bool hasMacros, Func<string, byte[]?> open)
{
    private readonly SourceLines lines = new();
    private readonly OdtNumbering numbering = new(styles);
    private readonly OdtNotes notes = new();
    private bool hasChanges;
    private bool hasComments;
    private bool hasEmbedded;

    public ActSource Read(XmlReader reader)
    {
        var inBody = false;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            // A section is a frame around blocks; it may be the whole document and is not loaded as one.
            else if (IsFrame(reader)) inBody |= Step(reader);
            else if (inBody) Add((XElement)XNode.ReadFrom(reader));
            else reader.Skip();
        }
        if (hasChanges) lines.Warn(ImportWarnings.TrackedChanges());
        if (hasEmbedded) lines.Warn(ImportWarnings.EmbeddedIgnored());
        if (hasMacros) lines.Warn(ImportWarnings.MacrosIgnored());
        if (hasComments) lines.Warn(ImportWarnings.CommentsIgnored());
        if (styles.Margins is { Length: > 0 } margins) lines.Warn(ImportWarnings.MarginsIgnored(margins));
        return lines.ToSource(SourceFormat.Odt);
    }

    private static bool IsFrame(XmlReader reader) =>
        (reader.NamespaceURI == Odf.Office.NamespaceName && reader.LocalName is "document-content" or "body" or "text") || (reader.NamespaceURI == Odf.Text.NamespaceName && reader.LocalName == "section");

    private static bool Step(XmlReader reader)
    {
        var isText = reader.LocalName is "text" or "section";
        reader.Read();
        return isText;
    }

    private void AddAll(XElement container)
    {
        foreach (var child in container.Elements()) Add(child);
    }

    private void Add(XElement block)
    {
        if (block.Name == Odf.Text + "p" || block.Name == Odf.Text + "h") AddParagraph(block, null, 0);
        else if (block.Name == Odf.Text + "list") AddList(block, numbering.Begin(block, StyleOf(block)), StyleOf(block), 1);
        else if (block.Name == Odf.Table + "table") AddTable(block);
        else if (block.Name == Odf.Text + "tracked-changes") hasChanges = true;
        else if (block.Name.Namespace == Odf.Text && IsIndex(block.Name.LocalName)) AddIndex(block);
        else if (block.Name.Namespace == Odf.Draw || block.Name == Odf.Text + "numbered-paragraph") AddLoose(block);
        else if (block.Name.Namespace == Odf.Text || block.Name.Namespace == Odf.Office) AddAll(block);
    }

    private static bool IsIndex(string name) => name is "table-of-content" or "illustration-index" or "table-index" or "object-index" or "user-index" or "alphabetical-index" or "bibliography";

    private void AddIndex(XElement index)
    {
        lines.NextBlock();
        if (index.Value.Trim().Length > 0) lines.WarnOnce(ImportWarnings.ContentsIgnored(lines.Block));
    }

    // A drawing that hangs on the page and on no paragraph.
    private void AddLoose(XElement block) => AddParagraph(new XElement(Odf.Text + "p", block), null, 0);

    private static string? StyleOf(XElement list) => list.Attribute(Odf.Text + "style-name")?.Value;

    private void AddParagraph(XElement paragraph, string? number, int listLevel)
    {
        lines.NextBlock();
        var words = Words(paragraph);
        var heading = HeadingLevel(paragraph);
        if (paragraph.Name == Odf.Text + "h" && number is null && listLevel == 0 && heading > 0 && paragraph.Attribute(Odf.Text + "is-list-header")?.Value != "true") number = numbering.NextHeading(heading - 1);
        var text = words.Text;
        lines.Add(number is null ? text : $"{number} {text}", heading, number is null ? 0 : listLevel);
        foreach (var picture in words.Pictures) Add(picture);
        foreach (var note in words.Notes) lines.Add(note);
        foreach (var box in words.Boxes) AddAll(box);
    }

    // The title is level 1, so that the first level of the outline is what lies right beneath it.
    private int HeadingLevel(XElement paragraph)
    {
        if (styles.Is(paragraph.Attribute(Odf.Text + "style-name")?.Value, "Title")) return 1;
        return paragraph.Name == Odf.Text + "h" ? Math.Clamp(Odf.Number(paragraph, Odf.Text + "outline-level", 8) ?? 1, 1, 8) + 1 : 0;
    }

    private void AddList(XElement list, int?[] counts, string? style, int level)
    {
        foreach (var item in list.Elements())
        {
            var itemStyle = item.Attribute(Odf.Text + "style-override")?.Value ?? style;
            var isNumbered = item.Name == Odf.Text + "list-item";
            foreach (var child in item.Elements().Where(child => child.Name != Odf.Text + "number"))
            {
                if (child.Name == Odf.Text + "list") AddList(child, counts, StyleOf(child) ?? style, level + 1);
                else if (child.Name != Odf.Text + "p" && child.Name != Odf.Text + "h") Add(child);
                else
                {
                    // Only the first paragraph of an item has its number.
                    var number = isNumbered ? numbering.Next(counts, itemStyle, level, item) : null;
                    AddParagraph(child, number, level);
                    isNumbered = false;
                }
            }
        }
    }

    private void AddTable(XElement table)
    {
        var rows = table.Descendants(Odf.Table + "table-row").Where(row => row.Ancestors(Odf.Table + "table").FirstOrDefault() == table).ToList();
        var cells = rows.ConvertAll(row => row.Elements().Where(cell => cell.Name == Odf.Table + "table-cell" || cell.Name == Odf.Table + "covered-table-cell").ToList());
        var isFrame = cells.TrueForAll(row => row.Count <= 1);
        if (!isFrame) lines.WarnOfTable();
        var number = 0;
        foreach (var row in cells)
            if (isFrame) row.ForEach(AddAll);
            else AddRow(row, ++number);
    }

    private void AddRow(List<XElement> cells, int number)
    {
        lines.NextBlock();
        List<(string, XElement[])> pictures = [];
        List<string> footnotes = [];
        var texts = cells.ConvertAll(cell => string.Join(' ', OfCell(cell, pictures, footnotes).Where(text => text.Length > 0)));
        lines.AddRow(texts, number);
        pictures.ForEach(Add);
        footnotes.ForEach(note => lines.Add(note));
    }

    private IEnumerable<string> OfCell(XElement cell, List<(string, XElement[])> pictures, List<string> footnotes)
    {
        foreach (var paragraph in Paragraphs(cell))
        {
            var words = Words(paragraph);
            pictures.AddRange(words.Pictures);
            footnotes.AddRange(words.Notes);
            yield return words.Text;
            foreach (var box in words.Boxes)
                foreach (var text in OfCell(box, pictures, footnotes)) yield return text;
        }
    }

    // A drawing often has the same picture beside it for programs that cannot draw.
    private void Add((string Alternative, XElement[] Images) picture)
    {
        var held = picture.Images.Select(Bytes).OfType<byte[]>().ToList();
        lines.AddPicture(picture.Alternative, held.Find(bytes => PictureFile.Of(bytes) is not null) ?? held.FirstOrDefault());
    }

    private byte[]? Bytes(XElement image)
    {
        if (image.Element(Odf.Office + "binary-data") is { } data) return DataUri.Base64(data.Value);
        return image.Attribute(Odf.Xlink + "href")?.Value is { } name ? open(name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name) : null;
    }

    // Those of nested lists and tables too; not those within a paragraph, such as the words of a note.
    private static IEnumerable<XElement> Paragraphs(XElement container) => container.Elements().SelectMany(child =>
        child.Name == Odf.Text + "p" || child.Name == Odf.Text + "h" ? [child] : Paragraphs(child));

    private OdtWords Words(XElement paragraph)
    {
        var words = OdtWords.Of(paragraph, notes);
        hasChanges |= words.HasChanges;
        hasComments |= words.HasComments;
        hasEmbedded |= words.HasEmbedded;
        return words;
    }
}

/// <summary>Counts footnotes and endnotes in the order in which the text comes to them.</summary>
internal sealed class OdtNotes
{
    private int count;

    public string Next() => $"*{++count}";
}
