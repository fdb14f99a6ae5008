using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>Writes a table row by row. The head is repeated on every page and no row is broken between two.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly OpenXmlWriter text;
    private readonly int[] widths;
    private readonly bool named;

    /// <param name="shares">The columns' parts of the width of the text.</param>
    /// <param name="head">The names of the columns; null for a table of two columns whose rows begin with their name.</param>
    /// <param name="figures">Whether the columns after the first hold figures, which stand to the right.</param>
    public TableWriter(OpenXmlWriter text, int[] shares, string[]? head, bool figures = true)
    {
        this.text = text;
        widths = [.. shares.Select(share => DocumentSetup.TextWidth * share / shares.Sum())];
        named = head is null;
        text.WriteStartElement(new Table());
        text.WriteElement(new TableProperties(
            new TableStyle { Val = "Numbers" },
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = head is null ? "0480" : "0420" }));
        text.WriteElement(new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        if (head is not null)
            text.WriteElement(Row(new TableRowProperties(new CantSplit(), new TableHeader()),
                head.Select((name, column) => Cell(column, Head(name, right: figures && column > 0)))));
    }

    /// <summary>A row of figures: the first column is text, the others stand to the right.</summary>
    public void Figures(OpenXmlElement name, params IEnumerable<string> figures) => text.WriteElement(Row(
        new TableRowProperties(new CantSplit()),
        [Cell(0, Blocks.Paragraph("TableText", name)), .. figures.Select((figure, column) => Cell(column + 1, Blocks.Paragraph("TableNumber", Blocks.Say(figure))))]));

    /// <summary>A row of texts.</summary>
    public void Texts(params OpenXmlElement[] cells) => text.WriteElement(Row(
        new TableRowProperties(new CantSplit()),
        cells.Select((cell, column) => Cell(column, Blocks.Paragraph(named && column == 0 ? "TableHead" : "TableText", cell)))));

    /// <summary>Ends the table. Word wants a paragraph between two tables.</summary>
    public void Dispose()
    {
        text.WriteEndElement();
        text.WriteElement(Blocks.Paragraph("AfterTable"));
    }

    private static Paragraph Head(string name, bool right)
    {
        var paragraph = Blocks.Paragraph("TableHead", Blocks.Say(name));
        if (right)
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        return paragraph;
    }

    private TableCell Cell(int column, Paragraph content) =>
        new(new TableCellProperties(new TableCellWidth { Width = Text(widths[column]), Type = TableWidthUnitValues.Dxa }), content);

    private static TableRow Row(TableRowProperties properties, IEnumerable<TableCell> cells) => new([properties, .. cells]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
