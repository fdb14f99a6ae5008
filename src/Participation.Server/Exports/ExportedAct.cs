using Participation.Acts;
using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Acts.Pictures;
using Participation.Server.Consultations;

namespace Participation.Server.Exports;

/// <summary>One published version of an act, with what a file of it says of where it comes from.</summary>
/// <param name="Version">The version that is written.</param>
/// <param name="Versions">All versions up to it, in their order.</param>
/// <param name="Address">Where people read the debate.</param>
internal sealed record ExportedAct(ConsultationRow Consultation, Municipality Municipality, ActVersion Version, IReadOnlyList<ActVersion> Versions, string Address)
{
    /// <summary>Where the server is, for addresses in a file.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The files of its pictures by their ids, for a file that brings them along.</summary>
    public IReadOnlyDictionary<string, PictureFile> Pictures { get; init; } = new Dictionary<string, PictureFile>();

    /// <summary>Where a picture of it is.</summary>
    public string AddressOf(Picture picture) => Origin + ActPictures.Path(Consultation.Id, picture);

    /// <summary>The script of the act's own words; files say it of themselves.</summary>
    public Script Script => ScriptOf(Version);

    /// <summary>«sr-Cyrl», «sr-Latn» (BCP 47).</summary>
    public string Language => Script == Script.Latin ? "sr-Latn" : "sr-Cyrl";

    /// <summary>The title of the act, or of the debate where the text has none.</summary>
    public string Title => Version.Title.Length > 0 ? Version.Title : Say(Consultation.Title);

    /// <summary>«Општина Косјерић».</summary>
    public Words Authority => new(
        (Municipality.Kind == MunicipalityKind.City ? "Град " : "Општина ") + Municipality.Name,
        (Municipality.Kind == MunicipalityKind.City ? "City of " : "Municipality of ") + Municipality.NameLatin);

    /// <summary>«Нацрт, верзија 2, објављена 5. марта 2026. године».</summary>
    public string Edition => Say($"Нацрт, верзија {Version.Number}, објављена {SerbianDates.Official(SerbianCalendar.DateOf(Version.PublishedAt))}");

    /// <summary>Our own words in the script of the act's.</summary>
    public string Say(string serbian) => Script == Script.Latin ? SerbianScript.ToLatin(serbian) : serbian;

    /// <summary>The same with every word in Latin.</summary>
    public ExportedAct InLatin() => this with { Version = Version with { Title = SerbianScript.ToLatin(Version.Title), Note = SerbianScript.ToLatin(Version.Note), Provisions = InLatin(Version.Provisions) } };

    private static Sequence<Provision> InLatin(Sequence<Provision> provisions) => provisions.Select(p => p with
    {
        Num = p.Num is null ? null : SerbianScript.ToLatin(p.Num),
        Heading = p.Heading is null ? null : SerbianScript.ToLatin(p.Heading),
        Text = SerbianScript.ToLatin(p.Text),
        Picture = p.Picture is null ? null : p.Picture with { Alternative = SerbianScript.ToLatin(p.Picture.Alternative) },
        Children = InLatin(p.Children),
    }).ToSequence();

    // The first words with letters tell: an act is written in one script.
    private static Script ScriptOf(ActVersion version) => version.Provisions.Flatten().SelectMany(p => new[] { p.Heading, p.Text }).Prepend(version.Title)
        .Where(words => !string.IsNullOrEmpty(words)).Select(words => SerbianScript.ScriptOf(words!)).FirstOrDefault(script => script is Script.Cyrillic or Script.Latin);
}
