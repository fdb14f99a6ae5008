using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Draws together what was parted: a sentence taken for two, an article that was a mere reference, a heading over two lines.</summary>
internal static class Joining
{
    public static Refusal? Join(DraftTree tree, Node node, string eId)
    {
        var isDone = node switch
        {
            { Kind: ProvisionKind.TableRow } => JoinWords(tree, node, tree.Before(node)),
            { Kind: ProvisionKind.Article } => JoinArticle(tree, node),
            _ when node.HasWords() => JoinWords(tree, node, TextBefore(tree, node)),
            _ when node.IsContainer() => JoinContainer(tree, node),
            _ => JoinBlock(tree, node),
        };
        return isDone ? null : new NothingToJoinWith(eId);
    }

    // Within the same article; a note in between is passed over, a table is not.
    private static Node? TextBefore(DraftTree tree, Node node)
    {
        var owner = tree.ParentOf(node);
        while (owner.HasWords()) owner = tree.ParentOf(owner);
        var before = owner == tree.Root ? null : owner.Flatten().Skip(1).TakeWhile(n => n != node).LastOrDefault(n => n.Kind != ProvisionKind.Note);
        return before is { Kind: not ProvisionKind.TableRow } && before.HasWords() ? before : null;
    }

    private static bool JoinWords(DraftTree tree, Node node, Node? target)
    {
        if (target is null) return false;
        var parent = tree.ParentOf(node);
        var at = parent.Children.IndexOf(node);
        parent.Children.RemoveAt(at);
        if (target.Kind == ProvisionKind.Quotation) target.Text += $"\n{node.Line()}";
        else target.Continue(node.Line());
        target.Children.InsertRange(target == parent ? at : target.Children.Count, node.Children);
        foreach (var child in target.Children) child.TakeKindOfLevel(target);
        return true;
    }

    // «Члан 5. Закона …» at the beginning of a line was the end of a sentence: its number becomes words again.
    private static bool JoinArticle(DraftTree tree, Node article)
    {
        if (tree.LastBefore(article, n => n.Kind == ProvisionKind.Article) is not { } before) return false;
        tree.Remove(article);
        var words = article.Line();
        if (article.Children.FirstOrDefault() is { Kind: ProvisionKind.Paragraph } first)
        {
            first.Text = $"{words} {first.Line()}".Trim();
            first.Become(first.Kind, null);
        }
        else if (words.Length > 0) before.Add(Sorts.Paragraph(words));
        before.Children.AddRange(article.Children);
        return true;
    }

    // «ОПШТЕ» / «ОДРЕДБЕ». Where articles lie between the two headings, they are two.
    private static bool JoinContainer(DraftTree tree, Node container)
    {
        var (parent, before) = (tree.ParentOf(container), tree.Before(container));
        if (before is not null && before.IsContainer() && before.Children.Count == 0)
        {
            before.HeadingContinues(container.Line());
            before.Children.AddRange(container.Children);
        }
        else if (before is null && parent.IsContainer())
        {
            parent.HeadingContinues(container.Line());
            parent.Children.InsertRange(1, container.Children);
        }
        else return false;
        tree.Remove(container);
        return true;
    }

    private static bool JoinBlock(DraftTree tree, Node block)
    {
        if (tree.Before(block) is not { } before || before.Kind != block.Kind) return false;
        if (block.Line() is { Length: > 0 } words) before.Add(Sorts.Paragraph(words));
        before.Children.AddRange(block.Children);
        tree.Remove(block);
        return true;
    }
}
