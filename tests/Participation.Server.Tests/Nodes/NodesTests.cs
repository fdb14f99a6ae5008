using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Nodes;

/// <summary>What stays true while nodes die, come back and follow each other.</summary>
public sealed class NodesTests(PostgresForTests postgres)
{
    private const int Writers = 8;
    private const int WrittenBeforeTheKill = 60;

    [Fact]
    public async Task After_a_kill_under_writing_load_every_acknowledged_comment_is_there_exactly_once()
    {
        var state = Directory.CreateTempSubdirectory("participation-state-");
        try
        {
            var acknowledged = new ConcurrentQueue<Guid>();
            (string, string)[] settings = [("PARTICIPATION_STATE", state.FullName), ("PARTICIPATION_DEMO_PASSWORD", Person.Password)];
            Guid debate;
            await using (var killed = ServerProcess.Start(settings))
            {
                using var citizen = await CitizenAsync(await killed.Address);
                debate = await DemoDebateAsync(citizen);
                var writing = Enumerable.Range(0, Writers).Select(_ => WriteUntilTheEndAsync(citizen, debate, acknowledged)).ToArray();
                await Eventually.Is(() => Task.FromResult(acknowledged.Count), count => count >= WrittenBeforeTheKill, "enough was written");
                await killed.KillAsync();
                await Task.WhenAll(writing);
            }

            await using var next = ServerProcess.Start(settings);
            using var reader = await CitizenAsync(await next.Address);
            // Whoever heard no answer sends again: the same is answered the same and counted once.
            await CommentAsync(reader, debate, acknowledged.First());
            await EverythingOnceAsync(reader, debate, acknowledged);
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_second_node_takes_over_the_feed_when_the_first_is_killed()
    {
        var database = await PreparedAsync();
        var acknowledged = new ConcurrentQueue<Guid>();
        await using var first = ServerProcess.Start(("ConnectionStrings__Participation", database), ("PARTICIPATION_DEMO_PASSWORD", Person.Password));
        using var there = await CitizenAsync(await first.Address);
        await Eventually.Is(() => LeadsAsync(there), leads => leads, "the first node leads");
        await using var second = await ServerUnderTest.StartOnAsync(database);
        using var here = await CitizenAsync(second.Address);
        Assert.False(await LeadsAsync(here));

        var debate = await DemoDebateAsync(there);
        var writing = Enumerable.Range(0, Writers).Select(_ => WriteUntilTheEndAsync(there, debate, acknowledged)).ToArray();
        await Eventually.Is(() => Task.FromResult(acknowledged.Count), count => count >= WrittenBeforeTheKill, "enough was written");
        await first.KillAsync();
        await Task.WhenAll(writing);

        var later = Guid.NewGuid();
        await CommentAsync(here, debate, later);
        await Eventually.Is(() => LeadsAsync(here), leads => leads, "the second node leads");
        await EverythingOnceAsync(here, debate, [.. acknowledged, later]);
    }

    [Fact]
    public async Task A_reader_of_one_node_hears_live_what_is_written_at_the_other()
    {
        Assert.SkipUnless(RedisForTest.IsInstalled, "redis-server is not installed");
        await using var redis = await RedisForTest.StartAsync();
        var backplane = $"ConnectionStrings:Redis={redis.Address}";
        await using var leader = await ServerUnderTest.StartAsync(postgres, backplane);
        await using var other = await ServerUnderTest.StartOnAsync(leader.ConnectionString, backplane);
        using var writerThere = await CitizenAsync(leader.Address);
        using var writerHere = await CitizenAsync(other.Address);
        var debate = await DemoDebateAsync(writerHere);
        await using var atLeader = await Listener.FollowAsync(leader.Address, debate);
        await using var atOther = await Listener.FollowAsync(other.Address, debate);

        Guid[] written = [Guid.NewGuid(), Guid.NewGuid()];
        await CommentAsync(writerThere, debate, written[0]);
        await CommentAsync(writerHere, debate, written[1]);
        await atLeader.HearsAsync(written);
        await atOther.HearsAsync(written);
    }

    private static async Task<Person> CitizenAsync(Uri address)
    {
        var browser = new HttpClient { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("X-Requested-With", "participation");
        return await new Person(browser).SignInAsync("citizen@demo.example");
    }

    private static async Task<Guid> DemoDebateAsync(Person person) =>
        (await person.Get($"/api/municipalities/{Town.Slug}/consultations?status=open")).Done().Items[0].GetProperty("id").GetGuid();

    private static async Task<bool> LeadsAsync(Person person) =>
        (await person.Get("/health/ready")).Json.GetProperty("checks").GetProperty("leader").GetProperty("data").TryGetProperty("here", out var here) && here.GetBoolean();

    private static async Task CommentAsync(Person person, Guid debate, Guid id) =>
        (await person.Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", text = $"Коментар број {id}." })).Done();

    // Until nobody answers any more: what was answered by then is promised.
    private static async Task WriteUntilTheEndAsync(Person person, Guid debate, ConcurrentQueue<Guid> acknowledged)
    {
        try
        {
            while (true)
            {
                var id = Guid.NewGuid();
                await CommentAsync(person, debate, id);
                acknowledged.Enqueue(id);
            }
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException)
        {
            // The server is dead.
        }
    }

    private static async Task EverythingOnceAsync(Person reader, Guid debate, IReadOnlyCollection<Guid> written)
    {
        var thread = new List<Guid>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = (await reader.Get($"/api/consultations/{debate}/contributions?sort=oldest&limit=100{cursor}")).Done();
            thread.AddRange(page.Items.Select(item => item.GetProperty("id").GetGuid()));
            cursor = page.Json.GetProperty("next").GetString() is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
        }

        Assert.Equal(thread.Count, thread.Distinct().Count());
        Assert.Empty(written.Except(thread));

        var feed = await Eventually.Is(() => FeedAsync(reader, debate), messages => !written.Except(Submitted(messages)).Any(), "the feed has everything");
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(number => (long)number), feed.Select(message => message.GetProperty("sequence").GetInt64()));
        Assert.Equal(Submitted(feed).Count(), Submitted(feed).Distinct().Count());
    }

    private static IEnumerable<Guid> Submitted(IEnumerable<JsonElement> messages) => messages
        .Where(message => message.GetProperty("type").GetString() == "contribution-submitted")
        .Select(message => message.GetProperty("contribution").GetGuid());

    private static async Task<List<JsonElement>> FeedAsync(Person reader, Guid debate)
    {
        var feed = new List<JsonElement>();
        while ((await reader.Get($"/api/consultations/{debate}/feed?after={feed.Count}")).Done().Items is { Length: > 0 } more)
        {
            feed.AddRange(more);
        }

        return feed;
    }

    private async Task<string> PreparedAsync()
    {
        await using var first = await ServerUnderTest.StartAsync(postgres);
        return first.ConnectionString;
    }

    /// <summary>An open page: hears what happens in a debate.</summary>
    private sealed class Listener(HubConnection connection) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<Guid> heard = new();

        public static async Task<Listener> FollowAsync(Uri address, Guid debate)
        {
            var connection = new HubConnectionBuilder().WithUrl(new Uri(address, "/live")).Build();
            var listener = new Listener(connection);
            connection.On<JsonElement>("changed", message =>
            {
                if (message.GetProperty("contribution").TryGetGuid(out var contribution))
                {
                    listener.heard.Enqueue(contribution);
                }
            });
            await connection.StartAsync(TestContext.Current.CancellationToken);
            await connection.InvokeAsync<long>("Follow", debate, 0L, TestContext.Current.CancellationToken);
            return listener;
        }

        public async Task HearsAsync(Guid[] contributions) =>
            await Eventually.Is(() => Task.FromResult(heard.ToArray()), all => !contributions.Except(all).Any(), "the reader hears it");

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
