using System.Runtime.InteropServices;

namespace Participation.Moderation.Likeness;

/// <summary>
/// What is kept of a wording to compare it with others: the set of its shingles, stretches of <see cref="Length"/> letters (Broder 1997, «On the resemblance and
/// containment of documents»; Leskovec, Rajaraman and Ullman, «Mining of Massive Datasets», 3.2). A misspelt letter costs a few of them and a sentence put
/// elsewhere only those at its ends. Beside them stands which words it denies, since one «не» turns a text into its opposite.
/// </summary>
/// <param name="Words">How many there are.</param>
/// <param name="Shingles">Their hashes in ascending order, each once; of a very long text the least <see cref="Most"/> (a sketch as in Broder 1997).</param>
/// <param name="Asserted">The hashes of words that stand without a negation, in ascending order.</param>
/// <param name="Negated">The hashes of words that stand under one.</param>
public sealed record Fingerprint(int Words, int[] Shingles, int[] Asserted, int[] Negated)
{
    /// <summary>Long enough that two texts on one topic share few.</summary>
    public const int Length = 7;

    /// <summary>Nearly all contributions have fewer and are compared exactly.</summary>
    public const int Most = 2048;

    /// <summary>What is so short says little by itself: «Слажем се.» depends on what it stands at.</summary>
    public const int FewWords = 6;

    public bool IsShort => Words < FewWords;

    public static Fingerprint Of(Wording wording)
    {
        var words = ComparedWords.Of(wording.Title is null ? wording.Text : wording.Title + "\n" + wording.Text);
        var (asserted, negated) = Negation.Of(words);
        return new(words.Count, ShinglesOf(string.Join(' ', words)), asserted, negated);
    }

    /// <summary>A hash over the words in their order: equal for texts that differ in script, case, signs and blank space alone.</summary>
    public static long Exactly(string? text)
    {
        var hash = 0UL;
        foreach (var word in ComparedWords.Of(text ?? ""))
            hash = Hashing.Then(hash, Hashing.Of(word));
        return unchecked((long)hash);
    }

    private static int[] ShinglesOf(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= Length)
            return [Folded(letters)];
        var shingles = new int[letters.Length - Length + 1];
        for (var i = 0; i < shingles.Length; i++)
            shingles[i] = Folded(letters.Slice(i, Length));
        return Set(shingles);
    }

    internal static int[] Set(Span<int> hashes)
    {
        hashes.Sort();
        var kept = 0;
        for (var i = 0; i < hashes.Length && kept < Most; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
                hashes[kept++] = hashes[i];
        }
        return hashes[..kept].ToArray();
    }

    internal static int Folded(ReadOnlySpan<char> letters) => unchecked((int)(Hashing.Of(letters) >> 32));

    public bool Equals(Fingerprint? other) => other is not null && Words == other.Words
        && Shingles.AsSpan().SequenceEqual(other.Shingles) && Asserted.AsSpan().SequenceEqual(other.Asserted) && Negated.AsSpan().SequenceEqual(other.Negated);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(Shingles.AsSpan()));
        return hash.ToHashCode();
    }
}
