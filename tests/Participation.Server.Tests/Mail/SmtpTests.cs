using Npgsql;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Mail;

public sealed class SmtpTests(PostgresForTests postgres)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private Task<ServerUnderTest> Start(SmtpSink smtp) => ServerUnderTest.StartAsync(postgres,
        "Mail:Host=127.0.0.1", $"Mail:Port={smtp.Port}", "Mail:Security=None", "Mail:From=rasprava@kosjeric.example", "PublicUrl=https://rasprava.example/");

    private static async Task Until(Func<bool> condition, string otherwise)
    {
        var until = DateTimeOffset.UtcNow + LongEnough;
        while (!condition())
        {
            Assert.True(DateTimeOffset.UtcNow < until, otherwise);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<object?> Ask(ServerUnderTest server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_mail_goes_out_over_smtp_with_links_to_the_public_address()
    {
        await using var smtp = new SmtpSink();
        await using var server = await Start(smtp);
        using var ana = await server.NewCitizenAsync("ana@primer.rs");

        await Until(() => smtp.Mails.Count == 1, "No mail came.");
        var mail = smtp.Mails.Single();
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
        await Until(() => smtp.Refused == 1, "The mail was never tried.");

        smtp.Refusing = false;
        for (var until = DateTimeOffset.UtcNow + LongEnough; await Ask(server, "select 1 from accounts.outbox where attempts = 1 and last_error like 'SMTP 451%' and \"to\" = 'ana@primer.rs'") is null;)
        {
            Assert.True(DateTimeOffset.UtcNow < until, "The failure was never noted.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Empty(smtp.Mails);

        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await Until(() => smtp.Mails.Count == 1, "The mail was not tried again.");
        Assert.Equal(0L, await Ask(server, "select count(*) from accounts.outbox where subject like '%' and sent_at is not null"));
    }
}
