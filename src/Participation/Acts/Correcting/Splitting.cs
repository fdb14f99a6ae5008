using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>Parts what was taken for one. Words that begin with a mark of an enumeration («2) …») get it as their number.</summary>
internal static class Splitting
{
    public static Refusal? Split(DraftTree tree, Node node, SplitAt correction)
    {
        var (text, offset) = (node.Text, correction.Offset);
        if (!node.HasWords() || offset <= 0 || offset >= text.Length || char.IsLowSurrogate(text[offset])) return new NothingToSplitOff(correction.EId, offset);
        var (first, second) = (text[..offset].TrimEnd(), text[offset..].TrimStart());
        if (first.Length == 0 || second.Length == 0) return new NothingToSplitOff(correction.EId, offset);
        node.Text = first;
        var token = LineGrammar.Classify(new SourceLine(0, second));
        if (node.IsItem() && token.IsItem && !HasMarkLike(node, token)) AddWithin(node, token);
        else AddBehind(tree, node, node.IsItem() && token.IsItem ? token : null, second);
        return null;
    }

    private static bool HasMarkLike(Node node, Token token) => node.Num is { } num && LineGrammar.Classify(new SourceLine(0, $"{num} а")).Shape == token.Shape;

    // «Општина: 1) чисти»: the first point of a paragraph, before those that it has.
    private static void AddWithin(Node node, Token token)
    {
        var item = new Node(ProvisionKind.Point, 0, token.Num, text: token.Text);
        node.Children.Insert(0, item);
        item.TakeKindOfLevel(node);
    }

    // What lay beneath the words follows their second part.
    private static void AddBehind(DraftTree tree, Node node, Token? marked, string words)
    {
        var behind = marked is null ? new Node(node.Kind, 0, text: words) : new Node(node.Kind, 0, marked.Num, text: marked.Text);
        behind.Children.AddRange(node.Children);
        node.Children.Clear();
        tree.InsertAfter(node, behind);
    }
}
