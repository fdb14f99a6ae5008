using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Participation.Server.Accounts;
using Participation.Server.Database;

namespace Participation.Server.Mail;

/// <summary>
/// Empties the outbox, oldest first, on the node that leads. A mail that cannot go out is tried again, after half a minute at first and at most every hour.
/// A row is locked while its mail is under way, so that a new leader never sends what the old one is just sending.
/// </summary>
internal sealed class MailSender(Leadership leadership, IServiceScopeFactory scopes, Outbox outbox, MailPost post, IEnumerable<ILetterWriter> writers, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // An address that its server says does not exist for three days does not exist.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private DateTimeOffset cleaned;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!post.GoesOut)
            log.LogInformation("No SMTP server is configured (Mail:Host): mails are written into {Folder}", post.Folder);
        return leadership.RunWhileLeaderAsync(SendAll, stoppingToken);
    }

    private async Task SendAll(CancellationToken term)
    {
        while (true)
        {
            while (await SendNext(term))
            {
            }
            await outbox.Waiting(Look, term);
        }
    }

    /// <summary>Tries the mail that is due longest; false where none is due.</summary>
    private async Task<bool> SendNext(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDatabase>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        var mail = await database.Outbox
            .FromSql($"select * from accounts.outbox where next_attempt_at <= {now} order by next_attempt_at limit 1 for update skip locked")
            .AsTracking().SingleOrDefaultAsync(cancellation);
        if (mail is null)
        {
            if (now - cleaned > LongestPause)
            {
                await database.Outbox.Where(old => old.SentAt < now - Remembered).ExecuteDeleteAsync(cancellation);
                cleaned = now;
            }
            await transaction.CommitAsync(cancellation);
            return false;
        }

        mail.Attempts++;
        try
        {
            var letter = mail.Writer is { } writer ? await writers.Single(one => one.Name == writer).Write(mail, cancellation) : mail;
            if (letter is not null)
                await post.Deliver(letter, cancellation);
            mail.SentAt = now;
            mail.LastError = null;
            Forget(mail);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Postpone(mail, failed, now);
        }
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private void Postpone(OutgoingMail mail, Exception failed, DateTimeOffset now)
    {
        // The server's own words may repeat the address; its number does not.
        mail.LastError = failed is SmtpCommandException refused ? $"SMTP {(int)refused.StatusCode} {refused.ErrorCode}" : failed.GetType().Name;
        if (failed is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } && now - mail.CreatedAt > Patience)
        {
            Forget(mail);
            log.LogWarning("Mail {Mail} was given up: {Error}", mail.Id, mail.LastError);
            return;
        }
        var pause = TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(mail.Attempts - 1, 10)));
        mail.NextAttemptAt = now + (pause < LongestPause ? pause : LongestPause);
        log.LogWarning("Mail {Mail} could not be sent ({Error}); attempt {Attempt}, next at {Next}", mail.Id, mail.LastError, mail.Attempts, mail.NextAttemptAt);
    }

    private static void Forget(OutgoingMail mail)
    {
        mail.NextAttemptAt = null;
        mail.To = mail.Subject = mail.Text = mail.Html = mail.Matter = null;
    }
}
