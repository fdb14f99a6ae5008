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

    public static ReadWarning Picture(int line, string alternative) => alternative.Length > 0
        ? new("picture", line, new($"На овом месту стоји слика: «{Short(alternative)}». Преузет је само њен опис.", $"A picture stands here: “{Short(alternative)}”. Only its description was taken over."))
        : new("picture-without-text", line, new("На овом месту стоји слика без описа. Упишите у документ опис (алтернативни текст) и приложите га поново.", "A picture without a description stands here. Give it an alternative text in the document and put it again."));

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

    private static string Short(string words) => words.Length > LongestShown ? words[..LongestShown] + "…" : words;
}
