using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed partial class AuthorizationServerTests(AuthorizationServerTests.Shared shared) : IClassFixture<AuthorizationServerTests.Shared>
{
    private const string Back = "http://127.0.0.1/povratak";
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-in-a-row";

    private readonly ServerUnderTest server = shared.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Ask(string scope, string client = "demo", string challenge = "S256") => "/connect/authorize" + Microsoft.AspNetCore.Http.QueryString.Create((KeyValuePair<string, string?>[])
    [
        new("client_id", client), new("redirect_uri", Back), new("response_type", "code"), new("scope", scope), new("state", "xyz"),
        new("code_challenge", challenge == "S256" ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))) : Verifier),
        new("code_challenge_method", challenge),
    ]);

    /// <summary>Says yes or no on the page that asks, and answers where that leads.</summary>
    private static async Task<Uri> Consent(HttpClient person, string scope, string answer = "yes")
    {
        var page = await person.GetStringAsync(Ask(scope), Cancellation);
        var fields = HiddenField().Matches(page).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .Append(KeyValuePair.Create("consent", answer));
        using var form = new FormUrlEncodedContent(fields);
        using var decided = await person.PostAsync("/connect/authorize", form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        return decided.Headers.Location!;
    }

    private async Task<JsonElement> Redeem(params (string Name, string Value)[] fields)
    {
        using var application = server.NewClient();
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await application.PostAsync("/connect/token", form, Cancellation);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private async Task<JsonElement> Tokens(HttpClient person, string scope)
    {
        var target = await Consent(person, scope);
        Assert.StartsWith(Back, target.ToString(), StringComparison.Ordinal);
        var query = System.Web.HttpUtility.ParseQueryString(target.Query);
        Assert.Equal("xyz", query["state"]);
        return await Redeem(("grant_type", "authorization_code"), ("client_id", "demo"), ("redirect_uri", Back), ("code", query["code"]!), ("code_verifier", Verifier));
    }

    private HttpClient With(JsonElement tokens)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());
        return client;
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        using var person = server.NewClient();
        using var answer = await person.GetAsync(Ask("openid"), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var target = answer.Headers.Location!.ToString();
        Assert.StartsWith("/prijava?povratak=%2Fconnect%2Fauthorize%3F", target, StringComparison.Ordinal);
        Assert.Contains("client_id%3Ddemo", target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_asks_runs_no_script_and_says_what_is_asked()
    {
        using var person = await server.DemoAsync("citizen");
        using var answer = await person.GetAsync(Ask("openid profile email participate offline_access"), Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("Пробна апликација", page, StringComparison.Ordinal);
        Assert.Contains("да види вашу адресу е-поште", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"sr-Cyrl\"", page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_application_acts_for_a_citizen_with_a_code_and_its_proof_key()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress(), "Ана Анић");
        var tokens = await Tokens(person, "openid profile participate offline_access");
        using var application = With(tokens);

        Assert.Equal("Ана Анић", (await application.AccountAsync()).GetProperty("displayName").GetString());
        using var write = await application.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);
        Assert.Equal("only-an-administrator", await write.ProblemAsync(HttpStatusCode.Forbidden));
        var info = await application.GetFromJsonAsync<JsonElement>("/connect/userinfo", Cancellation);
        Assert.Equal("Ана Анић", info.GetProperty("name").GetString());
        Assert.False(info.TryGetProperty("email", out _));
    }

    [Fact]
    public async Task A_permission_once_given_is_not_asked_for_again()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        await Tokens(person, "openid participate");

        using var again = await person.GetAsync(Ask("openid participate"), Cancellation);
        Assert.StartsWith(Back + "?code=", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var more = await person.GetAsync(Ask("openid participate email"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
    }

    [Fact]
    public async Task Who_refuses_gives_no_code()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        var target = await Consent(person, "openid", "no");
        Assert.Contains("error=access_denied", target.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_another_site_sends_in_a_persons_name_is_none()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("consent", "yes")]);
        using var forged = await person.PostAsync(Ask("openid participate"), form, Cancellation);
        Assert.DoesNotContain("code=", forged.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_proof_key_and_only_once()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        var code = System.Web.HttpUtility.ParseQueryString((await Consent(person, "openid")).Query)["code"]!;
        (string, string)[] fields = [("grant_type", "authorization_code"), ("client_id", "demo"), ("redirect_uri", Back), ("code", code)];

        var stolen = await Redeem([.. fields, ("code_verifier", new string('x', 50))]);
        Assert.Equal("invalid_grant", stolen.GetProperty("error").GetString());
        var right = await Redeem([.. fields, ("code_verifier", Verifier)]);
        Assert.True(right.TryGetProperty("access_token", out _), right.ToString());
        var again = await Redeem([.. fields, ("code_verifier", Verifier)]);
        Assert.Equal("invalid_grant", again.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("demo", "plain")]
    [InlineData("nobody", "S256")]
    public async Task A_weak_challenge_or_an_unknown_application_gets_nowhere(string client, string challenge)
    {
        using var person = await server.DemoAsync("citizen");
        using var answer = await person.GetAsync(Ask("openid", client, challenge), Cancellation);
        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? "", StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_without_the_scope_for_it_only_reads()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        using var application = With(await Tokens(person, "openid"));

        Assert.Equal(JsonValueKind.Object, (await application.AccountAsync()).ValueKind);
        using var write = await application.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);
        Assert.Equal("token-may-not-write", await write.ProblemAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        var tokens = await Tokens(person, "openid participate offline_access");
        var fresh = await Redeem(("grant_type", "refresh_token"), ("client_id", "demo"), ("refresh_token", tokens.GetProperty("refresh_token").GetString()!));

        using var application = With(fresh);
        Assert.Equal(JsonValueKind.Object, (await application.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task A_program_in_its_own_name_reads_what_everybody_reads_and_writes_nothing()
    {
        var tokens = await Redeem(("grant_type", "client_credentials"), ("client_id", "demo-program"), ("client_secret", "demo-program-secret"));
        using var program = With(tokens);

        Assert.Equal(JsonValueKind.Null, (await program.AccountAsync()).ValueKind);
        using var read = await program.GetAsync("/api/municipalities/kosjeric/consultations", Cancellation);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var write = await program.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);
        Assert.Equal("only-people", await write.ProblemAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_wrong_secret_opens_nothing()
    {
        var refused = await Redeem(("grant_type", "client_credentials"), ("client_id", "demo-program"), ("client_secret", "guess"));
        Assert.Equal("invalid_client", refused.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_made_up_token_is_nobody()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
        using var answer = await client.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Nodes_share_their_keys()
    {
        using var person = await server.NewCitizenAsync(shared.NewAddress());
        var tokens = await Tokens(person, "openid participate");
        await using var second = await ServerUnderTest.StartOnAsync(server.ConnectionString);
        using var here = server.NewClient();
        using var there = second.NewClient();

        Assert.Equal(await here.GetStringAsync("/.well-known/jwks", Cancellation), await there.GetStringAsync("/.well-known/jwks", Cancellation));
        there.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());

        // The issuer is the address of the first: a service of several nodes has one public address, which both are told.
        there.DefaultRequestHeaders.Host = server.Address.Authority;
        Assert.Equal(JsonValueKind.Object, (await there.AccountAsync()).ValueKind);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_make_one_set_of_keys()
    {
        var database = await shared.Postgres.CreateDatabaseAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ServerUnderTest.StartOnAsync(database)));
        try
        {
            var keys = new HashSet<string>();
            foreach (var node in nodes)
            {
                using var client = node.NewClient();
                keys.Add(await client.GetStringAsync("/.well-known/jwks", Cancellation));
            }
            Assert.Single(keys);

            using var citizen = nodes[0].NewClient();
            using var signedIn = await citizen.PostAsJsonAsync("/api/session", new { email = "citizen@demo.example", password = "lozinka-za-probu" }, Cancellation);
            foreach (var node in nodes)
            {
                using var client = node.NewClient();
                client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
                Assert.Equal(JsonValueKind.Object, (await client.AccountAsync()).ValueKind);
            }
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
    private static partial Regex HiddenField();

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres);
}
