namespace Participation.Language;

/// <summary>Finds code and tags in text that may hold Markdown or HTML, in one pass over it.</summary>
internal static class Markup
{
    private const int LongestTag = 2000;

    public static List<(int Start, int End)> Spans(string text)
    {
        List<(int, int)> spans = [];
        // What has no end further on is asked for once, not at each beginning: a hostile text costs no more than its length.
        HashSet<string> endless = [];
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] switch
            {
                '`' => Code(text, i, endless),
                '<' => Tag(text, i, endless),
                '&' => Entity(text, i),
                _ => i,
            };
            if (end > i) spans.Add((i, end));
            i = end > i ? end : text[i] == '`' ? i + Run(text, i) : i + 1;
        }
        return spans;
    }

    private static int Code(string text, int start, HashSet<string> endless)
    {
        var run = Run(text, start);
        var fence = new string('`', Math.Min(run, 40));
        if (run > 40 || endless.Contains(fence)) return start;
        for (var at = start + run; (at = text.IndexOf(fence, at, StringComparison.Ordinal)) >= 0;)
        {
            var length = Run(text, at);
            if (length == run) return at + run;
            at += length;
        }
        endless.Add(fence);
        return start;
    }

    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '`') end++;
        return end - start;
    }

    private static int Tag(string text, int start, HashSet<string> endless)
    {
        if (start + 1 >= text.Length || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!')) return start;
        var close = text.IndexOf('>', start, Math.Min(LongestTag, text.Length - start));
        if (close < 0) return start;
        var tag = text[start..(close + 1)];
        var name = new string([.. tag.Skip(1).TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (name.Length == 0 || !KeepsItsContent(name, tag) || endless.Contains(name)) return close + 1;
        var end = text.IndexOf($"</{name}>", close, StringComparison.OrdinalIgnoreCase);
        if (end < 0) endless.Add(name);
        return end < 0 ? close + 1 : end + name.Length + 3;
    }

    private static bool KeepsItsContent(string name, string tag)
    {
        if (name is "code" or "pre" or "kbd" or "samp" or "script" or "style") return true;
        if (tag.Contains("translate=\"no\"", StringComparison.OrdinalIgnoreCase)) return true;
        var lang = tag.IndexOf(" lang=\"", StringComparison.OrdinalIgnoreCase);
        return lang >= 0 && !tag.AsSpan(lang + 7).StartsWith("sr", StringComparison.OrdinalIgnoreCase);
    }

    private static int Entity(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start < 12 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#')) end++;
        return end < text.Length && text[end] == ';' && end > start + 1 ? end + 1 : start;
    }
}
