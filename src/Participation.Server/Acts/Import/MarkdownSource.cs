using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>Markdown: headings say their level, items of lists keep the number that was typed, emphasis and links leave their words.</summary>
internal static class MarkdownSource
{
    // Far above any act; Markdown costs more than its length to parse.
    private const int LongestText = 2 * 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static Answer<ActSource> Read(string text)
    {
        if (text.Length > LongestText) return new ActBodyTooLarge(LongestText);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on nesting of more than 128 levels.
            return new MarkdownUnreadable();
        }
        List<ReadWarning> warnings = [];
        List<SourceLine> lines = [];
        foreach (var block in document) Add(block, 0, "", lines, warnings);
        return new ActSource(SourceFormat.Markdown, [.. lines.Select(line => StrictText.Clean(line, warnings))], warnings);
    }

    private static void Add(Block block, int listLevel, string mark, List<SourceLine> lines, List<ReadWarning> warnings)
    {
        switch (block)
        {
            case HeadingBlock heading: AddLines(Words(heading.Inline), heading.Line, mark, heading.Level, listLevel, lines); break;
            case Table table: AddTable(table, lines, warnings); break;
            case ListBlock list: AddList(list, listLevel + 1, mark, lines, warnings); break;
            case ContainerBlock container: AddAll(container, listLevel, mark, lines, warnings); break;
            case ThematicBreakBlock or LinkReferenceDefinition or BlankLineBlock: break;
            case LeafBlock { Inline: { } inline } leaf: AddLines(Words(inline), leaf.Line, mark, 0, listLevel, lines); break;
            case LeafBlock leaf: AddLines(leaf.Lines.ToString(), leaf.Line, mark, 0, listLevel, lines); break;
        }
    }

    private static void AddList(ListBlock list, int level, string outerMark, List<SourceLine> lines, List<ReadWarning> warnings)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter}" : "–";
            AddAll(item, level, outerMark.Length > 0 ? $"{outerMark} {mark}" : mark, lines, warnings);
            outerMark = "";
        }
    }

    // The mark stands before the first words of an item and nowhere else.
    private static void AddAll(ContainerBlock container, int listLevel, string mark, List<SourceLine> lines, List<ReadWarning> warnings)
    {
        if (container.Count == 0 && mark.Length > 0) lines.Add(new SourceLine(container.Line + 1, mark, ListLevel: listLevel));
        foreach (var block in container)
        {
            Add(block, listLevel, mark, lines, warnings);
            mark = "";
        }
    }

    private static void AddTable(Table table, List<SourceLine> lines, List<ReadWarning> warnings)
    {
        warnings.Add(ImportWarnings.TableAsText(table.Line + 1));
        var number = 0;
        foreach (var row in table.OfType<TableRow>())
            lines.Add(new SourceLine(row.Line + 1, string.Join(" | ", row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => Words(leaf.Inline).ReplaceLineEndings(" "))))), Row: ++number));
    }

    private static void AddLines(string words, int line, string mark, int headingLevel, int listLevel, List<SourceLine> lines)
    {
        var offset = 0;
        foreach (var part in words.Split('\n'))
        {
            var text = mark.Length > 0 && offset == 0 ? $"{mark} {part.Trim()}" : part.Trim();
            if (text.Length > 0) lines.Add(new SourceLine(line + 1 + offset, text, offset == 0 || headingLevel > 0 ? headingLevel : 0, offset == 0 ? listLevel : 0, Continues: offset > 0));
            offset++;
        }
    }

    private static string Words(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        var words = new StringBuilder();
        foreach (var inline in inlines)
            _ = inline switch
            {
                LiteralInline literal => words.Append(literal.Content),
                LineBreakInline => words.Append('\n'),
                CodeInline code => words.Append(code.Content),
                HtmlInline html => words.Append(html.Tag),
                HtmlEntityInline entity => words.Append(entity.Transcoded),
                AutolinkInline link => words.Append(link.Url),
                LinkInline link => words.Append(Words(link)),
                ContainerInline container => words.Append(Words(container)),
                _ => words,
            };
        return words.ToString();
    }
}
