using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Participation.Server.Contributions;

namespace Participation.Server.Exports.Docx;

/// <summary>A citizen's Markdown as paragraphs and lists. Nothing in it can be clicked: an address is a text that one reads.</summary>
internal sealed class MarkdownBlocks(OpenXmlWriter text, Reader reader, string? style, int indent)
{
    private const int Step = 397;
    private const int Deepest = 3;

    public void Write(string markdown)
    {
        // Before it is taken apart: code and addresses keep their letters, and only the whole shows which they are.
        var quoted = reader.Quote(markdown);
        var inlines = new MarkdownRuns(reader.TagOf(quoted));
        foreach (var block in ContributionText.Parse(quoted))
            Write(block, inlines, indent, quoted: false);
    }

    private void Write(Block block, MarkdownRuns inlines, int left, bool quoted)
    {
        switch (block)
        {
            case ListBlock list:
                Write(list, inlines, left, level: 0);
                break;
            case QuoteBlock quote:
                foreach (var inner in quote)
                    Write(inner, inlines, left + Step, quoted: true);
                break;
            case CodeBlock code:
                Paragraph("Code", left, 0, quoted, [Blocks.Say(string.Join('\n', code.Lines.Lines.Take(code.Lines.Count).Select(line => line.ToString())), new NoProof())]);
                break;
            case HeadingBlock heading:
                Paragraph(style, left, 0, quoted, inlines.Of(heading.Inline, bold: true));
                break;
            case LeafBlock { Inline: not null } leaf:
                Paragraph(style, left, 0, quoted, inlines.Of(leaf.Inline));
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Write(inner, inlines, left, quoted);
                break;
        }
    }

    private void Write(ListBlock list, MarkdownRuns inlines, int left, int level)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var inner = left + Step * (Math.Min(level, Deepest) + 1);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            // Ordered lists are written with their own numbers: they begin where the writer began them.
            var marked = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{(list.OrderedDelimiter == ')' ? ')' : '.')}") : null;
            var first = true;
            foreach (var block in item)
            {
                if (block is ListBlock nested)
                    Write(nested, inlines, left, level + 1);
                else if (first && block is LeafBlock { Inline: not null } leaf)
                    Item(marked, inner, level, inlines.Of(leaf.Inline));
                else
                    Write(block, inlines, inner, quoted: false);
                first = false;
            }
        }
    }

    private void Item(string? marked, int left, int level, IEnumerable<OpenXmlElement> content)
    {
        if (marked is not null)
            Paragraph(style, left, Step, false, [Blocks.Say(marked), Blocks.Tab(), .. content]);
        else
            text.WriteElement(new Paragraph([Properties(style, left, 284, false, new NumberingProperties(
                new NumberingLevelReference { Val = Math.Min(level, Deepest) }, new NumberingId { Val = DocumentSetup.Bullets })), .. content]));
    }

    private void Paragraph(string? named, int left, int hanging, bool quoted, IEnumerable<OpenXmlElement> content) =>
        text.WriteElement(new Paragraph([Properties(named, left, hanging, quoted, null), .. content]));

    private static ParagraphProperties Properties(string? named, int left, int hanging, bool quoted, NumberingProperties? numbering)
    {
        var properties = new ParagraphProperties();
        if (named is not null)
            properties.Append(new ParagraphStyleId { Val = named });
        if (numbering is not null)
            properties.Append(numbering);
        if (quoted)
            properties.Append(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 8, Space = 6, Color = DocumentStyles.Line }));
        if (hanging > 0)
            properties.Append(new SpacingBetweenLines { After = "60" });
        if (left > 0)
            properties.Append(hanging > 0 ? new Indentation { Left = Text(left), Hanging = Text(hanging) } : new Indentation { Left = Text(left) });
        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
