namespace Participation.Acts.Carrying;

/// <summary>
/// Finds what was split: a new provision whose words stood in one that was larger and that has no other place for them. Read backwards, it finds what was merged.
/// </summary>
internal static class Divided
{
    private const int FewestWords = 3;
    private const int FewestWordsAfar = 8;
    private const double Half = 0.5;

    public static void Find(Comparison both)
    {
        Dictionary<int, List<(int Part, double Containment)>> parts = [];
        for (var b = 0; b < both.To.Text.Count; b++)
        {
            if (!both.To.IsFree(b) || both.To.Text.IsContainer(b) || both.To.Text.AllWords(b) < FewestWords) continue;
            if (Whole(both, b) is not { } whole) continue;
            if (parts.TryGetValue(whole.Provision, out var known)) known.Add((b, whole.Containment));
            else parts[whole.Provision] = [(b, whole.Containment)];
        }
        foreach (var (a, cut) in parts) Settle(both, a, cut);
    }

    // The provision that this one was most likely cut from.
    private static (int Provision, double Containment)? Whole(Comparison both, int b)
    {
        (int, double)? best = null;
        var most = 0.0;
        var isShort = both.To.Text.AllWords(b) < FewestWordsAfar;
        foreach (var a in Neighbours(both, b).Concat(both.Reverse.Nearest(b).Where(a => !isShort || both.From.IsFree(a))).Distinct())
        {
            if (!both.AreOfAKind(a, b) || both.From.Text.AllWords(a) <= both.To.Text.AllWords(b)) continue;
            var containment = Containment(both, a, b, both.From.Counterparts(a)) + (AreBeneathTheSame(both, a, b) ? Half : 0);
            if (containment >= Limits.PartShingles + Half || (containment < Half && containment >= Limits.PartShingles))
                if (containment > most) (best, most) = ((a, containment), containment);
        }
        return best;
    }

    private static void Settle(Comparison both, int a, List<(int Part, double Containment)> cut)
    {
        var known = both.From.Counterparts(a).ToList();
        List<int> parts = [];
        // What stands in one part cannot have gone into another.
        foreach (var (b, _) in cut.OrderByDescending(p => p.Containment))
            if (Containment(both, a, b, known.Concat(parts)) > 0) parts.Add(b);
        if (known.Count + parts.Count < 2 || (known.Count == 0 && Rest(both.From.AllWords(a), parts.Select(both.To.AllWords)).Count > Half * both.From.Text.AllWords(a))) return;
        // The part with most of its words is met first and stands for it.
        foreach (var b in parts.OrderByDescending(b => Fit.Common(both.From.AllWords(a), both.To.AllWords(b)))) both.Settle(a, b);
    }

    // The share of the part that stood in the whole and stands in no other part; 0 where that is too little.
    private static double Containment(Comparison both, int a, int b, IEnumerable<int> others)
    {
        var shingles = Share(Rest(both.From.Shingles(a), others.Select(both.To.Shingles)), both.To.Shingles(b));
        if (shingles < Limits.PartShingles) return 0;
        if (both.To.Text.AllWords(b) >= Limits.LongPart) return shingles;
        return Share(Rest(both.From.AllWords(a), others.Select(both.To.AllWords)), both.To.AllWords(b)) >= Limits.PartWords ? shingles : 0;
    }

    private static double Share(List<int> rest, int[] part) => (double)Fit.Common(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rest), part) / Math.Max(1, part.Length);

    private static List<int> Rest(int[] whole, IEnumerable<int[]> parts) => parts.Aggregate<int[], List<int>>([.. whole], Without);

    private static List<int> Without(List<int> numbers, int[] others)
    {
        List<int> rest = [];
        var j = 0;
        foreach (var number in numbers)
        {
            while (j < others.Length && others[j] < number) j++;
            if (j < others.Length && others[j] == number) j++;
            else rest.Add(number);
        }
        return rest;
    }

    private static bool AreBeneathTheSame(Comparison both, int a, int b) =>
        both.From.Text.Parent(a) is >= 0 and var above && both.From.Counterparts(above).Contains(both.To.Text.Parent(b));

    private static IEnumerable<int> Neighbours(Comparison both, int b)
    {
        var siblings = both.To.Text.Siblings(b);
        var at = siblings.IndexOf(b);
        foreach (var near in (int[])[at - 1, at + 1])
            if (near >= 0 && near < siblings.Count && both.To.Counterpart(siblings[near]) is >= 0 and var a) yield return a;
    }
}
