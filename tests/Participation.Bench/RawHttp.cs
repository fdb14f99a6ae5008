using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Participation.Bench;

/// <summary>
/// A keep-alive HTTP/1.1 connection that does next to nothing: on a machine of two cores the load must not cost more than the
/// server. It reads status and body by Content-Length or chunks, which is all that Kestrel sends.
/// </summary>
public sealed class RawHttp : IDisposable
{
    private readonly Socket socket;
    private readonly string head;
    private byte[] buffer = new byte[64 * 1024];

    private RawHttp(Socket socket, string head) => (this.socket, this.head) = (socket, head);

    public static async Task<RawHttp> ConnectAsync(Uri server, string? cookie)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var head = $"Host: {server.Authority}\r\nX-Requested-With: participation\r\n" + (cookie is null ? "" : $"Cookie: {cookie}\r\n");
        return new(socket, head);
    }

    public byte[] Prepare(string method, string path, string? json = null)
    {
        var body = json is null ? [] : Encoding.UTF8.GetBytes(json);
        var content = json is null ? "" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n";
        return [.. Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\n{head}{content}\r\n"), .. body];
    }

    /// <summary>Sends a prepared request and answers its status; the body is read to its end and thrown away unless asked for.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request, MemoryStream? into = null)
    {
        await socket.SendAsync(request);
        var (filled, headEnd) = (0, -1);
        while (headEnd < 0)
        {
            filled += await ReceiveAsync(filled);
            headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        var status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
        var headers = buffer.AsSpan(0, headEnd);
        var start = headEnd + 4;
        if (status is 204 or 304)
            return status;
        if (Find(headers, "content-length: "u8) is { } length)
        {
            while (filled < start + length)
                filled += await ReceiveAsync(filled);
            into?.Write(buffer, start, length);
            return status;
        }
        // Chunked: the end is the empty chunk.
        while (!buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
            filled += await ReceiveAsync(filled);
        into?.Write(buffer, start, filled - start);
        return status;
    }

    public void Dispose() => socket.Dispose();

    private async Task<int> ReceiveAsync(int filled)
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
        return read > 0 ? read : throw new IOException("the server closed the connection");
    }

    private static int? Find(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i + name.Length < headers.Length; i++)
        {
            if ((headers[i] | 0x20) != name[0])
                continue;
            var matches = true;
            for (var j = 0; j < name.Length && matches; j++)
                matches = (headers[i + j] is >= (byte)'A' and <= (byte)'Z' ? headers[i + j] | 0x20 : headers[i + j]) == name[j];
            if (matches && Utf8Parser.TryParse(headers[(i + name.Length)..], out int value, out _))
                return value;
        }
        return null;
    }
}
