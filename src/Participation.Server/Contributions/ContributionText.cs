using Ganss.Xss;
using Markdig;

namespace Participation.Server.Contributions;

/// <summary>A citizen's Markdown as safe HTML: Markdig makes it, HtmlSanitizer lets through only what a text needs.</summary>
public static class ContributionText
{
    // Raw HTML is shown as text; tables, images and headings have no place in a margin.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseEmphasisExtras().UseSoftlineBreakAsHardlineBreak().Build();

    [ThreadStatic]
    private static HtmlSanitizer? sanitizer;

    /// <summary>The same text as a tree, for what is no browser.</summary>
    public static Markdig.Syntax.MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static string ToHtml(string markdown)
    {
        var html = Markdown.ToHtml(markdown, Pipeline);
        // Most of what people write is paragraphs; where there is no other tag there is nothing to make safe.
        return IsParagraphs(html) ? html : (sanitizer ??= Strict()).Sanitize(html);
    }

    private static bool IsParagraphs(ReadOnlySpan<char> html)
    {
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[at..];
            if (!html.StartsWith("<p>", StringComparison.Ordinal) && !html.StartsWith("</p>", StringComparison.Ordinal) && !html.StartsWith("<br />", StringComparison.Ordinal))
                return false;
            html = html[1..];
        }
        return true;
    }

    private static HtmlSanitizer Strict()
    {
        var strict = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a" },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        })
        {
            KeepChildNodes = true,
        };
        // A reader's click must tell the other site nothing and earn the writer no rank.
        strict.PostProcessNode += (_, e) =>
        {
            if (e.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "nofollow ugc noopener noreferrer");
        };
        return strict;
    }
}
