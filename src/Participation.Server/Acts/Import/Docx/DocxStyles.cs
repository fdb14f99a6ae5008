using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>What a paragraph's style says of its level and number, and whether it is one of a table of contents.</summary>
internal sealed record DocxStyle(int HeadingLevel, int? NumberId, int NumberLevel, bool IsContents);

/// <summary>Styles with what they inherit. Word keeps the names of its own styles in English whatever language it speaks.</summary>
internal sealed class DocxStyles(Styles? styles)
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> byId = (styles?.Elements<Style>() ?? [])
        .Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    public DocxStyle Of(ParagraphProperties? properties)
    {
        var chain = Chain(properties?.ParagraphStyleId?.Val?.Value).ToList();
        var heading = properties?.OutlineLevel?.Val?.Value is { } own and < 9 ? own + 2 : chain.Select(Level).FirstOrDefault(level => level > 0);
        // A number of the paragraph itself counts before that of its style; 0 takes the style's number away.
        var direct = properties?.NumberingProperties;
        var inherited = chain.Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n?.NumberingId is not null);
        var id = direct?.NumberingId?.Val?.Value ?? inherited?.NumberingId?.Val?.Value;
        var level = direct?.NumberingLevelReference?.Val?.Value ?? chain.Select(s => s.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value).FirstOrDefault(l => l is not null) ?? 0;
        return new DocxStyle(heading, id is > 0 ? id : null, Math.Clamp(level, 0, 8), chain.Exists(IsContents));
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var n = 0; n < LongestChain && id is not null && byId.TryGetValue(id, out var style); n++, id = style.BasedOn?.Val?.Value) yield return style;
    }

    private static bool IsContents(Style style) =>
        style.StyleName?.Val?.Value is { } name && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    // The title is level 1, so that «heading 1» is what lies right beneath it.
    private static int Level(Style style)
    {
        var name = style.StyleName?.Val?.Value?.ToLowerInvariant();
        if (name == "title") return 1;
        if (name is ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '8' and var digit]) return digit - '0' + 1;
        return style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 8 ? outline + 2 : 0;
    }
}
