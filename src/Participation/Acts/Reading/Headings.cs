namespace Participation.Acts.Reading;

/// <summary>The habits of one act: what its headings in capitals and its styled headings stand for.</summary>
internal sealed class Headings
{
    private readonly List<Token> tokens;
    private readonly int deepestHolder;

    public Headings(List<Token> tokens)
    {
        this.tokens = tokens;
        Articles = [.. Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is { Shape: Shape.Article, IsQuoted: false })];
        var styled = tokens.Where(t => t.Line.HeadingLevel > 0 && t.Shape is Shape.Plain or Shape.Capitals or Shape.Container or Shape.Roman or Shape.Decimal or Shape.NumberDot)
            .Select(t => t.Line.HeadingLevel).DefaultIfEmpty(1).ToList();
        // The title stands alone on its level; the levels below it count.
        ShallowestStyle = styled.Count > 1 && styled.Count(level => level == styled[0]) == 1 && styled[0] == styled.Min() ? styled.Skip(1).Min() : styled.Min();
        deepestHolder = Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is { Shape: Shape.Plain, Line.HeadingLevel: > 1 } && !HeadsOneArticle(i))
            .Select(i => tokens[i].Line.HeadingLevel).DefaultIfEmpty(0).Max();
        var inCapitals = Articles.Count(a => a > 0 && tokens[a - 1].Shape == Shape.Capitals);
        CapitalsHeadOneArticleEach = inCapitals >= 4 && inCapitals * 10 >= Articles.Count * 8;
    }

    /// <summary>Where the articles of the act begin; none that it quotes.</summary>
    public List<int> Articles { get; }

    /// <summary>The level of the headings right beneath the title.</summary>
    public int ShallowestStyle { get; }

    /// <summary>True in acts that write the heading of every article in capitals.</summary>
    public bool CapitalsHeadOneArticleEach { get; }

    /// <summary>True where a styled heading can be an article's own: it holds no second one, and no other of its level or beneath does.</summary>
    public bool CanHeadOneArticle(int heading) => tokens[heading].Line.HeadingLevel > deepestHolder;

    private bool HeadsOneArticle(int heading)
    {
        var level = tokens[heading].Line.HeadingLevel;
        var next = tokens.FindIndex(heading + 1, t => t is { IsQuoted: false, Shape: not Shape.Article, Line.HeadingLevel: > 0 } && t.Line.HeadingLevel <= level);
        var first = ~Articles.BinarySearch(heading);
        return first < Articles.Count && (next < 0 || Articles[first] < next) && (first + 1 >= Articles.Count || (next >= 0 && Articles[first + 1] > next));
    }
}
