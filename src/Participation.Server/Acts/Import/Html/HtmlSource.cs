using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Participation.Server.Acts.Import.Html;

/// <summary>HTML after the WHATWG standard, also as Word and the gazettes save it: nothing of it is run and nothing fetched.</summary>
internal static partial class HtmlSource
{
    private const int CharsetWithin = 4096;

    /// <param name="isSaidToBeUtf8">Whether whoever sends it says UTF-8; that counts before what the page says (WHATWG HTML, 13.2.3.2).</param>
    public static Answer<ActSource> Read(string text, bool isSaidToBeUtf8)
    {
        if (!isSaidToBeUtf8 && OtherCharset(text) is { } charset) return new HtmlNotUtf8(charset);
        if (HtmlGuard.Check(text) is { } refusal) return refusal;
        using IHtmlDocument document = new HtmlParser().ParseDocument(text);
        return document.Body is { } body ? new HtmlLines(body).Read() : new HtmlTooTangled();
    }

    /// <summary>True for what begins as a page does.</summary>
    public static bool IsOne(string text) => Beginning().IsMatch(text);

    // A page of mere ASCII reads alike in any of them.
    private static string? OtherCharset(string text)
    {
        var match = Charset().Match(text[..Math.Min(text.Length, CharsetWithin)]);
        return match.Success && match.Groups["name"].Value is var name && name.ToLowerInvariant() is not ("utf-8" or "utf8") && text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') ? name : null;
    }

    [GeneratedRegex("""<meta\b[^>]{0,500}\bcharset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Beginning();
}
