namespace Participation.Acts.Amending;

public sealed record NotAnAmendment() : Refusal(RefusalKind.Conflict, "not-an-amendment",
    new("У нацрт може да се унесе само предлог измене одредбе.", "Only an amendment of a provision can be made part of the draft."));

public sealed record AmendmentAlreadyApplied() : Refusal(RefusalKind.Conflict, "amendment-already-applied",
    new("Овај предлог измене је већ унет у текст.", "This amendment is already part of the text."));

public sealed record AmendmentProvisionGone() : Refusal(RefusalKind.Conflict, "amendment-provision-gone",
    new("Одредба на коју се предлог односи више не постоји у тексту. Измену унесите у нацрт ручно.", "The provision that the amendment speaks of is no longer in the text. Make the change in the draft by hand."));

public sealed record AmendmentNotApplied() : Refusal(RefusalKind.Conflict, "amendment-not-applied",
    new("Овај предлог измене није унет у нацрт.", "This amendment is not part of the draft."));

public sealed record NotTheLastAmendment() : Refusal(RefusalKind.Conflict, "not-the-last-amendment",
    new("После овог предлога нацрт је даље мењан. Прво вратите каснију измену или приложите нови нацрт.", "The draft was changed further after this amendment. Take the later change back first, or put a new draft."));

public sealed record TooManyNamed(int Most) : Refusal(RefusalKind.Invalid, "too-many-named",
    new($"Уз једну одредбу може да се наведе највише {Most} прилога.", $"At most {Most} contributions can be named at one provision."));

/// <param name="Contribution">The first of those named that is not there.</param>
public sealed record ShapingNotFound(Guid Contribution) : Refusal(RefusalKind.Invalid, "named-contribution-not-found",
    new("Неки од наведених прилога не постоји у овој расправи или је уклоњен.", "One of the contributions named is not in this debate or was removed."));
