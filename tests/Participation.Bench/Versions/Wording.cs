namespace Participation.Bench.Versions;

/// <summary>
/// Changes the words of provisions with words of their own act. The border: an edited provision keeps at least 70 % of its words, and what keeps fewer is
/// another one; a near-copy of something deleted keeps 45 to 65 %, so that the border can be told from either side.
/// </summary>
internal sealed class Wording
{
    public const double MostEdited = 0.3;
    public const double LeastOfEdit = 0.7;
    public const double LeastOfNearCopy = 0.45;
    public const double MostOfNearCopy = 0.65;

    /// <summary>In fewer words than this the share says nothing.</summary>
    public const int ShortestNearCopy = 6;

    private static readonly char[] Spaces = [' ', '\n', '\t', '\u00A0'];

    private readonly Random random;
    private readonly string[] words;

    /// <param name="texts">The texts of the act; words that stand often in it are taken often.</param>
    public Wording(IEnumerable<string> texts, Random random)
    {
        this.random = random;
        words = [.. texts.SelectMany(Tokens).Select(Bare).Where(word => word.Length > 0)];
    }

    /// <summary>How many words there are.</summary>
    public static int Count(string? text) => text is null ? 0 : Tokens(text).Count(token => Bare(token).Length > 0);

    /// <summary>The share of words that two texts have in common.</summary>
    public static double Shared(string one, string other) => WordBag.Of(one).Shared(WordBag.Of(other));

    /// <summary>The text with up to 30 % of its words replaced, inserted or deleted; null where it is too short for one.</summary>
    public string? Edit(string text)
    {
        var tokens = Tokens(text).ToList();
        var most = (int)(MostEdited * Count(text));
        if (most == 0)
            return null;
        var places = Enumerable.Range(0, tokens.Count).Where(at => Bare(tokens[at]).Length > 0).OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).OrderDescending().ToList();
        foreach (var at in places)
        {
            switch (random.Next(5))
            {
                case 0: tokens.Insert(at, Another(tokens[at])); break;
                case 1 when tokens.Count > 4 && at < tokens.Count - 1: tokens.RemoveAt(at); break;
                default: tokens[at] = Replace(tokens[at], Another(tokens[at])); break;
            }
        }
        var edited = string.Join(' ', tokens);
        return Shared(text, edited) is >= LeastOfEdit and < 1 ? edited : Edit(text);
    }

    /// <summary>Another text that shares 45 to 65 % of its words; null where it is too short to tell.</summary>
    public string? NearCopy(string text)
    {
        if (Count(text) < ShortestNearCopy)
            return null;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var own = WordBag.Of(text);
            var tokens = Tokens(text).ToList();
            var kept = LeastOfNearCopy + random.NextDouble() * (MostOfNearCopy - LeastOfNearCopy);
            foreach (var at in Enumerable.Range(0, tokens.Count).Where(at => Bare(tokens[at]).Length > 0).OrderBy(_ => random.Next()))
            {
                if (own.Shared(WordBag.Of(string.Join(' ', tokens))) <= kept)
                    break;
                var other = Enumerable.Range(0, 50).Select(_ => Another(tokens[at])).FirstOrDefault(word => !own.Has(Fold(word)));
                if (other is not null)
                    tokens[at] = Replace(tokens[at], other);
            }
            var copy = string.Join(' ', tokens);
            if (Shared(text, copy) is >= LeastOfNearCopy and <= MostOfNearCopy)
                return copy;
        }
        return null;
    }

    /// <summary>A new sentence of pieces of three words from all over the act: every run of words in it is known, the whole is not.</summary>
    public string Fresh(int length, string end)
    {
        List<string> fresh = [];
        while (fresh.Count < length)
        {
            var at = random.Next(words.Length - 3);
            fresh.AddRange(words[at..(at + 3)]);
        }
        var text = string.Join(' ', fresh);
        return char.ToUpperInvariant(text[0]) + text[1..] + end;
    }

    /// <summary>Two parts of a text, at the end of a sentence where there is one, else at a clause; null where no part would hold a third of the words.</summary>
    public static (string First, string Second)? Halve(string text)
    {
        var all = Count(text);
        if (all < 10)
            return null;
        foreach (var end in new[] { ". ", "; ", ", " })
        {
            for (var at = text.IndexOf(end, StringComparison.Ordinal); at >= 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
            {
                var (first, second) = (text[..at], text[(at + end.Length)..]);
                if (Count(first) * 3 >= all && Count(second) * 3 >= all && (end != ". " || char.IsUpper(second[0])))
                    return (first, second);
            }
        }
        return null;
    }

    internal static IEnumerable<string> Tokens(string text) => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);

    internal static string Fold(string token) => Bare(token).ToLowerInvariant();

    private static string Bare(string token)
    {
        var (start, end) = Core(token);
        return token[start..end];
    }

    private static string Replace(string token, string word)
    {
        var (start, end) = Core(token);
        return token[..start] + word + token[end..];
    }

    private static (int Start, int End) Core(string token)
    {
        var (start, end) = (0, token.Length);
        while (start < end && !char.IsLetterOrDigit(token[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(token[end - 1]))
            end--;
        return (start, end);
    }

    private string Another(string than)
    {
        while (true)
            if (words[random.Next(words.Length)] is var word && Fold(word) != Fold(than))
                return word;
    }
}
