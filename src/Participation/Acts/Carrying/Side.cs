namespace Participation.Acts.Carrying;

/// <summary>One of the two versions that are compared, and for each of its provisions what has been found of it in the other.</summary>
internal sealed class Side
{
    private readonly int[] shingles;
    private readonly int[]?[] ownWords, allWords, allShingles;
    private readonly double[] weights;
    private readonly int[] counterparts;
    private readonly Dictionary<int, List<int>> more = [];

    public Side(VersionText text, int[] shingles)
    {
        (Text, this.shingles) = (text, shingles);
        (ownWords, allWords, allShingles) = (new int[]?[text.Count], new int[]?[text.Count], new int[]?[text.Count]);
        (weights, counterparts) = (new double[text.Count], new int[text.Count]);
        Array.Fill(weights, -1);
        Array.Fill(counterparts, -1);
    }

    public VersionText Text { get; }

    /// <summary>Its provision in the other version, of several the one with most of its words; or -1.</summary>
    public int Counterpart(int i) => counterparts[i];

    public bool IsFree(int i) => counterparts[i] < 0;

    /// <summary>All its provisions in the other version.</summary>
    public IEnumerable<int> Counterparts(int i) => counterparts[i] < 0 ? [] : more.GetValueOrDefault(i, []).Prepend(counterparts[i]);

    public bool HasSeveral(int i) => more.ContainsKey(i);

    public void Meet(int i, int counterpart)
    {
        if (counterparts[i] < 0) counterparts[i] = counterpart;
        else if (more.TryGetValue(i, out var others)) others.Add(counterpart);
        else more[i] = [counterpart];
    }

    /// <summary>Its own words (heading and text), in the order of their numbers.</summary>
    public int[] OwnWords(int i) => ownWords[i] ??= Sorted(Text.Words.Slice(Text.FirstWord(i), Text.OwnWords(i)));

    /// <summary>Its words and those of all beneath it, in the order of their numbers.</summary>
    public int[] AllWords(int i) => allWords[i] ??= Sorted(Text.Words.Slice(Text.FirstWord(i), Text.AllWords(i)));

    /// <summary>Every two words of it that follow each other, as they stand.</summary>
    public ReadOnlySpan<int> ShinglesInOrder(int i) => Text.AllWords(i) > 1 ? shingles.AsSpan(Text.FirstWord(i), Text.AllWords(i) - 1) : [];

    /// <summary>Every two words of it that follow each other, in the order of their numbers.</summary>
    public int[] Shingles(int i) => allShingles[i] ??= Sorted(ShinglesInOrder(i));

    /// <summary>The weight of all its shingles.</summary>
    public double Weight(int i, double[] rarity)
    {
        if (weights[i] >= 0) return weights[i];
        var weight = 0.0;
        foreach (var shingle in ShinglesInOrder(i)) weight += rarity[shingle];
        return weights[i] = weight;
    }

    private static int[] Sorted(ReadOnlySpan<int> numbers)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted);
        return sorted;
    }
}
