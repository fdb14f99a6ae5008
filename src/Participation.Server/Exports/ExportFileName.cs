using System.Globalization;
using Microsoft.Net.Http.Headers;
using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Exports;

/// <summary>The name under which a browser keeps the file (RFC 6266): one in ASCII for every client, one in the reader's script.</summary>
internal static class ExportFileName
{
    private const int LongestTitle = 80;

    public static string Of(ExportedDebate debate, string format, ReaderLanguage language)
    {
        var date = SerbianCalendar.DateOf(debate.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ascii = Cut(MunicipalityName.Slug(SerbianScript.ToLatin(debate.Consultation.Title))).TrimEnd('-');
        var title = Cut(string.Concat(debate.Consultation.Title.Select(letter => Forbidden(letter) ? ' ' : letter))).Trim(' ', '.');
        var name = ExportWords.Overview.In(language) + ", " + (language == ReaderLanguage.SerbianLatin ? SerbianScript.ToLatin(title) : title);
        var header = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"\"{debate.Municipality.Slug}-{(ascii.Length == 0 ? "rasprava" : ascii)}-{date}.{format}\"",
            FileNameStar = $"{name}, {date}.{format}",
        };
        return header.ToString();
    }

    /// <summary>The name of a version of an act, in the script of its words.</summary>
    /// <param name="act">The version.</param>
    /// <param name="extension">Without its dot.</param>
    /// <param name="disposition"><c>attachment</c>, or <c>inline</c> for what a browser shows.</param>
    public static string Of(ExportedAct act, string extension, string disposition)
    {
        var (ascii, version) = (Cut(MunicipalityName.Slug(SerbianScript.ToLatin(act.Title))).TrimEnd('-'), act.Version.Number.ToString(CultureInfo.InvariantCulture));
        var title = Cut(string.Concat(act.Title.Select(letter => Forbidden(letter) ? ' ' : letter))).Trim(' ', '.');
        return new ContentDispositionHeaderValue(disposition)
        {
            FileName = $"\"{act.Municipality.Slug}-{(ascii.Length == 0 ? "nacrt" : ascii)}-v{version}.{extension}\"",
            FileNameStar = $"{title}, {act.Say("верзија")} {version}.{extension}",
        }.ToString();
    }

    private static bool Forbidden(char letter) => char.IsControl(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|';

    /// <summary>Never in the middle of a character beyond the basic plane.</summary>
    private static string Cut(string text) => text.Length <= LongestTitle ? text : text[..(char.IsHighSurrogate(text[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
}
