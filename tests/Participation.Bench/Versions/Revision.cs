using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>An act while it is revised: the pieces, what was done to each provision so far, and what may not be done because nobody could tell it afterwards.</summary>
internal sealed class Revision
{
    /// <summary>Neighbours that share more words than this are twins: where one goes and the other is edited, the words cannot say which.</summary>
    private const double Twins = 0.6;

    private const int AsNeighbours = 8;

    private readonly Dictionary<string, Changes> changes = [];
    private readonly Dictionary<string, int> wholes;

    public Revision(IReadOnlyList<Provision> from, Random random)
    {
        Root = Piece.Of(from);
        Random = random;
        Articles = [.. Root.Flatten().Where(piece => piece.Kind == ProvisionKind.Article)];
        Smaller = [.. Articles.SelectMany(article => article.Flatten()).Where(IsSmaller)];
        Wording = new Wording(Smaller.Select(piece => piece.Text), random);
        wholes = Root.Flatten().GroupBy(piece => piece.Whole()).ToDictionary(group => group.Key, group => group.Count());
    }

    public Piece Root { get; }

    public Random Random { get; }

    public Wording Wording { get; }

    /// <summary>The articles of the earlier version, in its order.</summary>
    public IReadOnlyList<Piece> Articles { get; }

    /// <summary>What in them can be changed: ставови, тачке, подтачке, алинеје; editors' notes are carried, not changed.</summary>
    public IReadOnlyList<Piece> Smaller { get; }

    public static bool IsSmaller(Piece piece) => piece.Kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent or ProvisionKind.WrapUp;

    public Changes ChangesOf(string eId) => changes.GetValueOrDefault(eId);

    /// <summary>Writes down what was done to a piece that stood in the earlier version.</summary>
    public void Note(Piece piece, Changes change)
    {
        piece.IsTouched = true;
        foreach (var origin in piece.Origins)
            changes[origin] = ChangesOf(origin) | change;
    }

    /// <summary>Deletes it and answers how many smaller provisions went.</summary>
    public int Delete(Piece piece, Changes how)
    {
        foreach (var inner in piece.Flatten())
            Note(inner, how);
        piece.Delete();
        return piece.Flatten().Count(IsSmaller);
    }

    /// <summary>True for the only provision of the act with these words: only such a one can be known again far from its neighbours.</summary>
    public bool IsUnique(Piece piece) => wholes.GetValueOrDefault(piece.Whole()) == 1;

    /// <summary>True where a neighbour of the same kind has almost the same words.</summary>
    public static bool HasTwin(Piece piece)
    {
        var siblings = piece.Parent!.Children;
        var (at, whole) = (siblings.IndexOf(piece), piece.Whole());
        return siblings.Skip(at - AsNeighbours).Take(2 * AsNeighbours + 1).Any(other => other != piece && other.Kind == piece.Kind && Wording.Shared(other.Whole(), whole) > Twins);
    }

    /// <summary>An article that stood in the earlier version, far from the one given.</summary>
    public Piece? ArticleAwayFrom(Piece article, int least)
    {
        var living = Articles.Where(piece => !piece.IsGone).ToList();
        var at = living.IndexOf(article);
        var away = living.Where((piece, place) => piece != article && (at < 0 || Math.Abs(place - at) >= least)).ToList();
        return away.Count == 0 ? null : away[Random.Next(away.Count)];
    }

    public T OneOf<T>(IReadOnlyList<T> things) => things[Random.Next(things.Count)];

    public IEnumerable<T> Shuffled<T>(IEnumerable<T> things) => things.OrderBy(_ => Random.Next()).ToList();

    /// <summary>One of the changes, each as likely as its weight.</summary>
    public T Weighed<T>(params (int Weight, T Thing)[] choices)
    {
        var left = Random.Next(choices.Sum(choice => choice.Weight));
        return choices.First(choice => (left -= choice.Weight) < 0).Thing;
    }
}
