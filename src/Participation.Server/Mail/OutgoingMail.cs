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
