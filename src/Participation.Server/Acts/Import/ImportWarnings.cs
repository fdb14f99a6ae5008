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
}
