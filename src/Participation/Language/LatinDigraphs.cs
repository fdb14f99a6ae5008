namespace Participation.Language;

/// <summary>
/// Where nj, dž and dj are two letters. The words are those on whose seam a prefix ends (над-живети, под-жупан, од-јек),
/// learned words (ин-јекција, кон-југација) and the Ijekavian дје; the first two as listed in github:turanjanin/serbian-transliterator.
/// </summary>
internal static class LatinDigraphs
{
    /// <summary>Beginnings of words; | marks the seam. A negation (не-) or superlative (нај-) may stand before them.</summary>
    private static readonly string[] Beginnings =
    [
        "an|jon", "in|jaric", "in|jekc", "in|jekt", "in|jicir", "in|junkc", "in|jurij", "ken|jon", "kon|jug", "kon|junk", "kon|jukt", "tan|jug", "van|jezič", "rein|jek",
        "feld|žandarm",
        "nad|žanj", "nad|žnj", "nad|žinj", "nad|žel", "nad|žeo", "nad|žet", "nad|živ", "nad|žup", "nad|ždrel", "nad|ždrij", "nad|žrec",
        "od|žal", "od|žar", "od|žel", "od|živ", "od|žubor", "od|žvak", "od|žval", "od|žvać",
        "pod|žanr", "pod|žar", "pod|žel", "pod|žeg", "pod|žig", "pod|žiz", "pod|žil", "pod|žnj", "pod|žup", "pod|žut",
        "pred|žel", "pred|žetv", "pred|život",
        "ad|jektiv", "ad|junkt", "ad|juvan",
        "nad|jača", "nad|jaha", "nad|jaš", "nad|jek", "nad|junač",
        "od|jav", "od|jaha", "od|jaši", "od|jeb", "od|jed", "od|jek", "od|jez", "od|jen", "od|jur", "od|jutr",
        "pod|jamč", "pod|jar", "pod|jed", "pod|jemč", "pod|jez", "pred|jezič", "pred|jun", "iznad|jed",
        "gd|je", "igd|je", "nigd|je", "negd|je", "svugd|je", "svagd|je", "drugd|je", "ponegd|je", "kojegd|je", "ovd|je", "ond|je",
        "d|jed", "prad|jed", "zad|jenu", "nad|jenu", "pod|jenu",
    ];

    private static readonly ILookup<char, string> ByFirstLetter = Beginnings.ToLookup(b => b[0]);

    /// <summary>The Cyrillic letter for two Latin ones, in the case of the first; null where they are no digraph. dj counts as ђ.</summary>
    public static char? Letter(char first, char second) => (first, char.ToLowerInvariant(second)) switch
    {
        ('l', 'j') => 'љ',
        ('L', 'j') => 'Љ',
        ('n', 'j') => 'њ',
        ('N', 'j') => 'Њ',
        ('d', 'ž') => 'џ',
        ('D', 'ž') => 'Џ',
        ('d', 'j') => 'ђ',
        ('D', 'j') => 'Ђ',
        _ => null,
    };

    /// <summary>The places in a word (of the first letter) where what looks like a digraph is two letters.</summary>
    public static IReadOnlyList<int> SplitIn(ReadOnlySpan<char> word, bool djIsAlwaysTwo)
    {
        if (word.IndexOfAny("jJžŽ") < 1) return [];
        var lower = word.ToString().ToLowerInvariant();
        List<int> places = [];
        foreach (var prefix in (string[])["", "ne", "naj"])
        {
            if (!lower.StartsWith(prefix, StringComparison.Ordinal) || lower.Length == prefix.Length) continue;
            foreach (var beginning in ByFirstLetter[lower[prefix.Length]])
            {
                var seam = beginning.IndexOf('|', StringComparison.Ordinal);
                if (lower.AsSpan(prefix.Length).StartsWith(beginning.Remove(seam, 1), StringComparison.Ordinal)) places.Add(prefix.Length + seam - 1);
            }
        }
        for (var i = lower.IndexOf("dj", StringComparison.Ordinal); i >= 0; i = lower.IndexOf("dj", i + 2, StringComparison.Ordinal))
            if (djIsAlwaysTwo || IsIjekavian(lower, i)) places.Add(i);
        return places;
    }

    // дјело, дјеца, видјети, одјећа, недјеља; but анђео, јеванђеље, Ђевђелија, ђеврек keep their ђ when typed with dj.
    private static bool IsIjekavian(string word, int at)
    {
        if (at + 3 >= word.Length || word[at + 2] != 'e' || word[at + 3] is not ('l' or 't' or 'v' or 'c' or 'č' or 'ć')) return false;
        if (at > 0 && word[at - 1] is 'n' or 'v') return false;
        return !(word[at + 3] == 'v' && at + 4 < word.Length && word[at + 4] is 'd' or 'r');
    }
}
