namespace Participation.Acts.Carrying;

/// <summary>Two provisions that may be one, each by its number in its version, and how much speaks for it.</summary>
internal readonly record struct Pair(int From, int To, double Weight);

/// <summary>
/// The pairs that keep the order of both versions and weigh most together: the heaviest common subsequence (Jacobson and Vo 1992). Where all weights are
/// one it is the longest common subsequence after Hunt and Szymanski (1977), whose cost follows the number of pairs, not the product of the lengths.
/// </summary>
internal static class HeaviestChain
{
    public static List<Pair> Of(IEnumerable<Pair> candidates)
    {
        // Of the pairs of one From the last To comes first, so that no two of them can follow each other.
        var pairs = candidates.OrderBy(p => p.From).ThenByDescending(p => p.To).ToArray();
        if (pairs.Length == 0) return [];
        var places = pairs.Select(p => p.To).Distinct().Order().ToArray();
        var best = new (double Weight, int Pair)[places.Length + 1];
        Array.Fill(best, (0, -1));
        var before = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var place = Array.BinarySearch(places, pairs[i].To) + 1;
            var (weight, last) = Best(best, place - 1);
            before[i] = last;
            for (var at = place; at <= places.Length; at += at & -at)
                if (best[at].Weight < weight + pairs[i].Weight) best[at] = (weight + pairs[i].Weight, i);
        }
        List<Pair> chain = [];
        for (var i = Best(best, places.Length).Pair; i >= 0; i = before[i]) chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    // A binary indexed tree of maxima (Fenwick 1994).
    private static (double Weight, int Pair) Best((double Weight, int Pair)[] tree, int place)
    {
        var best = (Weight: 0.0, Pair: -1);
        for (; place > 0; place -= place & -place)
            if (tree[place].Weight > best.Weight) best = tree[place];
        return best;
    }
}
