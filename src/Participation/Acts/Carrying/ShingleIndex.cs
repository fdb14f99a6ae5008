using System.Runtime.InteropServices;

namespace Participation.Acts.Carrying;

/// <summary>
/// Finds the provisions of a version that share shingles with a given text, so that ten thousand provisions need not be compared with ten thousand others.
/// An inverted list asked for the rarest shingles first (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
/// </summary>
internal sealed class ShingleIndex
{
    private const int MostAsked = 24;
    private const int MostStandings = 96;
    private const int MostNearest = 8;

    private readonly double[] rarity;
    private readonly List<int>?[] standings;
    private readonly Dictionary<int, double> votes = [];

    public ShingleIndex(Side side, double[] rarity)
    {
        (this.rarity, standings) = (rarity, new List<int>?[rarity.Length]);
        for (var i = 0; i < side.Text.Count; i++)
        {
            if (side.Text.IsContainer(i)) continue;
            foreach (var shingle in side.ShinglesInOrder(i))
            {
                var places = standings[shingle] ??= [];
                if (places.Count == 0 || places[^1] != i) places.Add(i);
            }
        }
    }

    /// <summary>Of those that <paramref name="may"/> be meant the ones that share most with these shingles, the most alike first; few and never all.</summary>
    public IReadOnlyList<int> Nearest(ReadOnlySpan<int> shingles, Predicate<int> may)
    {
        List<(int Count, int Shingle)> asked = [];
        foreach (var shingle in shingles)
            if (standings[shingle] is { Count: <= MostStandings } places) asked.Add((places.Count, shingle));
        asked.Sort();
        votes.Clear();
        var previous = -1;
        foreach (var (_, shingle) in asked.Take(MostAsked))
        {
            if (shingle == previous) continue;
            previous = shingle;
            foreach (var place in standings[shingle]!) CollectionsMarshal.GetValueRefOrAddDefault(votes, place, out _) += rarity[shingle];
        }
        return [.. votes.Where(v => may(v.Key)).OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(MostNearest).Select(v => v.Key)];
    }
}
