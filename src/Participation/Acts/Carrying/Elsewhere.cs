namespace Participation.Acts.Carrying;

/// <summary>Finds provisions that have left their article. No neighbour speaks for them, so their words must.</summary>
internal static class Elsewhere
{
    private const int FewestEditedWords = 6;
    private const int FewestOrphanWords = 10;
    private const double Resemblance = 0.35;

    public static void Find(Comparison both)
    {
        FindEqual(both);
        Beneath.Find(both);
        FindEdited(both);
        Beneath.Find(both);
    }

    // Larger ones first: what lies beneath them follows them.
    private static void FindEqual(Comparison both)
    {
        var (from, to) = (Free(both.From), Free(both.To));
        var later = to.ToLookup(both.To.Text.Fingerprint);
        foreach (var same in from.GroupBy(both.From.Text.Fingerprint).OrderByDescending(g => both.From.Text.AllWords(g.First())).ThenBy(g => g.First()))
        {
            List<int> earlier = [.. same.Where(both.From.IsFree)], free = [.. later[same.Key].Where(both.To.IsFree)];
            if (earlier.Count != 1 || free.Count != 1) continue;
            var (a, b, words) = (earlier[0], free[0], both.From.Text.AllWords(earlier[0]));
            if (words >= (IsOrphan(both, a, b) ? FewestOrphanWords : Limits.UnmistakableWords) && (both.AreOfAKind(a, b) || words >= FewestEditedWords))
            {
                both.Settle(a, b);
                Beneath.Find(both);
            }
        }
    }

    private static void FindEdited(Comparison both)
    {
        List<Pair> pairs = [];
        foreach (var a in Free(both.From).Where(a => both.From.Text.AllWords(a) >= FewestEditedWords))
            foreach (var b in both.Nearest(a).Where(both.To.IsFree))
                if (Fit.Of(both, a, b, IsOrphan(both, a, b) ? words => words / 8 : Limits.ChangedElsewhere) is > 0 and var weight && both.Resemblance(a, b) >= Resemblance)
                    pairs.Add(new Pair(a, b, weight));
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.From).ThenBy(p => p.To))
            if (both.From.IsFree(pair.From) && both.To.IsFree(pair.To)) both.Settle(pair.From, pair.To);
    }

    // What stood in a removed article and stands in a new one is rather a copy in a copy.
    private static bool IsOrphan(Comparison both, int a, int b) => IsLost(both.From, a) && IsLost(both.To, b);

    private static bool IsLost(Side side, int i) => side.Text.Parent(i) is >= 0 and var parent && !side.Text.IsContainer(parent) && side.IsFree(parent);

    private static List<int> Free(Side side)
    {
        var units = side.Text.Units().ToHashSet();
        return [.. Enumerable.Range(0, side.Text.Count).Where(i => side.IsFree(i) && !side.Text.IsContainer(i) && !units.Contains(i))];
    }
}
