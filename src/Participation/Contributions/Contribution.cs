using Participation.Acts.Amending;

namespace Participation.Contributions;

/// <summary>
/// What a citizen put into a debate: a comment (примедба, коментар), a proposal (предлог) or an amendment (предлог измене).
/// </summary>
/// <param name="EId">The provision at which it stands, in <paramref name="ActVersion"/>: as written, or as it was put there by hand; null for the whole act.</param>
public sealed record Contribution(
    Guid Consultation,
    Guid Author,
    ContributionKind Kind,
    Guid? Parent,
    string? EId,
    int ActVersion,
    Stance? Stance,
    Wording? Wording) : IEvolve<Contribution, ContributionEvent>
{
    public ContributionStatus Status { get; init; } = ContributionStatus.Visible;

    /// <summary>The decision that hides it, while it is hidden.</summary>
    public ContributionHidden? Hidden { get; init; }

    /// <summary>What an amendment does with its provision; null for what is no amendment and for one that replaces it.</summary>
    public AmendmentOperation? Operation => Submitted?.Operation;

    /// <summary>As first submitted: a repeated request is known by it also after an edit.</summary>
    public ContributionSubmitted? Submitted { get; init; }

    public static Contribution? Evolve(Contribution? state, ContributionEvent happened) => (state, happened) switch
    {
        (null, ContributionSubmitted e) =>
            new Contribution(e.Consultation, e.Author, e.Kind, e.Parent, e.EId, e.ActVersion, e.Stance, e.Wording.Wording) { Submitted = e },
        (null, _) => null,
        ({ } c, ContributionEdited e) => c with { Wording = e.Wording.Wording },
        ({ } c, ContributionWithdrawn) => c with { Status = ContributionStatus.Withdrawn },
        ({ } c, ContributionHidden e) => c with { Status = ContributionStatus.Hidden, Hidden = e },
        ({ } c, ContributionRestored) => c with { Status = ContributionStatus.Visible, Hidden = null },
        ({ } c, ContributionReattached e) => c with { EId = e.EId, ActVersion = e.ActVersion },
        ({ } c, _) => c,
    };
}

public enum ContributionKind { Comment, Proposal, Amendment }

/// <summary>За, против, ни једно: where the citizen stands on the provision.</summary>
public enum Stance { For, Against, Neutral }

public enum ContributionStatus { Visible, Hidden, Withdrawn }
