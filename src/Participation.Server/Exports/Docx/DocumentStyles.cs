using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>
/// The look of the document, by real styles, so that an officer can change it at one place. Two typefaces that every office has, each with Serbian letters.
/// Nothing is italic: most fonts have only the Russian forms of б, г, д, п and т there.
/// </summary>
internal static class DocumentStyles
{
    public const string Serif = "Times New Roman";
    public const string Sans = "Arial";
    public const string Ink = "1F2A2E";
    public const string Muted = "56646A";
    public const string Accent = "0B5A5E";
    public const string Line = "B8C4C6";
    public const string Tint = "EEF4F4";
    public const string Removed = "9B1C1C";
    public const string Added = "14532D";

    /// <param name="language">Of the document, BCP 47.</param>
    /// <param name="of">What looks its text has; without it those of a debate.</param>
    public static Styles Make(string language, IEnumerable<Style>? of = null)
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Serif, HighAnsi = Serif, EastAsia = Serif, ComplexScript = Serif },
                new Color { Val = Ink },
                new FontSize { Val = "23" }, new FontSizeComplexScript { Val = "23" },
                new Languages { Val = language, EastAsia = language, Bidi = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(Paragraph("Normal", "Normal", null, isDefault: true));
        styles.Append(new Style(new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new SemiHidden(), new UnhideWhenUsed(),
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Cells()))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true });
        foreach (var style in of ?? Of())
            styles.Append(style);
        styles.Append(Table());
        return styles;
    }

    private static IEnumerable<Style> Of()
    {
        yield return Paragraph("Title", "Title", "Subtitle", sans: true, bold: true, size: 52, colour: Accent, before: 240, after: 200, line: 252);
        yield return Paragraph("Subtitle", "Subtitle", "Normal", size: 34, before: 0, after: 360, line: 264);
        yield return Paragraph("Authority", "Authority", "Normal", sans: true, bold: true, size: 22, spacing: 40, before: 0, after: 2600, rule: true);
        yield return Paragraph("Kind", "Kind", "Title", sans: true, size: 22, colour: Muted, before: 0, after: 0);
        yield return Paragraph("CoverText", "Cover Text", null, sans: true, size: 20, colour: Muted, before: 0, after: 100);
        yield return Paragraph("Heading1", "heading 1", "Normal", sans: true, bold: true, size: 32, colour: Accent, before: 480, after: 180, level: 0, numbered: true);
        yield return Paragraph("Heading2", "heading 2", "Normal", sans: true, bold: true, size: 25, before: 440, after: 120, level: 1, rule: true);
        yield return Paragraph("Heading3", "heading 3", "Normal", sans: true, bold: true, size: 21, before: 280, after: 100, level: 2);
        yield return Paragraph("Note", "Note", null, sans: true, size: 18, colour: Muted, before: 0, after: 160, line: 264);
        yield return Paragraph("TableHead", "Table Head", null, sans: true, bold: true, size: 18, before: 50, after: 50, line: 240, keepNext: true);
        yield return Paragraph("TableText", "Table Text", null, sans: true, size: 18, before: 40, after: 40, line: 252);
        yield return Paragraph("TableNumber", "Table Number", null, basedOn: "TableText", justification: JustificationValues.Right);
        yield return Paragraph("AfterTable", "After Table", null, size: 12, before: 0, after: 80, line: 240);
        yield return Paragraph("EntryHead", "Entry Head", "EntryMeta", sans: true, bold: true, size: 19, before: 280, after: 0, keepNext: true, tab: true);
        yield return Paragraph("EntryMeta", "Entry Meta", "Normal", sans: true, size: 18, colour: Muted, before: 20, after: 80, keepNext: true, line: 252);
        yield return Paragraph("EntryTitle", "Entry Title", "Normal", bold: true, before: 40, after: 60, keepNext: true);
        yield return Paragraph("Label", "Label", "Normal", sans: true, bold: true, size: 17, colour: Muted, before: 60, after: 40, keepNext: true);
        yield return Paragraph("Difference", "Difference", null, before: 0, after: 120, boxed: true);
        yield return Paragraph("Tombstone", "Tombstone", null, sans: true, size: 19, colour: Muted, before: 0, after: 80);
        yield return Paragraph("Code", "Code", null, font: "Courier New", size: 19, before: 0, after: 120);
        yield return Paragraph("ReplyHead", "Reply Head", "ReplyMeta", basedOn: "EntryHead", before: 160, indent: 567, tab: true);
        yield return Paragraph("ReplyMeta", "Reply Meta", "ReplyText", basedOn: "EntryMeta", indent: 567);
        yield return Paragraph("ReplyText", "Reply Text", null, indent: 567);
        yield return Paragraph("ReplyTombstone", "Reply Tombstone", null, basedOn: "Tombstone", indent: 567);
        yield return Paragraph("Header", "header", null, sans: true, size: 16, colour: Muted, before: 0, after: 0, line: 240, rule: true);
        yield return Paragraph("Footer", "footer", null, sans: true, size: 16, colour: Muted, before: 0, after: 0, line: 240, tab: true);
    }

    public static Style Paragraph(
        string id, string name, string? next, bool isDefault = false, string basedOn = "Normal", bool sans = false, string? font = null, bool bold = false, int size = 0, string? colour = null,
        int spacing = 0, int before = -1, int after = -1, int line = 0, int indent = 0, int level = -1, bool numbered = false, bool keepNext = false, bool rule = false, bool boxed = false,
        bool tab = false, JustificationValues? justification = null, int hanging = 0, bool pageBreak = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = char.IsUpper(name[0]) && name is not ("Normal" or "Title" or "Subtitle") ? true : null };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = basedOn });
        if (next is not null)
            style.Append(new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());

        var paragraph = new StyleParagraphProperties();
        if (keepNext || level >= 0)
            paragraph.Append(new KeepNext(), new KeepLines());
        if (pageBreak)
            paragraph.Append(new PageBreakBefore());
        if (numbered)
            paragraph.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = DocumentSetup.Headings }));
        if (rule || boxed)
            paragraph.Append(boxed
                ? new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 18, Space = 8, Color = Accent })
                : new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 3, Color = Line }));
        if (boxed)
            paragraph.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Tint });
        if (tab)
            paragraph.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = DocumentSetup.TextWidth }));
        if (before >= 0 || after >= 0 || line > 0)
            paragraph.Append(Spacing(before, after, line));
        if (indent > 0 || boxed)
            paragraph.Append((boxed, hanging) switch
            {
                (true, _) => new Indentation { Left = "227", Right = "113" },
                (_, > 0) => new Indentation { Left = Text(indent), Hanging = Text(hanging) },
                _ => new Indentation { Left = Text(indent) },
            });
        if (justification is { } side)
            paragraph.Append(new Justification { Val = side });
        if (level >= 0)
            paragraph.Append(new OutlineLevel { Val = level });
        if (paragraph.HasChildren)
            style.Append(paragraph);

        var run = new StyleRunProperties();
        if ((font ?? (sans ? Sans : null)) is { } face)
            run.Append(new RunFonts { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face });
        if (bold)
            run.Append(new Bold(), new BoldComplexScript());
        if (colour is not null)
            run.Append(new Color { Val = colour });
        if (spacing > 0)
            run.Append(new Spacing { Val = spacing });
        if (size > 0)
            run.Append(new FontSize { Val = Text(size) }, new FontSizeComplexScript { Val = Text(size) });
        if (run.HasChildren)
            style.Append(run);
        return style;
    }

    private static SpacingBetweenLines Spacing(int before, int after, int line)
    {
        var spacing = new SpacingBetweenLines();
        if (before >= 0)
            spacing.Before = Text(before);
        if (after >= 0)
            spacing.After = Text(after);
        if (line > 0)
            (spacing.Line, spacing.LineRule) = (Text(line), LineSpacingRuleValues.Auto);
        return spacing;
    }

    private static Style Table() => new(
        new StyleName { Val = "Numbers" }, new BasedOn { Val = "TableNormal" }, new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = Accent }, new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Accent },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            Cells()),
        new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Tint }))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = "Numbers", CustomStyle = true };

    private static TableCellMarginDefault Cells() => new(
        new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa });

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
