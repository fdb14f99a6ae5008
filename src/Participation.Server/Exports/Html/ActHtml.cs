using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Pictures;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Html;

/// <summary>A version as one page that needs nothing else: for reading, printing and keeping. Every provision has its eId as id.</summary>
internal static class ActHtml
{
    /// <summary>What the page's policy names its style sheet by (CSP Level 3, 6.7.3.3).</summary>
    public static string StyleHash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    // Nothing is italic: most fonts have only the Russian forms of б, г, д, п and т there.
    private const string Style = """

        :root { color-scheme: light; }
        body { max-width: 42rem; margin: 2rem auto; padding: 0 1.25rem; font: 1.0625rem/1.6 "Source Serif 4", "Times New Roman", Georgia, serif; color: #1f2a2e; background: #fff; }
        header, body > footer { font: 0.875rem/1.5 "Source Sans 3", Arial, sans-serif; color: #56646a; }
        header { border-bottom: 1px solid #b8c4c6; padding-bottom: 0.75rem; margin-bottom: 2rem; }
        body > footer { border-top: 1px solid #b8c4c6; padding-top: 0.75rem; margin-top: 3rem; overflow-wrap: anywhere; }
        header p, body > footer p { margin: 0.15rem 0; }
        .authority { font-weight: 600; color: #1f2a2e; }
        h1, h2, h3, h4, h5, h6 { text-align: center; text-wrap: balance; line-height: 1.35; break-after: avoid; }
        h1 { font-size: 1.4rem; margin: 2rem 0; }
        h2 { font-size: 1.1rem; margin: 2.5rem 0 1rem; }
        h3, h4, h5, h6 { font-size: 1rem; margin: 1.75rem 0 0.75rem; }
        h3 .number, h4 .number, h5 .number, h6 .number { display: block; font-weight: 400; }
        p { margin: 0 0 0.75rem; overflow-wrap: break-word; white-space: pre-line; orphans: 2; widows: 2; }
        ol { list-style: none; margin: 0 0 0.75rem; padding: 0 0 0 1.25rem; }
        li { display: grid; grid-template-columns: minmax(2rem, max-content) minmax(0, 1fr); column-gap: 0.4rem; }
        li p { margin-bottom: 0.35rem; }
        blockquote { margin: 0 0 0.75rem 1.25rem; padding-left: 0.75rem; border-left: 2px solid #b8c4c6; white-space: pre-line; }
        figure { margin: 0.75rem 0 1rem; text-align: center; break-inside: avoid; }
        img { max-width: 100%; height: auto; }
        table { border-collapse: collapse; width: 100%; margin: 0 0 0.75rem; }
        td { border: 1px solid #b8c4c6; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        tr { break-inside: avoid; }
        .note { font-size: 0.9rem; color: #56646a; }
        .conclusion { margin-top: 2.5rem; break-inside: avoid; }
        .annex { break-before: page; }
        @media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; } }
        @page { size: A4; margin: 2.2cm 2cm; }

        """;

    public static string Write(ExportedAct act)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{act.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{Text(act.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <header>
            <p class="authority">{Text(act.Say(act.Authority.Serbian))}</p>
            <p>{Text(act.Edition)}</p>

            """);
        if (act.Version.Note.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<p>{Text(act.Say("Шта је измењено:"))} {Text(act.Version.Note)}</p>\n");
        page.Append("</header>\n<main>\n");
        // As acts are typeset: the coat of arms, on what ground and by whom, and then what.
        var opening = act.Version.Provisions.TakeWhile(p => p.Kind == ProvisionKind.Preamble || p.Picture is not null).ToList();
        var body = new Body(page, act.Pictures);
        foreach (var provision in opening) body.Write(provision, 2);
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(act.Title)}</h1>\n");
        foreach (var provision in act.Version.Provisions.Skip(opening.Count)) body.Write(provision, 2);
        page.Append(CultureInfo.InvariantCulture, $"""
            </main>
            <footer>
            <p>{Text(act.Say("Извор:"))} <a href="{Text(act.Address)}">{Text(act.Address)}</a></p>
            </footer>
            </body>
            </html>

            """);
        return page.ToString();
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);

    private sealed class Body(StringBuilder page, IReadOnlyDictionary<string, PictureFile> pictures)
    {
        public void Write(Provision provision, int level)
        {
            switch (provision.Kind)
            {
                case ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent: Item(provision, level); break;
                case ProvisionKind.Table: Table(provision); break;
                case ProvisionKind.Note when provision.Picture is { } picture && pictures.TryGetValue(picture.Id, out var file): Figure(provision.EId, picture, file); break;
                case ProvisionKind.Quotation: Element("blockquote", provision, level); break;
                case ProvisionKind.Article: Element("article", provision, level); break;
                case ProvisionKind.Paragraph or ProvisionKind.WrapUp or ProvisionKind.Note: Element(provision.Children.Count == 0 ? "p" : "div", provision, level); break;
                default: Element("section", provision, level); break;
            }
        }

        private void Element(string element, Provision provision, int level)
        {
            page.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{Text(provision.EId)}\" class=\"{ApiNames.Of(provision.Kind)}\">");
            if (element is "section" or "article") Heading(provision, level);
            else Before(provision.Num, provision.Heading);
            if (element is "p" or "blockquote") page.Append(Text(provision.Text));
            else if (provision.Text.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<p>{Text(provision.Text)}</p>\n");
            Children(provision, provision.Heading is null && provision.Num is null ? level : level + 1);
            page.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
        }

        // Brought along, so that the page still shows it on a disk.
        private void Figure(string eId, Picture picture, PictureFile file) => page.Append(CultureInfo.InvariantCulture,
            $"<figure id=\"{Text(eId)}\"><img src=\"data:{file.Type.MediaType()};base64,{Convert.ToBase64String(file.Bytes)}\" alt=\"{Text(picture.Alternative)}\" width=\"{file.Width}\" height=\"{file.Height}\"></figure>\n");

        // A row stands in the act as one line, its cells parted by a bar.
        private void Table(Provision table)
        {
            page.Append(CultureInfo.InvariantCulture, $"<table id=\"{Text(table.EId)}\">\n");
            foreach (var row in table.Children)
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr id=\"{Text(row.EId)}\">");
                foreach (var cell in row.Text.Split(" | "))
                    page.Append(CultureInfo.InvariantCulture, $"<td>{Text(cell)}</td>");
                page.Append("</tr>\n");
            }
            page.Append("</table>\n");
        }

        // «Предмет» stands above «Члан 1.»; a chapter's number beside its words.
        private void Heading(Provision provision, int level)
        {
            var (number, words, tag) = (Text(provision.Num ?? ""), Text(provision.Heading ?? ""), $"h{Math.Min(level, 6)}");
            if (number.Length + words.Length == 0) return;
            page.Append(CultureInfo.InvariantCulture, $"\n<{tag}>");
            if (provision.Kind != ProvisionKind.Article || words.Length == 0 || number.Length == 0) page.Append($"{number} {words}".Trim());
            else page.Append(CultureInfo.InvariantCulture, $"{words} <span class=\"number\">{number}</span>");
            page.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        }

        private void Item(Provision item, int level)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"{Text(item.EId)}\" class=\"{ApiNames.Of(item.Kind)}\"><span>{Text(item.Num ?? "–")}</span><div><p>");
            Before(item.Heading);
            page.Append(CultureInfo.InvariantCulture, $"{Text(item.Text)}</p>");
            Children(item, level);
            page.Append("</div></li>\n");
        }

        private void Before(params ReadOnlySpan<string?> words)
        {
            foreach (var word in words)
                if (!string.IsNullOrEmpty(word)) page.Append(Text(word)).Append(' ');
        }

        // Items that follow each other are one list, whatever stands before and after it.
        private void Children(Provision parent, int level)
        {
            var isList = false;
            foreach (var child in parent.Children)
            {
                var isItem = child.Kind is ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent;
                if (isItem != isList) page.Append(isItem ? "\n<ol>\n" : "</ol>\n");
                isList = isItem;
                Write(child, level);
            }
            if (isList) page.Append("</ol>\n");
        }
    }
}
