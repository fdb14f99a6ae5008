using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Language;

namespace Participation.Bench.Versions;

/// <summary>
/// Makes the next version of an act with every kind of change at once, and says what truly became of each provision. It knows nothing of how provisions
/// are carried; it checks itself and throws where its truth would not be one.
/// </summary>
internal static class NextVersion
{
    /// <summary>Of two parts of a split provision that hold this much of each other's words, either is the right one.</summary>
    private const double AsMuch = 0.8;

    /// <param name="from">The act as it was read.</param>
    /// <param name="rate">The share of provisions of each level that something is done to.</param>
    /// <param name="seed">The same seed makes the same version.</param>
    public static KnownVersions Of(Sequence<Provision> from, double rate, int seed)
    {
        var random = new Random(seed);
        var revision = new Revision(from, random);
        var unchanged = Addressing.Of(revision.Root).Provisions;
        if (!unchanged.Equals(from))
            throw new InvalidOperationException($"the addresses differ from those of the reader: {unchanged.Flatten().Zip(from.Flatten()).First(pair => pair.First.EId != pair.Second.EId)}");

        var manner = revision.Weighed((5, Renumbering.Throughout), (2, Renumbering.FromTheMiddle), (3, Renumbering.ByLetters));
        var isInLatin = random.Next(5) == 0;
        new ArticleChanges(revision).Make(rate);
        new SmallerChanges(revision).Make(rate);
        Numbering.Give(revision.Root, revision.Articles, manner, random);
        if (isInLatin)
            PutInLatin(revision.Root);

        var (to, addresses) = Addressing.Of(revision.Root);
        var versions = new KnownVersions(from, to, [.. Truths(from, revision, addresses)]);
        TruthCheck.Require(versions, revision, addresses);
        return versions;
    }

    private static IEnumerable<Truth> Truths(Sequence<Provision> from, Revision revision, IReadOnlyDictionary<Piece, string> addresses)
    {
        var places = revision.Root.Flatten().SelectMany(piece => piece.Origins.Select(origin => (origin, piece))).ToLookup(pair => pair.origin, pair => pair.piece);
        foreach (var provision in from.Flatten())
        {
            var pieces = places[provision.EId].ToList();
            var most = pieces.Select(piece => piece.Words()).DefaultIfEmpty().Max();
            var isOther = pieces.Exists(piece => piece.Heading != provision.Heading || piece.Text != provision.Text);
            yield return new(
                provision,
                [.. pieces.Select(piece => addresses[piece])],
                [.. pieces.Where(piece => piece.Words() >= AsMuch * most).Select(piece => addresses[piece])],
                State(provision, pieces, isOther, addresses),
                isOther,
                isOther && pieces is [var one] && Latin(one.Heading) == Latin(provision.Heading) && Latin(one.Text) == Latin(provision.Text),
                revision.ChangesOf(provision.EId));
        }
    }

    private static CarryState State(Provision provision, List<Piece> pieces, bool isOther, IReadOnlyDictionary<Piece, string> addresses) => pieces switch
    {
        [] => CarryState.Removed,
        [_, _, ..] => CarryState.Split,
        [{ Origins.Count: > 1 }] => CarryState.Merged,
        [var piece] when addresses[piece] != provision.EId => CarryState.Moved,
        _ => isOther ? CarryState.Edited : CarryState.Kept,
    };

    private static void PutInLatin(Piece root)
    {
        foreach (var piece in root.Flatten())
            (piece.Num, piece.Heading, piece.Text) = (Latin(piece.Num), Latin(piece.Heading), SerbianScript.ToLatin(piece.Text));
    }

    private static string? Latin(string? text) => text is null ? null : SerbianScript.ToLatin(text);
}
