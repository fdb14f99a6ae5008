namespace Participation.Acts.Carrying;

/// <summary>How many words must be taken out, put in or exchanged to make one text of another (Levenshtein 1966).</summary>
internal static class EditDistance
{
    /// <summary>That number where it is at most <paramref name="most"/>, else any greater one. Only the band that can matter is looked at (Ukkonen 1985).</summary>
    public static int Of(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int most)
    {
        var start = one.CommonPrefixLength(other);
        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        one = one[start..^end];
        other = other[start..^end];
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        var (above, row) = (new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++) above[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (first, last) = (Math.Max(1, i - most), Math.Min(other.Length, i + most));
            row[first - 1] = first == 1 ? i : most + 1;
            var least = row[first - 1];
            for (var j = first; j <= last; j++)
            {
                var unlike = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var gone = j == i + most ? most + 1 : above[j] + 1;
                row[j] = Math.Min(Math.Min(unlike, gone), row[j - 1] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most) return most + 1;
            (above, row) = (row, above);
        }
        return above[other.Length];
    }
}
