namespace Participation.Acts.Carrying;

/// <summary>
/// Finds articles, and what else stands right beneath a heading, in the next version by all words that lie beneath them. Neither number nor heading is
/// identity: a renumbered act keeps its words.
/// </summary>
internal static class Articles
{
    private const int MostInGap = 2500;
    private const int MostEqual = 16;

    // What is much less alike than the best that either could have is no candidate.
    private const double NearlyBest = 0.6;
    private const double Least = 0.01;

    public static void Find(Comparison both)
    {
        var (from, to) = (both.From.Text.Units(), both.To.Text.Units());
        var lines = new EqualLines(both);
        var pairs = Candidates(both, from, to);
        Dictionary<int, double> bestFrom = [], bestTo = [];
        foreach (var pair in pairs)
        {
            bestFrom[pair.From] = Math.Max(bestFrom.GetValueOrDefault(pair.From), pair.Weight);
            bestTo[pair.To] = Math.Max(bestTo.GetValueOrDefault(pair.To), pair.Weight);
        }
        pairs = [.. pairs.Where(p => p.Weight >= Limits.Article || lines.Share(p.From, p.To) >= Limits.ArticleLines)];
        SettleChain(both, pairs.Where(p => p.Weight >= NearlyBest * Math.Max(bestFrom[p.From], bestTo[p.To])));
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.From).ThenBy(p => p.To))
            if (both.From.IsFree(pair.From) && both.To.IsFree(pair.To)) both.Settle(pair.From, pair.To);
        foreach (var (earlier, later) in Gaps.Between(both, from, to).Where(gap => gap.Earlier.Count * gap.Later.Count <= MostInGap))
            SettleChain(both,
                from a in earlier
                from b in later
                where both.AreOfAKind(a, b)
                let weight = both.Resemblance(a, b)
                where weight >= Limits.ArticleInGap || lines.Share(a, b) >= Limits.ArticleLinesInGap || Fit.Of(both, a, b, Limits.ChangedInOrder) > 0 || both.To.Text.AllWords(b) == 0
                select new Pair(a, b, weight + Least));
    }

    private static void SettleChain(Comparison both, IEnumerable<Pair> pairs)
    {
        foreach (var pair in HeaviestChain.Of(pairs.Select(p => p with { Weight = p.Weight * Math.Log2(2 + both.From.Text.AllWords(p.From)) }))) both.Settle(pair.From, pair.To);
    }

    private static List<Pair> Candidates(Comparison both, List<int> from, List<int> to)
    {
        var units = to.ToHashSet();
        var equal = to.ToLookup(both.To.Text.Fingerprint);
        List<Pair> pairs = [];
        foreach (var same in from.GroupBy(both.From.Text.Fingerprint)) Equals(both, [.. same], [.. equal[same.Key]], pairs);
        var known = pairs.Select(p => (p.From, p.To)).ToHashSet();
        foreach (var a in from)
            foreach (var b in both.Nearest(a).Where(b => units.Contains(b) && known.Add((a, b)))) pairs.Add(new Pair(a, b, both.Resemblance(a, b)));
        return pairs;
    }

    // Of many that read alike («Брисан.») each is tried only with those at about its place in the row.
    private static void Equals(Comparison both, List<int> from, List<int> to, List<Pair> pairs)
    {
        for (var i = 0; i < from.Count; i++)
            for (var j = 0; j < to.Count; j++)
                if (both.AreOfAKind(from[i], to[j]) && (from.Count * to.Count <= MostEqual * MostEqual || Math.Abs(i - j) <= 2 || Math.Abs(from.Count - i - to.Count + j) <= 2))
                    pairs.Add(new Pair(from[i], to[j], 1));
    }
}
