using System.Globalization;
using System.Net;
using System.Text;
using Participation.Server.Kernel;

namespace Participation.Server.Mail;

/// <summary>A letter as plain text and as simple HTML, in the language and script of the person.</summary>
internal static class LetterText
{
    private static readonly Words Greeting = new("Поштовани,", "Hello,");

    private static readonly Words Signature = new("Јавне расправе вашег града или општине", "The public debates of your city or municipality");

    private static readonly Words Automatic = new("Ово је аутоматска порука; на њу не треба одговарати.", "This mail was sent automatically; please do not reply.");

    public static string Plain(Letter letter, string name, ReaderLanguage language)
    {
        var text = new StringBuilder();
        text.Append(Hello(name, language)).Append("\n\n");
        foreach (var paragraph in letter.Before)
            text.Append(paragraph.In(language)).Append("\n\n");
        if (letter.Link is { } link)
            text.Append(link.Target.AbsoluteUri).Append("\n\n");
        foreach (var paragraph in letter.After)
            text.Append(paragraph.In(language)).Append('\n');
        text.Append("\n-- \n").Append(Signature.In(language)).Append('\n').Append(Automatic.In(language)).Append('\n');
        return text.ToString();
    }

    public static string Html(Letter letter, string name, ReaderLanguage language)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language.Tag()}\">\n<head><meta charset=\"utf-8\"><title>{Safe(letter.Subject.In(language))}</title></head>\n");
        html.Append("<body style=\"font:17px/1.5 'Source Sans 3',Arial,sans-serif;color:#1d2326;max-width:36em;margin:2em auto;padding:0 1em\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Hello(name, language))}</p>\n");
        foreach (var paragraph in letter.Before)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(paragraph.In(language))}</p>\n");
        if (letter.Link is { } link)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(link.Target.AbsoluteUri)}\">{Safe(link.Label.In(language))}</a></p>\n");
        foreach (var paragraph in letter.After)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(paragraph.In(language))}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<hr>\n<p>{Safe(Signature.In(language))}<br>{Safe(Automatic.In(language))}</p>\n</body>\n</html>\n");
        return html.ToString();
    }

    // A name is shown as the person wrote it, in the script the person chose.
    private static string Hello(string name, ReaderLanguage language) => $"{Greeting.In(language).TrimEnd(',')} {name},";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
