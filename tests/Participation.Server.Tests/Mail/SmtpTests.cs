using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Mail;

public sealed class SmtpTests(PostgresForTests postgres)
{
    private Task<ServerUnderTest> Start(SmtpSink smtp) => ServerUnderTest.StartAsync(postgres,
        "Mail:Host=127.0.0.1", $"Mail:Port={smtp.Port}", "Mail:Security=None", "Mail:From=rasprava@kosjeric.example", "PublicUrl=https://rasprava.example/");

    [Fact]
    public async Task A_mail_goes_out_over_smtp_with_links_to_the_public_address()
    {
        await using var smtp = new SmtpSink();
        await using var server = await Start(smtp);
        using var ana = await server.NewCitizenAsync("ana@primer.rs");

        var mail = Assert.Single(await Eventually.Is(() => Task.FromResult(smtp.Mails), mails => mails.Count > 0, "a mail comes"));
        Assert.Equal("Потврдите адресу", mail.Subject);
        Assert.Equal("rasprava@kosjeric.example", mail.From.Mailboxes.Single().Address);
        Assert.Contains("https://rasprava.example/nalog/potvrda#", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_again_later_and_sent_once()
    {
        await using var smtp = new SmtpSink { Refusing = true };
        await using var server = await Start(smtp);
        using var ana = await server.NewCitizenAsync("ana@primer.rs");

        // However often it was tried by now: every attempt is refused until the failure stands in the outbox, with a later time for the next.
        await Eventually.Becomes<object?>(true, () => server.ScalarAsync(
            "select last_error like 'SMTP 451%' and \"to\" = 'ana@primer.rs' and next_attempt_at >= created_at + interval '30 seconds' from accounts.outbox where attempts > 0"));
        Assert.Empty(smtp.Mails);

        smtp.Refusing = false;
        server.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.Becomes<object?>(true, () => server.ScalarAsync("select sent_at is not null and \"to\" is null and subject is null and text is null and html is null from accounts.outbox"));
        Assert.Single(smtp.Mails);
    }
}
