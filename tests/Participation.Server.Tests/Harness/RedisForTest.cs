using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

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
        // Between the look for a free port and Redis somebody else may take it: then with another.
        for (var attempt = 1; ; attempt++)
        {
            var redis = Launch();
            if (await redis.AnswersAsync())
                return redis;
            await redis.DisposeAsync();
            Assert.True(attempt < 10, "Redis does not start.");
        }
    }

    private static RedisForTest Launch()
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "notice"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        return new RedisForTest(process, port);
    }

    /// <summary>Whether it says that it takes connections, before it ends.</summary>
    private async Task<bool> AnswersAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return true;
            }
        }

        return false;
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
