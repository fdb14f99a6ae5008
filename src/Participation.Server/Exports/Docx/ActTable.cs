using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;

namespace Participation.Server.Exports.Docx;

/// <summary>A table of an act as a table, its columns as wide as their words ask for. The first row is repeated on every page, no row is broken between two.</summary>
internal static class ActTable
{
    private const int MostColumns = 63;

    // Of a bold letter of ten points, and of both edges of a cell.
    private const int Letter = 130;
    private const int Edges = 220;

    /// <param name="indent">How far it stands in, in twentieths of a point.</param>
    public static void Write(OpenXmlWriter text, Provision table, int indent)
    {
        var rows = table.Children.Select(row => row.Text.Split(" | ")).ToList();
        if (rows.Count == 0) return;
        var widths = Widths(rows, DocumentSetup.TextWidth - indent);
        text.WriteStartElement(new Table());
        text.WriteElement(new TableProperties(
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableIndentation { Width = indent, Type = TableWidthUnitValues.Dxa },
            Borders(),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = rows.Count > 1 ? "0020" : "0000" }));
        text.WriteElement(new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        for (var at = 0; at < rows.Count; at++) text.WriteElement(Row(rows[at], widths, isHead: at == 0 && rows.Count > 1));
        text.WriteEndElement();
        text.WriteElement(Blocks.Paragraph("AfterTable"));
    }

    // A row with fewer cells than the others was one with merged cells: its last cell reaches to the edge.
    private static TableRow Row(string[] cells, int[] widths, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var column = 0; column < Math.Min(cells.Length, widths.Length); column++)
        {
            var isLast = column == cells.Length - 1 || column == widths.Length - 1;
            var span = isLast ? widths.Length - column : 1;
            var cell = new TableCellProperties(new TableCellWidth { Width = Text(widths.Skip(column).Take(span).Sum()), Type = TableWidthUnitValues.Dxa });
            if (span > 1) cell.Append(new GridSpan { Val = span });
            var words = isLast && cells.Length > widths.Length ? string.Join(" | ", cells.Skip(column)) : cells[column];
            row.Append(new TableCell(cell, Blocks.Paragraph(isHead ? "TableHead" : "TableText", Blocks.Say(words))));
        }
        return row;
    }

    // Each column has room for its longest word; what is left goes to those whose words would run over many lines. A cell that reaches to the edge asks for nothing.
    private static int[] Widths(List<string[]> rows, int whole)
    {
        var columns = Math.Min(rows.Max(row => row.Length), MostColumns);
        var cells = Enumerable.Range(0, columns).Select(column => rows.Where(row => row.Length > column && (row.Length == columns || column < row.Length - 1)).Select(row => row[column]).ToList()).ToList();
        var least = cells.ConvertAll(column => Width(column.SelectMany(cell => cell.Split(' ')).Select(word => word.Length).DefaultIfEmpty(0).Max()));
        if (least.Sum() >= whole) return [.. least.Select(width => whole * width / least.Sum())];
        var wanted = cells.Zip(least, (column, width) => Math.Max(width, Math.Min(Width(column.Select(cell => cell.Length).DefaultIfEmpty(0).Max()), whole))).ToList();
        var (left, more) = (whole - least.Sum(), Math.Max(1, wanted.Sum() - least.Sum()));
        return [.. least.Zip(wanted, (width, wish) => width + (int)((long)left * (wish - width) / more))];
    }

    private static int Width(int letters) => letters * Letter + Edges;

    private static TableBorders Borders()
    {
        const uint thin = 4;
        return new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted }, new LeftBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted },
            new BottomBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted }, new RightBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted }, new InsideVerticalBorder { Val = BorderValues.Single, Size = thin, Color = DocumentStyles.Muted });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
