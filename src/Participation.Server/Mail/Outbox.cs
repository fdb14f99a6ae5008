using Npgsql;
using NpgsqlTypes;
using Participation.Server.Kernel;

namespace Participation.Server.Mail;

/// <summary>Where mails are put; <see cref="MailSender"/> takes them out.</summary>
public sealed class Outbox(TimeProvider clock) : IDisposable
{
    /// <summary>Text that goes with an insert into the transaction of something else than the accounts' own context.</summary>
    public const string Insert = """
        insert into accounts.outbox (id, "to", subject, text, html, language, created_at, attempts, next_attempt_at)
        values ($1, $2, $3, $4, $5, $6, $7, 0, $7)
        """;

    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>A letter to one person, ready to be stored.</summary>
    /// <param name="letter">What is written.</param>
    /// <param name="to">The address.</param>
    /// <param name="name">How the person is addressed.</param>
    /// <param name="language">BCP 47, as the account has it.</param>
    public OutgoingMail Write(Letter letter, string to, string name, string language)
    {
        var reader = language switch { "en" => ReaderLanguage.English, "sr-Latn" => ReaderLanguage.SerbianLatin, _ => ReaderLanguage.SerbianCyrillic };
        var now = clock.GetUtcNow();
        return new OutgoingMail
        {
            Id = Guid.CreateVersion7(now),
            To = to,
            Subject = letter.Subject.In(reader),
            Text = LetterText.Plain(letter, name, reader),
            Html = LetterText.Html(letter, name, reader),
            Language = reader.Tag(),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>Tells the sender of this process that something was put in. Lost on another node, which looks by itself every few seconds.</summary>
    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It knows already.
        }
    }

    public void Dispose() => waiting.Dispose();

    internal Task<bool> Waiting(TimeSpan atMost, CancellationToken cancellation) => waiting.WaitAsync(atMost, cancellation);

    /// <summary>The insert as a command of an open transaction.</summary>
    public static NpgsqlBatchCommand Command(OutgoingMail mail) => new(Insert)
    {
        Parameters =
        {
            new() { Value = mail.Id },
            new() { Value = mail.To },
            new() { Value = mail.Subject },
            new() { Value = mail.Text },
            new() { Value = mail.Html },
            new() { Value = mail.Language },
            new() { Value = mail.CreatedAt, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        },
    };
}
