using MimeKit;

namespace Participation.Server.Tests.Harness;

/// <summary>The folder that mails go to where no SMTP server is configured.</summary>
public sealed class Mailbox(string folder)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    /// <summary>The mails to an address, oldest first, once there are at least that many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ToAsync(string address, int atLeast = 1)
    {
        var until = DateTimeOffset.UtcNow + LongEnough;
        while (true)
        {
            var found = Now(address);
            if (found.Count >= atLeast)
                return found;
            Assert.True(DateTimeOffset.UtcNow < until, $"Only {found.Count} of {atLeast} mails to {address} came.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What has come so far.</summary>
    public IReadOnlyList<MimeMessage> Now(string address) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))]
        : [];

    /// <summary>The id and the token of the link in a mail.</summary>
    public static (string Id, string Token) Link(MimeMessage mail)
    {
        var link = mail.TextBody!.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
        var parts = new Uri(link).Fragment.TrimStart('#').Split('&').ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1]);
        return (parts["id"], parts["token"]);
    }
}
