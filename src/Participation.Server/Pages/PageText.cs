using System.Globalization;
using System.Net;
using System.Text;
using Participation.Acts;
using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Acts;
using Participation.Server.Acts.Pictures;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Pages;

/// <param name="Head">Title, description and Open Graph tags.</param>
/// <param name="Body">The words of the page for who reads without JavaScript.</param>
public sealed record FilledPage(int Status, string Head, string Body);

/// <summary>What a page says before any script has run: to search engines, to previews of links, to old and careful browsers.</summary>
public sealed class PageText(StandingReading standing, ConsultationReading consultations, ActShelf acts)
{
    private static readonly Words Name = new("еРасправа", "eRasprava");
    private static readonly Words About = new(
        "Нацрти локалних прописа, јавне расправе и предлози грађана на једном месту.",
        "Draft local acts, public debates and citizens' proposals in one place.");

    public async Task<FilledPage> Of(string path, ReaderLanguage language, HttpContext http, CancellationToken cancellation)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return new(200, Head(http, Name.In(language), About.In(language)), "");
        if (await standing.Municipality(MunicipalityName.Id(parts[0]), cancellation) is not { } municipality)
            return new(200, Head(http, Name.In(language), About.In(language)), "");

        var place = MunicipalityTitle(municipality, language);
        if (parts.Length < 2 || !Guid.TryParse(parts[1], out var id))
            return new(200, Head(http, $"{place} – {Name.In(language)}", About.In(language)), "");
        if (await consultations.ById(id, cancellation) is not { PublishedAt: not null } consultation || consultation.Municipality != municipality.Id)
            return new(parts.Length == 2 ? 404 : 200, Head(http, place, About.In(language)), "");

        var title = Written(consultation.Title, language);
        var body = parts.Length == 2 ? await Body(consultation, place, language, cancellation) : "";
        return new(200, Head(http, $"{title} – {place}", Written(consultation.Summary, language)), body);
    }

    private async Task<string> Body(ConsultationRow consultation, string place, ReaderLanguage language, CancellationToken cancellation)
    {
        var html = new StringBuilder();
        var act = (await acts.Of(consultation.Id, cancellation))?.Published();
        html.Append("<main id=\"prerendered\" lang=\"").Append(language == ReaderLanguage.SerbianLatin ? "sr-Latn" : "sr-Cyrl").Append("\">");
        Element(html, "p", place);
        Element(html, "h1", Written(consultation.Title, language));
        Element(html, "p", Written(consultation.Summary, language));
        if (consultation.LegalBasis.Length > 0)
            Element(html, "p", Written(consultation.LegalBasis, language));
        var (from, to) = (SerbianDates.Official(SerbianCalendar.DateOf(consultation.StartsAt)), SerbianDates.Official(SerbianCalendar.DateOf(consultation.EndsAt)));
        Element(html, "p", new Words($"Расправа траје од {from} до {to}.", $"The debate lasts from {consultation.StartsAt:yyyy-MM-dd} to {consultation.EndsAt:yyyy-MM-dd}.").In(language));
        if (act is not null)
            foreach (var provision in act.Provisions)
                Append(html, consultation.Id, provision, language, 2);
        return html.Append("</main>").ToString();
    }

    private static void Append(StringBuilder html, Guid consultation, Provision provision, ReaderLanguage language, int level)
    {
        var isSection = provision.Kind <= ProvisionKind.Article;
        html.Append(isSection ? "<section id=\"" : "<div id=\"").Append(WebUtility.HtmlEncode(provision.EId)).Append("\">");
        if (isSection && (provision.Num ?? provision.Heading) is not null)
            Element(html, $"h{Math.Min(level, 6)}", Written($"{provision.Num} {provision.Heading}".Trim(), language));
        if (provision.Picture is { } picture)
            html.Append("<img src=\"").Append(ActPictures.Path(consultation, picture)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(Written(picture.Alternative, language)))
                .Append(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">");
        else if (provision.Text.Length > 0)
            Element(html, "p", Written(isSection ? provision.Text : $"{provision.Num} {provision.Text}".Trim(), language));
        foreach (var child in provision.Children)
            Append(html, consultation, child, language, level + 1);
        html.Append(isSection ? "</section>" : "</div>");
    }

    private static string Head(HttpContext http, string title, string description)
    {
        var html = new StringBuilder();
        Element(html, "title", title);
        var address = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}";
        var shortened = description.Length > 300 ? description[..300] + "…" : description;
        Meta(html, "name", "description", shortened);
        Meta(html, "property", "og:type", "website");
        Meta(html, "property", "og:site_name", "Participation");
        Meta(html, "property", "og:title", title);
        Meta(html, "property", "og:description", shortened);
        Meta(html, "property", "og:url", address);
        html.Append("<link rel=\"canonical\" href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
        return html.ToString();
    }

    private static string MunicipalityTitle(Municipality municipality, ReaderLanguage language) => language switch
    {
        ReaderLanguage.English => municipality.NameLatin,
        ReaderLanguage.SerbianLatin => $"{(municipality.Kind == MunicipalityKind.City ? "Grad" : "Opština")} {municipality.NameLatin}",
        _ => $"{(municipality.Kind == MunicipalityKind.City ? "Град" : "Општина")} {municipality.Name}",
    };

    /// <summary>What officials wrote, in the reader's script; English readers get it as written.</summary>
    private static string Written(string text, ReaderLanguage language) => language == ReaderLanguage.SerbianLatin ? SerbianScript.ToLatin(text) : text;

    private static void Element(StringBuilder html, string name, string text) =>
        html.Append('<').Append(name).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(name).Append('>');

    private static void Meta(StringBuilder html, string key, string name, string content) =>
        html.Append("<meta ").Append(key).Append("=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(content)).Append("\">");
}
