namespace Participation.Acts;

/// <summary>Plain text as lines for the reader of acts.</summary>
public static class SourceText
{
    /// <summary>The lines that hold anything, with their numbers from 1. Lines without an empty one between them may be one sentence.</summary>
    public static IReadOnlyList<SourceLine> Lines(string text)
    {
        List<SourceLine> lines = [];
        var (number, blankBefore) = (0, true);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var words = line.Trim(" \t\u00A0\uFEFF\u200B").ToString();
            if (words.Length > 0) lines.Add(new SourceLine(number, words, Continues: !blankBefore));
            blankBefore = words.Length == 0;
        }
        return lines;
    }
}
