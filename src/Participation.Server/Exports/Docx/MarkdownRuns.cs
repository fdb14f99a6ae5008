using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax.Inlines;

namespace Participation.Server.Exports.Docx;

/// <summary>Markdown within a paragraph as runs.</summary>
/// <param name="language">Of the words, where it is not the document's.</param>
internal sealed class MarkdownRuns(string? language)
{
    public List<OpenXmlElement> Of(ContainerInline? inlines, bool bold = false)
    {
        var runs = new List<OpenXmlElement>();
        if (inlines is not null)
            Add(runs, inlines, new(Bold: bold));
        return runs;
    }

    private void Add(List<OpenXmlElement> runs, ContainerInline inlines, Look look)
    {
        foreach (var inline in inlines)
            Add(runs, inline, look);
    }

    private void Add(List<OpenXmlElement> runs, Inline inline, Look look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                runs.Add(Blocks.Run(literal.Content.ToString(), language, look.Properties()));
                break;
            case CodeInline code:
                runs.Add(Blocks.Run(code.Content, null, (look with { Mono = true }).Properties()));
                break;
            case LineBreakInline:
                runs.Add(new Run(new Break()));
                break;
            case HtmlEntityInline entity:
                runs.Add(Blocks.Run(entity.Transcoded.ToString(), language, look.Properties()));
                break;
            case AutolinkInline address:
                runs.Add(Blocks.Run(address.Url, null, (look with { Address = true }).Properties()));
                break;
            case LinkInline link:
                AddLink(runs, link, look);
                break;
            case EmphasisInline emphasis:
                Add(runs, emphasis, look.With(emphasis.DelimiterChar, emphasis.DelimiterCount));
                break;
            case ContainerInline container:
                Add(runs, container, look);
                break;
        }
    }

    /// <summary>«текст (адреса)»; the address alone where the text is the address.</summary>
    private void AddLink(List<OpenXmlElement> runs, LinkInline link, Look look)
    {
        var address = link.Url ?? "";
        var words = new List<OpenXmlElement>();
        Add(words, link, look);
        var said = string.Concat(words.Select(run => run.InnerText));
        if (said.Length > 0 && !Same(said, address))
            runs.AddRange([.. words, Blocks.Run(" (", null), Blocks.Run(address, null, (look with { Address = true }).Properties()), Blocks.Run(")", null)]);
        else
            runs.Add(Blocks.Run(address, null, (look with { Address = true }).Properties()));
    }

    private static bool Same(string said, string address) => address == said || address == "http://" + said || address == "mailto:" + said;

    private readonly record struct Look(bool Bold = false, bool Spaced = false, bool Struck = false, bool Marked = false, bool Mono = false, bool Address = false, VerticalPositionValues? Position = null)
    {
        public Look With(char delimiter, int count) => (delimiter, count) switch
        {
            ('*' or '_', >= 2) => this with { Bold = true },
            // Spaced out, as Cyrillic emphasises: italics would show Russian letters.
            ('*' or '_', _) => this with { Spaced = true },
            ('~', >= 2) => this with { Struck = true },
            ('~', _) => this with { Position = VerticalPositionValues.Subscript },
            ('^', _) => this with { Position = VerticalPositionValues.Superscript },
            _ => this with { Marked = true },
        };

        public OpenXmlElement[] Properties()
        {
            var properties = new List<OpenXmlElement>();
            if (Mono)
                properties.Add(new RunFonts { Ascii = "Courier New", HighAnsi = "Courier New", ComplexScript = "Courier New" });
            if (Bold)
                properties.Add(new Bold());
            if (Struck)
                properties.Add(new Strike());
            if (Mono || Address)
                properties.Add(new NoProof());
            if (Address)
                properties.Add(new Color { Val = DocumentStyles.Accent });
            if (Spaced)
                properties.Add(new Spacing { Val = 40 });
            if (Marked)
                properties.Add(new Highlight { Val = HighlightColorValues.Yellow });
            if (Position is { } position)
                properties.Add(new VerticalTextAlignment { Val = position });
            return [.. properties];
        }
    }
}
