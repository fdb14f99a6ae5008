using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>What an officer should know about a file, beside the structure of its text.</summary>
internal static class ImportWarnings
{
    public static ReadWarning UnseenCharacters(int line) => new("unseen-characters", line,
        new("Из реда су уклоњени невидљиви знакови који мењају изглед текста.", "Invisible characters that change how the text looks were removed from the line."));

    public static ReadWarning TrackedChanges() => new("tracked-changes", 0,
        new("Документ садржи праћене измене. Прочитан је текст као да су све измене прихваћене.", "The document has tracked changes. It was read as if all of them were accepted."));

    public static ReadWarning MacrosIgnored() => new("macros-ignored", 0,
        new("Документ садржи макрое. Нису читани.", "The document has macros. They were not read."));

    public static ReadWarning CommentsIgnored() => new("comments-ignored", 0,
        new("Коментари на маргини документа нису преузети.", "The comments in the margin of the document were not taken over."));

    public static ReadWarning EmbeddedIgnored() => new("embedded-ignored", 0,
        new("Документ садржи уметнуте документе или слике које нису преузете.", "The document has embedded documents or pictures that were not taken over."));

    public static ReadWarning TableAsText(int line) => new("table-as-text", line,
        new("Табела је преузета као редови текста.", "A table was taken over as lines of text."));

    public static ReadWarning ElementAsText(int line, string element) => new("element-as-text", line,
        new($"Елемент «{element}» нема место у структури акта. Његове речи су задржане као текст.", $"The element “{element}” has no place in the structure of an act. Its words were kept as text."));

    public static ReadWarning NestedTooDeeply(int line) => new("nested-too-deeply", line,
        new("Одредбе су овде сувише дубоко угнежђене. Дубље су преузете као текст.", "Provisions are nested too deeply here. What lies deeper was taken over as text."));
}
