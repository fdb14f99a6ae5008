namespace Participation.Contributions;

/// <summary>
/// What a citizen put into a debate: a comment (примедба, коментар), a proposal (предлог) or an amendment (предлог измене).
/// </summary>
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
        ({ } c, _) => c,
    };
}

public enum ContributionKind { Comment, Proposal, Amendment }

/// <summary>За, против, ни једно: where the citizen stands on the provision.</summary>
public enum Stance { For, Against, Neutral }

public enum ContributionStatus { Visible, Hidden, Withdrawn }
