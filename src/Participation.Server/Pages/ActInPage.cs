using System.Globalization;
using System.Net;
using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Pictures;
using Participation.Server.Kernel;

namespace Participation.Server.Pages;

/// <summary>
/// The act within the page that the server fills. A browser reads through all of it before any script of ours runs, which takes a cheap phone seconds for an
/// act of 750 pages: of such an act the page holds the beginning, and the way to the file that holds it all.
/// </summary>
internal static class ActInPage
{
    /// <summary>Provisions: most municipal decisions are shorter, and stand in the page whole.</summary>
    private const int Most = 250;

    /// <param name="consultation">The debate whose pictures are shown.</param>
    /// <param name="whole">Where the whole text stands.</param>
    public static void Append(StringBuilder html, Guid consultation, Sequence<Provision> provisions, string whole, ReaderLanguage language)
    {
        var (left, begun) = (Most, 0);
        foreach (var provision in provisions.TakeWhile(_ => left > 0))
        {
            Append(html, consultation, provision, language, 2, ref left);
            begun++;
        }
        if (left > 0)
            return;
        var words = new Words("Цео текст нацрта, на једној страни", "The whole text of the draft, on one page").In(language);
        // The client begins with these, and asks for the others while they are read.
        html.Append("<p data-begun=\"").Append(begun).Append("\"><a href=\"").Append(WebUtility.HtmlEncode(whole)).Append("\">").Append(WebUtility.HtmlEncode(words)).Append("</a></p>");
    }

    // An article that has begun goes on to its end, so that nothing reads as if the act said no more of it; only one without end is broken off.
    private static void Append(StringBuilder html, Guid consultation, Provision provision, ReaderLanguage language, int level, ref int left)
    {
        var isSection = provision.Kind <= ProvisionKind.Article;
        if (left <= (isSection ? 0 : -Most))
            return;
        left--;
        var element = provision.Kind switch { ProvisionKind.Table => "table", ProvisionKind.TableRow => "tr", _ when isSection => "section", _ => "div" };
        html.Append('<').Append(element).Append(" id=\"").Append(WebUtility.HtmlEncode(provision.EId)).Append("\">");
        if (isSection && (provision.Num ?? provision.Heading) is not null)
            html.Element($"h{Math.Min(level, 6)}", $"{provision.Num} {provision.Heading}".Trim().Written(language));
        if (provision.Kind == ProvisionKind.TableRow)
            foreach (var cell in provision.Text.Split(" | "))
                html.Element("td", cell.Written(language));
        else if (provision.Picture is { } picture)
            html.Append("<img src=\"").Append(ActPictures.Path(consultation, picture)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(picture.Alternative.Written(language)))
                .Append(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">");
        else if (provision.Text.Length > 0)
            html.Element("p", (isSection ? provision.Text : $"{provision.Num} {provision.Text}".Trim()).Written(language));
        foreach (var child in provision.Children)
            Append(html, consultation, child, language, level + 1, ref left);
        html.Append("</").Append(element).Append('>');
    }
}
