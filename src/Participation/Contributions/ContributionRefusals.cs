namespace Participation.Contributions;

public sealed record ContributionNotFound() : Refusal(RefusalKind.NotFound, "contribution-not-found",
    new("Овај прилог не постоји.", "There is no such contribution."));

public sealed record ContributionExists() : Refusal(RefusalKind.Conflict, "contribution-exists",
    new("Прилог са овом ознаком већ постоји, са другим садржајем. Пошаљите нови под новом ознаком.", "A contribution with this id exists with other content. Send a new one under a new id."));

public sealed record DebateHasNotOpened() : Refusal(RefusalKind.Conflict, "debate-not-open",
    new("Расправа још није почела. Прилози се примају од њеног почетка.", "The debate has not opened yet. Contributions are taken from its start."));

public sealed record DebateHasClosed() : Refusal(RefusalKind.Conflict, "debate-closed",
    new("Расправа је завршена и прилози се више не примају. Сачувајте свој текст ако желите да га пошаљете општини или граду.", "The debate has closed and takes no more contributions. Keep your text if you want to send it to the municipality."));

public sealed record ProvisionNotFound(string EId) : Refusal(RefusalKind.Invalid, "provision-not-found",
    new($"У нацрту нема одредбе «{EId}». Освежите страницу и изаберите одредбу поново.", $"The act has no provision “{EId}”. Reload the page and choose it again."));

public sealed record ParentNotFound() : Refusal(RefusalKind.Invalid, "parent-not-found",
    new("Прилог на који одговарате не постоји у овој расправи.", "The contribution you reply to is not in this debate."));

public sealed record ParentIsGone() : Refusal(RefusalKind.Conflict, "parent-gone",
    new("Прилог на који одговарате је повучен или уклоњен.", "The contribution you reply to was withdrawn or removed."));

public sealed record ReplyIsAComment() : Refusal(RefusalKind.Invalid, "reply-is-a-comment",
    new("Одговор може да буде само коментар. Предлог пошаљите засебно.", "A reply can only be a comment. Send a proposal by itself."));

public sealed record AmendmentNeedsAProvision() : Refusal(RefusalKind.Invalid, "amendment-needs-a-provision",
    new("Предлог измене мора да се односи на одређену одредбу нацрта.", "An amendment must speak of a provision of the act."));

public sealed record OnlyAnAmendmentProposesText() : Refusal(RefusalKind.Invalid, "only-an-amendment-proposes-text",
    new("Нови текст одредбе може да садржи само предлог измене.", "Only an amendment can hold a new wording."));

public sealed record AmendmentChangesNothing() : Refusal(RefusalKind.Invalid, "amendment-changes-nothing",
    new("Предложени текст је исти као у нацрту. Измените га пре слања.", "The proposed wording equals the draft. Change it before sending."));

public sealed record OnlyTheAuthor() : Refusal(RefusalKind.Forbidden, "only-the-author",
    new("Ово може само аутор прилога.", "Only the author of the contribution can do this."));

public sealed record ContributionIsWithdrawn() : Refusal(RefusalKind.Conflict, "contribution-withdrawn",
    new("Овај прилог је повучен.", "This contribution was withdrawn."));

public sealed record ContributionIsHidden() : Refusal(RefusalKind.Conflict, "contribution-hidden",
    new("Овај прилог је уклонио модератор.", "This contribution was removed by a moderator."));

public sealed record ContributionIsHeld() : Refusal(RefusalKind.Conflict, "contribution-held",
    new("Овај прилог чека да га модератор прегледа, па то још није могуће.", "This contribution waits for a moderator, so this cannot be done yet."));

public sealed record ContributionIsErased() : Refusal(RefusalKind.Conflict, "contribution-erased",
    new("Овај прилог је трајно уклоњен јер је закон то налагао.", "This contribution was removed for good because the law required it."));

public sealed record AuthorIsMuted(DateTimeOffset Until) : Refusal(RefusalKind.Forbidden, "muted",
    new($"Модератор Вам је привремено ускратио писање у овој расправи, до {SerbianCalendar.Local(Until):d. M. yyyy. HH:mm}. Разлог и начин да приговорите наћи ћете у обавештењима.",
        $"A moderator suspended your writing in this debate until {SerbianCalendar.Local(Until):yyyy-MM-dd HH:mm}. Your notices say why and how to appeal."));

public sealed record AuthorIsExcluded() : Refusal(RefusalKind.Forbidden, "excluded",
    new("Модератор Вас је искључио из ове расправе. Разлог и начин да приговорите наћи ћете у обавештењима.", "A moderator excluded you from this debate. Your notices say why and how to appeal."));

public sealed record ThreadIsLocked() : Refusal(RefusalKind.Conflict, "thread-locked",
    new("Модератор је закључао овај разговор, па се у њему више не пише.", "A moderator locked this thread, so it takes no more contributions."));

public sealed record WritingIsClosed() : Refusal(RefusalKind.Conflict, "writing-closed",
    new("Писање је у овој расправи тренутно затворено. Прилози могу да се читају и да се о њима гласа.", "Writing is closed in this debate for now. Contributions can be read and voted on."));

public sealed record VoteIsUnknown() : Refusal(RefusalKind.Invalid, "vote-unknown",
    new("Глас може да буде 1 (за), -1 (против) или 0 (повучен).", "A vote is 1 (for), -1 (against) or 0 (taken back)."));

public sealed record OnlyAnAmendmentHasAnOperation() : Refusal(RefusalKind.Invalid, "only-an-amendment-has-an-operation",
    new("Само предлог измене мења, додаје или брише одредбу.", "Only an amendment replaces, inserts or deletes."));

public sealed record DeletionProposesNoText() : Refusal(RefusalKind.Invalid, "deletion-proposes-no-text",
    new("Предлог да се одредба брише нема нови текст. Образложење упишите у поље за текст.", "An amendment that deletes has no new wording. Give your grounds in the text."));

public sealed record PassageNeedsAProvision() : Refusal(RefusalKind.Invalid, "passage-needs-a-provision",
    new("Цитат може да стоји само уз прилог о одређеној одредби, а не уз одговор.", "Only a contribution on a provision can quote a passage; a reply cannot."));

public sealed record PassageNotFound() : Refusal(RefusalKind.Invalid, "passage-not-found",
    new("Означене речи не стоје у овој одредби. Освежите страницу и означите их поново.", "The words you selected are not in this provision. Reload the page and select them again."));

public sealed record OnlyAModeratorOrOfficerHere() : Refusal(RefusalKind.Forbidden, "only-a-moderator-or-officer",
    new("Ово може само модератор или службеник ове општине или града.", "Only a moderator or an officer of this municipality can do this."));

public sealed record ReplyGoesWithItsParent() : Refusal(RefusalKind.Conflict, "reply-goes-with-its-parent",
    new("Одговор стоји тамо где и прилог на који одговара. Преместите тај прилог.", "A reply stands where the contribution it replies to stands. Move that one."));

public sealed record AlreadyAtThatProvision() : Refusal(RefusalKind.Conflict, "already-at-that-provision",
    new("Прилог већ стоји уз ту одредбу.", "The contribution already stands at that provision."));
