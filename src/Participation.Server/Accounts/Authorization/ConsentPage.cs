using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using OpenIddict.Abstractions;
using Participation.Server.Kernel;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>Asks whether another application may act for a person. Plain HTML without a script: it must work everywhere, and nothing may run in it.</summary>
internal static class ConsentPage
{
    private const string Css = """
        body { font: 1.125rem/1.5 "Source Sans 3", Arial, sans-serif; color: #1d2326; background: #fff; max-width: 36rem; margin: 3rem auto; padding: 0 1rem; }
        button { font: inherit; padding: .5rem 1.25rem; margin: 0 .75rem .75rem 0; border: 2px solid #0b5a5e; border-radius: 4px; background: #fff; color: #0b5a5e; cursor: pointer; }
        button[value=yes] { background: #0b5a5e; color: #fff; }
        :focus-visible { outline: 3px solid #1d2326; outline-offset: 3px; }
        @media (prefers-color-scheme: dark) { body { background: #14191b; color: #eef2f3; } button { background: #14191b; color: #9fd8db; border-color: #9fd8db; } button[value=yes] { background: #9fd8db; color: #14191b; } :focus-visible { outline-color: #eef2f3; } }
        """;

    private static readonly Dictionary<string, Words> Meaning = new()
    {
        [Scopes.Profile] = new("да види ваше приказано име", "see the name that you show"),
        [Scopes.Email] = new("да види вашу адресу е-поште", "see your e-mail address"),
        [Scopes.OfflineAccess] = new("да ово може и када нисте присутни, до 14 дана", "do this also while you are away, for up to 14 days"),
        [AuthorizationServer.Participate] = new("да у ваше име пише, предлаже и гласа у расправама", "write, propose and vote in debates in your name"),
    };

    public static IResult Style() => Results.Text(Css, "text/css");

    public static IResult Show(HttpContext http, IAntiforgery antiforgery, string application, Account account, OpenIddictRequest request)
    {
        var language = ReaderLanguages.Of(http.Request);
        var tokens = antiforgery.GetAndStoreTokens(http);
        var title = new Words("Дозвола другој апликацији", "Permission for another application").In(language);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language.Tag()}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title><link rel=\"stylesheet\" href=\"/connect/consent.css\"></head>\n<body><main>\n<h1>{Safe(title)}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{new Words("Апликација", "The application").In(language)} <strong translate=\"no\">{Safe(application)}</strong> ");
        page.Append(CultureInfo.InvariantCulture, $"{new Words("тражи да, као", "asks to do the following as").In(language)} <strong translate=\"no\">{Safe(account.DisplayName)}</strong>{new Words(", може:", ":").In(language)}</p>\n<ul>\n");
        page.Append(CultureInfo.InvariantCulture, $"<li>{new Words("да вас препозна на порталу (без имена и адресе)", "recognise you on the portal (without name and address)").In(language)}</li>\n");
        foreach (var scope in request.GetScopes().Where(Meaning.ContainsKey))
            page.Append(CultureInfo.InvariantCulture, $"<li>{Safe(Meaning[scope].In(language))}</li>\n");
        page.Append("</ul>\n<form method=\"post\" action=\"/connect/authorize\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{Safe(tokens.FormFieldName)}\" value=\"{Safe(tokens.RequestToken!)}\">\n");
        foreach (var (name, value) in request.GetParameters())
            page.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{Safe(name)}\" value=\"{Safe((string?)value ?? "")}\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<button name=\"consent\" value=\"yes\">{new Words("Дозволи", "Allow").In(language)}</button>");
        page.Append(CultureInfo.InvariantCulture, $"<button name=\"consent\" value=\"no\">{new Words("Одбиј", "Refuse").In(language)}</button>\n</form>\n</main></body></html>\n");

        // No form-action: browsers apply it to the redirect after the form as well, and that leads to the application.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = language.Tag();
        return Results.Content(page.ToString(), "text/html; charset=utf-8");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
