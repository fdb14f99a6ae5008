using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>What an officer should know about a file, beside the structure of its text.</summary>
internal static class ImportWarnings
{
    private const int LongestShown = 120;

    public static ReadWarning UnseenCharacters(int line) => new("unseen-characters", line,
        new("Из реда су уклоњени невидљиви знакови који мењају изглед текста.", "Invisible characters that change how the text looks were removed from the line."));

    public static ReadWarning TrackedChanges() => new("tracked-changes", 0,
        new("Документ садржи праћене измене. Прочитан је текст као да су све измене прихваћене.", "The document has tracked changes. It was read as if all of them were accepted."));

    public static ReadWarning MacrosIgnored() => new("macros-ignored", 0,
        new("Документ садржи макрое. Нису читани.", "The document has macros. They were not read."));

    public static ReadWarning CommentsIgnored() => new("comments-ignored", 0,
        new("Коментари на маргини документа нису преузети.", "The comments in the margin of the document were not taken over."));

    public static ReadWarning EmbeddedIgnored() => new("embedded-ignored", 0,
        new("Документ садржи уметнуте документе, графиконе или објекте који нису преузети.", "The document has embedded documents, charts or objects that were not taken over."));

    public static ReadWarning TableAsText(int line) => new("table-as-text", line,
        new("Табела је преузета ред по ред. Проверите спојене ћелије.", "A table was taken over row by row. Check merged cells."));

    /// <param name="kind">EMF, WMF, SVG, …; null where nobody could tell.</param>
    public static ReadWarning PictureNotShown(int line, string alternative, string? kind) => new("picture-not-shown", line,
        new($"Слика{Named(alternative)} је у облику {kind ?? "који не препознајемо"}, који прегледачи не приказују. Остали су место и опис. Сачувајте је као PNG или JPEG и приложите документ поново.",
            $"The picture{Named(alternative)} is {kind ?? "of a kind that we do not know"}, which browsers do not show. Its place and description were kept. Save it as PNG or JPEG and put the document again."));

    public static ReadWarning PictureNotInFile(int line, string alternative) => new("picture-not-in-file", line,
        new($"Слика{Named(alternative)} није у самом документу, он само упућује на њу. Остали су место и опис. Уметните је у документ и приложите га поново.",
            $"The picture{Named(alternative)} is not in the document itself, which only points at it. Its place and description were kept. Insert it and put the document again."));

    public static ReadWarning PictureTooLarge(int line, string alternative, int megabytes) => new("picture-too-large", line,
        new($"Слика{Named(alternative)} је превелика (највише {megabytes} MB и 12.000 тачака по страни). Остали су место и опис. Смањите је и приложите документ поново.",
            $"The picture{Named(alternative)} is too large ({megabytes} MB and 12,000 pixels a side at most). Its place and description were kept. Make it smaller and put the document again."));

    public static ReadWarning TooManyPictures(int line, int most, int megabytes) => new("too-many-pictures", line,
        new($"Акт може да има највише {most} слика, укупно до {megabytes} MB. Ова и даље остале су без слике, са местом и описом.",
            $"An act can have {most} pictures, {megabytes} MB together at most. Of this one and further ones the place and the description were kept."));

    public static ReadWarning ContentsIgnored(int line) => new("contents-ignored", line,
        new("Садржај документа (списак наслова са бројевима страна) није преузет.", "The table of contents (headings with page numbers) was not taken over."));

    public static ReadWarning MarginsIgnored(string words) => new("margins-ignored", 0,
        new($"Заглавље и подножје стране нису преузети: «{Short(words)}».", $"The header and footer of the pages were not taken over: “{Short(words)}”."));

    public static ReadWarning HiddenIgnored(int line, string words) => new("hidden-ignored", line,
        new($"Скривени текст није преузет: «{Short(words)}».", $"Hidden text was not taken over: “{Short(words)}”."));

    public static ReadWarning PagePartIgnored(int line, string words) => new("page-part-ignored", line,
        new($"Део странице који не припада тексту (мени, дугме, образац) није преузет: «{Short(words)}».", $"A part of the page that is no text of it (menu, button, form) was not taken over: “{Short(words)}”."));

    public static ReadWarning ElementAsText(int line, string element) => new("element-as-text", line,
        new($"Елемент «{element}» нема место у структури акта. Његове речи су задржане као текст.", $"The element “{element}” has no place in the structure of an act. Its words were kept as text."));

    public static ReadWarning NestedTooDeeply(int line) => new("nested-too-deeply", line,
        new("Одредбе су овде сувише дубоко угнежђене. Дубље су преузете као текст.", "Provisions are nested too deeply here. What lies deeper was taken over as text."));

    private static string Named(string alternative) => alternative.Length == 0 ? "" : $" «{Short(alternative)}»";

    private static string Short(string words) => words.Length > LongestShown ? words[..LongestShown] + "…" : words;
}
