using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>What stands beside the text: the page, its head and foot, the numbering, the settings. Lengths are twentieths of a point.</summary>
internal static class DocumentSetup
{
    public const int Headings = 1;
    public const int Bullets = 2;
    public const string HeaderId = "zaglavlje";
    public const string FooterId = "podnozje";

    private const int PageWidth = 11906;
    private const int Margin = 1304;

    /// <summary>Between the margins of an A4 page.</summary>
    public const int TextWidth = PageWidth - 2 * Margin;

    /// <summary>The last element of the body; the first page is the cover and has neither head nor foot.</summary>
    public static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new PageSize { Width = PageWidth, Height = 16838 },
        new PageMargin { Top = 1418, Bottom = 1247, Left = Margin, Right = Margin, Header = 680, Footer = 567, Gutter = 0 },
        new TitlePage());

    public static Settings Settings(string language) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 567 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = language },
        new DecimalSymbol { Val = "," }, new ListSeparator { Val = ";" });

    public static Numbering Numbering() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new ParagraphStyleIdInLevel { Val = "Heading1" },
                new LevelText { Val = "%1." }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "510", Hanging = "510" }))
            { LevelIndex = 0 })
        { AbstractNumberId = Headings },
        new AbstractNum([new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, .. Enumerable.Range(0, 4).Select(Bullet)]) { AbstractNumberId = Bullets },
        new NumberingInstance(new AbstractNumId { Val = Headings }) { NumberID = Headings },
        new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets });

    public static Header Header(string municipality) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Header" }), new Run(new Text(municipality))));

    public static Footer Footer(string left, string page, string of) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
        new Run(Words(left)), new Run(new TabChar()), new Run(Words(page + " ")), Field("PAGE"), new Run(Words($" {of} ")), Field("NUMPAGES")));

    private static Level Bullet(int level) => new(
        new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet },
        // The dash of Serbian drafting; it is in every font, which the round bullet of Symbol is not.
        new LevelText { Val = "–" }, new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = (397 * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = "284" }))
    { LevelIndex = level };

    private static SimpleField Field(string instruction) => new(new Run(new Text("1"))) { Instruction = $" {instruction} " };

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
