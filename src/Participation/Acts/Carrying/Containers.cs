namespace Participation.Acts.Carrying;

/// <summary>Finds parts, chapters, sections and annexes by the articles that lie in them (bottom up, as GumTree does: Falleri and others 2014) and by their headings.</summary>
internal static class Containers
{
    private const double Half = 0.5;
    private const double Some = 0.2;
    private const double SameHeading = 0.6;
    private const double Most = 0.6;

    public static void Find(Comparison both)
    {
        var flows = Flows(both);
        List<Pair> pairs = [];
        foreach (var ((a, b), (gone, come)) in flows)
        {
            var share = (double)(gone + come) / Math.Max(1, both.From.Text.AllWords(a) + both.To.Text.AllWords(b));
            var heading = Heading(both, a, b);
            if (share >= Half || (share >= Some && heading >= SameHeading)) pairs.Add(new Pair(a, b, share + heading / 2 + (both.From.Text[a].Kind == both.To.Text[b].Kind ? Some : 0)));
        }
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.From).ThenBy(p => p.To))
            if (both.From.IsFree(pair.From) && both.To.IsFree(pair.To)) both.Settle(pair.From, pair.To);
        FindByHeading(both);
        FindDivided(both, flows);
    }

    // How many words of each went into each, as counted in the earlier and in the later version.
    private static Dictionary<(int, int), (int Gone, int Come)> Flows(Comparison both)
    {
        Dictionary<(int, int), (int Gone, int Come)> flows = [];
        foreach (var unit in both.From.Text.Units().Where(u => !both.From.IsFree(u)))
            foreach (var a in Above(both.From.Text, unit))
                foreach (var b in Above(both.To.Text, both.From.Counterpart(unit)).Where(b => both.AreOfAKind(a, b)))
                {
                    var (gone, come) = flows.GetValueOrDefault((a, b));
                    flows[(a, b)] = (gone + both.From.Text.AllWords(unit), come + both.To.Text.AllWords(both.From.Counterpart(unit)));
                }
        return flows;
    }

    private static IEnumerable<int> Above(VersionText text, int i)
    {
        for (var above = text.Parent(i); above >= 0; above = text.Parent(above))
            if (text.IsContainer(above)) yield return above;
    }

    private static double Heading(Comparison both, int a, int b)
    {
        var (one, other) = (both.From.OwnWords(a), both.To.OwnWords(b));
        return one.Length + other.Length == 0 ? Half : 2.0 * Fit.Common(one, other) / (one.Length + other.Length);
    }

    // A heading without articles, or with other articles between its neighbours, has only its words.
    private static void FindByHeading(Comparison both)
    {
        var (from, to) = (Free(both.From), Free(both.To));
        var pairs = from.SelectMany(a => to.Where(b => both.AreOfAKind(a, b) && both.From.OwnWords(a).Length > 0 && both.From.Text.Wording(a) == both.To.Text.Wording(b)).Select(b => new Pair(a, b, 1)));
        foreach (var pair in HeaviestChain.Of(pairs)) both.Settle(pair.From, pair.To);
    }

    private static void FindDivided(Comparison both, Dictionary<(int, int), (int Gone, int Come)> flows)
    {
        foreach (var ((a, b), (gone, come)) in flows.OrderBy(f => f.Key))
            if (both.From.IsFree(a) && !both.To.IsFree(b) && gone >= Most * both.From.Text.AllWords(a)) both.Settle(a, b);
            else if (both.To.IsFree(b) && !both.From.IsFree(a) && come >= Most * both.To.Text.AllWords(b)) both.Settle(a, b);
    }

    private static List<int> Free(Side side) => [.. Enumerable.Range(0, side.Text.Count).Where(i => side.Text.IsContainer(i) && side.IsFree(i))];
}
