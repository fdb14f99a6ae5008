using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Participation.Server.Tests.Harness;

/// <summary>Persons at their browsers.</summary>
public static class People
{
    /// <summary>A password that breaks no rule.</summary>
    public const string Password = "четири насумичне речи";

    private const string DemoPassword = "lozinka-za-probu";

    /// <summary>Opens an account and signs in with it.</summary>
    public static async Task<HttpClient> NewCitizenAsync(this ServerUnderTest server, string email, string displayName = "Ана Анић")
    {
        var client = server.NewClient();
        using var registered = await client.PostAsJsonAsync("/api/accounts", new { email, password = Password, displayName }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, registered.StatusCode);
        await client.SignInAsync(email, Password);
        return client;
    }

    /// <summary>One of the demo accounts: <c>citizen</c>, <c>neighbour</c>, <c>moderator</c>, <c>officer</c>, <c>administrator</c>.</summary>
    public static async Task<HttpClient> DemoAsync(this ServerUnderTest server, string name)
    {
        var client = server.NewClient();
        await client.SignInAsync($"{name}@demo.example", DemoPassword);
        return client;
    }

    public static async Task SignInAsync(this HttpClient client, string email, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/session", new { email, password }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The account of whoever is signed in; of kind null for nobody.</summary>
    public static async Task<JsonElement> AccountAsync(this HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/session", TestContext.Current.CancellationToken)).GetProperty("account");

    /// <summary>The code of a problem, after a look at its form (RFC 9457).</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)status}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        return problem.GetProperty("type").GetString()!.Replace("/problems/", "", StringComparison.Ordinal);
    }
}
