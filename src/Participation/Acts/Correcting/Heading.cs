using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Makes words a heading and a heading words.</summary>
internal static class Heading
{
    public static Refusal? Make(DraftTree tree, Node node, string eId)
    {
        if (!node.IsItem() && node.Kind != ProvisionKind.Note || node.Children.Count > 0) return new NoHeadingHere(eId);
        var parent = tree.ParentOf(node);
        var holder = HeadsOwn(parent, node) ? parent : tree.InOrder().SkipWhile(n => n != node).Skip(1).FirstOrDefault(n => n.Kind != ProvisionKind.Note);
        if (holder is null || !CanHaveOne(holder)) return new NoHeadingHere(eId);
        holder.Heading = holder.Heading is null ? node.Line() : $"{node.Line()} {holder.Heading}";
        parent.Children.Remove(node);
        if (parent is { Kind: ProvisionKind.Preamble or ProvisionKind.Conclusion, Children.Count: 0 } && parent != tree.Root) tree.Remove(parent);
        return null;
    }

    public static Refusal? Undo(DraftTree tree, Node node, MakeText correction)
    {
        if (node.IsContainer())
        {
            Dissolve(tree, node);
            return null;
        }
        if (node.Heading is not { } words || !CanHaveOne(node)) return new NoHeadingToUndo(correction.EId);
        node.Heading = null;
        if (!correction.OfPrevious) node.Children.Insert(0, Sorts.Paragraph(words));
        else if (tree.LastBefore(node, n => n.Kind == ProvisionKind.Article) is { } before) before.Add(Sorts.Paragraph(words));
        else return new NothingToJoinWith(correction.EId);
        return null;
    }

    public static bool CanHaveOne(Node node) => node.IsContainer() || node.Kind is ProvisionKind.Article or ProvisionKind.Annex;

    // «Члан 5.» / «Предмет» / the paragraphs: the heading stands below the number.
    private static bool HeadsOwn(Node parent, Node node) =>
        parent is { Kind: ProvisionKind.Article, Heading: null } && parent.Children.Where(n => n.Kind != ProvisionKind.Note) is var words && words.FirstOrDefault() == node && words.Count() > 1;

    // A chapter that was none: its words go to what stands before it, what it held stays where it is.
    private static void Dissolve(DraftTree tree, Node container)
    {
        var parent = tree.ParentOf(container);
        var at = parent.Children.IndexOf(container);
        var loose = container.Children.TakeWhile(n => n.HasWords() || n.Kind == ProvisionKind.Table).ToList();
        loose.Insert(0, Sorts.Paragraph(container.Line()));
        var before = tree.LastBefore(container, n => n.Kind is ProvisionKind.Article or ProvisionKind.Preamble or ProvisionKind.Annex || n.IsContainer());
        parent.Children.RemoveAt(at);
        parent.Children.InsertRange(at, container.Children.Skip(loose.Count - 1));
        if (before is { Kind: not ProvisionKind.Annex } && (!before.IsContainer() || before.Children.Count == 0)) before.Children.AddRange(loose);
        else if (parent != tree.Root) parent.Children.InsertRange(at, loose);
        else
        {
            var preamble = new Node(ProvisionKind.Preamble, 0);
            preamble.Children.AddRange(loose);
            parent.Children.Insert(at, preamble);
        }
    }
}
