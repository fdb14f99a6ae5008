using System.Collections.Frozen;

namespace Participation.Moderation.Likeness;

/// <summary>Which words a text denies: «подржавам» and «не подржавам» are one word apart and must never be counted as one voice twice.</summary>
internal static class Negation
{
    private const int ShortestMeaning = 4;
    private const int Reach = 3;

    private static readonly FrozenSet<string> Denying = new[]
    {
        "ne", "nije", "nisam", "nisi", "nismo", "niste", "nisu", "necu", "neces", "nece", "necemo", "necete", "nemoj", "nemojte", "nema", "nemam", "nemamo", "nemaju", "nikako", "niposto", "bez", "protiv",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static (int[] Asserted, int[] Negated) Of(List<string> words)
    {
        var (asserted, negated) = (new List<int>(words.Count), new List<int>());
        // How many words on a negation still waits for the word that it denies: clitics stand between them («није ми јасно»).
        var reach = 0;
        foreach (var word in words)
        {
            if (Denying.Contains(word))
            {
                reach = Reach;
            }
            else if (word.Length >= ShortestMeaning)
            {
                (reach > 0 ? negated : asserted).Add(Fingerprint.Folded(word));
                reach = 0;
            }
            else if (reach > 0)
            {
                reach--;
            }
        }
        return (Set(asserted), Set(negated));
    }

    /// <summary>Whether one denies a word that the other only asserts.</summary>
    public static bool Opposes(Fingerprint one, Fingerprint other) => Denies(one, other) || Denies(other, one);

    private static bool Denies(Fingerprint one, Fingerprint other)
    {
        foreach (var word in one.Negated)
        {
            if (Has(other.Asserted, word) && !Has(other.Negated, word) && !Has(one.Asserted, word))
                return true;
        }
        return false;
    }

    private static bool Has(int[] words, int word) => Array.BinarySearch(words, word) >= 0;

    private static int[] Set(List<int> hashes) => Fingerprint.Set(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes));
}
