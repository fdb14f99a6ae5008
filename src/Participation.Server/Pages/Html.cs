using System.Net;
using System.Text;
using Participation.Language;
using Participation.Server.Kernel;

namespace Participation.Server.Pages;

/// <summary>What the pages are written with: every word is encoded here.</summary>
internal static class Html
{
    public static void Element(this StringBuilder html, string name, string text) =>
        html.Append('<').Append(name).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(name).Append('>');

    public static void Meta(this StringBuilder html, string key, string name, string content) =>
        html.Append("<meta ").Append(key).Append("=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(content)).Append("\">");

    /// <summary>What officials wrote, in the reader's script; English readers get it as written.</summary>
    public static string Written(this string text, ReaderLanguage language) => language == ReaderLanguage.SerbianLatin ? SerbianScript.ToLatin(text) : text;
}
