using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>A draft while it is corrected: the tree can change, the addresses by which the officer knows it do not.</summary>
internal sealed class DraftTree
{
    private readonly Dictionary<string, Node> known = [];

    public DraftTree(IEnumerable<Provision> provisions) => Root.Children.AddRange(provisions.Select(Take));

    /// <summary>Holds what stands at the top; it is no provision itself.</summary>
    public Node Root { get; } = new(ProvisionKind.Preamble, 0);

    /// <summary>The provision that the officer knows by this address, or null where a correction has taken it away.</summary>
    public Node? Find(string eId) => known.GetValueOrDefault(eId) is { } node && InOrder().Contains(node) ? node : null;

    /// <summary>Every provision in the order of the text.</summary>
    public IEnumerable<Node> InOrder() => Root.Flatten().Skip(1);

    public Node ParentOf(Node node) => Root.Flatten().First(n => n.Children.Contains(node));

    /// <summary>How many levels down it stands, from 1.</summary>
    public int DepthOf(Node node)
    {
        var depth = 1;
        for (var parent = ParentOf(node); parent != Root; parent = ParentOf(parent)) depth++;
        return depth;
    }

    /// <summary>What stands right before it beneath the same parent, or null.</summary>
    public Node? Before(Node node) => ParentOf(node).Children is var siblings && siblings.IndexOf(node) is > 0 and var at ? siblings[at - 1] : null;

    /// <summary>The last of that sort before it in the order of the text, or null; what it lies in is before it too.</summary>
    public Node? LastBefore(Node node, Func<Node, bool> isOne) => InOrder().TakeWhile(n => n != node).LastOrDefault(isOne);

    public void Remove(Node node) => ParentOf(node).Children.Remove(node);

    public void InsertAfter(Node place, params IEnumerable<Node> nodes)
    {
        var siblings = ParentOf(place).Children;
        siblings.InsertRange(siblings.IndexOf(place) + 1, nodes);
    }

    /// <summary>Takes away what follows it beneath the same parent, as long as it is wanted, and answers it.</summary>
    public List<Node> CutFollowing(Node node, Func<Node, bool>? isWanted = null)
    {
        var siblings = ParentOf(node).Children;
        var at = siblings.IndexOf(node) + 1;
        var following = siblings.Skip(at).TakeWhile(n => isWanted is null || isWanted(n)).ToList();
        siblings.RemoveRange(at, following.Count);
        return following;
    }

    public Sequence<Provision> ToProvisions() => Addresses.Give(Root.Children);

    private Node Take(Provision provision)
    {
        // Its line is its place in the order of the draft: what is said of it leads back to it.
        var node = known[provision.EId] = new Node(provision.Kind, known.Count + 1, provision.Num, provision.Heading, provision.Text).Showing(provision.Picture);
        node.Children.AddRange(provision.Children.Select(Take));
        return node;
    }
}
