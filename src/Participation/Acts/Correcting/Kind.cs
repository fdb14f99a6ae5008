using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Makes a provision one of another kind, on the level where that kind stands.</summary>
internal static class Kind
{
    public static Refusal? Change(DraftTree tree, Node node, ChangeKind correction) => (node, correction.Kind) switch
    {
        (var n, var kind) when n.Kind == kind => null,
        // A note between the chapters belongs to no article.
        (var n, _) when n.HasWords() && tree.ParentOf(n) == tree.Root => new KindNotPossible(correction.EId, correction.Kind),
        ({ Kind: ProvisionKind.Article }, ProvisionKind.Paragraph) => Joining.Join(tree, node, correction.EId),
        (var n, var kind) when n.IsContainer() && Sorts.IsContainer(kind) => Level.Change(tree, node, correction),
        (var n, ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Conclusion) when n.IsItem() || n.Kind == ProvisionKind.Note => BreakingOff.Begin(tree, node, correction),
        (var n, var kind) when (n.IsItem() || n.Kind == ProvisionKind.Note) && Sorts.IsContainer(kind) => BreakingOff.Begin(tree, node, correction),
        (var n, var kind) when n.HasWords() && n.Kind != ProvisionKind.TableRow => ChangeWords(tree, node, correction, kind),
        _ => new KindNotPossible(correction.EId, correction.Kind),
    };

    private static KindNotPossible? ChangeWords(DraftTree tree, Node node, ChangeKind correction, ProvisionKind kind)
    {
        // From the owner of the paragraphs: став 1, тачка 2, подтачка 3.
        (int Least, int Most)? levels = kind switch
        {
            ProvisionKind.Paragraph => (1, 1),
            ProvisionKind.Point or ProvisionKind.WrapUp => (2, 2),
            ProvisionKind.Subpoint => (3, int.MaxValue),
            ProvisionKind.Indent => (2, int.MaxValue),
            ProvisionKind.Note or ProvisionKind.Quotation => (1, int.MaxValue),
            _ => null,
        };
        var holdsNone = kind is ProvisionKind.Note or ProvisionKind.Quotation or ProvisionKind.WrapUp;
        if (levels is not { } allowed || (holdsNone && node.Children.Count > 0)) return new KindNotPossible(correction.EId, kind);
        if (!node.IsItem()) node.Become(ProvisionKind.Paragraph, node.Num);
        while (LevelOf(tree, node) > allowed.Most)
            if (Level.Raise(tree, node, correction.EId) is not null) return new KindNotPossible(correction.EId, kind);
        while (LevelOf(tree, node) < allowed.Least)
            if (Level.Lower(tree, node, correction.EId) is not null) return new KindNotPossible(correction.EId, kind);
        if (holdsNone && node.Children.Count > 0) return new KindNotPossible(correction.EId, kind);
        if (holdsNone) node.Text = node.Line();
        node.Become(kind, holdsNone ? null : node.Num);
        return null;
    }

    private static int LevelOf(DraftTree tree, Node node)
    {
        var level = 1;
        for (var parent = tree.ParentOf(node); parent.HasWords(); parent = tree.ParentOf(parent)) level++;
        return level;
    }
}
