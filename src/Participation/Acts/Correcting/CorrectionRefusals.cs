namespace Participation.Acts.Correcting;

/// <summary>The draft has no provision with that address.</summary>
public sealed record CorrectedProvisionNotFound(string EId) : Refusal(RefusalKind.Invalid, "corrected-provision-not-found",
    new($"Нацрт нема одредбу «{EId}». Освежите приказ и покушајте поново.", $"The draft has no provision “{EId}”. Reload it and try again."));

/// <summary>Nothing stands before these words that they could go on with.</summary>
public sealed record NothingToJoinWith(string EId) : Refusal(RefusalKind.Invalid, "nothing-to-join-with",
    new("Пре ове одредбе нема текста са којим би се спојила.", "There is no text before this provision that it could be joined with."));

/// <summary>A split leaves words on both sides.</summary>
public sealed record NothingToSplitOff(string EId, int Offset) : Refusal(RefusalKind.Invalid, "nothing-to-split-off",
    new("На том месту се текст не може поделити: са обе стране мора остати бар једна реч.", "The text cannot be split there: at least one word must stay on either side."));

/// <summary>Only plain words right above an article or a chapter, or first in their article, can be a heading.</summary>
public sealed record NoHeadingHere(string EId) : Refusal(RefusalKind.Invalid, "no-heading-here",
    new("Насловом може постати само ред који стоји непосредно изнад члана или главе, или први ред члана.", "Only a line right above an article or a chapter, or the first line of an article, can become a heading."));

/// <summary>The provision has no heading that could be text.</summary>
public sealed record NoHeadingToUndo(string EId) : Refusal(RefusalKind.Invalid, "no-heading-to-undo",
    new("Ова одредба нема наслов који би постао текст.", "This provision has no heading that could become text."));

/// <summary>In this place a provision cannot be of that kind.</summary>
public sealed record KindNotPossible(string EId, ProvisionKind Wanted) : Refusal(RefusalKind.Invalid, "kind-not-possible",
    new("Одредба на овом месту не може постати одредба те врсте.", "In this place the provision cannot become one of that kind."));

/// <summary>There is no level above or below that the provision could move to.</summary>
public sealed record LevelNotPossible(string EId) : Refusal(RefusalKind.Invalid, "level-not-possible",
    new("Одредба се на овом месту не може померити за ниво.", "The provision cannot be moved by a level here."));

/// <summary>A number is one short line.</summary>
public sealed record NumberNotPossible(string EId, int Longest) : Refusal(RefusalKind.Invalid, "number-not-possible",
    new($"Ознака је један ред од највише {Longest} знакова; табела, наводник и напомена је немају.", $"A number is one line of at most {Longest} characters; tables, quotations and notes have none."));

/// <summary>Articles and chapters have their words in what lies beneath them.</summary>
public sealed record NoWordsOfItsOwn(string EId) : Refusal(RefusalKind.Invalid, "no-words-of-its-own",
    new("Члан и глава немају сопствени текст: он је у ставовима. Измените став или наслов.", "An article or chapter has no text of its own: it lies in the paragraphs. Edit a paragraph or the heading."));

/// <summary>A batch has its limit; the rest comes in the next.</summary>
public sealed record TooManyCorrections(int Most) : Refusal(RefusalKind.Invalid, "too-many-corrections",
    new($"Одједном се може послати највише {Most} исправки.", $"At most {Most} corrections can be sent at once."));

/// <summary>Only a picture can be described.</summary>
public sealed record NoPictureHere(string EId) : Refusal(RefusalKind.Invalid, "no-picture-here",
    new("Опис може да се упише само уз слику.", "Only a picture can be given a description."));

/// <summary>A picture is neither split nor joined with words.</summary>
public sealed record PictureStaysWhole(string EId) : Refusal(RefusalKind.Invalid, "picture-stays-whole",
    new("Слици може да се упише опис или да се уклони из нацрта; не може да се спаја са текстом.", "A picture can be described or taken out of the draft; it cannot be joined with words."));
