using Participation.Acts.Reading;

namespace Participation.Acts;

/// <summary>
/// Reads the text of an act into provisions, by the grammar of Serbian drafting and in either script. Nothing is dropped: what finds no place of its own
/// stays where it stood and is named in a warning.
/// </summary>
public static class ActReader
{
    /// <summary>More lines than any act in force has by far; what is longer is no act.</summary>
    public const int MostLines = 30_000;

    private const int NearestShown = 10;

    /// <summary>The structure of the text, or why there is none.</summary>
    /// <param name="ofFile">What is already known of the file; it stands before what the text brings.</param>
    public static Answer<ActReading> Read(IReadOnlyList<SourceLine> lines, IReadOnlyList<ReadWarning>? ofFile = null)
    {
        if (lines.Count > MostLines) return new ActTooLong(lines.Count);
        List<ReadWarning> warnings = [];
        var tokens = LineJoiner.Read(lines, warnings);
        var hasArticles = tokens.Exists(t => t is { Shape: Shape.Article, IsQuoted: false });
        if (!hasArticles && !Sections.AreIn(tokens)) return new NoArticlesRecognised(tokens.Count, Nearest(tokens));
        var (title, roots) = new TreeBuilder(warnings).Build(Outline.Of(tokens));
        if (title.Length == 0) warnings.Add(Warn.TitleMissing());
        warnings.AddRange(Inspection.Of(roots));
        warnings.AddRange(MixedScripts(lines));
        if (!hasArticles)
        {
            warnings.RemoveAll(w => w.Code == "text-outside-article");
            warnings.Add(Warn.NoArticles());
        }
        var provisions = Addresses.Give(roots);
        return new ActReading(title, provisions, WarningPlaces.Place((ofFile ?? []).Concat(warnings.OrderBy(w => w.Line)), roots, provisions).ToSequence());
    }

    // What was perhaps meant as an article: a line with the word or with a number at its beginning; else simply the first lines.
    private static Sequence<SourceLine> Nearest(List<Token> tokens)
    {
        var close = tokens.Where(t => t.IsItem || DraftingWords.Fold(LineGrammar.FirstWord(t.Whole)).StartsWith("чл", StringComparison.Ordinal)).ToList();
        return (close.Count > 0 ? close : tokens).Take(NearestShown).Select(t => t.Line with { Text = t.Line.Text.Length > 200 ? t.Line.Text[..200] + "…" : t.Line.Text }).ToSequence();
    }

    internal static IEnumerable<ReadWarning> MixedScripts(IEnumerable<SourceLine> lines) =>
        from line in lines
        let words = Lookalikes.MixedWords(line.Text).Distinct().Take(5).ToList()
        where words.Count > 0
        select Warn.MixedScripts(line.Number, string.Join(", ", words));
}
