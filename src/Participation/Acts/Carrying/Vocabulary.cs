using System.Globalization;
using Participation.Language;

namespace Participation.Acts.Carrying;

/// <summary>Gives each word a number, the same one in either script, in capitals or not and typed without its marks: ЧЛАН, član and clan are one word.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> written = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);

    /// <summary>
    /// Appends the numbers of the words of <paramref name="text"/> and gives back its wording with the marks within it: two texts with the same one differ
    /// at most in script, case, blank space and the mark at the end, which changes where a point comes to stand last.
    /// </summary>
    public ulong Read(string? text, List<int> words)
    {
        var (wording, marks) = (0UL, 0UL);
        for (var i = 0; i < text?.Length;)
        {
            var start = i;
            while (i < text.Length && IsWordPart(text[i])) i++;
            if (i > start)
            {
                words.Add(Number(text.AsSpan(start, i - start)));
                (wording, marks) = (Then(Then(wording, marks), (ulong)words[^1] + 1), 0);
            }
            else if (Mark(text[i++]) is var mark and not '\0') marks = Then(marks, mark);
        }
        return wording;
    }

    private static ulong Then(ulong hash, ulong next) => ((hash ^ next) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);

    private int Number(ReadOnlySpan<char> word)
    {
        if (written.TryGetValue(word, out var number)) return number;
        var bald = SerbianScript.ToBaldLatin(word.ToString()).ToLowerInvariant();
        if (!folded.TryGetValue(bald, out number)) folded[bald] = number = folded.Count;
        written[word] = number;
        return number;
    }

    // A combining caron and the joiner that keeps н and ј apart in Latin stand within a word.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '\u200C' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static char Mark(char c) => c switch
    {
        '–' or '—' or '‑' or '−' => '-',
        '„' or '“' or '”' or '«' or '»' or '‘' or '’' or '\'' => '"',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format => '\0',
        _ => c,
    };
}
