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

public sealed record VoteIsUnknown() : Refusal(RefusalKind.Invalid, "vote-unknown",
    new("Глас може да буде 1 (за), -1 (против) или 0 (повучен).", "A vote is 1 (for), -1 (against) or 0 (taken back)."));
