namespace Participation.Acts.Reading;

/// <summary>Gives each line its role. What stands directly above «Члан N.» and is no sentence is a heading; the rest follows from there.</summary>
internal sealed class Outline
{
    private const int LongestUnstyledHeading = 140;
    private const int MostLinesAbove = 40;

    private readonly List<Token> tokens;
    private readonly Placed?[] placed;
    private readonly Ranks ranks;
    private readonly Headings headings;

    private Outline(List<Token> tokens)
    {
        this.tokens = tokens;
        placed = new Placed?[tokens.Count];
        ranks = new Ranks(tokens);
        headings = new Headings(tokens);
    }

    /// <summary>Every token in its place, in the order of the text; there must be an article, or sections.</summary>
    public static List<Placed> Of(List<Token> tokens) => new Outline(tokens).Place();

    private List<Placed> Place()
    {
        var articles = headings.Articles;
        if (articles.Count == 0) Sections.Place(tokens, ranks, headings.ShallowestStyle, placed);
        else PlaceArticles(articles);
        Endings.PlaceConclusion(tokens, articles, placed);
        var structureBegins = Array.FindIndex(placed, p => p?.Role is Role.Container or Role.ArticleHeading or Role.Article);
        return [.. tokens.Select((token, i) => placed[i] ?? Remaining(token, i < structureBegins))];
    }

    private void PlaceArticles(List<int> articles)
    {
        var titleEnd = FrontMatter.PlaceTitle(tokens, articles[0], placed);
        Endings.PlaceAnnexes(tokens, articles, placed);
        for (var i = 0; i < articles.Count; i++)
        {
            PlaceHeadingsAbove(articles[i], i == 0 ? titleEnd : articles[i - 1] + 1);
            placed[articles[i]] = new Placed(tokens[articles[i]], Role.Article, ProvisionKind.Article);
        }
        PlaceLoneContainers(titleEnd);
        PlaceHeadingsBelow(articles);
    }

    private static Placed Remaining(Token token, bool inFront) =>
        new(token, token.Shape == Shape.Note && !token.IsQuoted ? Role.Note : inFront ? Role.Front : Role.Body);

    private void PlaceHeadingsAbove(int article, int floor)
    {
        var start = article;
        while (start > floor && article - start < MostLinesAbove && placed[start - 1] is null && CouldHead(start - 1, article)) start--;
        while (start < article && tokens[start].Shape == Shape.Note) start++;
        // An article that would be left without a word keeps the line: it is its text, not the next one's heading.
        if (start == floor && floor > 0 && start < article && tokens[floor - 1] is { Shape: Shape.Article, Text: "" } && tokens[start].Shape == Shape.Plain && tokens[start].Line.HeadingLevel == 0) start++;
        var (numberedAbove, wantsHeading) = (false, false);
        for (var k = start; k < article; k++)
        {
            var token = tokens[k];
            if (token.Shape == Shape.Note) placed[k] = new Placed(token, Role.Note);
            else if (token.Shape is not (Shape.Capitals or Shape.Plain))
            {
                placed[k] = ranks.Numbered(token);
                (numberedAbove, wantsHeading) = (true, token.Text.Length == 0);
            }
            else if (wantsHeading || IsSecondLineOfHeading(k, start))
            {
                placed[k] = new Placed(token, Role.ContainerHeading);
                wantsHeading = false;
            }
            else placed[k] = Unnumbered(k, article, numberedAbove);
        }
    }

    private bool IsSecondLineOfHeading(int k, int start) => k > start && tokens[k] is { Shape: Shape.Capitals, Line.Continues: true }
        && placed[k - 1] is { Role: Role.Container or Role.ContainerHeading } && tokens[k - 1].Shape is Shape.Capitals or Shape.Roman;

    private Placed Unnumbered(int k, int article, bool numberedAbove)
    {
        var token = tokens[k];
        var isNearest = OnlyContinuationsFollow(k, article);
        if (token.Shape == Shape.Capitals)
            return isNearest && headings.CapitalsHeadOneArticleEach ? new Placed(token, Role.ArticleHeading) : Ranks.Capitals(token, numberedAbove);
        if (LineGrammar.StartsSmall(token.Text) || (isNearest && (token.Line.HeadingLevel == 0 || headings.CanHeadOneArticle(k)))) return new Placed(token, Role.ArticleHeading);
        return token.Line.HeadingLevel > 0 ? Ranks.Styled(token, token.Line.HeadingLevel - headings.ShallowestStyle) : Ranks.Plain(token);
    }

    private bool OnlyContinuationsFollow(int k, int article)
    {
        for (var i = k + 1; i < article; i++)
            if (tokens[i].Shape != Shape.Note && !(tokens[i].Shape == Shape.Plain && LineGrammar.StartsSmall(tokens[i].Text))) return false;
        return true;
    }

    private bool CouldHead(int k, int article)
    {
        var token = tokens[k];
        if (token.IsQuoted) return false;
        return token.Shape switch
        {
            Shape.Note or Shape.Container or Shape.Roman or Shape.Decimal or Shape.Capitals => true,
            Shape.NumberDot => LineGrammar.LooksLikeHeading(token.Text) && !LineGrammar.StartsSmall(token.Text),
            Shape.Number or Shape.Letter => LineGrammar.LooksLikeHeading(token.Text) && !LineGrammar.StartsSmall(token.Text) && k > 0 && tokens[k - 1].Text is [.., '.'],
            Shape.Plain when token.Line.HeadingLevel > 0 => true,
            Shape.Plain when LineGrammar.StartsSmall(token.Text) => k > 0 && OnlyContinuationsFollow(k, article) && !LineGrammar.EndsSentence(token.Text)
                && tokens[k - 1] is { Shape: Shape.Plain, IsQuoted: false } above && LineGrammar.LooksLikeHeading(above.Text),
            Shape.Plain => token.Text.Length <= LongestUnstyledHeading && LineGrammar.LooksLikeHeading(token.Text),
            _ => false,
        };
    }

    // «2.1.2. Поверавање јавних овлашћења» also where words that belong to no article follow it.
    private void PlaceLoneContainers(int from)
    {
        var annexes = Array.FindIndex(placed, p => p?.Role == Role.Annex);
        for (var k = from; k < (annexes < 0 ? tokens.Count : annexes); k++)
        {
            var token = tokens[k];
            if (placed[k] is not null || token.IsQuoted) continue;
            var afterSentence = k == 0 || tokens[k - 1].Shape is Shape.Note || LineGrammar.EndsSentence(tokens[k - 1].Whole);
            if (!(token.Shape == Shape.Container || (token.Shape == Shape.Roman && token.Text.Length > 0 && !token.Text.Any(char.IsLower)) || (token.Shape == Shape.Decimal && afterSentence)))
            {
                if (!(token.Shape == Shape.Capitals && k > headings.Articles[^1])) continue;
                placed[k] = Ranks.Capitals(token, beneathNumbered: false);
                continue;
            }
            placed[k] = ranks.Numbered(token);
            if (token.Text.Length == 0 && k + 1 < tokens.Count && placed[k + 1] is null && tokens[k + 1].Shape is Shape.Capitals or Shape.Plain && LineGrammar.LooksLikeHeading(tokens[k + 1].Text))
                placed[k + 1] = new Placed(tokens[k + 1], Role.ContainerHeading);
        }
    }

    // Only where the act does so as a habit: one unfinished sentence is no heading.
    private void PlaceHeadingsBelow(List<int> articles)
    {
        var candidates = articles.Where(a => HasHeadingBelow(a)).ToList();
        if (candidates.Count < Math.Max(1, articles.Count / 4)) return;
        foreach (var a in candidates) placed[a + 1] = new Placed(tokens[a + 1], Role.HeadingBelow);
    }

    private bool HasHeadingBelow(int a) =>
        tokens[a].Text.Length == 0 && a + 2 < tokens.Count && placed[a + 1] is null && placed[a + 2] is null
        && !Enumerable.Range(1, Math.Min(2, a)).Any(back => placed[a - back]?.Role == Role.ArticleHeading)
        && tokens[a + 1] is { Shape: Shape.Plain or Shape.Capitals, IsQuoted: false } heading && LineGrammar.LooksLikeHeading(heading.Text) && heading.Text.Length <= LongestUnstyledHeading
        && tokens[a + 2] is { Shape: Shape.Plain or Shape.BracketNumber, IsQuoted: false } body && !LineGrammar.StartsSmall(body.Text);
}
