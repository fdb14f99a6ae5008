using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Moves provisions between the levels. The order of the text never changes: what follows beside a provision that rises lies beneath it afterwards.</summary>
internal static class Level
{
    private const int Deepest = 14;

    public static Refusal? Raise(DraftTree tree, Node node, string eId)
    {
        var parent = tree.ParentOf(node);
        var canRise = node.Kind == ProvisionKind.Article || node.IsContainer() ? parent.IsContainer() : node.IsItem() && parent.IsItem();
        if (!canRise) return new LevelNotPossible(eId);
        var following = tree.CutFollowing(node);
        parent.Children.Remove(node);
        tree.InsertAfter(parent, node);
        // Behind an article that leaves its chapter the chapter has ended.
        if (node.Kind == ProvisionKind.Article) tree.InsertAfter(node, following);
        else node.Children.AddRange(following);
        if (node.IsContainer()) node.Become(parent.Kind, node.Num);
        else if (node.IsItem()) node.TakeKindOfLevel(tree.ParentOf(node));
        return null;
    }

    public static Refusal? Lower(DraftTree tree, Node node, string eId)
    {
        var before = tree.Before(node);
        var canSink = node.Kind == ProvisionKind.Article || node.IsContainer() ? before?.IsContainer() : node.IsItem() && before is { Kind: not ProvisionKind.WrapUp } && before.IsItem();
        if (canSink != true || tree.DepthOf(node) + Height(node) > Deepest) return new LevelNotPossible(eId);
        tree.Remove(node);
        before!.Add(node);
        if (node.IsContainer() && node.Kind <= before.Kind) node.Become(Below(before.Kind), node.Num);
        else if (node.IsItem()) node.TakeKindOfLevel(before);
        return null;
    }

    /// <summary>Makes a heading another level and hangs it, and what stands around it, where that level belongs.</summary>
    public static Refusal? Change(DraftTree tree, Node container, ChangeKind correction)
    {
        var kind = correction.Kind;
        while (tree.ParentOf(container) is var parent && parent.IsContainer() && parent.Kind >= kind)
            if (Raise(tree, container, correction.EId) is { } refusal) return refusal;
        while (tree.Before(container) is { } before && before.IsContainer() && before.Kind < kind)
        {
            tree.Remove(container);
            before.Add(container);
        }
        container.Become(kind, container.Num);
        var beside = container.Children.FindIndex(n => n.IsContainer() && n.Kind <= kind);
        if (beside >= 0)
        {
            var leaving = container.Children[beside..];
            container.Children.RemoveRange(beside, leaving.Count);
            tree.InsertAfter(container, leaving);
        }
        container.Children.AddRange(tree.CutFollowing(container, n => n.IsContainer() && n.Kind > kind));
        return null;
    }

    private static int Height(Node node) => 1 + node.Children.Select(Height).DefaultIfEmpty(0).Max();

    private static ProvisionKind Below(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Part or ProvisionKind.Title => ProvisionKind.Chapter,
        ProvisionKind.Chapter => ProvisionKind.Section,
        _ => ProvisionKind.Subsection,
    };
}
