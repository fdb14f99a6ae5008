using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Docx;

/// <summary>What the document says of its own: in Cyrillic and English, Latin is derived.</summary>
internal static class DocumentWords
{
    public static readonly Words Page = new("страна", "page");
    public static readonly Words Of = new("од", "of");
    public static readonly Words Call = new("Јавни позив", "Public call");
    public static readonly Words Draft = new("Нацрт акта", "Draft act");
    public static readonly Words Terms = new("Рокови", "Terms");
    public static readonly Words Numbers = new("Учешће у бројевима", "Participation in numbers");
    public static readonly Words Contributions = new("Прилози по одредбама", "Contributions by provision");
    public static readonly Words WholeAct = new("О нацрту у целини", "On the draft as a whole");
    public static readonly Words NoContributions = new("У расправи није било прилога.", "There were no contributions to the debate.");

    public static readonly Words Proposals = new("Предлози", "Proposals");
    public static readonly Words Amendments = new("Предлози измена", "Amendments");
    public static readonly Words Comments = new("Коментари", "Comments");
    public static readonly Words For = new("За", "For");
    public static readonly Words Against = new("Против", "Against");
    public static readonly Words Neutral = new("Ни једно", "Neutral");
    public static readonly Words Total = new("Укупно", "Total");

    public static readonly Words HowToRead = new(
        "Прилози стоје по редоследу одредаба акта, а уз сваку одредбу по времену објављивања; одговори су увучени испод прилога на који се односе. Број испред прилога је његов редни број у расправи. У предлозима измена прецртане речи се бришу, а подвучене додају.",
        "Contributions follow the order of the act's provisions and at each provision the time of their publication; replies are indented beneath what they reply to. The number before a contribution is its number in the debate. In amendments, words struck through are deleted and words underlined are added.");

    public static readonly Words Counting = new(
        "Уклоњени и повучени прилози нису урачунати у коментаре, предлоге, предлоге измена и ставове. Учесник је свако ко је написао прилог или гласао, без обзира на број прилога.",
        "Contributions that were hidden or withdrawn are not counted among comments, proposals, amendments and stances. A participant is whoever wrote or voted, however often.");

    public static readonly Words StillOpen = new(
        "Расправа је још у току; овај преглед показује стање у време када је преузет.",
        "The debate is still open; this overview shows how things stood when it was downloaded.");

    public static string Municipality(Municipality municipality, Reader reader) => reader.Language == ReaderLanguage.English
        ? (municipality.Kind == MunicipalityKind.City ? "City of " : "Municipality of ") + municipality.NameLatin
        : reader.Say(new((municipality.Kind == MunicipalityKind.City ? "Град " : "Општина ") + municipality.Name, ""));

    public static Words Kind(string kind) => kind switch
    {
        "budget" => new("Јавна расправа о буџету", "Public debate on the budget"),
        "own-revenues" => new("Јавна расправа о стопама изворних прихода", "Public debate on own-source revenue rates"),
        "strategic-document" => new("Јавна расправа о стратешком документу", "Public debate on a strategic document"),
        "early-insight" => new("Рани јавни увид", "Early public insight"),
        "public-insight" => new("Јавни увид", "Public insight"),
        "environmental-assessment" => new("Јавни увид у стратешку процену утицаја на животну средину", "Public insight into a strategic environmental assessment"),
        "consultation" => new("Консултације", "Consultation"),
        _ => new("Јавна расправа о општем акту", "Public debate on a general act"),
    };

    public static Words Status(string status) => status switch
    {
        "upcoming" => new("најављена", "announced"),
        "open" => new("у току", "open"),
        "cancelled" => new("отказана", "cancelled"),
        "reported" => new("извештај је објављен", "report published"),
        _ => new("завршена", "closed"),
    };

    public static Words Change(string what) => what switch
    {
        "extended" => new("рок је продужен", "extended"),
        "closed-early" => new("расправа је завршена пре рока", "closed early"),
        "cancelled" => new("расправа је отказана", "cancelled"),
        _ => new("позив је исправљен", "call corrected"),
    };

    public static Words EntryKind(string kind, bool reply) => (kind, reply) switch
    {
        (_, true) => new("Одговор", "Reply"),
        ("proposal", _) => new("Предлог", "Proposal"),
        ("amendment", _) => new("Предлог измене", "Amendment"),
        _ => new("Коментар", "Comment"),
    };

    public static string Days(int days, Reader reader) => days == 0 ? reader.Say(new("мање од једног дана", "less than a day")) : reader.Count(days, new SerbianPlural("дан", "дана", "дана"), "day", "days");

    public static string Articles(int articles, Reader reader) => reader.Count(articles, new SerbianPlural("члан", "члана", "чланова"), "article", "articles");
}
