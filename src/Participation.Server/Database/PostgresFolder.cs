using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>The folder that keeps one embedded PostgreSQL: its data, password, socket and log.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PostgresFolder
{
    // A Unix socket's address holds 107 bytes at most, 103 on macOS; PostgreSQL adds "/.s.PGSQL.5432.lock" to the folder.
    private const int LongestSocketFolder = 80;
    private const long LargestLog = 5 * 1024 * 1024;

    private PostgresFolder(string root)
    {
        Root = root;
        var sockets = Path.Combine(root, "socket");
        Sockets = Encoding.UTF8.GetByteCount(sockets) <= LongestSocketFolder
            ? sockets
            : Path.Combine(Path.GetTempPath(), "participation-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16]);
    }

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    public string Sockets { get; }

    public string Log => Path.Combine(Root, "server.log");

    public string Password => File.ReadAllText(PasswordFile).Trim();

    private string PasswordFile => Path.Combine(Root, "password");

    public static PostgresFolder Open(string root)
    {
        var place = new PostgresFolder(root);
        try
        {
            Private(root);
            Private(place.Sockets);
            if (new FileInfo(place.Log) is { Exists: true, Length: > LargestLog })
            {
                File.Move(place.Log, place.Log + ".1", overwrite: true);
            }
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw Unusable(root, problem);
        }

        return place;
    }

    /// <summary>
    /// Claims the folder for this process; the kernel gives it back however the process ends. Waits a while, since an earlier
    /// run may be on its way out.
    /// </summary>
    public async Task<FileStream> HoldAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(Root, "lock");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy)
            {
                if (attempt == 100)
                {
                    throw new StartRefusedException($"Another server uses the state in {Root}. Stop it, or set PARTICIPATION_STATE to another folder.", busy);
                }

                await Task.Delay(100, cancellation);
            }
            catch (UnauthorizedAccessException forbidden)
            {
                throw Unusable(Root, forbidden);
            }
        }
    }

    /// <summary>Makes the data on the first start. A half-made one, left by a kill in the middle, is made again.</summary>
    public async Task InitialiseAsync(PostgresAccount account, string user, CancellationToken cancellation)
    {
        var version = Path.Combine(Data, "PG_VERSION");
        if (File.Exists(version))
        {
            await RequireSameVersionAsync(account, version, cancellation);
            return;
        }

        var draft = Path.Combine(Root, "new");
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        await WritePasswordAsync(cancellation);
        if (account.Prefix.Count > 0)
        {
            await Command.RunAsync(["chown", "--reference", Root, PasswordFile, Sockets], cancellation);
        }

        // The builtin C.UTF-8 sorts by code point, alike on every machine and for ever; where people see an order, the query
        // asks for one of the Serbian collations. LC_CTYPE is UTF-8 as well: pg_trgm needs it to know Cyrillic letters.
        var ctype = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";
        var made = await Command.RunAsync(
            [.. account.Prefix, account.Binaries.Initdb, "-D", draft, "-U", user, "--pwfile", PasswordFile, "--auth=scram-sha-256", "--encoding=UTF8",
             "--locale=C", $"--lc-ctype={ctype}", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions"],
            cancellation);
        if (!made.Succeeded)
        {
            throw new StartRefusedException($"The embedded PostgreSQL cannot make its data in {Root}: {LastLine(made.Errors)}");
        }

        Directory.Move(draft, Data);
    }

    /// <summary>The last line that PostgreSQL wrote to its log.</summary>
    public string LastWords() => File.Exists(Log) ? LastLine(File.ReadLines(Log).TakeLast(20).Aggregate("", (all, line) => all + "\n" + line)) : "it wrote no log.";

    private static async Task RequireSameVersionAsync(PostgresAccount account, string file, CancellationToken cancellation)
    {
        var data = (await File.ReadAllTextAsync(file, cancellation)).Trim();
        var program = (await Command.RunAsync([.. account.Prefix, account.Binaries.Postgres, "--version"], cancellation)).Output.Split(' ').Last();
        if (program.Split('.')[0] != data)
        {
            throw new StartRefusedException(
                $"The state was made by PostgreSQL {data} and the embedded one is {program}. Move it with pg_upgrade or pg_dump, or set PARTICIPATION_STATE to a new folder.");
        }
    }

    private async Task WritePasswordAsync(CancellationToken cancellation)
    {
        File.Delete(PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using var writer = new StreamWriter(PasswordFile, options);
        await writer.WriteLineAsync(RandomNumberGenerator.GetHexString(48, lowercase: true).AsMemory(), cancellation);
    }

    private static StartRefusedException Unusable(string root, Exception problem) =>
        new($"The state folder {root} cannot be used: {problem.Message.ReplaceLineEndings(" ")} Set PARTICIPATION_STATE to another folder.", problem);

    private static void Private(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string LastLine(string text) => text.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line), "it said nothing.").Trim();
}
