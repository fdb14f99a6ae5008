using System.Net.Http.Json;
using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Participation.Server.Database;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Database;

/// <summary>A database that is away for a while costs a while: people are told to come back, nothing breaks, and nobody restarts anything.</summary>
public sealed class OutageTests(PostgresForTests postgres)
{
    [Fact]
    public async Task While_the_line_to_the_database_is_cut_every_request_is_told_to_come_back_and_then_served()
    {
        await using var wire = new Relay(await ServerUnderTest.PreparedDatabaseAsync(postgres));
        await using var town = new Town(postgres) { Database = wire.ConnectionString };
        await town.InitializeAsync();
        await ComesBack(town, () => { wire.Cut(); return Task.CompletedTask; }, () => { wire.Mend(); return Task.CompletedTask; });
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task While_the_database_is_shut_down_every_request_is_told_to_come_back_and_then_served()
    {
        var folder = Directory.CreateTempSubdirectory("participation-outage-").FullName;
        var binaries = EmbeddedBinaries.Find(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        Task<EmbeddedPostgres> Start() => EmbeddedPostgres.StartAsync(binaries, folder, 50, durable: false, CancellationToken.None);
        var running = await Start();
        try
        {
            await using var town = new Town(postgres) { Database = running.ConnectionString };
            await town.InitializeAsync();
            await ComesBack(town, async () => await running.DisposeAsync(), async () => running = await Start());
        }
        finally
        {
            await running.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ComesBack(Town town, Func<Task> end, Func<Task> begin)
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        await end();

        // Each asks twice: first over a connection that was good a moment ago, then over one that cannot be made.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await Unavailable(town.Nobody, HttpMethod.Get, $"/api/consultations/{debate}");
            await Unavailable(town.Nobody, HttpMethod.Get, $"/api/consultations/{debate}/contributions?eId=art_2");
            await Unavailable(town.Nobody, HttpMethod.Get, $"/api/consultations/{debate}/act");
            await Unavailable(town.Nobody, HttpMethod.Get, $"/api/consultations/{debate}/feed");
            await Unavailable(town.Nobody, HttpMethod.Get, $"/api/consultations/{debate}/export?format=json");
            await Unavailable(town.Nobody, HttpMethod.Post, "/api/session", new { email = "citizen@demo.example", password = Person.Password });
            await Unavailable(town.Nobody, HttpMethod.Post, "/api/accounts", new { email = "nova@primer.rs", password = People.Password, displayName = "Нова" });
            await Unavailable(town.Citizen, HttpMethod.Put, $"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", text = "Мисао." });
            await Unavailable(town.Neighbour, HttpMethod.Put, $"/api/contributions/{comment}/ballot", new { value = 1 });
            await Unavailable(town.Officer, HttpMethod.Post, $"/api/consultations/{debate}/close", new { reason = "Довољно." });
        }

        await begin();
        await Eventually.Is(() => town.Nobody.Get($"/api/consultations/{debate}/contributions"), answer => answer.Status == 200);
        await town.Citizen.SignInAsync("citizen@demo.example");
        await town.CommentAsync(debate, "После прекида.");
        var feed = await Eventually.Is(() => town.Nobody.Get($"/api/consultations/{debate}/feed"), answer => answer.Status == 200 && answer.Items.Length == 4);
        Assert.Equal([1L, 2L, 3L, 4L], feed.Items.Select(message => message.GetProperty("sequence").GetInt64()));
    }

    private static async Task Unavailable(Person person, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await person.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == 503, $"{method} {path} → {(int)answer.StatusCode} {text}");
        Assert.Contains("/problems/temporarily-unavailable", text, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }
}
