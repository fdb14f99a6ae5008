using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Participation.Server.Accounts;

/// <summary>The session of our own web client: a cookie that scripts cannot read and other sites cannot send with a form.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Identity.Application";
    private const string Name = "participation";

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;

        // Lax, not Strict: another application that sends its user to /connect/authorize must find the session.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.CookieManager = new PrefixedCookies(environment.IsDevelopment());
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateWhenDue;
        options.Events.OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Asks the account whether the session still stands, every few minutes. In between nothing of Identity is even made:
    /// that would cost each request a database context.
    /// </summary>
    private static Task ValidateWhenDue(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var interval = services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return context.Properties.IssuedUtc is { } issued && now - issued <= interval ? Task.CompletedTask : SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>Whether the request carries a session, valid or not.</summary>
    public static bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(PrefixedCookies.Prefix + Name);

    // An empty body: the one place that makes problems of empty answers writes the rest.
    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>
    /// <c>__Host-</c> and Secure, so that no other host and no plain connection can set or see the cookie (RFC 6265bis, 4.1.3.2);
    /// neither on loopback in Development, where there is no certificate.
    /// </summary>
    private sealed class PrefixedCookies(bool development) : ICookieManager
    {
        public const string Prefix = "__Host-";
        private readonly ChunkingCookieManager cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Named(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            cookies.AppendResponseCookie(context, Named(context, key), value, Secured(context, options));

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            cookies.DeleteCookie(context, Named(context, key), Secured(context, options));

        private string Named(HttpContext context, string key) => IsPlain(context) ? key : Prefix + key;

        private CookieOptions Secured(HttpContext context, CookieOptions options)
        {
            options.Secure = !IsPlain(context);
            return options;
        }

        private bool IsPlain(HttpContext context) => development && !context.Request.IsHttps && IsLoopback(context.Request.Host.Host);

        private static bool IsLoopback(string host) =>
            host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
