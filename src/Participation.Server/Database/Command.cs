using System.ComponentModel;
using System.Diagnostics;

namespace Participation.Server.Database;

/// <summary>What another program said when it ended; the exit code is 127 where it does not exist, as in a shell.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Another program of this machine, run to its end.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation = default)
    {
        try
        {
            using var process = Process.Start(Describe(command, input: false))!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, (await output).Trim(), (await errors).Trim());
        }
        catch (Win32Exception missing)
        {
            return new CommandResult(127, "", missing.Message);
        }
    }

    public static ProcessStartInfo Describe(IReadOnlyList<string> command, bool input)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = input,
            RedirectStandardOutput = !input,
            RedirectStandardError = !input,
        };

        // A locale that the machine does not have stops initdb, and a stray PGDATA or PGPORT would move the server.
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
