using System.Collections.Concurrent;
using System.Diagnostics;

namespace Participation.Server.Tests.Harness;

/// <summary>The server as a process of its own, for what only a process can suffer: signals, a kill, a start that is refused.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Ready = "Participation is ready: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Participation.Server.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["PARTICIPATION_LIMITS"] = "off";
        // It lives for seconds: what the runtime would learn from watching it is never earned back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("ConnectionStrings__Participation");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The server ended before it was ready.\n" + Said));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, once it does; fails where it ends before that.</summary>
    public Task<Uri> Address => ready.Task;

    public int Id => process.Id;

    /// <summary>What it wrote to standard error, a line each.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>What it wrote to standard output, a line each.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>All that it wrote, to be shown where a test fails.</summary>
    public string Said => string.Join('\n', output.Concat(errors));

    public static ServerProcess Start(params (string Name, string Value)[] environment) => new(environment);

    /// <summary>Asks it to stop (SIGTERM) and answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
        return await EndAsync();
    }

    /// <summary>Ends it at once, as the kernel does when memory is short (SIGKILL): nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself and answers its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private void Read(string? line)
    {
        Keep(output, line);
        // In Production the words stand within a line of JSON.
        if (line?.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
        {
            ready.TrySetResult(new Uri(line[(at + Ready.Length)..].Split(' ', '"')[0]));
        }
    }
}
