using Participation.Acts.Amending;
using Participation.Moderation;

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

    /// <summary>Why it waits for a moderator, while it waits.</summary>
    public Holding? Held { get; init; }

    /// <summary>Whether it was ever published. What never was is known to nobody but its author and the moderators.</summary>
    public bool Published { get; init; } = true;

    /// <summary>Whether everybody knows of it, if only as of something that was removed.</summary>
    public bool Seen => Published && Status != ContributionStatus.Held;

    /// <summary>The approval with which it was published, where it was held before.</summary>
    public ContributionApproved? Approved { get; init; }

    /// <summary>The decision that hides it, while it is hidden.</summary>
    public ContributionHidden? Hidden { get; init; }

    /// <summary>Whether that citizen may know that it is there.</summary>
    public bool IsKnownTo(Guid citizen) => Seen || Author == citizen;

    /// <summary>What moderators have decided about it and its author.</summary>
    public Decisions Decisions { get; init; } = Decisions.None;

    /// <summary>What its author wrote, where a passage of it was made unreadable.</summary>
    public Wording? Original { get; init; }

    /// <summary>The contribution that the thread begins with which it is a reply in; null for what is no reply.</summary>
    public Guid? Thread => Submitted?.Thread ?? Parent;

    /// <summary>What an amendment does with its provision; null for what is no amendment and for one that replaces it.</summary>
    public AmendmentOperation? Operation => Submitted?.Operation;

    /// <summary>As first submitted: a repeated request is known by it also after an edit.</summary>
    public ContributionSubmitted? Submitted { get; init; }

    public static Contribution? Evolve(Contribution? state, ContributionEvent happened) =>
        state is null ? Fold(state, happened) : Fold(state, happened)! with { Decisions = Decisions.After(state.Decisions, state, happened) };

    private static Contribution? Fold(Contribution? state, ContributionEvent happened) => (state, happened) switch
    {
        (null, ContributionSubmitted e) =>
            new Contribution(e.Consultation, e.Author, e.Kind, e.Parent, e.EId, e.ActVersion, e.Stance, e.Wording.Wording) 
            {
                Submitted = e,
                Status = e.Held is null ? ContributionStatus.Visible : ContributionStatus.Held,
                Held = e.Held,
                Published = e.Held is null,
            },
        (null, _) => null,
        ({ Status: ContributionStatus.Erased } c, _) => c,
        ({ } c, ContributionEdited e) => c with { Wording = e.Wording.Wording, Original = null },
        ({ } c, PassageRedacted e) => c with { Wording = e.Wording.Wording, Original = c.Original ?? c.Wording },
        ({ } c, RedactionLifted e) => c with { Wording = e.Wording.Wording, Original = null },
        ({ } c, ContributionErased) => c with { Status = ContributionStatus.Erased, Wording = null, Original = null, Hidden = null, Held = null },
        ({ } c, ContributionHeld e) => c with { Status = ContributionStatus.Held, Held = e.Holding, Approved = null, Hidden = null },
        ({ } c, ContributionApproved e) => c with { Status = ContributionStatus.Visible, Held = null, Published = true, Approved = e },
        ({ } c, ContributionWithdrawn) => c with { Status = ContributionStatus.Withdrawn, Held = null },
        ({ } c, ContributionHidden e) => c with { Status = ContributionStatus.Hidden, Hidden = e, Held = null },
        ({ } c, ContributionRestored) => c with { Status = ContributionStatus.Visible, Hidden = null, Published = true },
        ({ } c, ContributionReattached e) => c with { EId = e.EId, ActVersion = e.ActVersion },
        ({ } c, _) => c,
    };
}

public enum ContributionKind { Comment, Proposal, Amendment }

/// <summary>За, против, ни једно: where the citizen stands on the provision.</summary>
public enum Stance { For, Against, Neutral }

public enum ContributionStatus
{
    Visible,
    Hidden,
    Withdrawn,

    /// <summary>The law obliged the municipality to remove it: nobody reads it any more, and that it stood there stays visible.</summary>
    Erased,

    /// <summary>Waits for a moderator: its author reads it, and nobody else knows of it.</summary>
    Held,
}
