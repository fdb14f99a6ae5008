namespace Participation.Acts.Carrying;

/// <summary>Whether two provisions below the article are one, by how many words changed.</summary>
internal static class Fit
{
    private const int TellingWords = 3;
    private const double NotEqual = 0.97;

    /// <summary>
    /// Zero where more words changed than <paramref name="most"/> allows, else up to 1 for equal ones. The bag distance (Bartolini, Ciaccia and Patella 2002)
    /// costs no product of lengths and never exceeds the edit distance, so that this one is asked only of pairs that may pass.
    /// </summary>
    public static double Of(Comparison both, int a, int b, Func<int, int> most)
    {
        if (!both.AreOfAKind(a, b)) return 0;
        if (both.AreEqual(a, b)) return 1;
        if (both.IsUnmistakable(both.From.Text, a) || both.IsUnmistakable(both.To.Text, b)) return 0;
        if (!HasBeneath(both, a, b)) return OfOwnWords(both, a, b, most);
        // What lies beneath may have gone elsewhere, or have grown: then its own words speak, or that most of the whole is there.
        var itself = both.From.Text.OwnWords(a) >= TellingWords ? OfOwnWords(both, a, b, most) : 0;
        var whole = Share(both.From.AllWords(a), both.To.AllWords(b), both.From.AllWordsInOrder(a), both.To.AllWordsInOrder(b), most);
        var resemblance = both.Resemblance(a, b);
        return itself > 0 || whole > 0 || resemblance >= 0.5 ? (Math.Max(itself, whole) + resemblance) / 2 : 0;
    }

    /// <summary>The same by heading and text alone, whatever lies beneath.</summary>
    public static double OfOwnWords(Comparison both, int a, int b, Func<int, int> most) =>
        Share(both.From.OwnWords(a), both.To.OwnWords(b), both.From.OwnWordsInOrder(a), both.To.OwnWordsInOrder(b), most);

    /// <summary>How many numbers two ordered lists have in common, each as often as both have it.</summary>
    public static int Common(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else if (one[i] < other[j]) i++;
            else j++;
        return common;
    }

    private static double Share(int[] one, int[] other, ReadOnlySpan<int> oneInOrder, ReadOnlySpan<int> otherInOrder, Func<int, int> most)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var (allowed, longer) = (most(one.Length), Math.Max(one.Length, other.Length));
        if (longer - Math.Min(one.Length, other.Length) > allowed) return 0;
        var common = Common(one, other);
        if (common == 0 || longer - common > allowed) return 0;
        var changed = EditDistance.Of(oneInOrder, otherInOrder, allowed);
        return changed <= allowed ? NotEqual * (longer - changed) / longer : 0;
    }

    private static bool HasBeneath(Comparison both, int a, int b) => both.From.Text.After(a) > a + 1 || both.To.Text.After(b) > b + 1;
}
