using Participation.Acts.Carrying;
using Participation.Contributions;

namespace Participation.Acts.Amending;

/// <summary>An officer makes a citizen's amendment part of the draft of the next version.</summary>
/// <param name="Amendment">The contribution as it stands; null where there is none.</param>
public sealed record ApplyAmendment(Guid ContributionId, Contribution? Amendment, Guid Officer, DateTimeOffset Now);

/// <summary>An officer takes back the amendment that was applied last.</summary>
public sealed record UnapplyAmendment(Guid ContributionId, Guid Officer, DateTimeOffset Now);

/// <summary>An officer names the contributions that shaped a provision of the draft.</summary>
/// <param name="Known">Those of them that stand in this consultation's debate for everyone to see.</param>
public sealed record NameShaping(string EId, Sequence<Guid> Contributions, IReadOnlySet<Guid> Known, Guid Officer, DateTimeOffset Now);

/// <summary>The rules by which what citizens proposed becomes the text. Who may call them, and in which phase, is decided where the consultation is known.</summary>
public static class AmendingDecider
{
    /// <summary>More contributions than anyone can have weighed for one provision.</summary>
    public const int MostNamed = 500;

    public static Decision<ActEvent> Decide(Act? state, ApplyAmendment command) => (state, command.Amendment) switch
    {
        (not { Version: > 0 }, _) => new ActNotFound(),
        (_, null) => new ContributionNotFound(),
        ({ } act, { } amendment) when amendment.Consultation != act.Consultation => new ContributionNotFound(),
        (_, { Seen: false }) => new ContributionNotFound(),
        (_, { Kind: not ContributionKind.Amendment } or { EId: null }) => new NotAnAmendment(),
        (_, { Status: ContributionStatus.Withdrawn }) => new ContributionIsWithdrawn(),
        (_, { Status: ContributionStatus.Erased }) => new ContributionIsErased(),
        (_, { Status: ContributionStatus.Hidden }) => new ContributionIsHidden(),
        ({ } act, _) when IsApplied(act, command.ContributionId) => new AmendmentAlreadyApplied(),
        ({ } act, { } amendment) => Apply(act, amendment, command),
    };

    public static Decision<ActEvent> Decide(Act? state, UnapplyAmendment command) => state switch
    {
        null => new ActNotFound(),
        { Draft.Before: { } before } when before.Applied == command.ContributionId => new AmendmentUnapplied(state.Consultation, command.ContributionId, command.Officer, command.Now),
        { Draft: { } draft } when draft.Shapings.Any(shaping => shaping is { Operation: not null } && shaping.Contribution == command.ContributionId) => new NotTheLastAmendment(),
        _ => new AmendmentNotApplied(),
    };

    public static Decision<ActEvent> Decide(Act? state, NameShaping command) => state switch
    {
        null => new ActNotFound(),
        { Draft: null } => new NoDraftToPublish(),
        { Draft: { } draft } when draft.Provisions.Find(command.EId) is null => new ProvisionNotFound(command.EId),
        _ when command.Contributions.Count > MostNamed => new TooManyNamed(MostNamed),
        _ when command.Contributions.FirstOrDefault(id => !command.Known.Contains(id)) is var unknown && unknown != Guid.Empty => new ShapingNotFound(unknown),
        { Draft: { } draft } when Shaping.Named(draft.Shapings, command.EId, command.Contributions).Equals(draft.Shapings) => Array.Empty<ActEvent>(),
        _ => new ShapingNamed(state.Consultation, command.EId, command.Contributions.Distinct().ToSequence(), command.Officer, command.Now),
    };

    private static Decision<ActEvent> Apply(Act act, Contribution amendment, ApplyAmendment command)
    {
        var newest = act.Published()!;
        var draft = act.Draft ?? ActDraft.From(newest, command.Now)!;
        var operation = amendment.Operation ?? AmendmentOperation.Replace;
        if (act.Places.Carried(amendment.ActVersion, amendment.EId!, act.Version)?.To is not { } now
            || InDraft(newest, draft, now) is not { } target
            || AmendedText.Apply(draft.Provisions, target, operation, amendment.Wording?.ProposedText) is not { } amended)
            return new AmendmentProvisionGone();
        var shapings = draft.Shapings.Select(shaping => shaping with { EId = shaping.EId is { } eId ? amended.Moved.GetValueOrDefault(eId) : null })
            .Append(new Shaping(amended.EId, command.ContributionId, operation)).ToSequence();
        var carried = draft.Carried is { } before ? Carry.On(newest.Provisions, before, amended.Moved, amended.Provisions) : null;
        return new AmendmentApplied(act.Consultation, command.ContributionId, operation, amended.EId, command.Officer, amended.Provisions, carried, shapings, command.Now);
    }

    /// <summary>Where a provision of the newest version stands in the draft: known where the draft was made of it, else found by comparing.</summary>
    private static string? InDraft(ActVersion newest, ActDraft draft, string eId)
    {
        if (draft.Carried is { } known)
            return known.FirstOrDefault(row => row.From == eId) is { } row ? row.To : eId;
        return ProvisionCarrier.Carry(newest.Provisions, draft.Provisions).FirstOrDefault(row => row.From == eId)?.To;
    }

    private static bool IsApplied(Act act, Guid contribution) =>
        (act.Draft?.Shapings ?? []).Concat(act.Versions.SelectMany(version => version.Shapings)).Any(shaping => shaping is { Operation: not null } && shaping.Contribution == contribution);
}
