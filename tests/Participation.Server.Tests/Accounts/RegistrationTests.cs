using System.Net;
using System.Net.Http.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed class RegistrationTests(RegistrationTests.Shared shared) : IClassFixture<RegistrationTests.Shared>
{
    private readonly ServerUnderTest server = shared.Server;
    private readonly string address = shared.NewAddress();

    private async Task<HttpResponseMessage> Register(object body)
    {
        using var client = server.NewClient();
        return await client.PostAsJsonAsync("/api/accounts", body, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_citizen_registers_and_signs_in_with_three_fields()
    {
        using var ana = await server.NewCitizenAsync(address);

        var account = await ana.AccountAsync();
        Assert.Equal("Ана Анић", account.GetProperty("displayName").GetString());
        Assert.Equal(address, account.GetProperty("email").GetString());
        Assert.False(account.GetProperty("emailConfirmed").GetBoolean());
        Assert.Empty(account.GetProperty("roles").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_is_signed_in_without_a_session()
    {
        using var client = server.NewClient();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await client.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task A_taken_address_is_answered_like_a_new_one_and_its_owner_gets_a_mail()
    {
        using var ana = await server.NewCitizenAsync(address);

        using var answer = await Register(new { email = address.ToUpperInvariant(), password = "сасвим друга лозинка", displayName = "Неко Други" });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("Ана Анић", (await ana.AccountAsync()).GetProperty("displayName").GetString());
        var mails = await server.Mail.ToAsync(address, atLeast: 2);
        Assert.Equal("Већ имате налог", mails[1].Subject);
    }

    [Fact]
    public async Task The_same_registration_sent_again_changes_nothing_and_mails_nobody()
    {
        var body = new { email = address, password = People.Password, displayName = "Ана Анић" };
        var other = shared.NewAddress();
        using var first = await Register(body);
        using var again = await Register(body);
        using var another = await Register(new { email = other, password = People.Password, displayName = "Бора Борић" });

        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        await server.Mail.ToAsync(other);
        Assert.Single(server.Mail.Now(address));
    }

    [Fact]
    public async Task Ten_registrations_of_one_address_at_once_make_one_account()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            Register(new { email = address, password = $"четири насумичне речи {i}", displayName = "Ана Анић" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        var mails = await server.Mail.ToAsync(address, atLeast: 10);
        Assert.Single(mails, mail => mail.Subject == "Потврдите адресу");
    }

    [Theory]
    [InlineData(null, "Ана Анић", People.Password, "email-not-an-address")]
    [InlineData("није адреса", "Ана Анић", People.Password, "email-not-an-address")]
    [InlineData("ana@primer.rs\r\nBcc: svi@primer.rs", "Ана Анић", People.Password, "email-not-an-address")]
    [InlineData("ana\0@primer.rs", "Ана Анић", People.Password, "email-not-an-address")]
    [InlineData("ana@primer.rs", null, People.Password, "display-name-length")]
    [InlineData("ana@primer.rs", "А", People.Password, "display-name-length")]
    [InlineData("ana@primer.rs", "Ана\0Анић", People.Password, "display-name-characters")]
    [InlineData("ana@primer.rs", "Ана \u202eћинА", People.Password, "display-name-characters")]
    [InlineData("ana@primer.rs", "<script>alert(1)</script>", People.Password, "display-name-characters")]
    [InlineData("ana@primer.rs", "Модератор", People.Password, "display-name-poses-as-office")]
    [InlineData("ana@primer.rs", "Ана Анић", null, "password-characters")]
    [InlineData("ana@primer.rs", "Ана Анић", "кратка", "password-too-short")]
    [InlineData("ana@primer.rs", "Ана Анић", "password123", "password-too-common")]
    [InlineData("ana@primer.rs", "Ана Анић", "четири насумичне\0 речи", "password-characters")]
    public async Task What_cannot_be_taken_is_refused_with_a_reason(string? email, string? displayName, string? password, string code)
    {
        using var answer = await Register(new { email, password, displayName });
        Assert.Equal(code, await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Theory]
    [InlineData("{\"email\": 5}", 400)]
    [InlineData("{\"email\": ", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    [InlineData("{\"email\": \"\\ud800@primer.rs\", \"password\": \"четири насумичне речи\", \"displayName\": \"Ана\"}", 400)]
    [InlineData("{\"email\": \"ana@primer.rs\", \"password\": \"четири \\udfff речи\", \"displayName\": \"Ана\"}", 400)]
    public async Task A_body_that_is_no_registration_is_a_problem(string body, int status)
    {
        using var client = server.NewClient();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/accounts", content, TestContext.Current.CancellationToken);
        Assert.Equal("request-unreadable", await answer.ProblemAsync((HttpStatusCode)status));
    }

    [Fact]
    public async Task Invalid_utf8_is_a_problem()
    {
        using var client = server.NewClient();
        using var content = new ByteArrayContent([.. "{\"email\": \"ana"u8, 0xC3, 0x28, .. "@primer.rs\"}"u8]);
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync("/api/accounts", content, TestContext.Current.CancellationToken);
        Assert.Equal("request-unreadable", await answer.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_too_much(bool announced)
    {
        using var client = server.NewClient();
        using var content = new StringContent($"{{\"email\": \"{new string('a', 10_000_000)}\"}}", System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/accounts") { Content = content };
        request.Headers.TransferEncodingChunked = !announced;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("body-too-large", await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_a_registration()
    {
        using var client = server.NewClient();
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await client.PostAsync("/api/accounts", content, TestContext.Current.CancellationToken);
        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres);
}
