namespace Participation.Moderation.Likeness;

/// <summary>How much two wordings have in common, and from where on they are one text with small changes.</summary>
public static class Resemblance
{
    /// <summary>Of a text with this many words or more, half of what either holds must be common to both.</summary>
    private const int ManyWords = 24;
    private const double LeastOfMany = 0.45;

    // In a short text one word is much: «на повоцу» and «са корпом» make two proposals of one sentence.
    private const double LeastOfFew = 0.7;

    /// <summary>Jaccard's coefficient over the shingles, 0 to 1: exact, but for very long texts, where the sketches give it to a few hundredths.</summary>
    public static double Of(Fingerprint one, Fingerprint other)
    {
        var (a, b) = (one.Shingles, other.Shingles);
        // A sketch says nothing of what lies beyond its last hash.
        var most = a.Length == Fingerprint.Most || b.Length == Fingerprint.Most ? Fingerprint.Most : int.MaxValue;
        var (i, j, all, common) = (0, 0, 0, 0);
        while (i < a.Length && j < b.Length && all < most)
        {
            var (x, y) = (a[i], b[j]);
            if (x == y)
                common++;
            if (x <= y)
                i++;
            if (y <= x)
                j++;
            all++;
        }
        all = Math.Min(all + (a.Length - i) + (b.Length - j), most);
        return all == 0 ? 1 : (double)common / all;
    }

    /// <summary>The resemblance from which on the shorter of two texts and the other are near-identical.</summary>
    public static double Least(int words)
    {
        var many = Math.Clamp((double)(words - Fingerprint.FewWords) / (ManyWords - Fingerprint.FewWords), 0, 1);
        return LeastOfFew + many * (LeastOfMany - LeastOfFew);
    }

    /// <summary>How near-identical they are; null where they are not, or where one says the opposite of the other.</summary>
    public static double? NearlyIdentical(Fingerprint one, Fingerprint other)
    {
        // Sets of very different size cannot have enough in common; most candidates end here.
        var (few, many) = (Math.Min(one.Shingles.Length, other.Shingles.Length), Math.Max(one.Shingles.Length, other.Shingles.Length));
        var least = Least(Math.Min(one.Words, other.Words));
        if (many < Fingerprint.Most && few < least * many)
            return null;
        var resemblance = Of(one, other);
        return resemblance >= least && !Negation.Opposes(one, other) ? resemblance : null;
    }
}
