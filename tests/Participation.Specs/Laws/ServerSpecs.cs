using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Participation.Specs.Laws;

/// <summary>Which folder of the server may know which: read from the source, since the compiler would allow them all.</summary>
public sealed partial class ServerSpecs
{
    // What uses the others and is used by nobody: it can be taken out without a change elsewhere.
    private static readonly string[] OnTop = ["Demo", "Exports", "Moderation", "Observability", "Pages"];

    // What everything stands on.
    private static readonly Dictionary<string, string[]> Ground = new()
    {
        ["Startup"] = [],
        ["Database"] = ["Startup"],
        ["Kernel"] = ["Startup", "Database", "Store"],
    };

    [Fact]
    public void What_is_on_top_is_known_to_the_program_alone() =>
        Assert.Empty(References().Where(r => OnTop.Contains(r.To)).Select(r => $"{r.File} knows {r.To}"));

    [Fact]
    public void What_everything_stands_on_knows_no_feature() =>
        Assert.Empty(References().Where(r => Ground.TryGetValue(r.From, out var allowed) && !allowed.Contains(r.To)).Select(r => $"{r.File} knows {r.To}"));

    [Fact]
    public void Every_folder_is_a_namespace() =>
        Assert.Empty(Files().Where(f => !f.Text.Contains($"namespace Participation.Server.{f.Folder}", StringComparison.Ordinal)).Select(f => f.Path));

    [Fact]
    public void The_program_is_read_in_a_minute() => Assert.InRange(File.ReadAllLines(Path.Combine(Server(), "Program.cs")).Length, 1, 80);

    private static IEnumerable<(string From, string To, string File)> References() =>
        from file in Files()
        from Match known in Known().Matches(file.Text)
        where known.Groups[1].Value != file.Folder
        select (file.Folder, known.Groups[1].Value, file.Path);

    private static IEnumerable<(string Folder, string Path, string Text)> Files() =>
        from path in Directory.EnumerateFiles(Server(), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Server(), path).Split(Path.DirectorySeparatorChar)
        where parts.Length > 1 && parts[0] is not ("obj" or "bin")
        select (parts[0], Path.GetRelativePath(Server(), path), File.ReadAllText(path));

    private static string Server([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Participation.Server"));

    [GeneratedRegex(@"(?<!namespace )\bParticipation\.Server\.([A-Z][A-Za-z]+)")]
    private static partial Regex Known();
}
