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
        var pairs = Candidates(both, from, to);
        Dictionary<int, double> bestFrom = [], bestTo = [];
        foreach (var pair in pairs)
        {
            bestFrom[pair.From] = Math.Max(bestFrom.GetValueOrDefault(pair.From), pair.Weight);
            bestTo[pair.To] = Math.Max(bestTo.GetValueOrDefault(pair.To), pair.Weight);
        }
        pairs = [.. pairs.Where(p => AreOne(both, p))];
        SettleChain(both, pairs.Where(p => p.Weight >= NearlyBest * Math.Max(bestFrom[p.From], bestTo[p.To])));
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.From).ThenBy(p => p.To))
            if (both.From.IsFree(pair.From) && both.To.IsFree(pair.To)) both.Settle(pair.From, pair.To);
        FindInGaps(both, (a, b) => Lines.Of(both.To.Text, b).Count == 0 || HaveOneHeading(both, a, b));
    }

    /// <summary>Looks once more between neighbours that were found, when what was moved, split and merged has gone to its place.</summary>
    public static void FindInGaps(Comparison both) => FindInGaps(both, (a, b) =>
        both.To.Text[b].Kind is ProvisionKind.Preamble or ProvisionKind.Conclusion
        || Fit.OfOwnWords(both, a, b, Limits.ChangedInOrder) > 0
        || Lines.Shared(both, a, b, Limits.ChangedInGap).Alike >= Limits.ArticleLinesInGap);

    // An article that lost all its lines to others is still there where its neighbours enclose it.
    private static void FindInGaps(Comparison both, Func<int, int, bool> areOne)
    {
        foreach (var (earlier, later) in Gaps.Between(both, both.From.Text.Units(), both.To.Text.Units()).Where(gap => (long)gap.Earlier.Count * gap.Later.Count <= MostInGap))
            SettleChain(both,
                from a in earlier
                from b in later
                where both.AreOfAKind(a, b) && areOne(a, b)
                select new Pair(a, b, both.Resemblance(a, b) + Least));
    }

    private static bool HaveOneHeading(Comparison both, int a, int b) => both.From.Text.OwnWords(a) > 0 && both.From.Text.OwnFingerprint(a) == both.To.Text.OwnFingerprint(b);

    private static bool AreOne(Comparison both, Pair pair)
    {
        if (pair.Weight >= Limits.ArticleSurely) return true;
        if (pair.Weight < Limits.Article) return false;
        var (equal, alike) = Lines.Shared(both, pair.From, pair.To, Limits.ChangedElsewhere);
        return equal >= Limits.ArticleEqualLines || alike >= Limits.ArticleAlikeLines;
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

    // Of many that read alike («Брисан.») each is tried only with those at about its place in the row, counted from either end.
    private static void Equals(Comparison both, List<int> from, List<int> to, List<Pair> pairs)
    {
        var few = (long)from.Count * to.Count <= MostEqual * MostEqual;
        for (var i = 0; i < from.Count; i++)
        {
            var places = few ? Enumerable.Range(0, to.Count) : Enumerable.Range(i - 2, 5).Union(Enumerable.Range(i + to.Count - from.Count - 2, 5));
            foreach (var j in places)
                if (j >= 0 && j < to.Count && both.AreOfAKind(from[i], to[j])) pairs.Add(new Pair(from[i], to[j], 1));
        }
    }
}
