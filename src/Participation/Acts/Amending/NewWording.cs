using Participation.Acts.Reading;

namespace Participation.Acts.Amending;

/// <summary>Reads the wording of an amendment with the grammar of acts: «1) …» begins a point, «Члан 5а.» an article, and each line stands for itself.</summary>
internal static class NewWording
{
    /// <summary>The pieces of the wording, of the kind of the provision beside which or in whose place they will stand.</summary>
    /// <param name="mark">The mark for the first piece where the wording gives it none.</param>
    public static List<Node> Beside(string wording, Node like, string? mark) => like.Kind switch
    {
        ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent => Items(wording, like.Kind, mark),
        ProvisionKind.Article => Articles(wording, mark),
        >= ProvisionKind.Part and <= ProvisionKind.Subsection or ProvisionKind.Annex when HasArticles(wording) => Articles(wording, mark),
        _ => Within(wording),
    };

    /// <summary>What stands beneath an article, a heading or another piece that has no words of its own.</summary>
    public static List<Node> Within(string wording)
    {
        var owner = new Node(ProvisionKind.Article, 0);
        var body = new ArticleBody(owner);
        foreach (var token in Tokens(wording))
            body.Add(token.Shape == Shape.Article ? token.AsPlain() : token);
        return owner.Children;
    }

    public static bool HasArticles(string wording) => Tokens(wording).Exists(token => token is { Shape: Shape.Article, IsQuoted: false });

    private static List<Node> Articles(string wording, string? mark)
    {
        if (!HasArticles(wording))
        {
            var article = new Node(ProvisionKind.Article, 0, mark);
            article.Children.AddRange(Within(wording));
            return [article];
        }
        var (title, roots) = new TreeBuilder([]).Build(Outline.Of(Tokens(wording)));
        // Words above the first article that look like a title are its heading: an amendment names no act.
        if (title.Length > 0 && roots.SelectMany(root => root.Flatten()).FirstOrDefault(node => node.Kind == ProvisionKind.Article) is { Heading: null } first)
            first.Heading = title;
        return roots;
    }

    private static List<Node> Items(string wording, ProvisionKind kind, string? mark)
    {
        var tokens = Tokens(wording);
        if (tokens is [{ IsItem: false } first, ..])
            tokens[0] = LineGrammar.Classify(first.Line with { Text = $"{mark ?? "–"} {first.Whole}" });
        // A sentence that leads into an enumeration stands above, so that «(1)» is read as an item and not as a numbered став.
        var owner = new Node(ProvisionKind.Article, 0);
        var body = new ArticleBody(owner);
        body.Add(new Token(new SourceLine(0, ":"), Shape.Plain, "", ":"));
        foreach (var token in tokens)
            body.Add(token);
        var items = owner.Children[0].Children.ConvertAll(item => As(item, item.Kind == ProvisionKind.Point ? kind : item.Kind));
        // What followed as a sentence of its own is not lost: it closes the last item.
        foreach (var words in owner.Children.Skip(1).SelectMany(rest => rest.Flatten()))
            items[^1].Continue($"{words.Num} {words.Text}".Trim());
        return items;
    }

    /// <summary>The same piece as another kind: a point in the place of a subpoint is one.</summary>
    public static Node As(Node node, ProvisionKind kind)
    {
        var other = new Node(kind, node.Line, node.Num, node.Heading, node.Text).Showing(node.Picture);
        other.Children.AddRange(node.Children);
        return other;
    }

    private static List<Token> Tokens(string wording) =>
        LineJoiner.Read(wording.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, at) => new SourceLine(at + 1, line)), []);
}
