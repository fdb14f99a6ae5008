namespace Participation.Server.Mail;

/// <summary>
/// A mail that must go out, written in the transaction of what caused it. After it has been sent only the fact remains:
/// address, subject and text are personal data and are removed.
/// </summary>
public sealed class OutgoingMail
{
    public Guid Id { get; init; }
    public string? To { get; set; }
    public string? Subject { get; set; }
    public string? Text { get; set; }
    public string? Html { get; set; }

    /// <summary>Who writes the letter when it is sent; null where it was written when it was put here.</summary>
    public string? Writer { get; init; }

    /// <summary>What <see cref="Writer"/> is to write about.</summary>
    public string? Matter { get; set; }

    /// <summary>Where one click stops such mails (RFC 8058); only of a letter that has just been written.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>The language the mail is in, BCP 47.</summary>
    public required string Language { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
    public int Attempts { get; set; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed, without anything personal: the SMTP status or the kind of error.</summary>
    public string? LastError { get; set; }
}

/// <summary>
/// Writes letters at the moment of sending, anew for each attempt: what was taken out of public sight while a letter waited must not go out with it.
/// </summary>
public interface ILetterWriter
{
    /// <summary>As <see cref="OutgoingMail.Writer"/> names it.</summary>
    string Name { get; }

    /// <summary>The letter with address and words; null where there is nothing to send any more.</summary>
    Task<OutgoingMail?> Write(OutgoingMail order, CancellationToken cancellation);
}
