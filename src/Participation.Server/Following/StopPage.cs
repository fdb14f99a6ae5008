using System.Globalization;
using System.Net;
using System.Text;
using Participation.Following;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <summary>
/// Stops mails by one click, without signing in and without a script. Opening the link changes nothing, since programs that look for harmful links open it too; the button does it,
/// and so does a mail program's own button (RFC 8058). Doing it again is the same as once.
/// </summary>
internal static class StopPage
{
    public const string Path = "/obavestenja/odjava";

    private const string Css = """
        body { font: 1.125rem/1.5 "Source Sans 3", Arial, sans-serif; color: #1d2326; background: #fff; max-width: 36rem; margin: 3rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; }
        a { color: #0b5a5e; }
        button { font: inherit; padding: .6rem 1.25rem; border: 2px solid #0b5a5e; border-radius: 4px; background: #0b5a5e; color: #fff; cursor: pointer; }
        :focus-visible { outline: 3px solid #1d2326; outline-offset: 3px; }
        @media (prefers-color-scheme: dark) { body { background: #14191b; color: #eef2f3; } a { color: #9fd8db; } button { background: #9fd8db; color: #14191b; border-color: #9fd8db; } :focus-visible { outline-color: #eef2f3; } }
        """;

    /// <summary>What is stopped: «Више нећете добијати поруке о …».</summary>
    internal static Words About(NewsKind? kind) => kind switch
    {
        NewsKind.Reply => new("одговорима на прилоге", "answers to contributions"),
        NewsKind.Contribution => new("новим прилозима", "new contributions"),
        NewsKind.Version => new("новим верзијама нацрта", "new versions of drafts"),
        NewsKind.Deadline => new("роковима и завршетку расправа", "the terms and the end of debates"),
        _ => new("ономе што пратите", "what you follow"),
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path + ".css", () => Results.Text(Css, "text/css")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Path + "/{token}", (string token, HttpContext http, StopLinks links) =>
            links.Read(token) is { } stop ? Ask(http, stop.Kind) : Unknown(http)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Path + "/{token}", async (string token, HttpContext http, StopLinks links, Choices choices, CancellationToken cancellation) =>
        {
            if (links.Read(token) is not { } stop)
                return Unknown(http);
            await choices.StopMail(stop.Citizen, stop.Kind, cancellation);
            return Done(http, stop.Kind);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Ask(HttpContext http, NewsKind? kind)
    {
        var about = About(kind);
        return Page(http, 200, new("Одјава порука", "Stop mails"), language =>
            $"<p>{Safe(new Words($"Желите ли да вам више не шаљемо поруке е-поште о {about.Serbian}?", $"Do you want no more e-mails about {about.English}?").In(language))}</p>\n" +
            $"<form method=\"post\"><button>{Safe(new Words("Не шаљите ми више", "Send me no more").In(language))}</button></form>");
    }

    private static IResult Done(HttpContext http, NewsKind? kind)
    {
        var about = About(kind);
        return Page(http, 200, new("Одјављени сте", "Done"), language =>
            $"<p role=\"status\">{Safe(new Words($"Више вам нећемо слати поруке е-поште о {about.Serbian}.", $"You will get no more e-mails about {about.English}.").In(language))}</p>\n" +
            $"<p><a href=\"/obavestenja/podesavanja\">{Safe(new Words("Сва подешавања обавештења", "All settings of notifications").In(language))}</a></p>");
    }

    private static IResult Unknown(HttpContext http) => Page(http, 404, new("Веза није исправна", "This link is not valid"), language =>
        $"<p>{Safe(new Words("Ова веза за одјаву није потпуна. Отворите је поново из поруке, или измените подешавања када се пријавите.", "This link is not complete. Open it from the mail again, or change the settings when you are signed in.").In(language))}</p>\n" +
        $"<p><a href=\"/obavestenja/podesavanja\">{Safe(new Words("Подешавања обавештења", "Settings of notifications").In(language))}</a></p>");

    private static IResult Page(HttpContext http, int status, Words title, Func<ReaderLanguage, string> body)
    {
        var language = ReaderLanguages.Of(http.Request);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language.Tag()}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Safe(title.In(language))}</title><link rel=\"stylesheet\" href=\"{Path}.css\"></head>\n<body><main>\n<h1>{Safe(title.In(language))}</h1>\n{body(language)}\n</main></body></html>\n");
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        // The address is the key.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = language.Tag();
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
