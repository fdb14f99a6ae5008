namespace Participation.Moderation.Likeness;

/// <summary>
/// Numbers for words, the same on every machine and at every start, since they are stored. Not meant to withstand anyone: what is found with them is verified.
/// </summary>
internal static class Hashing
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a (Fowler, Noll and Vo) over the letters, mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return Mix(hash);
    }

    public static ulong Then(ulong hash, ulong next) => Mix(hash * 31 + next);

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014): each bit of the answer depends on each of the question.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
