using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>The few elements that the document is made of.</summary>
internal static class Blocks
{
    // An array: an element is itself a sequence of its children, and would be taken for one.
    public static Paragraph Paragraph(string? style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>Words of our own.</summary>
    public static Run Say(string text, params OpenXmlElement[] properties) => Run(text, null, properties);

    /// <summary>Words of others, marked with their language where it is not the document's.</summary>
    public static Run Quote(Reader reader, string text, params OpenXmlElement[] properties)
    {
        var quoted = reader.Quote(text);
        return Run(quoted, reader.TagOf(quoted), properties);
    }

    public static Run Tab() => new(new TabChar());

    public static Paragraph PageBreak() => new(new Run(new Break { Type = BreakValues.Page }));

    /// <summary>A heading that links can point at. <paramref name="number"/> is unique in the document.</summary>
    public static Paragraph Anchored(string style, string name, int number, Run content)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return Paragraph(style, new BookmarkStart { Id = id, Name = name }, content, new BookmarkEnd { Id = id });
    }

    /// <param name="language">Of the words, where it is not the document's.</param>
    /// <param name="properties">In the order of the schema (CT_RPr); the language comes last by itself.</param>
    public static Run Run(string text, string? language, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0 || language is not null)
        {
            var given = new RunProperties(properties.Select(property => property.CloneNode(true)));
            if (language is not null)
                given.Append(new Languages { Val = language });
            run.Append(given);
        }
        var first = true;
        foreach (var line in Clean.Xml(text).Split('\n'))
        {
            if (!first)
                run.Append(new Break());
            first = false;
            if (line.Length > 0)
                run.Append(new Text(line.Replace('\t', ' ')) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }
}
