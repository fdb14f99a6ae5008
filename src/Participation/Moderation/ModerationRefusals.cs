namespace Participation.Moderation;

public sealed record OnlyAModeratorHere() : Refusal(RefusalKind.Forbidden, "only-a-moderator",
    new("Ово може само модератор ове општине или града.", "Only a moderator of this municipality can do this."));

public sealed record AlreadyHidden(string Rule, string Reason) : Refusal(RefusalKind.Conflict, "already-hidden",
    new($"Прилог је већ уклоњен по правилу {Rule}, са образложењем: {Reason}", $"The contribution is already hidden under rule {Rule}, for the reason: {Reason}"));

public sealed record IsNotHidden() : Refusal(RefusalKind.Conflict, "not-hidden",
    new("Прилог није уклоњен, па нема шта да се врати.", "The contribution is not hidden, so there is nothing to restore."));

public sealed record PassagesMissing(int Most) : Refusal(RefusalKind.Invalid, "passages-missing",
    new($"Означите речи које треба уклонити, на највише {Most} места.", $"Name the words to be removed, at most {Most} passages."));

public sealed record PassageToRedactNotFound(string Exact) : Refusal(RefusalKind.Invalid, "passage-to-redact-not-found",
    new("Означене речи не стоје у прилогу. Освежите страницу и означите их поново.", "The words you named are not in the contribution. Reload the page and select them again."));

public sealed record IsNotRedacted() : Refusal(RefusalKind.Conflict, "not-redacted",
    new("Из прилога ништа није изостављено.", "No passage of the contribution was removed."));

public sealed record AlreadyMarked(string Rule, string Reason) : Refusal(RefusalKind.Conflict, "already-marked",
    new($"Прилог је већ означен као ван теме по правилу {Rule}, са образложењем: {Reason}", $"The contribution is already marked as off-topic under rule {Rule}, for the reason: {Reason}"));

public sealed record IsNotMarked() : Refusal(RefusalKind.Conflict, "not-marked",
    new("Прилог није означен као ван теме.", "The contribution is not marked as off-topic."));

public sealed record MuteOutOfBounds(int Most) : Refusal(RefusalKind.Invalid, "mute-out-of-bounds",
    new($"Писање се ускраћује на најмање 1 и највише {Most} дана.", $"A mute lasts from 1 to {Most} days."));

public sealed record NobodySanctionsThemselves() : Refusal(RefusalKind.Forbidden, "nobody-sanctions-themselves",
    new("Нико не изриче меру самом себи.", "Nobody sanctions themselves."));

public sealed record AlreadySanctioned(string Rule, string Reason) : Refusal(RefusalKind.Conflict, "already-sanctioned",
    new($"Та мера је аутору због овог прилога већ изречена, по правилу {Rule}, са образложењем: {Reason}", $"The author is already under that sanction because of this contribution, under rule {Rule}, for the reason: {Reason}"));

public sealed record IsNotSanctioned() : Refusal(RefusalKind.Conflict, "not-sanctioned",
    new("Аутору због овог прилога није изречена мера.", "The author is under no sanction because of this contribution."));

public sealed record OnlyAWholeThread() : Refusal(RefusalKind.Conflict, "only-a-whole-thread",
    new("Закључава се цео разговор. Закључајте прилог од ког почиње.", "Only a whole thread is locked. Lock the contribution that it begins with."));

public sealed record ThreadIsNotLocked() : Refusal(RefusalKind.Conflict, "thread-not-locked",
    new("Овај разговор није закључан.", "This thread is not locked."));

public sealed record NothingToAppeal() : Refusal(RefusalKind.Conflict, "nothing-to-appeal",
    new("Нема одлуке на коју бисте приговорили: ниједна одлука о овом прилогу није на снази.", "There is no decision to appeal: none about this contribution is in force."));

public sealed record AlreadyAppealed() : Refusal(RefusalKind.Conflict, "already-appealed",
    new("На ову одлуку сте већ приговорили. О приговору се одлучује једном.", "You have appealed this decision. An appeal is decided once."));

public sealed record AppealIsLate(DateTimeOffset EndedAt) : Refusal(RefusalKind.Conflict, "appeal-late",
    new("Рок за приговор на ову одлуку је прошао.", "The term for appealing this decision has passed."));

public sealed record ErasureIsForTheCourt() : Refusal(RefusalKind.Conflict, "erasure-not-appealable",
    new("Текст је уклоњен јер је закон то налагао и не може да се врати. Против тога се обратите суду или Поверенику.", "The text was removed because the law required it and cannot come back. Turn to a court or to the Commissioner."));

public sealed record AppealNotFound() : Refusal(RefusalKind.NotFound, "appeal-not-found",
    new("Овај приговор не постоји.", "There is no such appeal."));

public sealed record NotByWhoDecided() : Refusal(RefusalKind.Forbidden, "not-by-who-decided",
    new("О приговору одлучује неко други, а не модератор који је донео одлуку.", "An appeal is decided by somebody else than the moderator who made the decision."));

public sealed record NotByTheAuthor() : Refusal(RefusalKind.Forbidden, "not-by-the-author",
    new("О сопственом приговору не одлучује нико.", "Nobody decides their own appeal."));

public sealed record AppealAlreadyDecided(AppealOutcome Outcome, string Reason) : Refusal(RefusalKind.Conflict, "appeal-already-decided",
    new($"О приговору је већ одлучено: {(Outcome == AppealOutcome.Upheld ? "одлука остаје" : "одлука је преиначена")}, са образложењем: {Reason}",
        $"The appeal is decided: the decision {(Outcome == AppealOutcome.Upheld ? "stands" : "is overturned")}, for the reason: {Reason}"));

public sealed record NothingToUndo() : Refusal(RefusalKind.Conflict, "nothing-to-undo",
    new("Нема одлуке која би могла да се опозове.", "There is no decision to undo."));

public sealed record NotYourDecision() : Refusal(RefusalKind.Forbidden, "not-your-decision",
    new("Последњу одлуку о овом прилогу донео је други модератор. Опозива је само онај ко ју је донео.", "Another moderator made the latest decision on this contribution. Only who made it can undo it."));

public sealed record UndoIsLate() : Refusal(RefusalKind.Conflict, "undo-late",
    new("Одлука може да се опозове у року од десет минута. Сада донесите нову, са образложењем.", "A decision can be undone within ten minutes. Make a new one, with a reason."));

public sealed record IsNotHeld() : Refusal(RefusalKind.Conflict, "not-held",
    new("Прилог је већ објављен и не чека преглед.", "The contribution is published and does not wait for a decision."));

public sealed record OwnContributionReported() : Refusal(RefusalKind.Forbidden, "own-contribution",
    new("Сопствени прилог не може да се пријави. Можете да га измените или повучете.", "You cannot report your own contribution. You can edit or withdraw it."));
