namespace Participation.Acts.Anchoring;

/// <summary>Finds a quoted passage in a wording: the one it was taken from, or a later one.</summary>
public static class PassageAnchor
{
    /// <summary>The longest passage, in characters: what is longer speaks of the provision.</summary>
    public const int LongestPassage = 1000;

    /// <summary>Below this share of unchanged characters it is another sentence and not the same one edited.</summary>
    private const double LeastSimilarity = 0.75;

    private const int Context = 32;

    /// <summary>
    /// The passage as it stands in the wording that it was taken from: at its position, else where quote and context point; null where the wording has no such words,
    /// or has them more than once and the context does not tell which are meant.
    /// </summary>
    public static Passage? Quoted(string text, Passage asked)
    {
        if (string.IsNullOrWhiteSpace(asked.Exact))
            return null;
        if (StandsAt(text, asked.Exact, asked.Start))
            return At(text, asked.Start, asked.Start + asked.Exact.Length);
        var places = Occurrences(text, asked.Exact);
        var meant = places.Count > 1 ? places.FindAll(place => Nearness(text, place, asked) == asked.Prefix.Length + asked.Suffix.Length) : places;
        return meant is [var only] ? At(text, only, only + asked.Exact.Length) : null;
    }

    /// <summary>What became of a passage in a later wording of its provision.</summary>
    public static AnchoredPassage In(string text, Passage passage)
    {
        if (StandsAt(text, passage.Exact, passage.Start))
            return new(At(text, passage.Start, passage.Start + passage.Exact.Length), PassageState.Kept);
        var places = Occurrences(text, passage.Exact);
        if (places.Count > 0)
        {
            var best = places.OrderByDescending(place => Nearness(text, place, passage)).ThenBy(place => Math.Abs(place - passage.Start)).First();
            return new(At(text, best, best + passage.Exact.Length), PassageState.Moved);
        }
        var (start, end, distance) = Closest(text, passage.Exact);
        return 1 - (double)distance / passage.Exact.Length >= LeastSimilarity
            ? new(At(text, start, end), PassageState.Edited)
            : new(passage, PassageState.Lost);
    }

    private static bool StandsAt(string text, string words, int at) =>
        at >= 0 && at <= text.Length - words.Length && string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    private static List<int> Occurrences(string text, string words)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return places;
    }

    /// <summary>How much of the context stands around a place, in characters.</summary>
    private static int Nearness(string text, int at, Passage passage)
    {
        var (before, after) = (0, 0);
        while (before < passage.Prefix.Length && before < at && text[at - 1 - before] == passage.Prefix[^(before + 1)])
            before++;
        var end = at + passage.Exact.Length;
        while (after < passage.Suffix.Length && end + after < text.Length && text[end + after] == passage.Suffix[after])
            after++;
        return before + after;
    }

    /// <summary>
    /// The stretch of the text with the smallest edit distance to the words: the semi-global comparison of P. H. Sellers, The Theory and Computation of Evolutionary
    /// Distances: Pattern Recognition (Journal of Algorithms 1, 1980). Each cell carries where its stretch began.
    /// </summary>
    private static (int Start, int End, int Distance) Closest(string text, string words)
    {
        var cells = new (int Distance, int Start)[words.Length + 1];
        for (var i = 0; i <= words.Length; i++)
            cells[i] = (i, 0);
        var best = (Start: 0, End: 0, Distance: words.Length);
        for (var j = 1; j <= text.Length; j++)
        {
            var diagonal = cells[0];
            cells[0] = (0, j);
            for (var i = 1; i <= words.Length; i++)
            {
                var left = cells[i];
                // Of equal distances the longer stretch: tuples compare by distance, then by where they begin.
                var cell = Lesser((diagonal.Distance + (words[i - 1] == text[j - 1] ? 0 : 1), diagonal.Start), Lesser((left.Distance + 1, left.Start), (cells[i - 1].Distance + 1, cells[i - 1].Start)));
                (diagonal, cells[i]) = (left, cell);
            }
            if (cells[^1].Distance < best.Distance)
                best = (cells[^1].Start, j, cells[^1].Distance);
        }
        // Half a word is no passage.
        while (best.Start > 0 && best.Start < best.End && char.IsLetterOrDigit(text[best.Start - 1]) && char.IsLetterOrDigit(text[best.Start]))
            best.Start--;
        while (best.End < text.Length && best.End > best.Start && char.IsLetterOrDigit(text[best.End - 1]) && char.IsLetterOrDigit(text[best.End]))
            best.End++;
        return best;
    }

    private static (int Distance, int Start) Lesser((int Distance, int Start) one, (int Distance, int Start) other) => other.CompareTo(one) < 0 ? other : one;

    private static Passage At(string text, int start, int end)
    {
        var (before, after) = (Math.Max(0, start - Context), Math.Min(text.Length, end + Context));
        // Half a character is no context.
        if (before < start && char.IsLowSurrogate(text[before]))
            before++;
        if (after > end && char.IsHighSurrogate(text[after - 1]))
            after--;
        return new(text[start..end], text[before..start], text[end..after], start, end);
    }
}
