using Participation.Acts.Carrying;
using Participation.Acts.Reading;

namespace Participation.Acts.Amending;

/// <summary>A text after one amendment.</summary>
/// <param name="EId">Where the new wording stands; null where it deletes.</param>
/// <param name="Moved">Where each address of the text before now is; what is missing was removed.</param>
public sealed record Amended(Sequence<Provision> Provisions, string? EId, IReadOnlyDictionary<string, string> Moved);

/// <summary>Makes an amendment part of a text: the law's own «мења се и гласи», «додаје се», «брише се», done on the tree of provisions.</summary>
public static class AmendedText
{
    /// <summary>The text with the change made; null where it has no provision of that address.</summary>
    /// <param name="wording">The new words, a line for each piece as <see cref="AmendmentOperation.Replace"/> shows the old; null only to delete.</param>
    public static Amended? Apply(Sequence<Provision> text, string eId, AmendmentOperation operation, string? wording)
    {
        var tree = new DraftTree(text);
        if (tree.At(eId) is not var (node, siblings, parent))
            return null;
        return operation switch
        {
            AmendmentOperation.Delete => Deleted(tree, node, siblings),
            AmendmentOperation.Replace => Replaced(tree, text.Find(eId)!, node, siblings, wording ?? ""),
            _ => Inserted(tree, node, siblings, operation == AmendmentOperation.InsertAfter, wording ?? ""),
        };
    }

    private static Amended Deleted(DraftTree tree, Node node, List<Node> siblings)
    {
        siblings.Remove(node);
        var (provisions, moved, _) = tree.Read();
        return new Amended(provisions, null, moved);
    }

    private static Amended Inserted(DraftTree tree, Node node, List<Node> siblings, bool after, string wording)
    {
        var at = siblings.IndexOf(node) + (after ? 1 : 0);
        var before = siblings.Take(at).LastOrDefault(sibling => sibling.Kind == node.Kind) ?? node;
        var pieces = NewWording.Beside(wording, node, NextMark.After(before.Num, siblings.Select(sibling => sibling.Num)));
        siblings.InsertRange(at, pieces);
        var (provisions, moved, addresses) = tree.Read();
        return new Amended(provisions, pieces.Count == 0 ? null : addresses[pieces[0]], moved);
    }

    private static Amended Replaced(DraftTree tree, Provision old, Node node, List<Node> siblings, string wording)
    {
        var pictures = node.Flatten().Select(piece => piece.Picture).OfType<Picture>().ToList();
        var further = Rewrite(node, wording);
        KeepPictures(node.Flatten().Concat(further.SelectMany(piece => piece.Flatten())), pictures);
        siblings.InsertRange(siblings.IndexOf(node) + 1, further);
        var (provisions, moved, addresses) = tree.Read();
        // What lies beneath was written anew, line by line; which line goes on as which is for the comparison of versions to say.
        var now = provisions.Find(addresses[node])!;
        foreach (var row in ProvisionCarrier.Carry(old.Children, now.Children).Where(row => row.To is not null))
            moved[row.From] = row.To!;
        return new Amended(provisions, now.EId, moved);
    }

    // The wording of an amendment is words alone: where it still says «[слика: …]», the picture stays.
    private static void KeepPictures(IEnumerable<Node> pieces, List<Picture> pictures)
    {
        foreach (var piece in pieces.Where(piece => piece is { Kind: ProvisionKind.Note, Picture: null }))
        {
            if (pictures.Find(picture => picture.Words == piece.Text) is not { } kept) continue;
            piece.Showing(kept);
            pictures.Remove(kept);
        }
    }

    /// <summary>Gives the piece its new words and answers what follows beside it, where the wording has more than one piece of its kind.</summary>
    private static List<Node> Rewrite(Node node, string wording)
    {
        switch (node.Kind)
        {
            case ProvisionKind.Quotation or ProvisionKind.WrapUp or ProvisionKind.Note:
                node.Text = wording;
                return [];
            case ProvisionKind.Article when !NewWording.HasArticles(wording):
            case ProvisionKind.Preamble or ProvisionKind.Conclusion:
                Become(node, node.Heading, "", NewWording.Within(wording));
                return [];
            case >= ProvisionKind.Part and <= ProvisionKind.Subsection or ProvisionKind.Annex:
                Become(node, node.Heading, "", NewWording.Beside(wording, node, null));
                return [];
            default:
                var pieces = NewWording.Beside(wording, node, node.Num);
                if (pieces.Count == 0)
                    return [];
                Become(node, pieces[0].Heading ?? node.Heading, pieces[0].Text, [.. pieces[0].Children]);
                return pieces[1..];
        }
    }

    private static void Become(Node node, string? heading, string text, List<Node> children)
    {
        (node.Heading, node.Text) = (heading, text);
        node.Children.Clear();
        node.Children.AddRange(children);
    }
}
