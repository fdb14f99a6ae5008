using Participation.Server.Startup;

namespace Participation.Server.Tests.Harness;

/// <summary>Compares with a committed file, and writes it anew where an environment variable asks for that.</summary>
public static class Snapshot
{
    public static void Matches(string path, string actual, string variable)
    {
        var file = Path.Combine(Checkout.Root, path);
        if (Environment.GetEnvironmentVariable(variable) == "1")
            File.WriteAllText(file, actual);
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (kept == actual)
            return;
        var (old, now) = (kept.Split('\n'), actual.Split('\n'));
        Assert.Fail(
            $"{path} differs. Where the change is meant, run the test with {variable}=1 and commit the file.\n"
            + string.Join('\n', old.Except(now).Take(20).Select(line => "- " + line).Concat(now.Except(old).Take(20).Select(line => "+ " + line))));
    }
}
