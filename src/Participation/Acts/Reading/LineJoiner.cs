namespace Participation.Acts.Reading;

/// <summary>Puts together what belongs together before structure is looked for: sentences over several lines, and wordings that the act quotes.</summary>
internal static class LineJoiner
{
    // Shorter lines than this were ended by a person, not by the edge of a page.
    private const int ShortestWrappedLine = 45;

    private const int LongestQuotation = 2000;
    private const int LongestSentence = 10_000;

    public static List<Token> Read(IEnumerable<SourceLine> lines, ICollection<ReadWarning> warnings)
    {
        List<Token> tokens = [];
        var classified = lines.Where(l => l.Text.Any(c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B'))).Select(LineGrammar.Classify).ToList();
        MarkContents(classified, warnings);
        for (var i = 0; i < classified.Count; i++)
        {
            var beforeArticle = i + 1 < classified.Count && classified[i + 1].Shape == Shape.Article;
            if (tokens.Count > 0 && RunsOn(tokens[^1], classified[i], beforeArticle)) tokens[^1] = Join(tokens[^1], classified[i]);
            else tokens.Add(classified[i]);
        }
        MarkQuotations(tokens, warnings);
        return tokens;
    }

    // «САДРЖАЈ» above headings with page numbers is no heading of the act either.
    private static void MarkContents(List<Token> tokens, ICollection<ReadWarning> warnings)
    {
        var first = tokens.FindIndex(t => t.Shape == Shape.Contents);
        if (first < 0) return;
        if (first > 0 && DraftingWords.Fold(LineGrammar.Compact(tokens[first - 1].Whole)) == "садржај") tokens[first - 1] = tokens[first - 1] with { Shape = Shape.Contents };
        warnings.Add(Warn.ContentsKept(tokens[first].Number));
    }

    private static bool RunsOn(Token before, Token next, bool nextIsAboveArticle)
    {
        if (!next.Line.Continues || next.Line.HeadingLevel > 0 || before.Line.HeadingLevel > 0) return false;
        if (!(before.IsItem || before.Shape == Shape.Plain) || before.Text.Length is 0 or > LongestSentence) return false;
        // After a comma a long line of words goes on, also with a name: «…, / Скупштина општине доноси». An item of an enumeration has ended.
        if (before is { Shape: Shape.Plain, Text: [.., ','] } && before.Text.Length >= ShortestWrappedLine) return next.Shape == Shape.Plain;
        if (LineGrammar.EndsSentence(before.Text)) return false;
        if (DraftingWords.LeadsOn(before.Text) && before.Whole.Length >= ShortestWrappedLine) return next.Shape is not (Shape.Note or Shape.Article or Shape.Row or Shape.Contents);
        if (next.Shape != Shape.Plain) return false;
        return LineGrammar.StartsSmall(next.Text) || (before.Whole.Length >= ShortestWrappedLine && !nextIsAboveArticle);
    }

    // A word that was divided at the edge of a page is drawn together; a hyphen before a capital or a space belongs to the word.
    private static Token Join(Token before, Token next)
    {
        var text = before.Text is [.., var letter, '-'] && char.IsLetter(letter) && LineGrammar.StartsSmall(next.Whole)
            ? before.Text[..^1] + next.Whole
            : $"{before.Text} {next.Whole}";
        return before with { Text = text };
    }

    // «Члан 5. мења се и гласи: / „Члан 5. / … ”»: what lies between the marks is another act's text.
    private static void MarkQuotations(List<Token> tokens, ICollection<ReadWarning> warnings)
    {
        var balances = tokens.ConvertAll(t => t.IsPicture ? 0 : Balance(t.Whole));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Whole is not ['„' or '"' or '“' or '»', ..] || balances[i] == 0 || !IsIntroduced(tokens, i)) continue;
            var end = EndOfQuotation(tokens, balances, i);
            if (end < 0)
            {
                warnings.Add(Warn.QuotationWithoutEnd(tokens[i].Number));
                continue;
            }
            for (var k = i; k <= end; k++)
                if (!tokens[k].IsPicture) tokens[k] = tokens[k].AsPlain() with { IsQuoted = true };
            i = end;
        }
    }

    // «… мења се и гласи:» stands before a quoted wording. Without it the mark belongs to a name in a broken line.
    private static bool IsIntroduced(List<Token> tokens, int start) => start > 0 && tokens[start - 1].Whole.TrimEnd() is [.., ':'];

    private static int EndOfQuotation(List<Token> tokens, List<int> balances, int start)
    {
        var depth = 0;
        var first = LineGrammar.Classify(tokens[start].Line with { Text = tokens[start].Whole[1..] });
        var quotesArticles = first.Shape is Shape.Article or Shape.Container or Shape.Roman or Shape.Capitals || (first.Shape == Shape.Plain && LineGrammar.LooksLikeHeading(first.Text));
        for (var i = start; i < Math.Min(tokens.Count, start + LongestQuotation); i++)
        {
            // A few quoted words whose closing mark was forgotten do not swallow the rest of the act.
            if (i > start && tokens[i].Shape == Shape.Article && !quotesArticles) return -1;
            depth += balances[i];
            if (depth <= 0 && CloseOf(tokens[i].Whole)) return i;
        }
        return -1;
    }

    private static bool CloseOf(string text) => text.TrimEnd('.', ';', ',', ' ') is [.., '”' or '“' or '"' or '«'];

    // “ opens in some texts and closes in others; where it does not begin the line it closes.
    private static int Balance(string text)
    {
        var balance = 0;
        for (var i = 0; i < text.Length; i++)
            balance += text[i] switch
            {
                '„' or '»' => 1,
                '”' or '«' => -1,
                '“' => i == 0 ? 1 : -1,
                '"' => i == 0 || text[i - 1] is ' ' or '(' ? 1 : -1,
                _ => 0,
            };
        return balance;
    }
}
