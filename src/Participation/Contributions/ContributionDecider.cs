using Participation.Acts.Amending;
using Participation.Acts.Anchoring;
using Participation.Consultations;

namespace Participation.Contributions;

/// <param name="Debate">The consultation and its act as they stand at <paramref name="Now"/>.</param>
/// <param name="Parent">The contribution replied to, where <see cref="ParentId"/> names one and it exists.</param>
/// <param name="Operation">What an amendment does; null means that it replaces.</param>
/// <param name="Passage">The words of the provision that it speaks of, as the citizen selected them.</param>
/// <param name="Salt">Random, for the seal; see <see cref="SealedWording"/>.</param>
public sealed record SubmitContribution(
    ContributionKind Kind,
    string? EId,
    Guid? ParentId,
    Contribution? Parent,
    Stance? Stance,
    Wording Wording,
    string Salt,
    Debate Debate,
    Actor By,
    DateTimeOffset Now,
    AmendmentOperation? Operation = null,
    Passage? Passage = null);

public sealed record EditContribution(string Text, string? ProposedText, string Salt, Debate Debate, Actor By, DateTimeOffset Now);
public sealed record WithdrawContribution(Debate Debate, Actor By, DateTimeOffset Now);

/// <summary>What a decider must know of the debate around a contribution.</summary>
/// <param name="ActVersion">The published version in force; 0 where none is.</param>
/// <param name="ProvisionText">The text of a provision of that version, with those beneath it, or null where there is none of that eId.</param>
public sealed record Debate(Guid Consultation, ConsultationStatus Status, int ActVersion, Func<string, string?> ProvisionText)
{
    /// <summary>A provision's own words in that version, without those beneath it: what a passage is quoted from.</summary>
    public Func<string, string?> OwnWords { get; init; } = ProvisionText;

    /// <summary>Where a provision of an earlier version stands in that version; null where it is no more.</summary>
    public Func<int, string, string?> AddressNow { get; init; } = (_, eId) => eId;
}

/// <summary>The law of a contribution, from its submission to its withdrawal. Hiding and restoring are the moderators' part.</summary>
public static class ContributionDecider
{
    public const int LongestText = 10_000;
    public const int LongestTitle = 200;

    public static Decision<ContributionEvent> Decide(Contribution? state, SubmitContribution command) => state switch
    {
        { Submitted: { } already } => IsTheSame(already, command) ? Array.Empty<ContributionEvent>() : new ContributionExists(),
        _ when NotOpen(command.Debate.Status) is { } refusal => refusal,
        _ when Malformed(command) is { } refusal => refusal,
        _ when WrongPlace(command) is { } refusal => refusal,
        _ => Submitted(command),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, EditContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when state.Author != command.By.Citizen => new OnlyTheAuthor(),
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        _ when NotOpen(command.Debate.Status) is { } refusal => refusal,
        _ when Malformed(state, command) is { } refusal => refusal,
        _ when Edited(state, command) == state.Wording => Array.Empty<ContributionEvent>(),
        _ => new ContributionEdited(state.Consultation, SealedWording.Seal(Edited(state, command), command.Salt), command.By.Citizen, command.Now),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, WithdrawContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when state.Author != command.By.Citizen => new OnlyTheAuthor(),
        { Status: ContributionStatus.Withdrawn } => Array.Empty<ContributionEvent>(),
        { Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        _ when NotOpen(command.Debate.Status) is { } refusal => refusal,
        _ => new ContributionWithdrawn(state.Consultation, command.By.Citizen, command.Now),
    };

    /// <summary>Why a debate in this phase takes no writing; null while it is open.</summary>
    public static Refusal? NotOpen(ConsultationStatus status) => status switch
    {
        ConsultationStatus.Open => null,
        ConsultationStatus.Draft => new ConsultationNotFound(),
        ConsultationStatus.Upcoming => new DebateHasNotOpened(),
        _ => new DebateHasClosed(),
    };

    private static Refusal? Malformed(SubmitContribution command) => command switch
    {
        _ when PlainText.Check(command.Wording.Title, "title", LongestTitle, required: command.Kind == ContributionKind.Proposal) is { } refusal => refusal,
        _ when PlainText.Check(command.Wording.Text, "text", LongestText) is { } refusal => refusal,
        _ when PlainText.Check(command.Wording.ProposedText, "proposedText", LongestText, required: command is { Kind: ContributionKind.Amendment, Operation: not AmendmentOperation.Delete }) is { } refusal => refusal,
        { Kind: not ContributionKind.Amendment, Operation: not null } => new OnlyAnAmendmentHasAnOperation(),
        { Operation: AmendmentOperation.Delete, Wording.ProposedText: not null } => new DeletionProposesNoText(),
        { Passage.Exact.Length: > PassageAnchor.LongestPassage } => new TextIsTooLong("passage", PassageAnchor.LongestPassage),
        { Passage: not null } when command.EId is null || command.ParentId is not null => new PassageNeedsAProvision(),
        { Kind: not ContributionKind.Amendment, Wording.ProposedText: not null } => new OnlyAnAmendmentProposesText(),
        { ParentId: not null, Kind: not ContributionKind.Comment } => new ReplyIsAComment(),
        { Kind: ContributionKind.Amendment, EId: null } => new AmendmentNeedsAProvision(),
        _ => null,
    };

    private static Refusal? WrongPlace(SubmitContribution command) => command switch
    {
        { ParentId: not null, Parent: null } => new ParentNotFound(),
        { Parent: { } parent } when parent.Consultation != command.Debate.Consultation => new ParentNotFound(),
        { Parent.Status: not ContributionStatus.Visible } => new ParentIsGone(),
        { Parent: not null } => null,
        { EId: { } eId } when command.Debate.ProvisionText(eId) is null => new ProvisionNotFound(eId),
        { Passage: { } passage } when PassageAnchor.Quoted(command.Debate.OwnWords(command.EId!) ?? "", passage) is null => new PassageNotFound(),
        { Kind: ContributionKind.Amendment, Operation: null or AmendmentOperation.Replace } when SaysTheSame(command.Debate.ProvisionText(command.EId!)!, command.Wording.ProposedText!) => new AmendmentChangesNothing(),
        _ => null,
    };

    private static Refusal? Malformed(Contribution state, EditContribution command) => command switch
    {
        _ when PlainText.Check(command.Text, "text", LongestText) is { } refusal => refusal,
        _ when PlainText.Check(command.ProposedText, "proposedText", LongestText, required: command.ProposedText is not null && state.Kind == ContributionKind.Amendment) is { } refusal => refusal,
        { ProposedText: not null } when state.Kind != ContributionKind.Amendment => new OnlyAnAmendmentProposesText(),
        { ProposedText: not null } when state.Operation == AmendmentOperation.Delete => new DeletionProposesNoText(),
        // Only against the version it was written for: a newer one may have adopted the very words, and the author still explains them.
        { ProposedText: { } proposed } when state.Operation is null && state.ActVersion == command.Debate.ActVersion && state.EId is { } eId
            && command.Debate.ProvisionText(eId) is { } provision && SaysTheSame(provision, proposed) => new AmendmentChangesNothing(),
        _ => null,
    };

    private static ContributionSubmitted Submitted(SubmitContribution command)
    {
        var (eId, version) = Place(command);
        return new(
            command.Debate.Consultation,
            command.By.Citizen,
            command.Kind,
            command.ParentId,
            eId,
            version,
            command.Stance,
            SealedWording.Seal(command.Wording.Tidy(), command.Salt),
            command.Now,
            Beyond(command.Operation),
            command.Passage is { } passage ? PassageAnchor.Quoted(command.Debate.OwnWords(command.EId!)!, passage) : null);
    }

    /// <summary>
    /// A reply speaks of what its parent speaks of, wherever it says it stands: of that provision as it reads now, or, where it was removed meanwhile, as its parent knew it.
    /// </summary>
    private static (string? EId, int ActVersion) Place(SubmitContribution command) => command.Parent switch
    {
        null => (command.EId, command.Debate.ActVersion),
        { EId: { } eId } parent => command.Debate.AddressNow(parent.ActVersion, eId) is { } now ? (now, command.Debate.ActVersion) : (eId, parent.ActVersion),
        _ => (null, command.Debate.ActVersion),
    };

    /// <summary>To replace is what an amendment does where nothing else is said, and it is not said twice.</summary>
    private static AmendmentOperation? Beyond(AmendmentOperation? operation) => operation == AmendmentOperation.Replace ? null : operation;

    private static Wording Edited(Contribution state, EditContribution command) =>
        new Wording(state.Wording?.Title, command.Text, command.ProposedText ?? state.Wording?.ProposedText).Tidy();

    private static bool SaysTheSame(string provision, string proposed) =>
        string.Join(' ', provision.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) ==
        string.Join(' ', proposed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsTheSame(ContributionSubmitted already, SubmitContribution command) =>
        already.Author == command.By.Citizen
        && already.Consultation == command.Debate.Consultation
        && already.Kind == command.Kind
        && already.Parent == command.ParentId
        && already.Stance == command.Stance
        && already.Operation == Beyond(command.Operation)
        && already.Passage?.Exact == command.Passage?.Exact
        && (already.Parent is not null || already.EId == command.EId)
        && already.Wording.Wording == (PlainText.IsBlank(command.Wording.Text) ? null : command.Wording.Tidy());
}
