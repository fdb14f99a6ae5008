using Participation.Acts;
using Participation.Server.Demo;

namespace Participation.Bench.Versions;

/// <summary>The acts that versions are made of: laws in force, which lie outside the repository, and the decision of the demo debate, which has подтачке and алинеје.</summary>
internal static class Laws
{
    /// <summary>Articles that each law is known to have, counted by hand in its source.</summary>
    public static IReadOnlyDictionary<string, int> Articles { get; } = new Dictionary<string, int>
    {
        ["zakon_o_lokalnoj_samoupravi.txt"] = 111,
        ["zakon_o_komunalnim_delatnostima.txt"] = 58,
        ["zakon_o_sluzbenoj_upotrebi_jezika_i_pisama.txt"] = 31,
    };

    /// <summary>Every text beside the known ones that has articles is counted too; so that a law put there tomorrow is measured tomorrow.</summary>
    public static IEnumerable<(string Name, string Text)> Texts()
    {
        var folder = Path.Combine(Folder(), "acts");
        foreach (var file in Directory.EnumerateFiles(folder, "zakon_*.txt").Order(StringComparer.Ordinal))
            yield return (Path.GetFileName(file), File.ReadAllText(file));
        yield return ("odluka_o_odrzavanju_cistoce.txt", DemoAct.Text());
    }

    public static ActReading Read(string text) =>
        ActReader.Read(SourceText.Lines(text)) is { Value: { } reading } ? reading : throw new InvalidOperationException("the text has no articles");

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("PARTICIPATION_DATA") is { Length: > 0 } named)
            return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Participation.sln")))
                return Path.Combine(at.FullName, "..", "shared", "data");
        throw new DirectoryNotFoundException("no laws on this machine; set PARTICIPATION_DATA to the folder that holds acts/");
    }
}
