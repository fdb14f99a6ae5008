using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Accounts;

public sealed class LimitsTests(PostgresForTests postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ServerUnderTest> Start(params string[] settings) => ServerUnderTest.StartAsync(postgres, ["PARTICIPATION_LIMITS=on", "Proxies=127.0.0.1", .. settings]);

    private static Task<HttpResponseMessage> TryToSignIn(HttpClient client) =>
        client.PostAsJsonAsync("/api/session", new { email = "niko@primer.rs", password = "погрешна лозинка" }, Cancellation);

    [Fact]
    public async Task Too_many_attempts_to_sign_in_have_to_wait_and_are_told_how_long()
    {
        await using var server = await Start("Limits:signing-in:burst=3", "Limits:signing-in:seconds=3600");
        using var client = server.NewClient();
        for (var i = 0; i < 3; i++)
            (await TryToSignIn(client)).Dispose();

        using var answer = await TryToSignIn(client);

        Assert.Equal("too-many-requests", await answer.ProblemAsync(HttpStatusCode.TooManyRequests));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(answer.Headers.RetryAfter.Delta.Value.TotalSeconds, problem.GetProperty("retryAfter").GetInt32());
        Assert.True(problem.GetProperty("tryAgainAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddSeconds(-5));
    }

    [Fact]
    public async Task Citizens_behind_a_known_proxy_do_not_share_one_limit()
    {
        await using var server = await Start("Limits:signing-in:burst=1", "Limits:signing-in:seconds=3600");
        using var one = server.NewClient();
        one.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        using var other = server.NewClient();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");

        using var first = await TryToSignIn(one);
        using var second = await TryToSignIn(one);
        using var elsewhere = await TryToSignIn(other);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_address_that_a_stranger_claims_to_forward_is_not_believed()
    {
        await using var server = await Start("Proxies=10.1.2.3", "Limits:signing-in:burst=1", "Limits:signing-in:seconds=3600");
        using var client = server.NewClient();
        using var first = await TryToSignIn(client);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");
        using var second = await TryToSignIn(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task Registrations_of_one_network_are_limited()
    {
        await using var server = await Start("Limits:registering:burst=2", "Limits:registering:seconds=3600");
        using var client = server.NewClient();
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.PostAsJsonAsync("/api/accounts", new { email = $"osoba{i}@primer.rs", password = People.Password, displayName = "Нека Особа" }, Cancellation);
            codes.Add(answer.StatusCode);
        }
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task One_limit_of_writing_holds_across_paths_and_for_one_account_only()
    {
        await using var server = await Start("Limits:writing:burst=2", "Limits:writing:seconds=3600");
        using var administrator = await server.DemoAsync("administrator");
        using var officer = await server.DemoAsync("officer");

        using var colour = await administrator.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);
        using var period = await administrator.PutAsJsonAsync("/api/municipalities/kosjeric/minimum-period", new { days = 15 }, Cancellation);
        using var third = await administrator.PutAsJsonAsync("/api/municipalities/kosjeric/rules/7", new { serbian = "Будите кратки.", english = "Be brief." }, Cancellation);
        using var another = await officer.PutAsJsonAsync("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, colour.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, period.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, another.StatusCode);
    }

    [Fact]
    public async Task Thirty_comments_in_a_row_are_ordinary_use()
    {
        await using var server = await Start();
        using var administrator = await server.DemoAsync("administrator");
        for (var i = 0; i < 30; i++)
        {
            using var answer = await administrator.PutAsJsonAsync("/api/municipalities/kosjeric/minimum-period", new { days = 10 + i }, Cancellation);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_wait_that_is_told_is_the_wait_that_is_needed()
    {
        await using var server = await Start("Limits:signing-in:burst=2", "Limits:signing-in:seconds=1000");
        using var client = server.NewClient();
        for (var i = 0; i < 2; i++)
            (await TryToSignIn(client)).Dispose();
        server.Clock.Advance(TimeSpan.FromSeconds(300));

        async Task<double> Wait()
        {
            using var answer = await TryToSignIn(client);
            return answer.StatusCode == HttpStatusCode.TooManyRequests ? answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds : 0;
        }
        // Real time passes too: a few seconds on a slow machine.
        var wait = await Wait();
        Assert.InRange(wait, 640, 700);
        server.Clock.Advance(TimeSpan.FromSeconds(wait - 40));
        Assert.InRange(await Wait(), 1, 40);
        server.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(0, await Wait());
        Assert.InRange(await Wait(), 960, 1000);
    }
}
