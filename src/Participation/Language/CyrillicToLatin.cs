using System.Text;

namespace Participation.Language;

/// <summary>The thirty letters of the azbuka and what stands for each in gajica.</summary>
internal static class CyrillicToLatin
{
    private const string Azbuka = "абвгдђежзијклмнопрстћуфхцчш";
    private const string Gajica = "abvgdđežzijklmnoprstćufhcčš";

    private static readonly char[] Single = Table();

    public static void Append(StringBuilder result, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var letter = text[i];
            if (letter is < '\u0400' or > '\u045F') result.Append(letter);
            else if (Digraph(letter) is { } digraph) AppendDigraph(result, digraph, letter, text, i);
            else result.Append(Single[letter - '\u0400']);
        }
    }

    private static void AppendDigraph(StringBuilder result, string digraph, char letter, string text, int index)
    {
        if (!char.IsUpper(letter)) result.Append(digraph);
        else if (LetterCase.StandsInCapitals(text, index)) result.Append(char.ToUpperInvariant(digraph[0])).Append(char.ToUpperInvariant(digraph[1]));
        else result.Append(char.ToUpperInvariant(digraph[0])).Append(digraph[1]);
    }

    private static string? Digraph(char letter) => letter switch
    {
        'љ' or 'Љ' => "lj",
        'њ' or 'Њ' => "nj",
        'џ' or 'Џ' => "dž",
        _ => null,
    };

    // Letters of other Cyrillic alphabets stand for themselves: to guess at a Russian or Macedonian name would corrupt it.
    private static char[] Table()
    {
        var table = new char[0x60];
        for (var i = 0; i < table.Length; i++) table[i] = (char)('\u0400' + i);
        for (var i = 0; i < Azbuka.Length; i++)
        {
            table[Azbuka[i] - '\u0400'] = Gajica[i];
            table[char.ToUpperInvariant(Azbuka[i]) - '\u0400'] = char.ToUpperInvariant(Gajica[i]);
        }
        return table;
    }
}
