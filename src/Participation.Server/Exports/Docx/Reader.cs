using System.Globalization;
using Participation.Language;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Docx;

/// <summary>In what language and script the document speaks, and how it quotes what others wrote.</summary>
internal sealed class Reader(ReaderLanguage language)
{
    private static readonly NumberFormatInfo Serbian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public ReaderLanguage Language => language;

    /// <summary>The language of the document, BCP 47, for its reader's dictionary and voice.</summary>
    public string Tag => language switch
    {
        ReaderLanguage.SerbianLatin => "sr-Latn-RS",
        ReaderLanguage.English => "en-GB",
        _ => "sr-Cyrl-RS",
    };

    public string Say(Words words) => words.In(language);

    /// <summary>What others wrote: in a Latin document in Latin, else as it stands.</summary>
    public string Quote(string text) => language == ReaderLanguage.SerbianLatin ? SerbianScript.ToLatin(text) : text;

    /// <summary>The language of a quoted text where it is not the document's own; null where it is.</summary>
    public string? TagOf(string quoted)
    {
        var tag = SerbianScript.ScriptOf(quoted) switch
        {
            Script.None => Tag,
            Script.Latin => "sr-Latn-RS",
            _ => "sr-Cyrl-RS",
        };
        return tag == Tag ? null : tag;
    }

    public string Number(long number) => number.ToString("#,0", language == ReaderLanguage.English ? CultureInfo.InvariantCulture : Serbian);

    /// <summary>«12,5%»; without a decimal where it is none.</summary>
    public string Share(int part, int whole) => whole == 0 ? "–"
        : (100.0 * part / whole).ToString("0.#", language == ReaderLanguage.English ? CultureInfo.InvariantCulture : Serbian) + "%";

    public string Date(DateTimeOffset moment) => Date(SerbianCalendar.DateOf(moment));

    public string Date(DateOnly date) => language == ReaderLanguage.English
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : Say(new(SerbianDates.Official(date), ""));

    /// <summary>«5. 3. 2026. у 18.30», for the line of a contribution.</summary>
    public string ShortMoment(DateTimeOffset moment)
    {
        var local = SerbianCalendar.Local(moment);
        return language == ReaderLanguage.English
            ? local.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{SerbianDates.InFigures(DateOnly.FromDateTime(local.DateTime))} {Say(new("у", ""))} {local.Hour}.{local.Minute:00}");
    }

    public string Moment(DateTimeOffset moment) => language == ReaderLanguage.English
        ? SerbianCalendar.Local(moment).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)
        : Say(new(SerbianDates.OfficialWithTime(SerbianCalendar.Local(moment)), ""));

    public string Count(long count, SerbianPlural serbian, string one, string many) => language == ReaderLanguage.English
        ? $"{Number(count)} {(count == 1 ? one : many)}"
        : Say(new(serbian.Count(count), ""));
}
