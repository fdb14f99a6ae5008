using Participation.Consultations;

namespace Participation.Contributions;

/// <param name="Debate">The consultation and its act as they stand at <paramref name="Now"/>.</param>
/// <param name="Parent">The contribution replied to, where <see cref="ParentId"/> names one and it exists.</param>
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
    DateTimeOffset Now);

public sealed record EditContribution(string Text, string? ProposedText, string Salt, Debate Debate, Actor By, DateTimeOffset Now);
public sealed record WithdrawContribution(Debate Debate, Actor By, DateTimeOffset Now);

/// <summary>What a decider must know of the debate around a contribution.</summary>
/// <param name="ActVersion">The published version in force; 0 where none is.</param>
/// <param name="ProvisionText">The text of a provision of that version, or null where there is none of that eId.</param>
public sealed record Debate(Guid Consultation, ConsultationStatus Status, int ActVersion, Func<string, string?> ProvisionText);

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
        _ => new ContributionSubmitted(
            command.Debate.Consultation,
            command.By.Citizen,
            command.Kind,
            command.ParentId,
            Place(command),
            command.Debate.ActVersion,
            command.Stance,
            SealedWording.Seal(command.Wording.Tidy(), command.Salt),
            command.Now),
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
        _ when PlainText.Check(command.Wording.ProposedText, "proposedText", LongestText, required: command.Kind == ContributionKind.Amendment) is { } refusal => refusal,
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
        { Kind: ContributionKind.Amendment } when SaysTheSame(command.Debate.ProvisionText(command.EId!)!, command.Wording.ProposedText!) => new AmendmentChangesNothing(),
        _ => null,
    };

    private static Refusal? Malformed(Contribution state, EditContribution command) => command switch
    {
        _ when PlainText.Check(command.Text, "text", LongestText) is { } refusal => refusal,
        _ when PlainText.Check(command.ProposedText, "proposedText", LongestText, required: command.ProposedText is not null && state.Kind == ContributionKind.Amendment) is { } refusal => refusal,
        { ProposedText: not null } when state.Kind != ContributionKind.Amendment => new OnlyAnAmendmentProposesText(),
        // Only against the version it was written for: a newer one may have adopted the very words, and the author still explains them.
        { ProposedText: { } proposed } when state.ActVersion == command.Debate.ActVersion && state.EId is { } eId
            && command.Debate.ProvisionText(eId) is { } provision && SaysTheSame(provision, proposed) => new AmendmentChangesNothing(),
        _ => null,
    };

    /// <summary>A reply speaks of what its parent speaks of, wherever it says it stands.</summary>
    private static string? Place(SubmitContribution command) => command.Parent is { } parent ? parent.EId : command.EId;

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
        && (already.Parent is not null || already.EId == command.EId)
        && already.Wording.Wording == (PlainText.IsBlank(command.Wording.Text) ? null : command.Wording.Tidy());
}
