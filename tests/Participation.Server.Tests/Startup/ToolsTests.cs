using System.Diagnostics;
using System.Runtime.Versioning;
using Participation.Server.Startup;

namespace Participation.Server.Tests.Startup;

/// <summary><c>./run</c> on a machine that lacks something: it says so in one line before it does anything.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ToolsTests : IDisposable
{
    // What the script itself needs.
    private static readonly string[] Shell = ["bash", "cat", "cut", "dirname"];

    private readonly string programs = Directory.CreateTempSubdirectory("participation-programs-").FullName;

    public ToolsTests()
    {
        foreach (var program in Shell)
            File.CreateSymbolicLink(Path.Combine(programs, program), Find(program));
    }

    public void Dispose() => Directory.Delete(programs, recursive: true);

    [Fact]
    public async Task Without_an_SDK_it_says_where_to_get_one() =>
        Assert.StartsWith("The .NET 10 SDK is missing: https://", await RefusedAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("8.0.404 [/usr/share/dotnet/sdk]", "(found: 8.0.404)")]
    [InlineData("6.0.428 [/a]\n9.0.100 [/a]", "(found: 6.0.428, 9.0.100)")]
    [InlineData("110.0.1 [/a]", "(found: 110.0.1)")]
    [InlineData("", "(found: none)")]
    public async Task With_another_SDK_it_names_what_it_found(string sdks, string found)
    {
        Fake("dotnet", $"printf '{sdks.Replace("\n", "\\n", StringComparison.Ordinal)}'");
        var line = await RefusedAsync();
        Assert.StartsWith("The .NET 10 SDK is missing " + found, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runtime_that_cannot_list_its_SDKs_counts_as_none()
    {
        Fake("dotnet", "exit 131");
        Assert.Contains("(found: none)", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Node_it_says_where_to_get_it()
    {
        Sdk();
        Assert.StartsWith("Node.js 20.19 or newer is missing: https://", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.17.0")]
    [InlineData("18.20.4")]
    [InlineData("20.18.3")]
    public async Task An_old_Node_is_named_with_its_version(string version)
    {
        Sdk();
        Node(version);
        Assert.StartsWith($"Node.js v{version} is too old: 20.19 or newer is needed", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20.19.0")]
    [InlineData("21.0.0")]
    [InlineData("24.1.0")]
    public async Task A_Node_that_is_new_enough_still_needs_its_npm(string version)
    {
        Sdk();
        Node(version);
        Assert.StartsWith("npm is missing", await RefusedAsync(), StringComparison.Ordinal);
    }

    private void Sdk() => Fake("dotnet", "echo '10.0.100 [/usr/share/dotnet/sdk]'");

    // The real one, made to believe that it is another.
    private void Node(string version) => Fake("node",
        $"[ \"$1\" = --version ] && echo v{version} || exec {Find("node")} -e \"Object.defineProperty(process, 'versions', {{ value: {{ node: '{version}' }} }}); $2\"");

    private void Fake(string program, string script)
    {
        // Copied by a process that ends before it is run. A file that this process itself had open for writing may still be so in a child that
        // another test is just starting, and Linux runs no program that somebody writes.
        var written = Path.Combine(programs, program + ".text");
        File.WriteAllText(written, $"#!{Find("bash")}\n{script}\n");
        File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var copy = Process.Start(Find("cp"), ["--preserve=mode", written, Path.Combine(programs, program)]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }

    private async Task<string> RefusedAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "run")) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = programs;
        using var run = Process.Start(start)!;
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", await output);
        return Assert.Single((await errors).TrimEnd().Split('\n'));
    }

    private static string Find(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);
}
