using System.Collections.Frozen;
using Participation.Language;

namespace Participation.Server.Kernel;

/// <summary>What a question in the reader's words asks for, whatever is searched.</summary>
public static class SearchWords
{
    // PostgreSQL has no Serbian stop list. Only the question is freed of them: «о уређењу» asks for «уређење».
    private static readonly FrozenSet<string> StopWords = new[]
    {
        "a", "ali", "bez", "bi", "bih", "bio", "bila", "bilo", "biti", "da", "do", "ga", "i", "ih", "ili", "im", "iz", "je", "joj", "ju",
        "kao", "ko", "koja", "koje", "koji", "kroz", "li", "me", "mi", "mu", "na", "nad", "ne", "ni", "nije", "nisu", "o", "od", "ona", "ono", "oni",
        "on", "pa", "po", "pod", "pre", "pri", "sa", "s", "se", "smo", "ste", "su", "sam", "si", "sve", "svi", "ta", "te", "ti", "to", "tu", "u", "uz", "vi", "za", "što", "šta", "će", "ću",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words as asked, without those that mean nothing, and the same without diacritics; null where nothing was asked.</summary>
    public static (string Words, string Bald)? Of(string question)
    {
        var words = question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var meaning = words.Where(word => !StopWords.Contains(SerbianScript.ToLatin(word).ToLowerInvariant())).ToArray();
        var kept = string.Join(' ', meaning.Length == 0 ? words : meaning);
        return (kept, SerbianScript.ToBaldLatin(kept));
    }
}
