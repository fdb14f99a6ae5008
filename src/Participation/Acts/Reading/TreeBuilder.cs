namespace Participation.Acts.Reading;

/// <summary>Builds the tree from lines that know their place.</summary>
internal sealed class TreeBuilder(ICollection<ReadWarning> warnings)
{
    private const int DeepestContainer = 8;

    private readonly List<Node> roots = [];
    private readonly List<(Node Node, int Rank)> containers = [];
    private readonly List<string> title = [];
    private readonly List<Node> notes = [];
    private Node? annex;
    private Node? article;
    private Node? special;
    private ArticleBody? body;
    private string? heading;

    public (string Title, List<Node> Roots) Build(IEnumerable<Placed> lines)
    {
        foreach (var line in lines) Add(line.Token, line);
        if (heading is not null) Body(0).Add(new Token(new SourceLine(0, heading), Shape.Plain, "", heading));
        return (string.Join(' ', title), roots);
    }

    private void Add(Token token, Placed line)
    {
        switch (line.Role)
        {
            case Role.Title: title.Add(LineGrammar.Compact(token.Whole)); break;
            case Role.Front: Special(ProvisionKind.Preamble, token).Add(token); break;
            case Role.Conclusion: Special(ProvisionKind.Conclusion, token).Add(token.IsPicture ? token : token.AsPlain()); break;
            case Role.Container: OpenContainer(token, line); break;
            case Role.ContainerHeading: containers[^1].Node.HeadingContinues(token.Whole); break;
            case Role.ArticleHeading: Leave(); heading = heading is null ? token.Whole : $"{heading} {token.Whole}"; break;
            case Role.Article: OpenArticle(token); break;
            case Role.HeadingBelow: article!.Heading = token.Whole; break;
            case Role.Annex: OpenAnnex(token); break;
            case Role.AnnexHeading: annex!.Heading = token.Whole; break;
            case Role.Note when heading is not null: notes.Add(Note(token)); break;
            case Role.Note when article is not null || body is not null: Body(token.Number).Add(token); break;
            case Role.Note: Siblings.Add(Note(token)); break;
            default:
                if (article is null && annex is null && body is null) warnings.Add(Warn.OutsideArticle(token.Number));
                Body(token.Number).Add(token);
                break;
        }
    }

    private List<Node> Siblings => containers.Count > 0 ? containers[^1].Node.Children : annex?.Children ?? roots;

    private ArticleBody Special(ProvisionKind kind, Token token)
    {
        if (special?.Kind == kind && body is not null) return body;
        Leave();
        containers.Clear();
        special = new Node(kind, token.Number);
        roots.Add(special);
        return body = new ArticleBody(special);
    }

    // Words between a heading and its first article stay beneath the heading.
    private ArticleBody Body(int line)
    {
        if (body is not null) return body;
        if (containers.Count > 0) return body = new ArticleBody(containers[^1].Node);
        if (annex is not null) return body = new ArticleBody(annex);
        var loose = new Node(ProvisionKind.Preamble, line);
        roots.Add(loose);
        return body = new ArticleBody(loose);
    }

    private void OpenContainer(Token token, Placed line)
    {
        Leave();
        var node = new Node(line.Kind, token.Number, token.Num.Length == 0 ? null : token.Num, token.Text.Length == 0 ? null : token.Text);
        while (containers.Count > 0 && (containers[^1].Rank >= line.Rank || IsOtherBranch(containers[^1].Node, node))) containers.RemoveAt(containers.Count - 1);
        if (containers.Count == DeepestContainer) containers.RemoveAt(DeepestContainer - 1);
        Siblings.Add(node);
        containers.Add((node, line.Rank));
    }

    // «2.1.» lies in «2.» and not in «1.», also where the text has lost its «2.».
    private static bool IsOtherBranch(Node open, Node next) =>
        open.Kind is ProvisionKind.Section or ProvisionKind.Subsection && open.Mark?.Address is [>= '0' and <= '9', ..] && next.Mark?.Address is { } address
        && address.Contains('-', StringComparison.Ordinal) && !address.StartsWith(open.Mark.Address + "-", StringComparison.Ordinal);

    private void OpenArticle(Token token)
    {
        Leave(keepHeading: true);
        article = new Node(ProvisionKind.Article, token.Number, token.Num, heading);
        heading = null;
        article.Children.AddRange(notes);
        notes.Clear();
        Siblings.Add(article);
        body = new ArticleBody(article);
        if (token.Text.Length == 0) return;
        if (article.Heading is null && LineGrammar.LooksLikeHeading(token.Text)) article.Heading = token.Text;
        else body.Add(token.AsPlain() with { Text = token.Text });
    }

    private void OpenAnnex(Token token)
    {
        Leave();
        containers.Clear();
        annex = new Node(ProvisionKind.Annex, token.Number, token.Whole);
        roots.Add(annex);
    }

    private void Leave(bool keepHeading = false)
    {
        // A heading whose article never came is still text.
        if (heading is not null && !keepHeading && article is null && body is null) return;
        (article, body, special) = (null, null, null);
    }

    private static Node Note(Token token) => new Node(ProvisionKind.Note, token.Number, text: token.Text).Showing(token.Line.Picture);
}
