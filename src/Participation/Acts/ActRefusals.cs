namespace Participation.Acts;

/// <summary>No act has been put for this consultation yet.</summary>
public sealed record ActNotFound() : Refusal(RefusalKind.NotFound, "act-not-found",
    new("Уз ову расправу још није приложен акт.", "No act has been attached to this consultation yet."));

/// <summary>There is no such version of the act.</summary>
public sealed record ActVersionNotFound(int Version) : Refusal(RefusalKind.NotFound, "act-version-not-found",
    new($"Акт нема верзију {Version}.", $"The act has no version {Version}."));

/// <summary>Publishing wants a draft that was put after the last version.</summary>
public sealed record NoDraftToPublish() : Refusal(RefusalKind.Conflict, "no-draft-to-publish",
    new("Нема новог нацрта који би се објавио. Прво приложите текст.", "There is no new draft to publish. Put the text first."));

/// <summary>Only a draft is corrected; a published version stays as it is.</summary>
public sealed record NoDraftToCorrect() : Refusal(RefusalKind.Conflict, "no-draft-to-correct",
    new("Нема нацрта који би се исправио: објављена верзија се не мења. Прво приложите текст.", "There is no draft to correct: a published version does not change. Put the text first."));

/// <summary>The note of a version is shown to everyone and has room for 2,000 characters.</summary>
public sealed record VersionNoteTooLong(int Length) : Refusal(RefusalKind.Invalid, "version-note-too-long",
    new("Напомена о верзији може имати највише 2.000 знакова.", "The note on a version can have at most 2,000 characters."));

/// <summary>Not one «Члан …» was found, so there is nothing that a citizen could point at.</summary>
/// <param name="LinesLookedAt">How many lines with words were read.</param>
/// <param name="Nearest">The first of the lines that come closest to what was looked for, at most ten.</param>
public sealed record NoArticlesRecognised(int LinesLookedAt, Sequence<SourceLine> Nearest) : Refusal(RefusalKind.Invalid, "no-articles-recognised",
    new(
        $"У тексту није препознат ниједан члан. Прегледано је {LinesLookedAt} редова; очекује се ред који почиње речју «Члан» и бројем, на пример «Члан 1.».",
        $"No article was recognised in the text. {LinesLookedAt} lines were looked at; a line that begins with the word «Члан» and a number is expected, for example «Члан 1.»."));

/// <summary>The document says its structure itself, and nothing in it is a provision.</summary>
public sealed record NoProvisionsInDocument() : Refusal(RefusalKind.Invalid, "no-provisions",
    new("У документу нема ниједне одредбе. Приложите документ са текстом акта.", "The document has no provision. Put a document with the text of the act."));

/// <summary>A text of more lines than an act can have.</summary>
public sealed record ActTooLong(int Lines) : Refusal(RefusalKind.Invalid, "act-too-long",
    new($"Текст има {Lines} редова, а акт може имати највише 30.000.", $"The text has {Lines} lines; an act can have at most 30,000."));
