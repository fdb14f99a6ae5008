using System.Net.WebSockets;
using System.Text;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Live;

/// <summary>One who does not listen keeps nobody else from hearing.</summary>
[Collection(nameof(Town))]
public sealed class SlowReaderTests(Town town)
{
    [Fact]
    public async Task A_reader_who_never_reads_holds_up_nobody()
    {
        var debate = await town.OpenDebateAsync();
        using var deaf = new ClientWebSocket();
        await deaf.ConnectAsync(new UriBuilder(town.Server.Address) { Scheme = "ws", Path = "/live" }.Uri, TestContext.Current.CancellationToken);
        await Say(deaf, """{"protocol":"json","version":1}""");
        await Say(deaf, $$"""{"type":1,"invocationId":"1","target":"Follow","arguments":["{{debate}}",0]}""");

        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        var words = new string('ш', 9_990);
        await Parallel.ForEachAsync(Enumerable.Range(0, 150), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) => await town.CommentAsync(debate, $"{words} {i}"));
        await reader.HearsAsync(152);
        Assert.Equal(Enumerable.Range(3, 150).Select(i => (long)i), reader.Sequences.Where(sequence => sequence > 2));
        deaf.Abort();
    }

    private static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
}
