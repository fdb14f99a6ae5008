namespace Participation.Server.Mail;

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The SMTP server; without it mails become files.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>What stands behind «From»; the municipality's own address.</summary>
    public string From { get; set; } = "rasprava@localhost";

    public string FromName { get; set; } = "еРасправа";

    /// <summary><c>StartTls</c> (RFC 8314 prefers <c>Implicit</c> on port 465), or <c>None</c> for a server on the same machine.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Where the files go; the folder <c>mail</c> of the server's state unless it is set.</summary>
    public string? Folder { get; set; }
}

public enum MailSecurity { StartTls, Implicit, None }
