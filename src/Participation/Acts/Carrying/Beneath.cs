namespace Participation.Acts.Carrying;

/// <summary>
/// Goes down from what was found to what lies beneath it: top down through the tree, as in Chawathe and others (1996) and GumTree (Falleri and others 2014).
/// Within one article also «1) назив;» has a place that its neighbours decide.
/// </summary>
internal static class Beneath
{
    private const int MostCompared = 20_000;
    private const double NearlyBest = 0.7;

    /// <summary>Looks beneath everything that was found since, until nothing new is found.</summary>
    public static void Find(Comparison both)
    {
        while (both.TryTakeSettled(out var a))
        {
            var (from, to) = Family(both, a);
            if (from.Count == 0 || to.Count == 0) continue;
            Find(both, from, to);
        }
    }

    /// <summary>Looks once more beneath everything that was found, where a gap is left between neighbours.</summary>
    public static void FindInGaps(Comparison both)
    {
        for (var a = 0; a < both.From.Text.Count; a++)
            if (!both.From.IsFree(a) && !both.From.Text.IsContainer(a) && Family(both, a) is { From.Count: > 0, To.Count: > 0 } family) FindInGaps(both, family.From, family.To);
    }

    // What was merged or split is one family: all that lay beneath any of it may lie beneath any of it now.
    private static (List<int> From, List<int> To) Family(Comparison both, int a)
    {
        var tos = both.From.Counterparts(a).Order().ToList();
        var froms = tos.SelectMany(both.To.Counterparts).Distinct().Order();
        return ([.. froms.SelectMany(both.From.Text.Children)], [.. tos.SelectMany(both.To.Text.Children)]);
    }

    private static void Find(Comparison both, List<int> from, List<int> to)
    {
        var pairs = Pairs(both, from, to, Limits.ChangedInOrder);
        Dictionary<int, double> bestFrom = [], bestTo = [];
        foreach (var pair in pairs)
        {
            bestFrom[pair.From] = Math.Max(bestFrom.GetValueOrDefault(pair.From), pair.Weight);
            bestTo[pair.To] = Math.Max(bestTo.GetValueOrDefault(pair.To), pair.Weight);
        }
        SettleChain(both, pairs.Where(p => p.Weight >= NearlyBest * Math.Max(bestFrom[p.From], bestTo[p.To])));
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => Math.Abs(from.IndexOf(p.From) - to.IndexOf(p.To))))
            if (both.From.IsFree(pair.From) && both.To.IsFree(pair.To) && Fit.Of(both, pair.From, pair.To, Limits.ChangedElsewhere) > 0) both.Settle(pair.From, pair.To);
    }

    private static void FindInGaps(Comparison both, List<int> from, List<int> to)
    {
        foreach (var (earlier, later) in Gaps.Between(both, from, to)) SettleChain(both, Pairs(both, earlier, later, Limits.ChangedInGap));
    }

    private static void SettleChain(Comparison both, IEnumerable<Pair> pairs)
    {
        foreach (var pair in HeaviestChain.Of(pairs.Select(p => p with { Weight = p.Weight * p.Weight }))) both.Settle(pair.From, pair.To);
    }

    private static List<Pair> Pairs(Comparison both, List<int> from, List<int> to, Func<int, int> most)
    {
        List<Pair> pairs = [];
        var later = to.Where(both.To.IsFree).ToList();
        var known = later.ToHashSet();
        var few = (long)from.Count * later.Count <= MostCompared;
        foreach (var a in from.Where(both.From.IsFree))
            foreach (var b in few ? later : both.Nearest(a).Where(known.Contains))
                if (Fit.Of(both, a, b, most) is > 0 and var weight) pairs.Add(new Pair(a, b, weight));
        return pairs;
    }
}
