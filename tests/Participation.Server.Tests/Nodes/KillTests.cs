using System.Collections.Concurrent;
using System.Net;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Nodes;

/// <summary>What was acknowledged stays, whatever happens to a server.</summary>
public sealed class KillTests(PostgresForTests postgres)
{
    [Fact]
    public async Task Of_a_server_killed_under_load_every_acknowledged_comment_is_there_exactly_once()
    {
        var database = await ServerUnderTest.PreparedDatabaseAsync(postgres);
        var acknowledged = new ConcurrentBag<Guid>();
        Guid debate;
        await using (var server = Start(database))
        {
            debate = await OpenDebate(server);
            using var citizen = await Client(server, "citizen@demo.example");
            var writers = Enumerable.Range(0, 8).Select(writer => Write(citizen, debate, writer, acknowledged)).ToArray();
            await Eventually.Is(() => Task.FromResult(acknowledged.Count), count => count >= 100);
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var again = Start(database);
        using var reader = new Person(Browser(await again.Address));
        var listed = new List<Guid>();
        for (string? next = ""; next is not null;)
        {
            var page = (await reader.Get($"/api/consultations/{debate}/contributions?limit=100&sort=oldest&cursor={next}")).Done().Json;
            listed.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }
        Assert.Empty(acknowledged.Except(listed));
        Assert.Equal(listed.Distinct().Count(), listed.Count);

        var feed = await Eventually.Is(() => reader.FeedAsync(debate), messages => messages.Count == listed.Count + 2);
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(i => (long)i), feed.Select(message => message.Sequence()));
        Assert.Equal(listed.Order(), feed.Skip(2).Select(message => message.GetProperty("contribution").GetGuid()).Order());
        Assert.Equal(listed.Count, (await reader.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts").GetProperty("comments").GetInt32());
    }

    [Fact]
    public async Task When_the_leading_node_is_killed_the_other_goes_on_where_it_stopped()
    {
        var database = await ServerUnderTest.PreparedDatabaseAsync(postgres);
        await using var leader = Start(database);
        var debate = await OpenDebate(leader);
        await using var other = Start(database);
        using var citizen = await Client(other, "citizen@demo.example");

        // While the first leads, what the second takes is told as well.
        await Comment(citizen, debate, "Пре.");
        await Eventually.Is(() => citizen.FeedAsync(debate), messages => messages.Count == 3);

        await leader.KillAsync();
        for (var i = 0; i < 10; i++)
            await Comment(citizen, debate, $"После {i}.");
        var feed = await Eventually.Is(() => citizen.FeedAsync(debate), messages => messages.Count == 13);
        Assert.Equal(Enumerable.Range(1, 13).Select(i => (long)i), feed.Select(message => message.Sequence()));
        Assert.Equal(11, (await citizen.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts").GetProperty("comments").GetInt32());
        await using var follower = await Follower.FollowAsync(await other.Address, debate);
        await Comment(citizen, debate, "Уживо.");
        await follower.HearsAsync(14);
    }

    private static ServerProcess Start(string database) => ServerProcess.Start(
        ("ConnectionStrings__Participation", database), ("PARTICIPATION_DEMO_PASSWORD", Person.Password), ("Logging__LogLevel__Default", "Warning"));

    private static HttpClient Browser(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Requested-With", "participation");
        return client;
    }

    private static async Task<Person> Client(ServerProcess server, string email) => await new Person(Browser(await server.Address)).SignInAsync(email);

    private static async Task<Guid> OpenDebate(ServerProcess server)
    {
        using var officer = await Client(server, "officer@demo.example");
        var (id, now) = (Guid.NewGuid(), DateTimeOffset.UtcNow);
        (await officer.Put($"/api/consultations/{id}", new
        {
            municipality = Town.Slug,
            kind = "general-act",
            title = "Нацрт одлуке о комуналном реду",
            summary = "Позив.",
            startsAt = now.AddDays(-1),
            endsAt = now.AddDays(30),
        })).Done();
        (await officer.PutText($"/api/consultations/{id}/act/draft", Town.ActText)).Done();
        (await officer.Post($"/api/consultations/{id}/publish")).Done();
        return id;
    }

    private static async Task<Guid> Comment(Person citizen, Guid debate, string text)
    {
        var id = Guid.NewGuid();
        (await citizen.Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", eId = "art_2", text })).Done();
        return id;
    }

    /// <summary>Writes until the server is gone; keeps what it said yes to.</summary>
    private static async Task Write(Person citizen, Guid debate, int writer, ConcurrentBag<Guid> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
                acknowledged.Add(await Comment(citizen, debate, $"Мисао {writer}.{i}."));
        }
        catch (HttpRequestException)
        {
            // The server is gone.
        }
    }
}
