namespace Participation.Bench.Versions;

/// <summary>The words of a text without their order, their case and their signs.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> words = [];
    private int count;

    public static WordBag Of(string text)
    {
        var bag = new WordBag();
        foreach (var word in Wording.Tokens(text).Select(Wording.Fold).Where(word => word.Length > 0))
        {
            bag.words[word] = bag.words.GetValueOrDefault(word) + 1;
            bag.count++;
        }
        return bag;
    }

    public bool Has(string foldedWord) => words.ContainsKey(foldedWord);

    /// <summary>The share of words that both have: Dice's coefficient (Dice, 1945, «Measures of the amount of ecologic association between species»).</summary>
    public double Shared(WordBag other)
    {
        var (few, many) = words.Count <= other.words.Count ? (words, other.words) : (other.words, words);
        return count + other.count == 0 ? 1 : 2.0 * few.Sum(pair => Math.Min(pair.Value, many.GetValueOrDefault(pair.Key))) / (count + other.count);
    }
}
