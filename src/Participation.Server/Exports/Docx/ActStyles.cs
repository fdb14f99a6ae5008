using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>The look of an act: black on white, in the order of rank that Serbian acts are typeset in, each rank a real heading.</summary>
internal static class ActStyles
{
    /// <summary>How far an item of an enumeration stands in, for each level of it.</summary>
    public const int Step = 510;

    public const int DeepestItem = 4;

    public static Styles Make(string language) => DocumentStyles.Make(language, Of());

    public static string Item(int level) => $"Item{Math.Clamp(level, 1, DeepestItem)}";

    private static IEnumerable<Style> Of()
    {
        var (centre, both) = (JustificationValues.Center, JustificationValues.Both);
        yield return DocumentStyles.Paragraph("Authority", "Authority", "Note", sans: true, bold: true, size: 20, before: 0, after: 20);
        yield return DocumentStyles.Paragraph("Note", "Note", null, sans: true, size: 18, colour: DocumentStyles.Muted, before: 0, after: 60, line: 252);
        yield return DocumentStyles.Paragraph("Edition", "Edition", "Note", basedOn: "Note", before: 0, after: 360, rule: true);
        yield return DocumentStyles.Paragraph("Title", "Title", "ActText", bold: true, size: 28, before: 360, after: 360, line: 288, justification: centre);
        yield return DocumentStyles.Paragraph("Heading1", "heading 1", "ActText", bold: true, size: 24, before: 440, after: 200, line: 264, level: 0, justification: centre);
        yield return DocumentStyles.Paragraph("Heading2", "heading 2", "ActText", bold: true, size: 23, before: 360, after: 160, line: 264, level: 1, justification: centre);
        yield return DocumentStyles.Paragraph("Heading3", "heading 3", "Heading4", bold: true, before: 300, after: 40, line: 264, level: 2, justification: centre);
        yield return DocumentStyles.Paragraph("Heading4", "heading 4", "ActText", before: 240, after: 120, line: 264, level: 3, justification: centre);
        yield return DocumentStyles.Paragraph("Annex", "Annex", "ActText", basedOn: "Heading1", before: 0, level: 0, pageBreak: true);
        yield return DocumentStyles.Paragraph("ActText", "Act Text", null, before: 0, after: 120, justification: both);
        yield return DocumentStyles.Paragraph("Closing", "Closing", "ClosingText", basedOn: "ClosingText", before: 480, after: 80);
        yield return DocumentStyles.Paragraph("ClosingText", "Closing Text", null, before: 0, after: 80);
        yield return DocumentStyles.Paragraph("Picture", "Picture", "ActText", before: 120, after: 200, line: 240, justification: centre);
        yield return DocumentStyles.Paragraph("TableHead", "Table Head", null, bold: true, size: 20, before: 40, after: 40, line: 240, keepNext: true);
        yield return DocumentStyles.Paragraph("TableText", "Table Text", null, size: 20, before: 40, after: 40, line: 240);
        yield return DocumentStyles.Paragraph("AfterTable", "After Table", null, size: 12, before: 0, after: 80, line: 240);
        yield return DocumentStyles.Paragraph("Quotation", "Quotation", null, before: 0, after: 80, indent: Step, justification: both);
        for (var level = 1; level <= DeepestItem; level++)
            yield return DocumentStyles.Paragraph(Item(level), $"Item {level}", null, before: 0, after: 60, indent: Step * level, hanging: 425, justification: both);
        yield return DocumentStyles.Paragraph("Header", "header", null, sans: true, size: 16, colour: DocumentStyles.Muted, before: 0, after: 0, line: 240, rule: true);
        yield return DocumentStyles.Paragraph("Footer", "footer", null, sans: true, size: 16, colour: DocumentStyles.Muted, before: 0, after: 0, line: 240, tab: true);
    }
}
