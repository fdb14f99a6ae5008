namespace Participation.Acts.Reading;

/// <summary>Looks over the finished tree for what a careful officer would notice.</summary>
internal static class Inspection
{
    /// <summary>The codes of all that is said of the structure and not of the lines.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string>
    {
        "article-twice", "article-out-of-order", "article-missing", "article-range", "article-empty", "heading-twice", "heading-without-articles", "point-twice", "point-out-of-order", "point-missing", "picture-without-text",
    };

    public static IEnumerable<ReadWarning> Of(IReadOnlyList<Node> roots)
    {
        var main = roots.Where(r => r.Kind != ProvisionKind.Annex).SelectMany(r => r.Flatten()).ToList();
        var annexes = roots.Where(r => r.Kind == ProvisionKind.Annex).Select(r => r.Flatten().ToList()).ToList();
        var all = main.Concat(annexes.SelectMany(a => a)).ToList();
        var hasArticles = all.Exists(n => n.Kind == ProvisionKind.Article);
        return Articles(main).Concat(annexes.SelectMany(Articles))
            .Concat(all.Where(n => n.Kind == ProvisionKind.Article).SelectMany(ArticleAlone))
            .Concat(all.Select(n => n.Children).Prepend(roots).SelectMany(siblings => Headings(siblings, hasArticles)))
            .Concat(Pictures(roots));
    }

    private static IEnumerable<ReadWarning> Articles(IReadOnlyList<Node> nodes)
    {
        HashSet<string> seen = [];
        EnumerationMark? previous = null;
        var previousNum = "";
        foreach (var article in nodes.Where(n => n.Kind == ProvisionKind.Article))
        {
            if (article.Mark is not { } mark) continue;
            var isNew = seen.Add(mark.Address);
            if (!isNew) yield return Warn.ArticleTwice(article.Line, article.Num!);
            else if (previous is not null && !previous.Precedes(mark)) yield return Warn.ArticleOutOfOrder(article.Line, article.Num!, previousNum);
            var expected = (previous?.LastNumber ?? previous?.Number ?? 0) + 1;
            if (isNew && mark.Number > expected)
                yield return Warn.ArticleMissing(article.Line, mark.Number - 1 == expected ? $"{expected}" : $"{expected}–{mark.Number - 1}", article.Num!);
            if (mark.LastNumber is not null) yield return Warn.ArticleRange(article.Line, article.Num!);
            (previous, previousNum) = (mark, article.Num!);
        }
    }

    private static IEnumerable<ReadWarning> Pictures(IReadOnlyList<Node> roots)
    {
        var number = 0;
        foreach (var node in roots.SelectMany(root => root.Flatten()).Where(node => node.Picture is not null))
        {
            number++;
            if (node.Picture!.Alternative.Length == 0) yield return Warn.PictureWithoutText(node.Line, number);
        }
    }

    private static IEnumerable<ReadWarning> ArticleAlone(Node article)
    {
        var name = article.Num ?? article.Heading ?? "Члан";
        if (!article.Children.Exists(c => c.Kind != ProvisionKind.Note)) yield return Warn.ArticleEmpty(article.Line, name);
        foreach (var warning in article.Flatten().SelectMany(n => Points(n, name))) yield return warning;
    }

    private static IEnumerable<ReadWarning> Points(Node parent, string article)
    {
        HashSet<string> seen = [];
        Node? previous = null;
        foreach (var point in parent.Children.Where(c => c.Kind is ProvisionKind.Point or ProvisionKind.Subpoint && c.Mark is not null))
        {
            var mark = point.Mark!;
            if (!seen.Add(mark.Address)) yield return Warn.PointTwice(point.Line, point.Num!, article);
            else if (previous is not null && !previous.Mark!.Precedes(mark)) yield return Warn.PointOutOfOrder(point.Line, point.Num!, previous.Num!, article);
            else if (mark.Number > (previous?.Mark!.Number ?? 0) + 1) yield return Warn.PointMissing(point.Line, point.Num!, previous?.Num ?? "…", article);
            previous = point;
        }
    }

    // Where an act has no articles at all, no heading needs one.
    private static IEnumerable<ReadWarning> Headings(IReadOnlyList<Node> siblings, bool hasArticles)
    {
        HashSet<(ProvisionKind, string)> seen = [];
        foreach (var node in siblings.Where(n => n.Kind is >= ProvisionKind.Part and <= ProvisionKind.Subsection))
        {
            if (node.Mark is { } mark && !seen.Add((node.Kind, mark.Address))) yield return Warn.HeadingTwice(node.Line, node.Num!);
            if (hasArticles && !node.Flatten().Any(n => n.Kind == ProvisionKind.Article)) yield return Warn.HeadingWithoutArticles(node.Line, node.Heading ?? node.Num ?? "");
        }
    }
}
