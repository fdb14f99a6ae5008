using System.Runtime.CompilerServices;
using Participation.Acts.Amending;
using Participation.Acts.Carrying;
using Participation.Acts.Correcting;

namespace Participation.Acts;

/// <summary>The text that a consultation is about: one draft at most, and every version that was published.</summary>
public sealed record Act(Guid Consultation, ActDraft? Draft, Sequence<ActVersion> Versions) : IEvolve<Act, ActEvent>
{
    /// <summary>The number of the version that everyone reads; 0 before the first.</summary>
    public int Version => Versions.Count;

    /// <summary>Where every provision of every version stands in each of them.</summary>
    public Places Places => Places.Of(Versions);

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
            // Only comparing can tell from now on where the provisions of the newest version stand, and no step back leads past a correction.
            Draft = draft with
            {
                Title = corrected.Title ?? draft.Title,
                Provisions = corrected.Provisions,
                Warnings = ActCorrector.Warnings(draft.Warnings, corrected.Title ?? draft.Title, corrected.Provisions),
                Shapings = corrected.Shapings ?? [],
                Carried = null,
                Before = null,
            },
        },
        ({ Draft: { } draft }, ActVersionPublished published) => state with
        {
            Draft = null,
            Versions = state.Versions.Add(new ActVersion(published.Version, published.Note, draft.Title, draft.Provisions, published.At) { Format = draft.Format, Shapings = draft.Shapings }),
        },
        (not null, ProvisionsCarried carried) => state with
        {
            Versions = state.Versions.Select(version => version.Number == carried.To ? version with { Carried = carried.Provisions, Places = carried.Places } : version).ToSequence(),
        },
        (not null, AmendmentApplied applied) => state with { Draft = Amended(state, applied) },
        ({ Draft: { } draft }, AmendmentUnapplied) => state with { Draft = draft.Before?.Draft },
        ({ Draft: { } draft }, ShapingNamed named) => state with { Draft = draft with { Before = null, Shapings = Shaping.Named(draft.Shapings, named.EId, named.Contributions) } },
        _ => state,
    };

    private static ActDraft DraftOf(ActDraftRead read) => new(read.Format, read.Title, read.Provisions, read.Warnings, read.At);

    private static ActDraft? Amended(Act state, AmendmentApplied applied) =>
        (state.Draft ?? ActDraft.From(state.Published(), applied.At)) is not { } draft ? null : draft with
        {
            Provisions = applied.Provisions,
            Carried = applied.Carried,
            Shapings = applied.Shapings,
            Before = new(applied.Contribution, state.Draft),
        };
}

/// <summary>A text that was read and waits to be published.</summary>
public sealed record ActDraft(SourceFormat Format, string Title, Sequence<Provision> Provisions, Sequence<ReadWarning> Warnings, DateTimeOffset ReadAt)
{
    /// <summary>Where the provisions of the newest version stand here, those left out that were kept, in a draft that was made of it by amendments alone; else null.</summary>
    public Sequence<CarriedProvision>? Carried { get; init; }

    /// <summary>The contributions that shaped it so far.</summary>
    public Sequence<Shaping> Shapings { get; init; } = [];

    /// <summary>What stood before the amendment that was applied last, until anything else happens to the draft.</summary>
    public DraftBefore? Before { get; init; }

    /// <summary>A draft that begins as the version that everyone reads.</summary>
    public static ActDraft? From(ActVersion? version, DateTimeOffset now) =>
        version is null ? null : new ActDraft(version.Format, version.Title, version.Provisions, [], now) { Carried = [] };
}

/// <param name="Applied">The amendment whose application it stood before.</param>
/// <param name="Draft">Null where the amendment began the draft.</param>
public sealed record DraftBefore(Guid Applied, ActDraft? Draft);

/// <summary>A text that was published and never changes.</summary>
public sealed record ActVersion(int Number, string Note, string Title, Sequence<Provision> Provisions, DateTimeOffset PublishedAt)
{
    private static readonly ConditionalWeakTable<Sequence<Provision>, Dictionary<string, Provision>> Indexes = [];
    private static readonly ConditionalWeakTable<Sequence<Provision>, HashSet<string>> Shown = [];

    public SourceFormat Format { get; init; }

    /// <summary>What became of the provisions of the version before, as far as they were not kept; null for the first version.</summary>
    public Sequence<CarriedProvision>? Carried { get; init; }

    /// <summary>The permanent identities of its provisions, where they differ from the addresses.</summary>
    public Sequence<ProvisionPlace>? Places { get; init; }

    /// <summary>The contributions that shaped it, beside those that shaped the versions before.</summary>
    public Sequence<Shaping> Shapings { get; init; } = [];

    /// <summary>The provision with this address, or null. Each version is indexed once.</summary>
    public Provision? Find(string eId) => Indexes.GetValue(Provisions, Index).GetValueOrDefault(eId);

    /// <summary>Whether this version has a provision with that address.</summary>
    public bool Has(string eId) => Find(eId) is not null;

    /// <summary>Whether a picture with that id stands in it.</summary>
    public bool Shows(string picture) => Shown.GetValue(Provisions, text => text.Pictures().Select(shown => shown.Id).ToHashSet(StringComparer.Ordinal)).Contains(picture);

    private static Dictionary<string, Provision> Index(Sequence<Provision> provisions)
    {
        var index = new Dictionary<string, Provision>(StringComparer.Ordinal);
        foreach (var provision in provisions.Flatten())
            index.TryAdd(provision.EId, provision);
        return index;
    }
}
