using System.Buffers;
using System.Text;
using Participation.Language;

namespace Participation.Moderation.Likeness;

/// <summary>
/// A text as it is compared: its words in small bald Latin, without signs. ЧЛАН, član and clan are one word, and so are među, medju and medu.
/// </summary>
internal static class ComparedWords
{
    /// <summary>With fewer words of one's own the words that are quoted count as well: somebody may put all he says in quotation marks.</summary>
    private const int FewestOwn = 8;

    /// <summary>A shorter quotation is a turn of phrase and no copied provision.</summary>
    private const int ShortestQuotation = 40;

    private static readonly SearchValues<char> Opening = SearchValues.Create("„«»“");

    /// <summary>The words of the writer: whole lines and passages that are marked as quoted are somebody else's, and two who quote one provision need not agree.</summary>
    public static List<string> Of(string text)
    {
        var own = Split(WithoutQuotations(text));
        return own.Count >= FewestOwn ? own : Split(text);
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in SerbianScript.ToBaldLatin(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0 && !IsWithin(letter))
            {
                words.Add(Take(word));
            }
        }
        if (word.Length > 0)
            words.Add(Take(word));
        return words;
    }

    // đ is typed as dj and as d.
    private static string Take(StringBuilder word)
    {
        var taken = word.Replace("dj", "d").ToString();
        word.Clear();
        return taken;
    }

    // What stands within a word and is not seen.
    private static bool IsWithin(char letter) => letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string WithoutQuotations(string text)
    {
        if (!text.Contains('>') && !text.AsSpan().ContainsAny(Opening))
            return text;
        var own = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            if (line.AsSpan().TrimStart() is not ['>', ..])
                own.Append(line).Append('\n');
        }
        var lines = own.ToString();
        own.Clear();
        for (var at = 0; at < lines.Length;)
        {
            var end = Closing(lines[at]) is { } closing ? lines.AsSpan(at + 1).IndexOfAny(closing) : -1;
            if (end >= ShortestQuotation)
                at += end + 2;
            else
                own.Append(lines[at++]);
        }
        return own.ToString();
    }

    private static SearchValues<char>? Closing(char opening) => opening switch
    {
        '„' => LowClosing,
        '“' => HighClosing,
        '«' or '»' => PointedClosing,
        _ => null,
    };

    private static readonly SearchValues<char> LowClosing = SearchValues.Create("“”\"");
    private static readonly SearchValues<char> HighClosing = SearchValues.Create("”");
    private static readonly SearchValues<char> PointedClosing = SearchValues.Create("«»");
}
