using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Lets an article, a chapter, an annex or the signature begin with words that were taken for a paragraph; what follows lies in it.</summary>
internal static class BreakingOff
{
    public static Refusal? Begin(DraftTree tree, Node node, ChangeKind correction)
    {
        if (node.Kind == ProvisionKind.Note) node.Become(ProvisionKind.Paragraph, null);
        while (tree.ParentOf(node).HasWords())
            if (Level.Raise(tree, node, correction.EId) is not null) return new KindNotPossible(correction.EId, correction.Kind);
        var owner = tree.ParentOf(node);
        var isLast = correction.Kind is ProvisionKind.Annex or ProvisionKind.Conclusion;
        if (isLast && !EndsTheText(tree, owner)) return new KindNotPossible(correction.EId, correction.Kind);
        var following = tree.CutFollowing(node, n => n.HasWords() || n.Kind == ProvisionKind.Table);
        if (node.Children.Count > 0)
        {
            // Points that lay beneath the words need a paragraph to lie in.
            var holder = Sorts.Paragraph("");
            holder.Children.AddRange(node.Children);
            node.Children.Clear();
            following.Insert(0, holder);
        }
        if (isLast) AddLast(tree, owner, node, correction.Kind, following);
        else if (correction.Kind == ProvisionKind.Article) AddBehind(tree, owner, node, Article(node), following);
        else AddContainer(tree, owner, node, correction, following);
        if (owner is { Kind: ProvisionKind.Preamble or ProvisionKind.Conclusion, Children.Count: 0 }) tree.Remove(owner);
        return null;
    }

    private static bool EndsTheText(DraftTree tree, Node owner)
    {
        for (var node = owner; node != tree.Root; node = tree.ParentOf(node))
            if (tree.ParentOf(node).Children is var siblings && siblings.Skip(siblings.IndexOf(node) + 1).Any(n => n.Kind is not (ProvisionKind.Annex or ProvisionKind.Conclusion))) return false;
        return true;
    }

    private static void AddLast(DraftTree tree, Node owner, Node node, ProvisionKind kind, List<Node> following)
    {
        var top = owner;
        while (tree.ParentOf(top) != tree.Root) top = tree.ParentOf(top);
        owner.Children.Remove(node);
        var block = kind == ProvisionKind.Annex ? new Node(kind, 0, node.Line()) : new Node(kind, 0);
        if (kind == ProvisionKind.Conclusion) block.Add(node);
        block.Children.AddRange(following);
        tree.InsertAfter(top, block);
    }

    private static Node AddBehind(DraftTree tree, Node owner, Node node, Node begun, List<Node> following)
    {
        begun.Children.AddRange(following);
        if (owner.IsContainer() || owner.Kind == ProvisionKind.Annex) tree.InsertAfter(node, begun);
        else tree.InsertAfter(owner, begun);
        owner.Children.Remove(node);
        return begun;
    }

    private static void AddContainer(DraftTree tree, Node owner, Node node, ChangeKind correction, List<Node> following)
    {
        // What the officer calls a heading may end like a sentence.
        var words = node.Line();
        var token = LineGrammar.Classify(new SourceLine(0, words.TrimEnd('.', ':', ';', ',')));
        var num = token.Shape is Shape.Container or Shape.Roman or Shape.Decimal or Shape.NumberDot && words.StartsWith(token.Num, StringComparison.Ordinal) ? token.Num : null;
        var heading = words[(num?.Length ?? 0)..].Trim();
        var container = AddBehind(tree, owner, node, new Node(correction.Kind, 0, num, heading.Length == 0 ? null : heading), following);
        container.Children.AddRange(tree.CutFollowing(container, n => n.Kind == ProvisionKind.Article || (n.IsContainer() && n.Kind > correction.Kind)));
        Level.Change(tree, container, correction);
    }

    private static Node Article(Node node)
    {
        var words = node.Line();
        var token = LineGrammar.Classify(new SourceLine(0, words));
        var (num, rest) = token.Shape == Shape.Article ? (token.Num, token.Text) : Numbered(words);
        if (rest.Length == 0) return new Node(ProvisionKind.Article, 0, num);
        if (num is not null && LineGrammar.LooksLikeHeading(rest)) return new Node(ProvisionKind.Article, 0, num, rest);
        var article = new Node(ProvisionKind.Article, 0, num);
        article.Add(Sorts.Paragraph(rest));
        return article;
    }

    // «Члан 5 Општина …»: without a dot it is a sentence to the reader, but the officer knows better.
    private static (string? Num, string Words) Numbered(string words)
    {
        var parts = words.Split(' ', 3);
        var isNumbered = parts.Length > 1 && DraftingWords.Fold(parts[0].TrimEnd('.')) is "члан" or "чл" && parts[1].Length > 0 && char.IsDigit(parts[1][0]);
        return isNumbered ? ($"{parts[0]} {parts[1]}", parts.Length > 2 ? parts[2] : "") : (null, words);
    }
}
