using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>One pass over the body of a document; only one paragraph or table of it is in memory at a time.</summary>
internal sealed class DocxLines(MainDocumentPart main)
{
    private readonly SourceLines lines = new();
    private readonly DocxStyles styles = new(main.StyleDefinitionsPart?.Styles);
    private readonly DocxNumbering numbering = new(main.NumberingDefinitionsPart?.Numbering);
    private readonly DocxNotes notes = new(main);
    private readonly DocxFields fields = new();
    private string carried = "";
    private bool hasChanges;
    private bool hasEmbedded;

    public ActSource Read()
    {
        using (var reader = OpenXmlReader.Create(main))
            while (reader.Read())
            {
                if (!reader.IsStartElement) continue;
                if (reader.ElementType == typeof(Paragraph)) Add((Paragraph)reader.LoadCurrentElement()!);
                else if (reader.ElementType == typeof(Table)) Add((Table)reader.LoadCurrentElement()!);
                else hasEmbedded |= reader.ElementType == typeof(AltChunk);
            }
        if (carried.Length > 0) lines.Add(carried);
        if (hasChanges) lines.Warn(ImportWarnings.TrackedChanges());
        if (hasEmbedded) lines.Warn(ImportWarnings.EmbeddedIgnored());
        if (main.VbaProjectPart is not null) lines.Warn(ImportWarnings.MacrosIgnored());
        if (main.WordprocessingCommentsPart is not null) lines.Warn(ImportWarnings.CommentsIgnored());
        if (Margins() is { Length: > 0 } margins) lines.Warn(ImportWarnings.MarginsIgnored(margins));
        return lines.ToSource(SourceFormat.Docx);
    }

    private string Margins() => string.Join(' ', main.HeaderParts.Select(part => (OpenXmlElement?)part.Header).Concat(main.FooterParts.Select(part => part.Footer))
        .OfType<OpenXmlElement>().SelectMany(margin => margin.Descendants<Text>()).Select(text => text.Text.Trim()).Where(text => text.Any(char.IsLetter)).Distinct());

    private void Add(Paragraph paragraph)
    {
        lines.NextBlock();
        var style = styles.Of(paragraph.ParagraphProperties);
        var words = Words(paragraph);
        // The list of headings with their pages repeats what stands below; its «Члан 5.» is no article.
        if (style.IsContents || words.IsContents)
        {
            if (words.Text.Trim().Length > 0) lines.WarnOnce(ImportWarnings.ContentsIgnored(lines.Block));
            return;
        }
        // A deleted paragraph mark, accepted, draws two paragraphs together.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null))
        {
            hasChanges = true;
            carried += words.Text;
            return;
        }
        var number = numbering.Next(style.NumberId, style.NumberLevel);
        var text = (carried + words.Text).Trim(' ', '\n', '\t');
        carried = "";
        lines.Add(number is null ? text : $"{number} {text}", style.HeadingLevel, number is null ? 0 : style.NumberLevel + 1);
        foreach (var picture in words.Pictures) Add(picture);
        foreach (var note in words.Notes) lines.Add(note);
        foreach (var box in words.Boxes) Add(box);
    }

    // Whatever else holds paragraphs and tables: content controls, custom XML, insertions of whole blocks.
    private void AddAll(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
            switch (child)
            {
                case Paragraph paragraph: Add(paragraph); break;
                case Table table: Add(table); break;
                case { HasChildren: true }: AddAll(child); break;
            }
    }

    private void Add(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table).ToList();
        var cells = rows.ConvertAll(row => row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row).ToList());
        var isFrame = cells.TrueForAll(row => row.Count <= 1);
        if (!isFrame) lines.WarnOfTable();
        var number = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            hasChanges |= IsDeleted(rows[i]);
            if (IsDeleted(rows[i])) continue;
            if (isFrame) cells[i].ForEach(AddAll);
            else AddRow(cells[i], ++number);
        }
    }

    private static bool IsDeleted(TableRow row) => row.TableRowProperties?.GetFirstChild<Deleted>() is not null;

    private void AddRow(List<TableCell> cells, int number)
    {
        lines.NextBlock();
        List<(string, string?)> pictures = [];
        List<string> footnotes = [];
        var texts = cells.ConvertAll(cell => string.Join(' ', cell.Descendants<Paragraph>().Where(p => !p.Ancestors<TextBoxContent>().Any()).Select(paragraph => OfCell(paragraph, pictures, footnotes)).Where(text => text.Length > 0)));
        lines.AddRow(texts, number);
        pictures.ForEach(Add);
        footnotes.ForEach(note => lines.Add(note));
    }

    private string OfCell(Paragraph paragraph, List<(string, string?)> pictures, List<string> footnotes)
    {
        var words = Words(paragraph);
        pictures.AddRange(words.Pictures);
        footnotes.AddRange(words.Notes);
        var style = styles.Of(paragraph.ParagraphProperties);
        var boxes = string.Join(' ', words.Boxes.Select(box => OfCell(box, pictures, footnotes)));
        return $"{numbering.Next(style.NumberId, style.NumberLevel)} {words.Text} {boxes}".Replace('\n', ' ').Trim();
    }

    private void Add((string Alternative, string? Part) picture) => lines.AddPicture(picture.Alternative, Bytes(picture.Part));

    // What another program left behind may point at anything.
    private byte[]? Bytes(string? part)
    {
        if (part is null || !main.TryGetPartById(part, out var found) || found is not ImagePart image) return null;
        using var stream = image.GetStream(FileMode.Open, FileAccess.Read);
        return FoundPictures.Read(stream);
    }

    private DocxWords Words(Paragraph paragraph)
    {
        var words = DocxWords.Of(paragraph, notes, fields);
        hasChanges |= words.HasChanges;
        hasEmbedded |= words.HasEmbedded;
        return words;
    }
}
