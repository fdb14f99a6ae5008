using Participation.Acts.Amending;
using Participation.Acts.Anchoring;
using Participation.Consultations;

namespace Participation.Contributions;

/// <param name="Debate">The consultation and its act as they stand at <paramref name="Now"/>.</param>
/// <param name="Parent">The contribution replied to, where <see cref="ParentId"/> names one and it exists.</param>
/// <param name="Operation">What an amendment does; null means that it replaces.</param>
/// <param name="Passage">The words of the provision that it speaks of, as the citizen selected them.</param>
/// <param name="Salt">Random, for the seal; see <see cref="SealedWording"/>.</param>
/// <param name="Newcomer">Whether the account is new, as <see cref="Newcomer"/> says; asked for only where the debate wants to know, and taken as yes there where it is not known.</param>
/// <param name="Suspected">Whether it looks like spam, more than the municipality lets pass.</param>
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
    Passage? Passage = null,
    bool? Newcomer = null,
    bool Suspected = false)
{
    /// <summary>The contribution that the thread of a reply begins with; null for what is no reply.</summary>
    public Guid? Thread => ParentId is null ? null : Parent?.Thread ?? ParentId;
}

public sealed record EditContribution(string Text, string? ProposedText, string Salt, Debate Debate, Actor By, DateTimeOffset Now, bool? Newcomer = null);
public sealed record WithdrawContribution(Debate Debate, Actor By, DateTimeOffset Now);

/// <summary>What a decider must know of the debate around a contribution.</summary>
/// <param name="ActVersion">The published version in force; 0 where none is.</param>
/// <param name="ProvisionText">The text of a provision of that version, with those beneath it, or null where there is none of that eId.</param>
public sealed record Debate(Guid Consultation, ConsultationStatus Status, int ActVersion, Func<string, string?> ProvisionText)
{
    /// <summary>A provision's own words in that version, without those beneath it: what a passage is quoted from.</summary>
    public Func<string, string?> OwnWords { get; init; } = ProvisionText;

    public DebateMode Mode { get; init; }

    /// <summary>Who may not take part in it as others do.</summary>
    public Sequence<Bar> Barred { get; init; } = [];

    /// <summary>The threads that take no more contributions.</summary>
    public Sequence<ThreadLock> Locks { get; init; } = [];

    /// <summary>How soon the municipality's moderators look at what is held.</summary>
    public TimeSpan Promise { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Where a provision of an earlier version stands in that version; null where it is no more.</summary>
    public Func<int, string, string?> AddressNow { get; init; } = (_, eId) => eId;

    /// <summary>Why that citizen may not write in it at that moment; null where he may.</summary>
    public Refusal? Bars(Guid citizen, DateTimeOffset now) => Excludes(citizen)
        ? new AuthorIsExcluded()
        : Barred.Where(bar => bar.Citizen == citizen && bar.HoldsAt(now)).MaxBy(bar => bar.Until) is { Until: { } until } ? new AuthorIsMuted(until) : null;

    public bool Excludes(Guid citizen) => Barred.Any(bar => bar.Citizen == citizen && bar.Kind == SanctionKind.Exclusion);

    /// <summary>Whether the thread takes no more: that of a contribution, or of a provision of the version in force or of one above it.</summary>
    /// <param name="thread">The contribution that the thread begins with; null for what begins one.</param>
    public bool IsLocked(Guid? thread, string? eId) => Locks.Any(one => one switch
    {
        { Contribution: { } contribution } => contribution == thread,
        { EId: null } => eId is null,
        { EId: { } at } => eId is not null && AddressNow(one.ActVersion, at) is { } now && (eId == now || eId.StartsWith(now + "__", StringComparison.Ordinal)),
    });
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
        _ when command.Debate.Mode == DebateMode.ClosedForWriting => new WritingIsClosed(),
        _ when command.Debate.Bars(command.By.Citizen, command.Now) is { } refusal => refusal,
        _ when Malformed(command) is { } refusal => refusal,
        _ when WrongPlace(command) is { } refusal => refusal,
        _ when command.Debate.IsLocked(command.Thread, Place(command).EId) => new ThreadIsLocked(),
        _ => Submitted(command),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, EditContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !state.IsKnownTo(command.By.Citizen) => new ContributionNotFound(),
        _ when state.Author != command.By.Citizen => new OnlyTheAuthor(),
        { Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        _ when NotOpen(command.Debate.Status) is { } refusal => refusal,
        _ when command.Debate.Mode == DebateMode.ClosedForWriting => new WritingIsClosed(),
        _ when command.Debate.Bars(command.By.Citizen, command.Now) is { } refusal => refusal,
        _ when Malformed(state, command) is { } refusal => refusal,
        _ when Edited(state, command) == state.Wording => Array.Empty<ContributionEvent>(),
        // What was approved were the words of before: the new ones are looked at like any others.
        { Status: ContributionStatus.Visible } when Holding(command.Debate, command.Newcomer, suspected: false, command.Now) is { } holding => new ContributionEvent[]
        {
            Edited(state, command, unseen: true),
            new ContributionHeld(state.Consultation, holding, command.Now),
        },
        _ => Edited(state, command, unseen: !state.Seen),
    };

    public static Decision<ContributionEvent> Decide(Contribution? state, WithdrawContribution command) => state switch
    {
        null => new ContributionNotFound(),
        _ when !state.IsKnownTo(command.By.Citizen) => new ContributionNotFound(),
        _ when state.Author != command.By.Citizen => new OnlyTheAuthor(),
        { Status: ContributionStatus.Withdrawn } => Array.Empty<ContributionEvent>(),
        { Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        { Status: ContributionStatus.Erased } => new ContributionIsErased(),
        _ when NotOpen(command.Debate.Status) is { } refusal => refusal,
        _ => new ContributionWithdrawn(state.Consultation, command.By.Citizen, command.Now, !state.Published),
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
        { Parent: { } parent } when !parent.IsKnownTo(command.By.Citizen) => new ParentNotFound(),
        { Parent.Status: ContributionStatus.Held } => new ContributionIsHeld(),
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
            command.Passage is { } passage ? PassageAnchor.Quoted(command.Debate.OwnWords(command.EId!)!, passage) : null,
            Holding(command.Debate, command.Newcomer, command.Suspected, command.Now),
            command.Thread);
    }

    /// <summary>Why it has to wait for a moderator; null where it is published at once.</summary>
    private static Holding? Holding(Debate debate, bool? newcomer, bool suspected, DateTimeOffset now) => debate.Mode switch
    {
        DebateMode.BeforePublication => new(HoldingCause.Mode, now + debate.Promise),
        DebateMode.BeforePublicationForNew when newcomer != false => new(HoldingCause.NewAccount, now + debate.Promise),
        _ when suspected => new(HoldingCause.Suspected, now + debate.Promise),
        _ => null,
    };

    private static ContributionEdited Edited(Contribution state, EditContribution command, bool unseen) =>
        new(state.Consultation, SealedWording.Seal(Edited(state, command), command.Salt), command.By.Citizen, command.Now, unseen);

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
