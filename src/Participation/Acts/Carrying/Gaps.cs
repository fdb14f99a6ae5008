namespace Participation.Acts.Carrying;

/// <summary>What two neighbours enclose in both versions: the strongest context there is.</summary>
internal readonly record struct Gap(List<int> Earlier, List<int> Later);

/// <summary>Finds what was not found between neighbours that were: as patience differences do between their anchors.</summary>
internal static class Gaps
{
    public static List<Gap> Between(Comparison both, IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        Dictionary<int, int> places = [];
        for (var j = 0; j < to.Count; j++) places[to[j]] = j;
        var anchors = from.Select((a, i) => (I: i, J: places.GetValueOrDefault(both.From.Counterpart(a), -1))).Where(p => p.J >= 0).Select(p => new Pair(p.I, p.J, 1));
        List<Gap> gaps = [];
        var (nextFrom, nextTo) = (0, 0);
        foreach (var anchor in HeaviestChain.Of(anchors).Append(new Pair(from.Count, to.Count, 0)))
        {
            List<int> earlier = [.. Free(both.From, from, nextFrom, anchor.From)], later = [.. Free(both.To, to, nextTo, anchor.To)];
            if (earlier.Count > 0 && later.Count > 0) gaps.Add(new Gap(earlier, later));
            (nextFrom, nextTo) = (anchor.From + 1, anchor.To + 1);
        }
        return gaps;
    }

    private static IEnumerable<int> Free(Side side, IReadOnlyList<int> row, int start, int end) =>
        Enumerable.Range(start, end - start).Select(i => row[i]).Where(side.IsFree);
}
