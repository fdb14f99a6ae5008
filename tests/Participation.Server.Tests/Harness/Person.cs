using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Participation.Server.Tests.Harness;

/// <summary>Somebody with a browser: asks over HTTP, keeps the session, and gets answers to look into.</summary>
public sealed class Person(HttpClient browser, Func<string>? cookies = null) : IDisposable
{
    /// <summary>The cookies of the browser, for a connection that is none of HTTP.</summary>
    public string Cookies => cookies?.Invoke() ?? "";

    public const string Password = "lozinka-za-probu";

    /// <summary>The pseudonymous id; empty for nobody.</summary>
    public Guid Id { get; private set; }

    public HttpClient Browser => browser;

    public async Task<Person> SignInAsync(string email, string password = Password)
    {
        var answer = await Post("/api/session", new { email, password });
        Assert.True(answer.Status == 200, answer.ToString());
        Id = answer.Json.GetProperty("account").GetProperty("id").GetGuid();
        return this;
    }

    internal Person Knowing(Guid id)
    {
        Id = id;
        return this;
    }

    public Task<Answer> Get(string path) => Send(new(HttpMethod.Get, path));

    public Task<Answer> Put(string path, object? body, string? ifMatch = null) => Send(new(HttpMethod.Put, path) { Content = Json(body) }, ifMatch);

    public Task<Answer> Post(string path, object? body = null, string? ifMatch = null) => Send(new(HttpMethod.Post, path) { Content = Json(body) }, ifMatch);

    public Task<Answer> Delete(string path) => Send(new(HttpMethod.Delete, path));

    public Task<Answer> PutText(string path, string text, string type = "text/plain") =>
        Send(new(HttpMethod.Put, path) { Content = new StringContent(text, System.Text.Encoding.UTF8, type) });

    /// <summary>Sends what is no JSON, or no UTF-8, or far too much.</summary>
    public Task<Answer> SendBytes(HttpMethod method, string path, byte[] body, string type = "application/json") =>
        Send(new(method, path) { Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } } });

    public async Task<Answer> Send(HttpRequestMessage request, string? ifMatch = null)
    {
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using (request)
        using (var response = await browser.SendAsync(request, TestContext.Current.CancellationToken))
            return new(request.Method.Method, request.RequestUri!.ToString(), (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.Tag);
    }

    public void Dispose() => browser.Dispose();

    private static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body);
}

/// <summary>What the server answered.</summary>
public sealed record Answer(string Method, string Path, int Status, string Text, string? Type, string? ETag)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The code of a problem; null where it is none.</summary>
    public string? Code => Type == "application/problem+json" ? Json.GetProperty("type").GetString()!["/problems/".Length..] : null;

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>It was done: 200 or 204.</summary>
    public Answer Done()
    {
        Assert.True(Status is 200 or 204, ToString());
        return this;
    }

    /// <summary>It was refused with that problem.</summary>
    public Answer Refused(int status, string code)
    {
        Assert.True((Status, Code) == (status, code), $"Expected {status} {code}, but {this}");
        return this;
    }

    public override string ToString() => $"{Method} {Path} → {Status} {Text}";
}
