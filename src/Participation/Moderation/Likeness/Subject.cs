using Participation.Acts.Amending;
using Participation.Contributions;

namespace Participation.Moderation.Likeness;

/// <summary>
/// Of what a contribution speaks, as far as that decides with which others it can be alike: two amendments only where they propose the same words for the same
/// provision, and short texts only where they stand at the same thing.
/// </summary>
/// <param name="At">A number for the thing it stands at: what it replies to, or the provision, or the act.</param>
/// <param name="Stance">1 for, -1 against, 0 neither: who is for and who is against are never one group, whatever they write.</param>
public readonly record struct Subject(long At, bool Amends, int Stance)
{
    public static Subject Of(ContributionSubmitted submitted)
    {
        var at = Hashing.Of(submitted.Parent is { } parent ? parent.ToString() : submitted.EId);
        if (submitted.Kind == ContributionKind.Amendment)
            at = Hashing.Then(at, 1 + (ulong)(submitted.Operation ?? AmendmentOperation.Replace));
        return new(unchecked((long)at), submitted.Kind == ContributionKind.Amendment, submitted.Stance switch { Contributions.Stance.For => 1, Contributions.Stance.Against => -1, _ => 0 });
    }

    /// <summary>What another must have in common with this wording to be compared with it; 0 for what may stand anywhere.</summary>
    public long Scope(Wording wording, Fingerprint fingerprint) =>
        Amends ? unchecked((long)Hashing.Then((ulong)At, (ulong)Fingerprint.Exactly(wording.ProposedText)))
        : fingerprint.IsShort ? At
        : 0;
}
