using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed class SessionTests(SessionTests.Shared shared) : IClassFixture<SessionTests.Shared>
{
    private readonly ServerUnderTest server = shared.Server;
    private readonly string address = shared.NewAddress();

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string email, string password) =>
        client.PostAsJsonAsync("/api/session", new { email, password }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Who_signs_out_is_nobody()
    {
        using var client = await server.DemoAsync("citizen");
        using var answer = await client.DeleteAsync("/api/session", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await client.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task The_demo_accounts_hold_their_roles_in_kosjeric()
    {
        foreach (var role in (string[])["moderator", "officer", "administrator"])
        {
            using var client = await server.DemoAsync(role);
            var held = Assert.Single((await client.AccountAsync()).GetProperty("roles").EnumerateArray());
            Assert.Equal(("kosjeric", role), (held.GetProperty("municipality").GetString(), held.GetProperty("role").GetString()));
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        using var client = server.NewClient();
        using var wrong = await SignIn(client, "citizen@demo.example", "није та лозинка");
        using var unknown = await SignIn(client, "niko@demo.example", "није та лозинка");

        Assert.Equal("sign-in-refused", await wrong.ProblemAsync(HttpStatusCode.Unauthorized));
        Assert.Equal("sign-in-refused", await unknown.ProblemAsync(HttpStatusCode.Unauthorized));
        Assert.Equal(
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        using var client = server.NewClient();
        for (var i = 0; i < 5; i++)
            (await SignIn(client, "neighbour@demo.example", $"погађање број {i}")).Dispose();

        using var right = await SignIn(client, "neighbour@demo.example", "lozinka-za-probu");
        Assert.Equal("sign-in-refused", await right.ProblemAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task The_same_keys_in_another_unicode_form_are_the_same_password()
    {
        using var ana = await server.NewCitizenAsync(address);
        using var client = server.NewClient();
        using var answer = await SignIn(client, address, People.Password.Normalize(System.Text.NormalizationForm.FormD));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task On_plain_loopback_the_cookie_is_closed_to_scripts_and_other_sites()
    {
        using var client = server.NewClient();
        using var answer = await SignIn(client, "citizen@demo.example", "lozinka-za-probu");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("participation=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_the_host_and_to_https()
    {
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await SignIn(client, "citizen@demo.example", "lozinka-za-probu");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-participation=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_without_the_header_of_our_client_changes_nothing()
    {
        using var client = await server.DemoAsync("citizen");
        client.DefaultRequestHeaders.Remove("X-Requested-With");

        using var answer = await client.DeleteAsync("/api/session", TestContext.Current.CancellationToken);

        Assert.Equal("request-header-missing", await answer.ProblemAsync(HttpStatusCode.Forbidden));
        Assert.Equal(JsonValueKind.Object, (await client.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_signs_nobody_in()
    {
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "participation=CfDJ8AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(JsonValueKind.Null, (await client.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task What_needs_an_account_says_so_instead_of_sending_elsewhere()
    {
        using var client = server.NewClient();
        using var answer = await client.GetAsync("/api/municipalities/kosjeric/roles", TestContext.Current.CancellationToken);
        Assert.Equal("sign-in-required", await answer.ProblemAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_session_opened_on_one_node_holds_on_another()
    {
        await using var second = await ServerUnderTest.StartOnAsync(server.ConnectionString);
        using var client = server.NewClient();
        using var answer = await SignIn(client, "citizen@demo.example", "lozinka-za-probu");
        using var elsewhere = second.NewClient();
        elsewhere.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        Assert.Equal("citizen@demo.example", (await elsewhere.AccountAsync()).GetProperty("email").GetString());
    }

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres, "Proxies=127.0.0.1");
}
