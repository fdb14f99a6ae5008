using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Participation.Specs.Laws;

/// <summary>Which folder of the server may know which: read from the source, since the compiler would allow them all.</summary>
public sealed partial class ServerSpecs
{
    // What uses the others and is used by nobody: it can be taken out without a change elsewhere.
    private static readonly string[] OnTop = ["Demo", "Exports", "Following", "Moderation", "Observability", "Pages"];

    // What everything stands on.
    private static readonly Dictionary<string, string[]> Ground = new()
    {
        ["Startup"] = [],
        ["Database"] = ["Startup"],
        ["Kernel"] = ["Startup", "Database", "Store"],
        // Whoever commits wakes the reader of events.
        ["Store"] = ["Startup", "Database", "Kernel", "Live"],
    };

    // Circles that are meant. A letter is stored in the transaction of its cause, so the outbox is a table of the accounts; the sender empties it there.
    private static readonly (string From, string To)[] Meant = [("Mail", "Accounts")];

    [Fact]
    public void What_is_on_top_is_known_to_the_program_alone() =>
        Assert.Empty(References().Where(r => OnTop.Contains(r.To)).Select(r => $"{r.File} knows {r.To}"));

    [Fact]
    public void What_everything_stands_on_knows_no_feature() =>
        Assert.Empty(References().Where(r => Ground.TryGetValue(r.From, out var allowed) && !allowed.Contains(r.To)).Select(r => $"{r.File} knows {r.To}"));

    [Fact]
    public void Features_know_each_other_in_one_direction_only() => Assert.Empty(Circle().Select(r => $"{r.File} knows {r.To}"));

    [Fact]
    public void A_circle_that_is_meant_is_there() =>
        Assert.Subset(References().Select(r => (r.From, r.To)).ToHashSet(), Meant.ToHashSet());

    [Fact]
    public void Every_folder_is_a_namespace() =>
        Assert.Empty(Files().Where(f => !f.Text.Contains($"namespace Participation.Server.{f.Folder}", StringComparison.Ordinal)).Select(f => f.Path));

    [Fact]
    public void The_program_is_read_in_a_minute() => Assert.InRange(File.ReadAllLines(Path.Combine(Server(), "Program.cs")).Length, 1, 80);

    /// <summary>What is left of the references between features once all is taken away that knows nobody, again and again.</summary>
    private static List<(string From, string To, string File)> Circle()
    {
        var left = References().Where(r => !Ground.ContainsKey(r.From) && !Ground.ContainsKey(r.To) && !Meant.Contains((r.From, r.To))).ToList();
        while (left.RemoveAll(r => left.All(other => other.From != r.To)) > 0)
        {
        }
        return left;
    }

    private static List<(string From, string To, string File)> References()
    {
        var files = Files().Select(file => (file.Folder, file.Path, Code: Words().Replace(file.Text, ""))).ToList();
        // By the whole name, or by the folder's alone, as code of the server may name its neighbours.
        var known = new Regex($@"(?<!namespace )\bParticipation\.Server\.([A-Z]\w+)|(?<![\w.])({string.Join('|', files.Select(file => file.Folder).Distinct())})\.[A-Z]");
        return
        [
            .. from file in files
               from to in known.Matches(file.Code).Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct()
               where to != file.Folder
               select (file.Folder, to, file.Path),
        ];
    }

    private static IEnumerable<(string Folder, string Path, string Text)> Files() =>
        from path in Directory.EnumerateFiles(Server(), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Server(), path).Split(Path.DirectorySeparatorChar)
        where parts.Length > 1 && parts[0] is not ("obj" or "bin")
        select (parts[0], Path.GetRelativePath(Server(), path), File.ReadAllText(path));

    private static string Server([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Participation.Server"));

    // Texts and comments.
    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""|//.*$", RegexOptions.Multiline)]
    private static partial Regex Words();
}
