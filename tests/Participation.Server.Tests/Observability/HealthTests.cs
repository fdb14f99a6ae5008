using System.Net;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Observability;

public sealed class HealthTests(PostgresForTests postgres)
{
    [Fact]
    public async Task A_node_is_ready_when_its_database_answers_and_somebody_leads()
    {
        await using var server = await ServerUnderTest.StartAsync(postgres);
        using var client = server.NewClient();

        // A node that is slow at first serves all the same, and says that it is degraded.
        var (status, report) = await Eventually.Is(() => ReadyAsync(client), answer => answer.Report.GetProperty("status").GetString() == "healthy", "the node is healthy");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["database", "leader", "mail", "projections"], report.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
        Assert.All(report.GetProperty("checks").EnumerateObject(), check => Assert.Equal("healthy", check.Value.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_node_without_its_database_is_alive_but_not_ready_and_names_no_host()
    {
        var database = await ServerUnderTest.PreparedDatabaseAsync(postgres);
        await using var wire = new Relay(database);
        await using var server = await ServerUnderTest.StartOnAsync(wire.ConnectionString);
        using var client = server.NewClient();
        await Eventually.Is(() => ReadyAsync(client), answer => answer.Status == HttpStatusCode.OK, "the node is ready");

        wire.Cut();
        var (_, report) = await Eventually.Is(() => ReadyAsync(client), answer => answer.Status == HttpStatusCode.ServiceUnavailable, "the node notices");
        Assert.Equal("unhealthy", report.GetProperty("checks").GetProperty("database").GetProperty("status").GetString());
        Assert.DoesNotContain("127.0.0.1", report.GetRawText(), StringComparison.Ordinal);
        using var live = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_silent_Redis_degrades_a_node_and_does_not_take_it_out_of_service()
    {
        Assert.SkipUnless(RedisForTest.IsInstalled, "redis-server is not installed");
        await using var redis = await RedisForTest.StartAsync();
        await using var server = await ServerUnderTest.StartAsync(postgres, $"ConnectionStrings:Redis={redis.Address}");
        using var client = server.NewClient();
        await Eventually.Is(() => ReadyAsync(client), answer => Redis(answer.Report) == "healthy", "Redis answers");

        await redis.StopAsync();
        var (status, _) = await Eventually.Is(() => ReadyAsync(client), answer => Redis(answer.Report) == "degraded", "the node notices");
        Assert.Equal(HttpStatusCode.OK, status);
    }

    private static string? Redis(JsonElement report) => report.GetProperty("checks").GetProperty("redis").GetProperty("status").GetString();

    private static async Task<(HttpStatusCode Status, JsonElement Report)> ReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
