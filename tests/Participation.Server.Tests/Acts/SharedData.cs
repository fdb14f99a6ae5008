namespace Participation.Server.Tests.Acts;

/// <summary>Laws and documents that lie outside the repository: in the folder that PARTICIPATION_DATA names, else in shared/data beside the checkout.</summary>
internal static class SharedData
{
    public const string ByLaw = "akn/za_capetown_bylaw_2002_community-fire-safety.xml";
    public const string Regulation = "akn/leos_bill_ec_3articles.xml";

    public static readonly string[] Laws = ["acts/zakon_o_lokalnoj_samoupravi.txt", "acts/zakon_o_komunalnim_delatnostima.txt", "acts/zakon_o_sluzbenoj_upotrebi_jezika_i_pisama.txt"];

    public static string Path(string name)
    {
        var path = Folder() is { } folder ? System.IO.Path.Combine(folder, name) : null;
        Assert.SkipUnless(File.Exists(path), $"{name} is not on this machine; set PARTICIPATION_DATA to the folder that holds acts/ and akn/.");
        return path!;
    }

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("PARTICIPATION_DATA") is { Length: > 0 } named) return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Participation.sln"))) return System.IO.Path.Combine(at.FullName, "..", "shared", "data");
        return null;
    }
}
