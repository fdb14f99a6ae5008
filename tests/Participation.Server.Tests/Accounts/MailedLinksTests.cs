using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed class MailedLinksTests(MailedLinksTests.Shared shared) : IClassFixture<MailedLinksTests.Shared>
{
    private readonly ServerUnderTest server = shared.Server;
    private readonly string address = shared.NewAddress();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_in_the_mail_confirms_the_address()
    {
        using var ana = await server.NewCitizenAsync(address);
        var mail = (await server.Mail.ToAsync(address))[0];
        Assert.Equal("Потврдите адресу", mail.Subject);
        Assert.Contains("/nalog/potvrda#", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Ана Анић", mail.HtmlBody, StringComparison.Ordinal);

        var (id, token) = Mailbox.Link(mail);
        using var answer = await ana.PostAsJsonAsync("/api/accounts/confirm", new { id, token }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.True((await ana.AccountAsync()).GetProperty("emailConfirmed").GetBoolean());
    }

    [Fact]
    public async Task Whoever_the_operator_named_administers_after_confirming_the_address()
    {
        using var ana = await server.NewCitizenAsync("prva@bor.example");
        Assert.Empty((await ana.AccountAsync()).GetProperty("roles").EnumerateArray());

        var (id, token) = Mailbox.Link((await server.Mail.ToAsync("prva@bor.example"))[0]);
        (await ana.PostAsJsonAsync("/api/accounts/confirm", new { id, token }, Cancellation)).Dispose();

        var held = Assert.Single((await ana.AccountAsync()).GetProperty("roles").EnumerateArray());
        Assert.Equal(("bor", "administrator"), (held.GetProperty("municipality").GetString(), held.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_mail_and_ends_the_lock()
    {
        using var ana = await server.NewCitizenAsync(address);
        using var client = server.NewClient();
        for (var i = 0; i < 5; i++)
            (await client.PostAsJsonAsync("/api/session", new { email = address, password = $"погађање број {i}" }, Cancellation)).Dispose();

        using var forgotten = await client.PostAsJsonAsync("/api/accounts/password/forgotten", new { email = address }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        var mail = (await server.Mail.ToAsync(address, atLeast: 2)).Single(mail => mail.Subject == "Нова лозинка");
        Assert.Contains("/nalog/lozinka#", mail.TextBody, StringComparison.Ordinal);
        var (id, token) = Mailbox.Link(mail);

        using var weak = await client.PostAsJsonAsync("/api/accounts/password/reset", new { id, token, password = "lozinka1" }, Cancellation);
        Assert.Equal("password-too-common", await weak.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        using var reset = await client.PostAsJsonAsync("/api/accounts/password/reset", new { id, token, password = "сасвим нова лозинка" }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        using var again = await client.PostAsJsonAsync("/api/accounts/password/reset", new { id, token, password = "још једна лозинка" }, Cancellation);
        Assert.Equal("link-no-longer-valid", await again.ProblemAsync(HttpStatusCode.Conflict));

        await client.SignInAsync(address, "сасвим нова лозинка");
        Assert.True((await client.AccountAsync()).GetProperty("emailConfirmed").GetBoolean());
    }

    [Fact]
    public async Task Asking_for_the_password_of_nobody_is_answered_alike_and_mails_nobody()
    {
        using var client = server.NewClient();
        using var answer = await client.PostAsJsonAsync("/api/accounts/password/forgotten", new { email = "niko@primer.rs" }, Cancellation);
        using var known = await client.PostAsJsonAsync("/api/accounts/password/forgotten", new { email = "citizen@demo.example" }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await server.Mail.ToAsync("citizen@demo.example");
        Assert.Empty(server.Mail.Now("niko@primer.rs"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("лажно")]
    [InlineData("Q2ZESjg")]
    public async Task A_made_up_link_does_nothing(string token)
    {
        using var ana = await server.NewCitizenAsync(address);
        var id = (await ana.AccountAsync()).GetProperty("id").GetGuid();

        using var confirm = await ana.PostAsJsonAsync("/api/accounts/confirm", new { id, token }, Cancellation);
        using var reset = await ana.PostAsJsonAsync("/api/accounts/password/reset", new { id, token, password = "сасвим нова лозинка" }, Cancellation);

        Assert.Equal("link-no-longer-valid", await confirm.ProblemAsync(HttpStatusCode.Conflict));
        Assert.Equal("link-no-longer-valid", await reset.ProblemAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_mail_speaks_the_language_and_script_of_the_person()
    {
        using var client = server.NewClient();
        foreach (var (language, email) in (ValueTuple<string, string>[])[("sr-Latn", "latinica@primer.rs"), ("en", "english@primer.rs")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/accounts") { Content = JsonContent.Create(new { email, password = People.Password, displayName = "Ana Anić" }) };
            request.Headers.Add("Accept-Language", language);
            (await client.SendAsync(request, Cancellation)).Dispose();
        }

        var latin = (await server.Mail.ToAsync("latinica@primer.rs"))[0];
        var english = (await server.Mail.ToAsync("english@primer.rs"))[0];
        Assert.Equal(("Potvrdite adresu", "Confirm your address"), (latin.Subject, english.Subject));
        Assert.Contains("portalu za javne rasprave", latin.TextBody, StringComparison.Ordinal);
        Assert.Equal("sr-Latn", latin.Body!.Headers["Content-Language"]);
    }

    [Fact]
    public async Task After_sending_the_outbox_holds_nothing_personal()
    {
        using var ana = await server.NewCitizenAsync(address);
        await server.Mail.ToAsync(address);

        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Cancellation);
        for (var attempt = 0; ; attempt++)
        {
            await using var command = new NpgsqlCommand("select row_to_json(o)::text from accounts.outbox o where sent_at is not null limit 1", connection);
            if (await command.ExecuteScalarAsync(Cancellation) is string row)
            {
                var fields = JsonDocument.Parse(row).RootElement;
                Assert.All((string[])["to", "subject", "text", "html", "next_attempt_at"], field => Assert.Equal(JsonValueKind.Null, fields.GetProperty(field).ValueKind));
                return;
            }
            Assert.True(attempt < 200, "The mail was never marked as sent.");
            await Task.Delay(50, Cancellation);
        }
    }

    [Fact]
    public async Task The_confirmation_can_be_asked_for_again()
    {
        using var ana = await server.NewCitizenAsync(address);
        using var answer = await ana.PostAsJsonAsync("/api/accounts/confirmation", new { }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(2, (await server.Mail.ToAsync(address, atLeast: 2)).Count);
    }

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres, "Administrators:bor=prva@bor.example");
}
