using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Live;

/// <summary>A reader with the page open: keeps what arrives, in the order of its arrival.</summary>
public sealed class Follower : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Follower(Uri server)
    {
        connection = new HubConnectionBuilder().WithUrl(new Uri(server, "/live")).Build();
        connection.On<JsonElement>("changed", message => Heard.Enqueue(message));
        connection.On<JsonElement>("alike", message => Alike.Enqueue(message));
        connection.Closed += _ => { ended.TrySetResult(); return Task.CompletedTask; };
    }

    public ConcurrentQueue<JsonElement> Heard { get; } = new();

    /// <summary>Messages about groups of near-identical contributions.</summary>
    public ConcurrentQueue<JsonElement> Alike { get; } = new();

    public long[] Sequences => [.. Heard.Select(message => message.GetProperty("sequence").GetInt64())];

    /// <summary>The newest sequence when it joined.</summary>
    public long From { get; private set; }

    public static async Task<Follower> ConnectAsync(Uri server)
    {
        var follower = new Follower(server);
        await follower.connection.StartAsync(TestContext.Current.CancellationToken);
        return follower;
    }

    public static async Task<Follower> FollowAsync(Uri server, Guid debate, long after = 0)
    {
        var follower = await ConnectAsync(server);
        await follower.FollowAsync(debate, after);
        return follower;
    }

    public async Task<long> FollowAsync(Guid debate, long after) =>
        From = await connection.InvokeAsync<long>("Follow", debate, after, TestContext.Current.CancellationToken);

    public Task UnfollowAsync(Guid debate) => connection.InvokeAsync("Unfollow", debate, TestContext.Current.CancellationToken);

    /// <summary>Calls the hub as no client of ours would.</summary>
    public Task CallAsync(string method, params object?[] arguments) => connection.InvokeCoreAsync(method, arguments, TestContext.Current.CancellationToken);

    /// <summary>Waits until the server has ended the connection.</summary>
    public Task EndsAsync() => ended.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until that message has come.</summary>
    public Task HearsAsync(long sequence) => Eventually.Is(() => Task.FromResult(Sequences), heard => heard.Contains(sequence));

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}

/// <summary>Reads the feed to its end, as a client does that has missed something.</summary>
public static class Feed
{
    public static async Task<List<JsonElement>> FeedAsync(this Person reader, Guid debate, long after = 0)
    {
        var messages = new List<JsonElement>();
        for (var next = after.ToString(System.Globalization.CultureInfo.InvariantCulture); next is not null;)
        {
            var page = (await reader.Get($"/api/consultations/{debate}/feed?after={next}")).Done().Json;
            messages.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        return messages;
    }

    public static long Sequence(this JsonElement message) => message.GetProperty("sequence").GetInt64();

    public static string Type(this JsonElement message) => message.GetProperty("type").GetString()!;
}
