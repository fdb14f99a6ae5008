using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;

namespace Participation.Server.Exports.Docx;

/// <summary>A table of an act as a table, its columns as wide as their words ask for. The first row is repeated on every page, no row is broken between two.</summary>
internal static class ActTable
{
    private const int MostColumns = 63;
    private const int NarrowestShare = 6;
    private const int WidestShare = 60;

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

    private static int[] Widths(List<string[]> rows, int whole)
    {
        var columns = Math.Min(rows.Max(row => row.Length), MostColumns);
        var shares = Enumerable.Range(0, columns)
            .Select(column => rows.Where(row => row.Length > column).Select(row => row[column].Length).DefaultIfEmpty(0).Max()).Select(longest => Math.Clamp(longest, NarrowestShare, WidestShare)).ToArray();
        return [.. shares.Select(share => whole * share / shares.Sum())];
    }

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
