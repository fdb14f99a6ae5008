using System.Text;

namespace Participation.Bench.Alike;

/// <summary>The same words in other hands: in the other script, without marks, with slips of the fingers, without care for case and signs.</summary>
internal static class Retyping
{
    private static readonly Dictionary<char, string> Gajica = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['ђ'] = "đ", ['е'] = "e", ['ж'] = "ž", ['з'] = "z", ['и'] = "i", ['ј'] = "j", ['к'] = "k", ['л'] = "l", ['љ'] = "lj", ['м'] = "m",
        ['н'] = "n", ['њ'] = "nj", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['ћ'] = "ć", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "c", ['ч'] = "č", ['џ'] = "dž", ['ш'] = "š",
    };

    private static readonly string[] Rows = ["љњертзуиопшђ", "асдфгхјклчћж", "ѕџцвбнм"];
    private static readonly string[] LatinRows = ["qwertzuiopšđ", "asdfghjklčćž", "yxcvbnm"];

    public static string Latin(string cyrillic)
    {
        var latin = new StringBuilder(cyrillic.Length + 16);
        foreach (var letter in cyrillic)
        {
            if (!Gajica.TryGetValue(char.ToLowerInvariant(letter), out var written))
                latin.Append(letter);
            else if (char.IsUpper(letter))
                latin.Append(char.ToUpperInvariant(written[0])).Append(written, 1, written.Length - 1);
            else
                latin.Append(written);
        }
        return latin.ToString();
    }

    /// <summary>Latin on a keyboard without our letters.</summary>
    public static string Bald(string cyrillic) => Latin(cyrillic)
        .Replace('š', 's').Replace('Š', 'S').Replace('č', 'c').Replace('Č', 'C').Replace('ć', 'c').Replace('Ć', 'C').Replace('ž', 'z').Replace('Ž', 'Z').Replace("đ", "dj", StringComparison.Ordinal).Replace("Đ", "Dj", StringComparison.Ordinal);

    /// <summary>One slip in every so many words: two letters swapped, one left out, one twice, one beside the right key.</summary>
    public static string WithSlips(string text, double rate, Random random)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length >= 4 && random.NextDouble() < rate)
                words[i] = Slip(words[i], random);
        }
        return string.Join(' ', words);
    }

    private static string Slip(string word, Random random)
    {
        var at = random.Next(word.Length - 1);
        return random.Next(4) switch
        {
            0 => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)),
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), [Beside(word[at], random)], word.AsSpan(at + 1)),
        };
    }

    private static char Beside(char letter, Random random)
    {
        foreach (var row in (string[])[.. Rows, .. LatinRows])
        {
            if (row.IndexOf(char.ToLowerInvariant(letter)) is >= 0 and var at)
                return row[Math.Clamp(at + (random.Next(2) * 2 - 1), 0, row.Length - 1)];
        }
        return letter;
    }

    /// <summary>Capitals throughout, no signs, too many signs, too much blank space.</summary>
    public static string Careless(string text, Random random) => random.Next(5) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.ToLowerInvariant(),
        2 => new([.. text.Where(letter => letter is not ('.' or ',' or ':' or ';' or '?' or '!'))]),
        3 => text.Replace(".", "!!!", StringComparison.Ordinal).Replace(", ", " , ", StringComparison.Ordinal),
        _ => text.Replace(" ", "  ", StringComparison.Ordinal).Replace(". ", ".\n\n", StringComparison.Ordinal),
    };
}
