using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Participation.Server.Kernel;

namespace Participation.Server.Pages;

/// <summary>Serves the web client: its files, and its page with the words that readers without JavaScript and search engines need.</summary>
public static class PagesModule
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WebClient>();
        builder.Services.AddSingleton<PageText>();
        // No answer holds a secret beside something that an attacker can choose, so compressing over HTTPS gives nothing away.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
    }

    /// <summary>Headers for every answer, and the files of the client; before routing, so that a file costs no more than a file.</summary>
    public static void UsePages(this WebApplication app)
    {
        var client = app.Services.GetRequiredService<WebClient>();
        app.UseResponseCompression();
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            return next();
        });
        if (client.IsBuilt)
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(client.Folder), OnPrepareResponse = context => Caching(context.Context) });
        // Left to itself routing runs before everything, and the page for every address would answer for the files too.
        app.UseRouting();
    }

    public static void MapPages(this WebApplication app)
    {
        var client = app.Services.GetRequiredService<WebClient>();
        if (!client.IsBuilt)
            return;
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], async (HttpContext http, string? path, PageText text, CancellationToken cancellation) =>
        {
            path ??= "";
            // What looks like an address of the API or of a file is not a page.
            if (path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("_app/", StringComparison.Ordinal) || path.StartsWith("connect/", StringComparison.Ordinal) || path.StartsWith("problems/", StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                await Problems.EmptyStatus(http);
                return;
            }
            var language = ReaderLanguages.Of(http.Request);
            var filled = await text.Of(path, language, http, cancellation);
            http.Response.StatusCode = filled.Status;
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.ContentSecurityPolicy = client.ContentSecurityPolicy;
            http.Response.Headers.CacheControl = "no-cache";
            http.Response.Headers.Vary = "Accept-Language, Cookie";
            if (HttpMethods.IsGet(http.Request.Method))
                await http.Response.WriteAsync(client.Fill(language.Tag(), filled.Head, filled.Body), cancellation);
        }).AllowAnonymous().ExcludeFromDescription().WithOrder(int.MaxValue);
    }

    private static void Caching(HttpContext http)
    {
        // The build names these by their content, so they never change.
        http.Response.Headers.CacheControl = http.Request.Path.StartsWithSegments("/_app/immutable") ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
