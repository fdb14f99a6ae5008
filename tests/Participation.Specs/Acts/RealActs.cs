using System.Collections.Concurrent;
using Participation.Acts;
using Participation.Language;

namespace Participation.Specs.Acts;

/// <summary>Laws in force as text. They lie outside the repository: in the folder that PARTICIPATION_DATA names, else in shared/data beside the checkout.</summary>
internal static class RealActs
{
    public const string LocalSelfGovernment = "zakon_o_lokalnoj_samoupravi.txt";
    public const string Utilities = "zakon_o_komunalnim_delatnostima.txt";
    public const string OfficialLanguage = "zakon_o_sluzbenoj_upotrebi_jezika_i_pisama.txt";

    public static string Text(string name)
    {
        var path = Folder() is { } folder ? Path.Combine(folder, "acts", name) : null;
        Assert.SkipUnless(File.Exists(path), $"{name} is not on this machine; set PARTICIPATION_DATA to the folder that holds acts/.");
        return File.ReadAllText(path!);
    }

    public static ActReading Read(string name) => AlreadyRead.GetOrAdd(name, n => ActReader.Read(SourceText.Lines(Text(n))).Value!);

    public static ActReading ReadInLatin(string name) => ActReader.Read(SourceText.Lines(SerbianScript.ToLatin(Text(name)))).Value!;

    // Reading is pure, so one reading serves every spec.
    private static readonly ConcurrentDictionary<string, ActReading> AlreadyRead = [];

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("PARTICIPATION_DATA") is { Length: > 0 } named) return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Participation.sln"))) return Path.Combine(at.FullName, "..", "shared", "data");
        return null;
    }
}
