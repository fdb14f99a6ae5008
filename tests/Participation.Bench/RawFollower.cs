using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Participation.Bench;

/// <summary>
/// A subscriber that speaks just as much WebSocket (RFC 6455) and SignalR as is needed to follow a debate: five hundred full clients on the
/// server's own two cores cost as much as the server, and what they measured was themselves.
/// </summary>
public sealed class RawFollower : IAsyncDisposable
{
    private const byte MessageEnds = 0x1e;
    private static readonly TimeSpan StillHere = TimeSpan.FromSeconds(10);

    private readonly Socket socket;
    private readonly CancellationTokenSource over = new();

    // A frame may end in the middle of a message, where the server wrote several at once.
    private byte[] unfinished = [];
    private Task reading = Task.CompletedTask;
    private Task telling = Task.CompletedTask;

    private RawFollower(Socket socket) => this.socket = socket;

    /// <summary>Connects and follows; answers once the server has said that it does.</summary>
    /// <param name="changed">Called with each message of the debate, as the JSON that came, and the moment at which its last byte was there.</param>
    public static async Task<RawFollower> FollowAsync(Uri server, Guid debate, ChangeArrived changed)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var follower = new RawFollower(socket);
        var key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"));
        var follows = new TaskCompletionSource();
        follower.reading = follower.ReadAsync(changed, follows);
        await follower.SendAsync("""{"protocol":"json","version":1}""");
        await follower.SendAsync($$"""{"type":1,"invocationId":"1","target":"Follow","arguments":["{{debate}}",0]}""");
        await follows.Task.WaitAsync(TimeSpan.FromSeconds(30));
        follower.telling = follower.TellAsync();
        return follower;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        socket.Dispose();
        await Task.WhenAll(reading, telling);
        over.Dispose();
    }

    private async Task ReadAsync(ChangeArrived changed, TaskCompletionSource follows)
    {
        var buffer = new byte[32 * 1024];
        var (filled, upgraded) = (0, false);
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(filled), over.Token) is > 0 and var read)
            {
                var at = Stopwatch.GetTimestamp();
                filled += read;
                var taken = 0;
                if (!upgraded && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
                {
                    if (!buffer.AsSpan(9, 3).SequenceEqual("101"u8))
                        throw new IOException("the server does not open a WebSocket");
                    (upgraded, taken) = (true, head + 4);
                }
                while (upgraded && Frame(buffer.AsSpan(taken, filled - taken)) is (> 0 and var whole, var start))
                {
                    Deliver(buffer.AsSpan(taken + start, whole - start), at, changed, follows);
                    taken += whole;
                }
                buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
                filled -= taken;
                if (filled == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (Exception ended) when (over.IsCancellationRequested && ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return;
        }
        follows.TrySetException(new IOException("the server closed the connection"));
    }

    /// <summary>Length of the first frame with its head, and of the head; zeros while it is not whole.</summary>
    private static (int Whole, int Head) Frame(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return default;
        var (length, head) = (bytes[1] & 0x7f, 2);
        if (length == 126 && bytes.Length >= 4)
            (length, head) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]), 4);
        else if (length == 127 && bytes.Length >= 10)
            (length, head) = (checked((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..])), 10);
        else if (length >= 126)
            return default;
        return bytes.Length >= head + length ? (head + length, head) : default;
    }

    private void Deliver(ReadOnlySpan<byte> frame, long at, ChangeArrived changed, TaskCompletionSource follows)
    {
        if (unfinished.Length > 0)
            frame = (byte[])[.. unfinished, .. frame];
        while (frame.IndexOf(MessageEnds) is >= 0 and var end)
        {
            var message = frame[..end];
            if (message.StartsWith("""{"type":1,"""u8))
                changed(message, at);
            else if (message.StartsWith("""{"type":3,"""u8))
                follows.TrySetResult();
            frame = frame[(end + 1)..];
        }
        unfinished = frame.ToArray();
    }

    /// <summary>A client that says nothing for half a minute is dropped.</summary>
    private async Task TellAsync()
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(StillHere, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!over.IsCancellationRequested)
                await SendAsync("""{"type":6}""");
        }
    }

    /// <summary>One frame of text. A client has to mask; with zeros the text stays as it is.</summary>
    private async Task SendAsync(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        byte[] length = text.Length < 125 ? [(byte)(0x80 | (text.Length + 1))] : [0x80 | 126, (byte)((text.Length + 1) >> 8), (byte)(text.Length + 1)];
        await socket.SendAsync((byte[])[0x81, .. length, 0, 0, 0, 0, .. text, MessageEnds]);
    }
}

/// <param name="message">One SignalR invocation as JSON, without its end mark.</param>
/// <param name="at">When it was there, of <see cref="Stopwatch.GetTimestamp"/>.</param>
public delegate void ChangeArrived(ReadOnlySpan<byte> message, long at);
