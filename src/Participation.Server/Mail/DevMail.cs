using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;

namespace Participation.Server.Mail;

/// <summary>The mails of a developer's machine, newest first, at <c>/dev/mail</c>. Never outside Development.</summary>
internal static class DevMail
{
    private const int Shown = 50;

    public static void MapDevMail(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dev/mail", List).ExcludeFromDescription();
        routes.MapGet("/dev/mail/{id:guid}", Open).ExcludeFromDescription();
    }

    private static async Task<IResult> List(MailPost post, CancellationToken cancellation)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"sr-Cyrl\"><head><meta charset=\"utf-8\"><title>Пошта</title></head><body><h1>Пошта</h1>\n<ul>\n");
        foreach (var file in Files(post).Take(Shown))
        {
            using var message = await MimeMessage.LoadAsync(file.FullName, cancellation);
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/dev/mail/{Path.GetFileNameWithoutExtension(file.Name)}\">{Safe(message.Subject)}</a> {Safe(message.To.ToString())} {message.Date:u}</li>\n");
        }
        return Results.Content(page.Append("</ul></body></html>\n").ToString(), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Open(Guid id, MailPost post, CancellationToken cancellation)
    {
        var path = Path.Combine(post.Folder, $"{id:N}.eml");
        if (!File.Exists(path))
            return Results.NotFound();
        using var message = await MimeMessage.LoadAsync(path, cancellation);
        return Results.Content(message.HtmlBody ?? "", "text/html; charset=utf-8");
    }

    private static IEnumerable<FileInfo> Files(MailPost post) => Directory.Exists(post.Folder)
        ? new DirectoryInfo(post.Folder).GetFiles("*.eml").OrderByDescending(file => file.Name)
        : [];

    private static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");
}
