using System.Text.RegularExpressions;
using Participation.Server.Startup;

namespace Participation.Server.Pages;

/// <summary>The built web client: its files, and its one page with the places that the server fills.</summary>
public sealed partial class WebClient
{
    private const string HeadMark = "<!--participation:head-->";
    private const string BodyMark = "<!--participation:body-->";

    private readonly string page;

    public WebClient(IConfiguration configuration, IWebHostEnvironment environment)
    {
        Folder = configuration["PARTICIPATION_WEB"] is { Length: > 0 } chosen ? Path.GetFullPath(chosen)
            : Directory.Exists(Path.Combine(environment.ContentRootPath, "wwwroot")) ? Path.Combine(environment.ContentRootPath, "wwwroot")
            : Path.Combine(Checkout.Root, "web", "build");
        var index = Path.Combine(Folder, "index.html");
        page = File.Exists(index) ? File.ReadAllText(index) : "";
        ContentSecurityPolicy = PolicyInPage().Match(page) is { Success: true } policy
            ? System.Net.WebUtility.HtmlDecode(policy.Groups[1].Value) + "; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'";
    }

    public string Folder { get; }

    /// <summary>False where nobody has built the client: the server then answers the API alone.</summary>
    public bool IsBuilt => page.Length > 0;

    /// <summary>The policy that the build wrote into the page, with the hash of its start script, as a header that also forbids framing.</summary>
    public string ContentSecurityPolicy { get; }

    /// <summary>The page with its language, head and first text. <paramref name="head"/> and <paramref name="body"/> are HTML, encoded by who made them.</summary>
    public string Fill(string language, string head, string body) => page
        .Replace("<html lang=\"sr-Cyrl\"", $"<html lang=\"{language}\"", StringComparison.Ordinal)
        .Replace(HeadMark, head, StringComparison.Ordinal)
        .Replace(BodyMark, body, StringComparison.Ordinal);

    [GeneratedRegex("""http-equiv="content-security-policy"\s+content="([^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyInPage();
}
