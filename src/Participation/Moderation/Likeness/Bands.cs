namespace Participation.Moderation.Likeness;

/// <summary>
/// Under which keys a fingerprint is filed, so that alike ones meet under at least one and a hundred thousand others are never looked at: MinHash (Broder 1997)
/// with banding (Leskovec, Rajaraman and Ullman, 3.4). Two sets of resemblance s share one of the <see cref="Count"/> keys with probability
/// 1 − (1 − s³)^16: 0.99 at 0.63, 0.94 at 0.55, 0.02 at 0.1, and a group offers several to meet. SimHash (Charikar 2002) would need one key less room and finds little below 0.8.
/// </summary>
public static class Bands
{
    public const int Count = 16;
    private const int Rows = 3;

    // Multiply-shift (Dietzfelbinger et al. 1997); the numbers follow from a fixed beginning, since keys are stored.
    private static readonly (ulong Times, ulong Plus)[] Functions =
        [.. Enumerable.Range(1, Count * Rows).Select(i => (Hashing.Mix((ulong)i * 0x9E3779B97F4A7C15) | 1, Hashing.Mix((ulong)i * 0xD1B54A32D192ED03)))];

    /// <param name="within">What both must have in common besides to be compared at all; two of other consultations never share a key.</param>
    public static long[] Of(Fingerprint fingerprint, Guid consultation, long within)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        Span<uint> least = stackalloc uint[Count * Rows];
        least.Fill(uint.MaxValue);
        foreach (var shingle in fingerprint.Shingles)
        {
            for (var i = 0; i < least.Length; i++)
            {
                var (times, plus) = Functions[i];
                least[i] = Math.Min(least[i], (uint)((times * (uint)shingle + plus) >> 32));
            }
        }
        Span<byte> id = stackalloc byte[16];
        consultation.TryWriteBytes(id);
        var debate = Hashing.Then(Hashing.Then(BitConverter.ToUInt64(id), BitConverter.ToUInt64(id[8..])), unchecked((ulong)within));
        var keys = new long[Count];
        for (var band = 0; band < Count; band++)
        {
            var key = Hashing.Then(debate, (ulong)band);
            for (var row = 0; row < Rows; row++)
                key = Hashing.Then(key, least[band * Rows + row]);
            keys[band] = unchecked((long)key);
        }
        return keys;
    }
}
