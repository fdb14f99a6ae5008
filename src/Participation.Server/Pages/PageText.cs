using System.Net;
using System.Text;
using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Acts;
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

    // Pages of their own within a municipality and within a debate, by the last part of their address.
    private static readonly (string Path, Words Title, Words About) Report = ("izvestaj-o-moderaciji", new("Извештај о модерацији", "Report on moderation"), new(
        "Одлуке модератора по месецима: колико их је било, по којим правилима, колико се на њих чекало и шта је било са приговорима.",
        "Decisions of moderators by month: how many, under which rules, how long they took, and what appeals came to."));
    private static readonly (string Path, Words Title, Words About) Ledger = ("evidencija", new("Евиденција модерације", "Moderation ledger"), new(
        "Шта су модератори одлучили у овој расправи, када, по ком правилу и са којим образложењем.",
        "What moderators decided in this debate, when, under which rule and for which reason."));

    public async Task<FilledPage> Of(string path, ReaderLanguage language, HttpContext http, CancellationToken cancellation)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return new(200, Head(http, Name.In(language), About.In(language)), "");
        if (await standing.Municipality(MunicipalityName.Id(parts[0]), cancellation) is not { } municipality)
            return new(200, Head(http, Name.In(language), About.In(language)), "");

        var place = MunicipalityTitle(municipality, language);
        if (parts.Length == 2 && parts[1] == Report.Path)
            return new(200, Head(http, $"{Report.Title.In(language)} – {place}", Report.About.In(language)), "");
        if (parts.Length < 2 || !Guid.TryParse(parts[1], out var id))
            return new(200, Head(http, $"{place} – {Name.In(language)}", About.In(language)), "");
        if (await consultations.ById(id, cancellation) is not { PublishedAt: not null } consultation || consultation.Municipality != municipality.Id)
            return new(parts.Length == 2 ? 404 : 200, Head(http, place, About.In(language)), "");

        var title = consultation.Title.Written(language);
        if (parts.Length == 3 && parts[2] == Ledger.Path)
            return new(200, $"{Head(http, $"{Ledger.Title.In(language)} – {title}", Ledger.About.In(language))}<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/api/consultations/{id}/moderation/ledger?format=atom\">", "");
        var body = parts.Length == 2 ? await Body(consultation, place, language, cancellation) : "";
        return new(200, Head(http, $"{title} – {place}", consultation.Summary.Written(language)), body);
    }

    private async Task<string> Body(ConsultationRow consultation, string place, ReaderLanguage language, CancellationToken cancellation)
    {
        var html = new StringBuilder();
        var act = (await acts.Of(consultation.Id, cancellation))?.Published();
        html.Append("<main id=\"prerendered\" lang=\"").Append(language == ReaderLanguage.SerbianLatin ? "sr-Latn" : "sr-Cyrl").Append("\">");
        html.Element("p", place);
        html.Element("h1", consultation.Title.Written(language));
        html.Element("p", consultation.Summary.Written(language));
        if (consultation.LegalBasis.Length > 0)
            html.Element("p", consultation.LegalBasis.Written(language));
        var (from, to) = (SerbianDates.Official(SerbianCalendar.DateOf(consultation.StartsAt)), SerbianDates.Official(SerbianCalendar.DateOf(consultation.EndsAt)));
        html.Element("p", new Words($"Расправа траје од {from} до {to}.", $"The debate lasts from {consultation.StartsAt:yyyy-MM-dd} to {consultation.EndsAt:yyyy-MM-dd}.").In(language));
        if (act is not null)
            ActInPage.Append(html, consultation.Id, act.Provisions, $"/api/consultations/{consultation.Id}/act/export?format=html{(language == ReaderLanguage.SerbianLatin ? "&script=sr-Latn" : "")}", language);
        return html.Append("</main>").ToString();
    }

    private static string Head(HttpContext http, string title, string description)
    {
        var html = new StringBuilder();
        html.Element("title", title);
        var address = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}";
        var shortened = description.Length > 300 ? description[..300] + "…" : description;
        html.Meta("name", "description", shortened);
        html.Meta("property", "og:type", "website");
        html.Meta("property", "og:site_name", "Participation");
        html.Meta("property", "og:title", title);
        html.Meta("property", "og:description", shortened);
        html.Meta("property", "og:url", address);
        html.Append("<link rel=\"canonical\" href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
        return html.ToString();
    }

    private static string MunicipalityTitle(Municipality municipality, ReaderLanguage language) => language switch
    {
        ReaderLanguage.English => municipality.NameLatin,
        ReaderLanguage.SerbianLatin => $"{(municipality.Kind == MunicipalityKind.City ? "Grad" : "Opština")} {municipality.NameLatin}",
        _ => $"{(municipality.Kind == MunicipalityKind.City ? "Град" : "Општина")} {municipality.Name}",
    };
}
