using System.Diagnostics;
using System.Globalization;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>
/// What a killed run left behind: perhaps a PostgreSQL that still runs on the data, perhaps only the file with its process id,
/// which by now may be the id of somebody else's process.
/// </summary>
internal static class LeftoverPostgres
{
    /// <summary>Ends the PostgreSQL that still runs on <paramref name="data"/>, or removes the stale traces of one that does not.</summary>
    /// <exception cref="StartRefusedException">It runs and does not end.</exception>
    public static async Task ClearAsync(string data, string sockets, CancellationToken cancellation)
    {
        var trace = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(trace))
        {
            return;
        }

        if (int.TryParse(File.ReadLines(trace).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) && await RunsOnAsync(id, data))
        {
            // Fast shutdown first: the rows are safe either way, but an orderly end saves the recovery of the next start.
            if (!await EndAsync(id, data, "INT", TimeSpan.FromSeconds(20), cancellation)
                && !await EndAsync(id, data, "QUIT", TimeSpan.FromSeconds(10), cancellation))
            {
                throw new StartRefusedException($"The PostgreSQL of an earlier run (process {id}) holds {data} and does not end. End that process, then start again.");
            }
        }

        File.Delete(trace);
        foreach (var socket in Directory.EnumerateFiles(sockets, ".s.PGSQL.*"))
        {
            File.Delete(socket);
        }
    }

    private static async Task<bool> RunsOnAsync(int id, string data)
    {
        if (OperatingSystem.IsLinux())
        {
            // The postmaster's working folder is its data folder: an id that was given to another process meanwhile shows here.
            try
            {
                return new FileInfo($"/proc/{id}/cwd").ResolveLinkTarget(returnFinalTarget: false)?.FullName == Real(data);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }

        return (await Command.RunAsync(["ps", "-p", id.ToString(CultureInfo.InvariantCulture), "-o", "command="])).Output.Contains(data, StringComparison.Ordinal);
    }

    private static string Real(string folder) =>
        Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName
        ?? (Path.GetDirectoryName(folder) is { } parent ? Path.Combine(Real(parent), Path.GetFileName(folder)) : folder);

    private static async Task<bool> EndAsync(int id, string data, string signal, TimeSpan patience, CancellationToken cancellation)
    {
        await Command.RunAsync(["sh", "-c", $"kill -{signal} {id}"], cancellation);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < patience;)
        {
            // Not kill -0: a process that ended and that nobody has waited for still answers it.
            if (!await RunsOnAsync(id, data))
            {
                return true;
            }

            await Task.Delay(20, cancellation);
        }

        return false;
    }
}
