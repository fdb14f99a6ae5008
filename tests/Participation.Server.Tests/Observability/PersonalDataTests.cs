using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Observability;

/// <summary>What leaves the process about its work says nothing about the people who use it.</summary>
public sealed class PersonalDataTests(PostgresForTests postgres)
{
    private static readonly string[] Personal = ["tajna", "jovanka@primer.example", "Jovanka", "203.0.113.7", "Netscape"];

    [Fact]
    public async Task Traces_and_metrics_carry_the_route_and_no_personal_data()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await CollectAsync(received);
        await using (var server = await ServerUnderTest.StartAsync(postgres, $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.First()}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            using var client = server.NewClient();
            await VisitAsync(client);
        }

        var sent = string.Concat(received.Select(request => request.Body));
        Assert.Contains(received, request => request.Path == "/v1/traces");
        Assert.Contains(received, request => request.Path == "/v1/metrics");
        Assert.Contains("/api/session", sent, StringComparison.Ordinal);
        Assert.All(Personal, words => Assert.DoesNotContain(words, sent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task In_Production_every_line_of_the_log_is_JSON_without_personal_data()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = ServerProcess.Start(("ConnectionStrings__Participation", database), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Proxies", "127.0.0.1"));
        using (var client = new HttpClient { BaseAddress = await server.Address })
        {
            client.DefaultRequestHeaders.Add("X-Requested-With", "participation");
            await VisitAsync(client);
        }

        Assert.Equal(0, await server.StopAsync());
        Assert.NotEmpty(server.Output);
        Assert.All(server.Output, line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
        Assert.All(Personal, words => Assert.DoesNotContain(words, server.Said, StringComparison.OrdinalIgnoreCase));
    }

    // A person who registers, signs in wrongly, follows a link with a secret in it, and comes over a proxy with an old browser.
    private static async Task VisitAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("User-Agent", "Netscape/4.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var cancellation = TestContext.Current.CancellationToken;
        using var registered = await client.PostAsJsonAsync("/api/accounts", new { email = "jovanka@primer.example", password = "tajna-koju-nije-lako-pogoditi", displayName = "Jovanka" }, cancellation);
        registered.EnsureSuccessStatusCode();
        using var wrong = await client.PostAsJsonAsync("/api/session?from=tajna", new { email = "jovanka@primer.example", password = "tajna" }, cancellation);
        using var read = await client.GetAsync("/api/municipalities?q=tajna&email=jovanka@primer.example", cancellation);
        read.EnsureSuccessStatusCode();
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string, string)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }
}
