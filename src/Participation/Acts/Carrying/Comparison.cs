namespace Participation.Acts.Carrying;

/// <summary>Two versions of an act side by side: how much their provisions are alike, and which have been found to be one.</summary>
internal sealed class Comparison
{
    private readonly double[] rarity;
    private readonly Queue<int> settled;
    private readonly Dictionary<ulong, (int Here, int There)> standings;
    private readonly Lazy<ShingleIndex> index;
    private readonly bool isReversed;
    private Comparison reverse;

    public Comparison(VersionText from, VersionText to)
    {
        Dictionary<long, int> known = [];
        List<int> counts = [];
        (From, To) = (new Side(from, Shingles(from, known, counts)), new Side(to, Shingles(to, known, counts)));
        var all = (double)from.Words.Length + to.Words.Length + 2;
        rarity = [.. counts.Select(count => Math.Log(all / count))];
        (settled, standings) = (new Queue<int>(), Standings(from, to));
        index = new Lazy<ShingleIndex>(() => new ShingleIndex(To, rarity));
        reverse = this;
        reverse = new Comparison(this);
    }

    private Comparison(Comparison other)
    {
        (From, To, rarity, settled, standings, reverse, isReversed) = (other.To, other.From, other.rarity, other.settled, other.standings, other, true);
        index = new Lazy<ShingleIndex>(() => new ShingleIndex(To, rarity));
    }

    public Side From { get; }

    public Side To { get; }

    /// <summary>The same with earlier and later exchanged: what was merged is what is split when one reads backwards.</summary>
    public Comparison Reverse => reverse;

    /// <summary>Says that two provisions are one, or that one is part of the other.</summary>
    public void Settle(int a, int b)
    {
        From.Meet(a, b);
        To.Meet(b, a);
        settled.Enqueue(isReversed ? b : a);
    }

    /// <summary>The next earlier provision whose counterparts became known, so that what lies beneath can be looked at.</summary>
    public bool TryTakeSettled(out int a) => settled.TryDequeue(out a);

    /// <summary>Provisions of the later version that are of its kind and share rare shingles with it, the most alike first.</summary>
    public IReadOnlyList<int> Nearest(int a) => index.Value.Nearest(From.ShinglesInOrder(a), b => AreOfAKind(a, b));

    /// <summary>Whether both are of a kind that one can become the other: a paragraph never becomes an article.</summary>
    public bool AreOfAKind(int a, int b) => Rank(From.Text[a].Kind) == Rank(To.Text[b].Kind);

    public bool AreEqual(int a, int b) => From.Text.Fingerprint(a) == To.Text.Fingerprint(b);

    /// <summary>Whether exactly one provision of each version has exactly these words, and enough of them to be no coincidence.</summary>
    public bool IsUnmistakable(VersionText text, int i) =>
        text.AllWords(i) >= Limits.UnmistakableWords && standings.GetValueOrDefault(text.Fingerprint(i)) == (1, 1);

    /// <summary>
    /// Between 0 and 1: the share of shingles that both have, rare ones counting more (resemblance of Broder 1997 with Dice's denominator, weights by
    /// rarity after Spärck Jones 1972). Where three words of ten are changed, half of the shingles remain.
    /// </summary>
    public double Resemblance(int a, int b)
    {
        var whole = From.Weight(a, rarity) + To.Weight(b, rarity);
        return whole > 0 ? 2 * CommonShingles(a, b) / whole : AreEqual(a, b) ? 1 : 0;
    }

    /// <summary>The share of the later provision's shingles that the earlier one has too (containment, Broder 1997).</summary>
    public double Containment(int a, int b) => To.Weight(b, rarity) is > 0 and var whole ? CommonShingles(a, b) / whole : 0;

    private double CommonShingles(int a, int b)
    {
        var (one, other, common) = (From.Shingles(a), To.Shingles(b), 0.0);
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
            if (one[i] == other[j])
            {
                common += rarity[one[i]];
                i++;
                j++;
            }
            else if (one[i] < other[j]) i++;
            else j++;
        return common;
    }

    private static int Rank(ProvisionKind kind) => kind switch
    {
        >= ProvisionKind.Part and <= ProvisionKind.Subsection => -1,
        ProvisionKind.WrapUp => (int)ProvisionKind.Paragraph,
        ProvisionKind.Subpoint or ProvisionKind.Indent => (int)ProvisionKind.Point,
        _ => (int)kind,
    };

    private static int[] Shingles(VersionText text, Dictionary<long, int> known, List<int> counts)
    {
        var shingles = new int[Math.Max(0, text.Words.Length - 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var pair = ((long)text.Words[i] << 32) | (uint)text.Words[i + 1];
            if (!known.TryGetValue(pair, out var shingle))
            {
                known[pair] = shingle = counts.Count;
                counts.Add(0);
            }
            counts[shingle]++;
            shingles[i] = shingle;
        }
        return shingles;
    }

    private static Dictionary<ulong, (int, int)> Standings(VersionText from, VersionText to)
    {
        Dictionary<ulong, (int Here, int There)> standings = [];
        for (var i = 0; i < from.Count; i++)
        {
            var (here, there) = standings.GetValueOrDefault(from.Fingerprint(i));
            standings[from.Fingerprint(i)] = (here + 1, there);
        }
        for (var i = 0; i < to.Count; i++)
        {
            var (here, there) = standings.GetValueOrDefault(to.Fingerprint(i));
            standings[to.Fingerprint(i)] = (here, there + 1);
        }
        return standings;
    }
}
