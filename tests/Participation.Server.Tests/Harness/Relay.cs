using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Participation.Server.Tests.Harness;

/// <summary>A wire to PostgreSQL that a test can freeze or cut, as networks do.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder target;
    private readonly ConcurrentBag<Socket> ends = [];
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private volatile bool frozen;
    private volatile bool cut;

    public Relay(string connectionString)
    {
        target = new NpgsqlConnectionStringBuilder(connectionString);
        listener.Start();
        accepting = AcceptAsync();
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(target.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)listener.LocalEndpoint).Port,
    }.ConnectionString;

    /// <summary>From now on nothing arrives, and nobody is told.</summary>
    public void Freeze() => frozen = true;

    /// <summary>Ends every connection, and every new one too.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var end in ends)
        {
            end.Dispose();
        }
    }

    /// <summary>New connections pass again.</summary>
    public void Mend() => cut = false;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        Cut();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await listener.AcceptSocketAsync(closing.Token);
            var far = target.Host!.StartsWith('/')
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            ends.Add(near);
            ends.Add(far);
            if (cut)
            {
                Cut();
                continue;
            }

            EndPoint place = target.Host.StartsWith('/') ? new UnixDomainSocketEndPoint($"{target.Host}/.s.PGSQL.{target.Port}") : new DnsEndPoint(target.Host, target.Port);
            await far.ConnectAsync(place, closing.Token);
            _ = PumpAsync(near, far);
            _ = PumpAsync(far, near);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(buffer, closing.Token) is var count and > 0)
            {
                if (frozen)
                {
                    await Task.Delay(Timeout.Infinite, closing.Token);
                }

                await to.SendAsync(buffer.AsMemory(0, count), closing.Token);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The wire is cut.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
