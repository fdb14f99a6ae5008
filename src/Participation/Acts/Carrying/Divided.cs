using System.Runtime.InteropServices;

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
            if (!both.AreOfAKind(a, b) || 2 * both.From.Text.AllWords(a) <= both.To.Text.AllWords(b)) continue;
            var containment = Containment(both, a, b, both.From.Counterparts(a));
            if (containment > 0 && AreBeneathTheSame(both, a, b)) containment += Half;
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

    // The share of the part that stood in the whole and stands in no other part; 0 where that is too little. A sentence that becomes two says its subject twice,
    // so the words with which a part begins as the one before it does count for nothing where the others speak clearly enough.
    private static double Containment(Comparison both, int a, int b, IEnumerable<int> others)
    {
        var lines = Lines(both, a, b);
        if (lines >= Half) return lines;
        var known = others.ToList();
        var share = Containment(both, a, b, known, 0);
        return share > 0 || Opening(both, b, known) is not (> 0 and var opening) ? share : Containment(both, a, b, known, opening);
    }

    private static double Containment(Comparison both, int a, int b, List<int> others, int opening)
    {
        var shingles = Share(Rest(both.From.Shingles(a), others.Select(both.To.Shingles)), opening == 0 ? both.To.Shingles(b) : Sorted(both.To.ShinglesInOrder(b)[opening..]));
        if (shingles < Limits.PartShingles) return 0;
        var words = opening == 0 ? both.To.AllWords(b) : Sorted(both.To.AllWordsInOrder(b)[opening..]);
        if (words.Length >= Limits.LongPart) return shingles;
        return Share(Rest(both.From.AllWords(a), others.Select(both.To.AllWords)), words) >= Limits.PartWords ? shingles : 0;
    }

    // How many words it begins with as the part right before it does, where more than one word follows them.
    private static int Opening(Comparison both, int b, List<int> others)
    {
        if (both.To.Text.Previous(b) is not (>= 0 and var before) || !others.Contains(before)) return 0;
        var words = both.To.AllWordsInOrder(b);
        var same = words.CommonPrefixLength(both.To.AllWordsInOrder(before));
        return same < words.Length - 1 ? same : 0;
    }

    private static int[] Sorted(ReadOnlySpan<int> numbers)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted);
        return sorted;
    }

    // The share of its words that stand in lines already found to come from the whole.
    private static double Lines(Comparison both, int a, int b)
    {
        var words = 0;
        for (var line = b + 1; line < both.To.Text.After(b); line++)
            if (both.To.Counterpart(line) is var earlier && earlier > a && earlier < both.From.Text.After(a)) words += both.To.Text.OwnWords(line);
        return (double)words / Math.Max(1, both.To.Text.AllWords(b));
    }

    private static double Share(List<int> rest, int[] part) => (double)Fit.Common(CollectionsMarshal.AsSpan(rest), part) / Math.Max(1, part.Length);

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
        if (both.To.Text.Previous(b) is >= 0 and var previous && both.To.Counterpart(previous) is >= 0 and var before) yield return before;
        if (both.To.Text.Next(b) is >= 0 and var next && both.To.Counterpart(next) is >= 0 and var after) yield return after;
    }
}
