using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Participation.Server.Tests.Mail;

/// <summary>An SMTP server that keeps what it gets (RFC 5321, the little that a sender needs), or refuses it for a while.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<MimeMessage> mails = new();
    private readonly Task accepting;

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>While it is set, every mail is answered with «try later».</summary>
    public bool Refusing { get; set; }

    public IReadOnlyCollection<MimeMessage> Mails => mails;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            try
            {
                await SpeakAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The sender hung up in the middle; the next one is served all the same.
            }
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line && await AnswerAsync(line, reader, writer))
        {
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var command = line.Split(' ', ':')[0].ToUpperInvariant();
        if (command == "DATA")
        {
            await writer.WriteLineAsync("354 go on");
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".")
                text.Append(part.StartsWith("..", StringComparison.Ordinal) ? part[1..] : part).Append("\r\n");
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
            mails.Enqueue(await MimeMessage.LoadAsync(stream, stop.Token));
        }
        else if (command == "MAIL" && Refusing)
        {
            await writer.WriteLineAsync("451 try later");
            return true;
        }
        await writer.WriteLineAsync(command switch { "EHLO" => "250 SMTPUTF8", "QUIT" => "221 bye", _ => "250 ok" });
        return command != "QUIT";
    }
}
