using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>DOCX: each paragraph a line, with its automatic number as Word would print it and the level of its heading style.</summary>
internal static class DocxSource
{
    public static Answer<ActSource> Read(byte[] body)
    {
        if (DocxGuard.Check(body) is { } refusal) return refusal;
        try
        {
            using var stream = new MemoryStream(body, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = DocxGuard.LargestPart });
            return document.MainDocumentPart is { } main ? new DocxLines(main).Read() : new DocxUnreadable();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException)
        {
            // The many ways in which the package library says that a file is not what it claims to be.
            return new DocxUnreadable();
        }
    }
}

/// <summary>One pass over the body of a document; only one paragraph or table of it is in memory at a time.</summary>
internal sealed class DocxLines(MainDocumentPart main)
{
    private readonly List<SourceLine> lines = [];
    private readonly List<ReadWarning> warnings = [];
    private readonly DocxStyles styles = new(main.StyleDefinitionsPart?.Styles);
    private readonly DocxNumbering numbering = new(main.NumberingDefinitionsPart?.Numbering);
    private readonly DocxNotes notes = new(main);
    private string carried = "";
    private int block;
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
        if (carried.Length > 0) lines.Add(new SourceLine(block, carried));
        if (hasChanges) warnings.Add(ImportWarnings.TrackedChanges());
        if (hasEmbedded) warnings.Add(ImportWarnings.EmbeddedIgnored());
        if (main.VbaProjectPart is not null) warnings.Add(ImportWarnings.MacrosIgnored());
        if (main.WordprocessingCommentsPart is not null) warnings.Add(ImportWarnings.CommentsIgnored());
        return new ActSource(SourceFormat.Docx, [.. lines.Select(line => StrictText.Clean(line, warnings)).Where(line => !string.IsNullOrWhiteSpace(line.Text))], warnings);
    }

    private void Add(Paragraph paragraph)
    {
        block++;
        var read = Words(paragraph);
        // A deleted paragraph mark, accepted, draws two paragraphs together.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            hasChanges = true;
            carried += read.Text;
            return;
        }
        var style = styles.Of(paragraph.ParagraphProperties);
        var number = numbering.Next(style.NumberId, style.NumberLevel);
        var words = (carried + read.Text).Trim(' ', '\n', '\t');
        carried = "";
        AddLines(number is null ? words : $"{number} {words}", style.HeadingLevel, number is null ? 0 : style.NumberLevel + 1);
        foreach (var note in read.Notes) lines.Add(new SourceLine(block, note));
        foreach (var box in read.Boxes) Add(box);
    }

    private void AddLines(string words, int headingLevel, int listLevel)
    {
        var first = true;
        foreach (var line in words.Split('\n'))
        {
            var text = line.Replace('\t', ' ').Trim();
            if (text.Length == 0) continue;
            lines.Add(new SourceLine(block, text, headingLevel, first ? listLevel : 0, Continues: !first && headingLevel == 0));
            first = false;
        }
    }

    private void Add(Table table)
    {
        var columns = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Count()).DefaultIfEmpty().Max();
        if (columns > 1) warnings.Add(ImportWarnings.TableAsText(block + 1));
        foreach (var row in table.Elements<TableRow>())
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                hasChanges = true;
                continue;
            }
            if (columns <= 1) foreach (var paragraph in row.Descendants<Paragraph>()) Add(paragraph);
            else AddRow(row);
        }
    }

    private void AddRow(TableRow row)
    {
        block++;
        var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(p => Words(p).Text.Replace('\n', ' ').Trim()).Where(t => t.Length > 0)));
        var text = string.Join(" | ", cells);
        if (text.Any(char.IsLetterOrDigit)) lines.Add(new SourceLine(block, text));
    }

    private DocxWords Words(Paragraph paragraph)
    {
        var words = DocxWords.Of(paragraph, notes);
        hasChanges |= words.HasChanges;
        hasEmbedded |= words.HasEmbedded;
        return words;
    }
}
