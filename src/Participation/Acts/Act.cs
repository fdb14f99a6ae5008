using Participation.Acts.Correcting;

namespace Participation.Acts;

/// <summary>The text that a consultation is about: one draft at most, and every version that was published.</summary>
public sealed record Act(Guid Consultation, ActDraft? Draft, Sequence<ActVersion> Versions) : IEvolve<Act, ActEvent>
{
    /// <summary>The number of the version that everyone reads; 0 before the first.</summary>
    public int Version => Versions.Count;

    /// <summary>The version that everyone reads, or null before the first.</summary>
    public ActVersion? Published() => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>A published version by its number from 1, or null.</summary>
    public ActVersion? At(int version) => version >= 1 && version <= Versions.Count ? Versions[version - 1] : null;

    public static Act? Evolve(Act? state, ActEvent happened) => (state, happened) switch
    {
        (null, ActDraftRead read) => new Act(read.Consultation, DraftOf(read), []),
        (not null, ActDraftRead read) => state with { Draft = DraftOf(read) },
        ({ Draft: { } draft }, ActDraftCorrected corrected) => state with
        {
            Draft = draft with { Provisions = corrected.Provisions, Warnings = ActCorrector.Warnings(draft.Warnings, corrected.Provisions) },
        },
        ({ Draft: { } draft }, ActVersionPublished published) => state with
        {
            Draft = null,
            Versions = state.Versions.Add(new ActVersion(published.Version, published.Note, draft.Title, draft.Provisions, published.At)),
        },
        _ => state,
    };

    private static ActDraft DraftOf(ActDraftRead read) => new(read.Format, read.Title, read.Provisions, read.Warnings, read.At);
}

/// <summary>A text that was read and waits to be published.</summary>
public sealed record ActDraft(SourceFormat Format, string Title, Sequence<Provision> Provisions, Sequence<ReadWarning> Warnings, DateTimeOffset ReadAt);

/// <summary>A text that was published and never changes.</summary>
public sealed record ActVersion(int Number, string Note, string Title, Sequence<Provision> Provisions, DateTimeOffset PublishedAt)
{
    /// <summary>Whether this version has a provision with that address.</summary>
    public bool Has(string eId) => Provisions.Find(eId) is not null;
}
