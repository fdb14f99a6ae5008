namespace Participation.Acts.Carrying;

/// <summary>Whether two provisions below the article are one, by how many words changed.</summary>
internal static class Fit
{
    private const int TellingWords = 3;

    /// <summary>
    /// Zero where more words changed than <paramref name="most"/> allows, else up to 1 for equal ones. Changed are the words of the longer text that the
    /// other lacks: the bag distance of Bartolini, Ciaccia and Patella (2002), which never exceeds the edit distance by words and costs no product of lengths.
    /// </summary>
    public static double Of(Comparison both, int a, int b, Func<int, int> most)
    {
        if (!both.AreOfAKind(a, b)) return 0;
        if (both.AreEqual(a, b)) return 1;
        if (both.IsUnmistakable(both.From.Text, a) || both.IsUnmistakable(both.To.Text, b)) return 0;
        var whole = Share(both.From.AllWords(a), both.To.AllWords(b), most);
        if (!HasBeneath(both, a, b)) return whole;
        // What lies beneath may have gone elsewhere, or have grown: then its own words speak, or that most of the whole is there.
        var (own, earlier) = (both.From.OwnWords(a), both.From.Text.OwnWords(a));
        var itself = earlier >= TellingWords ? Share(own, both.To.OwnWords(b), most) : 0;
        var resemblance = both.Resemblance(a, b);
        return itself > 0 || whole > 0 || resemblance >= 0.5 ? (Math.Max(itself, whole) + resemblance) / 2 : 0;
    }

    /// <summary>The words of the longer text that the other lacks.</summary>
    public static int Changed(int[] one, int[] other) => Math.Max(one.Length, other.Length) - Common(one, other);

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

    private static double Share(int[] one, int[] other, Func<int, int> most)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var (allowed, longer) = (most(one.Length), Math.Max(one.Length, other.Length));
        if (longer - Math.Min(one.Length, other.Length) > allowed) return 0;
        var common = Common(one, other);
        return common > 0 && longer - common <= allowed ? 0.97 * common / longer : 0;
    }

    private static bool HasBeneath(Comparison both, int a, int b) => both.From.Text.After(a) > a + 1 || both.To.Text.After(b) > b + 1;
}
