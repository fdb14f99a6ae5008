using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace Participation.Server.Mail;

/// <summary>Takes a stored mail to where it goes: the SMTP server, or a folder where none is configured.</summary>
internal sealed class MailPost(MailOptions options, string folder, TimeProvider clock)
{
    public string Folder { get; } = folder;

    /// <summary>Whether mails leave this machine.</summary>
    public bool GoesOut => options.Host is { Length: > 0 };

    public async Task Deliver(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = Compose(mail);
        if (options.Host is { Length: > 0 } host)
            await Send(host, message, cancellation);
        else
            await WriteFile(mail, message, cancellation);
    }

    private MimeMessage Compose(OutgoingMail mail)
    {
        var from = new MailboxAddress(options.FromName, options.From);
        var message = new MimeMessage
        {
            Subject = mail.Subject ?? "",
            Date = clock.GetUtcNow(),

            // The same for every attempt, so that a mail that went out although the answer was lost is seen to be the same.
            MessageId = MimeUtils.ParseMessageId($"<{mail.Id:N}@{from.Domain}>") ?? $"{mail.Id:N}@localhost",
            Body = new MultipartAlternative(
                new TextPart("plain") { Text = mail.Text ?? "" },
                new TextPart("html") { Text = mail.Html ?? "" }),
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(mail.To ?? ""));
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.Unsubscribe is { } stop)
        {
            // RFC 2369 and RFC 8058: the mail program shows a button of its own, and its one click is a POST.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private async Task Send(string host, MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(host, options.Port, options.Security switch
        {
            MailSecurity.Implicit => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, cancellation);
        if (options.User is not null)
            await client.AuthenticateAsync(options.User, options.Password ?? "", cancellation);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    private async Task WriteFile(OutgoingMail mail, MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{mail.Id:N}.eml");
        await using (var file = File.Create(path + ".part"))
            await message.WriteToAsync(file, cancellation);
        File.Move(path + ".part", path, overwrite: true);
    }
}
