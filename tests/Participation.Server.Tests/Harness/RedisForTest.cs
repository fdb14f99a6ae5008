using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Participation.Server.Tests.Harness;

/// <summary>A Redis of one test's own, from the machine's redis-server, on a free port and without a trace on the disk.</summary>
public sealed class RedisForTest : IAsyncDisposable
{
    private readonly Process process;

    private RedisForTest(Process process, int port)
    {
        this.process = process;
        Address = $"127.0.0.1:{port}";
    }

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    /// <summary>As <c>ConnectionStrings:Redis</c> wants it.</summary>
    public string Address { get; }

    public static async Task<RedisForTest> StartAsync()
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var redis = new RedisForTest(process, port);
        await using var wait = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { redis.Address }, ConnectRetry = 100, ConnectTimeout = 30_000 });
        return redis;
    }

    public async Task StopAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await StopAsync();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
