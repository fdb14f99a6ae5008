namespace Participation.Acts.Reading;

/// <summary>Finds the title among what stands before the first heading and article.</summary>
internal static class FrontMatter
{
    /// <summary>Places the title and answers where it ends; 0 where none was found.</summary>
    public static int PlaceTitle(List<Token> tokens, int firstArticle, Placed?[] placed)
    {
        var limit = tokens.FindIndex(t => t.Shape is Shape.Container or Shape.Roman or Shape.Decimal);
        limit = limit < 0 ? firstArticle : Math.Min(limit, firstArticle);
        var start = Start(tokens, limit);
        if (start < 0) return 0;
        var end = start + 1;
        while (end < limit && GoesOn(tokens, start, end, firstArticle)) end++;
        for (var i = start; i < end; i++) placed[i] = new Placed(tokens[i], Role.Title);
        return end;
    }

    private static int Start(List<Token> tokens, int limit)
    {
        var styled = tokens.FindIndex(0, limit, t => t.Line.HeadingLevel == 1 && t.Shape is Shape.Plain or Shape.Capitals && t.Line.HeadingLevel == 1);
        if (styled >= 0) return styled;
        var named = tokens.FindLastIndex(Math.Max(limit - 1, 0), limit, t => t.Shape == Shape.Capitals && NamesAnAct(t));
        if (named >= 0) return named > 0 && tokens[named - 1].Shape == Shape.Capitals && NamesAnAct(tokens[named - 1]) ? named - 1 : named;
        var capitals = tokens.FindIndex(0, limit, t => t.Shape == Shape.Capitals);
        if (capitals >= 0 && !HeadsTheFirstArticle(tokens, capitals, limit)) return capitals;
        return tokens.FindIndex(0, limit, t => t.Shape == Shape.Plain && NamesAnAct(t) && LineGrammar.LooksLikeHeading(t.Text));
    }

    // «ОПШТЕ ОДРЕДБЕ» alone above the first article is a chapter, not the name of the act.
    private static bool HeadsTheFirstArticle(List<Token> tokens, int at, int limit) =>
        at == limit - 1 && DraftingWords.Fold(tokens[at].Text).EndsWith("одредбе", StringComparison.Ordinal);

    private static bool NamesAnAct(Token token) => DraftingWords.NamesAnAct(DraftingWords.Fold(LineGrammar.FirstWord(token.Text)));

    private static bool GoesOn(List<Token> tokens, int start, int next, int firstArticle)
    {
        var token = tokens[next];
        if (token.Shape is not (Shape.Capitals or Shape.Plain) || LineGrammar.EndsSentence(token.Text)) return false;
        var word = DraftingWords.Fold(LineGrammar.FirstWord(token.Text));
        if (word == "о" || LineGrammar.StartsSmall(token.Text)) return true;
        // «НАЦРТ» / «ОДЛУКЕ О …»: one word does not name an act.
        if (next == start + 1 && tokens[start].Shape == Shape.Capitals && LineGrammar.FirstWord(tokens[start].Text).Length >= tokens[start].Text.Replace(" ", "", StringComparison.Ordinal).Length) return token.Shape == Shape.Capitals || NamesAnAct(token);
        if (token.Shape != Shape.Capitals || DraftingWords.Fold(token.Text).EndsWith("одредбе", StringComparison.Ordinal)) return false;
        return token.Line.Continues || !tokens.Skip(firstArticle).Any(t => t.Shape == Shape.Capitals);
    }
}
