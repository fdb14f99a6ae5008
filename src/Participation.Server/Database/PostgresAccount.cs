using System.Runtime.Versioning;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>
/// The account that PostgreSQL runs under. It refuses to run as root, so a root user's server runs it in a user namespace of
/// its own (root outside, nobody inside: no file changes hands), or, where the machine forbids those, as nobody.
/// </summary>
/// <param name="Prefix">The words before each command of PostgreSQL; empty for the account that the server itself has.</param>
/// <param name="Binaries">The programs, at a place which that account can read.</param>
[UnsupportedOSPlatform("windows")]
internal sealed record PostgresAccount(IReadOnlyList<string> Prefix, EmbeddedBinaries Binaries)
{
    /// <exception cref="StartRefusedException">No account of this machine can both read the programs and write the folder.</exception>
    public static async Task<PostgresAccount> ChooseAsync(EmbeddedBinaries binaries, string folder, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount([], binaries);
        }

        var nobody = (await Command.RunAsync(["id", "-u", "nobody"], cancellation)).Output;
        var nogroup = (await Command.RunAsync(["id", "-g", "nobody"], cancellation)).Output;
        (string Owner, string[] Prefix)[] ways =
        [
            ("0", ["unshare", "--user", $"--map-user={nobody}"]),
            (nobody, ["setpriv", $"--reuid={nobody}", $"--regid={nogroup}", "--clear-groups"]),
        ];
        foreach (var (owner, prefix) in ways)
        {
            if (!(await Command.RunAsync([.. prefix, "true"], cancellation)).Succeeded)
            {
                continue;
            }

            await GiveAsync(folder, owner, cancellation);
            if (await CanUseAsync(prefix, binaries, folder, cancellation))
            {
                return new PostgresAccount(prefix, binaries);
            }

            // The checkout may lie in a folder that only root can enter, the state elsewhere: then the programs go to the state.
            var copy = new EmbeddedBinaries(Path.Combine(folder, "programs"));
            await Command.RunAsync(["cp", "-R", "--update", "--no-target-directory", "--preserve=timestamps,links,mode", binaries.Home, copy.Home], cancellation);
            if (await CanUseAsync(prefix, copy, folder, cancellation))
            {
                return new PostgresAccount(prefix, copy);
            }
        }

        throw new StartRefusedException(
            $"PostgreSQL does not run as root, and no other account can use {folder}. Start the server as an ordinary user, or set PARTICIPATION_STATE to a folder that everyone may enter.");
    }

    private static async Task GiveAsync(string folder, string owner, CancellationToken cancellation)
    {
        if ((await Command.RunAsync(["stat", "-c", "%u", folder], cancellation)).Output != owner)
        {
            await Command.RunAsync(["chown", "-R", owner, folder], cancellation);
        }
    }

    private static async Task<bool> CanUseAsync(string[] prefix, EmbeddedBinaries binaries, string folder, CancellationToken cancellation) =>
        (await Command.RunAsync([.. prefix, "sh", "-c", "test -w \"$1\" && \"$0\" --version", binaries.Postgres, folder], cancellation)).Succeeded;
}
