using Participation.Acts.Reading;

namespace Participation.Acts.Amending;

/// <summary>The provisions of a draft as a tree that can be changed, which remembers what address each piece had.</summary>
internal sealed class DraftTree
{
    private readonly Dictionary<Node, string> addresses = [];
    private readonly Dictionary<string, (Node Node, List<Node> Siblings, Node? Parent)> found = new(StringComparer.Ordinal);

    public DraftTree(IEnumerable<Provision> provisions) => Roots = Nodes(provisions, null);

    public List<Node> Roots { get; }

    /// <summary>The piece at an address, with those beside it and the one above it; null where there is none.</summary>
    public (Node Node, List<Node> Siblings, Node? Parent)? At(string eId) => found.TryGetValue(eId, out var place) ? place : null;

    /// <summary>The draft as it is now, with addresses given anew, and where every piece that was there before now stands.</summary>
    public (Sequence<Provision> Provisions, Dictionary<string, string> Moved, Dictionary<Node, string> Addresses) Read()
    {
        var provisions = Addresses.Give(Roots);
        var now = Roots.SelectMany(root => root.Flatten()).Zip(provisions.Flatten(), (node, provision) => (node, provision.EId)).ToDictionary(pair => pair.node, pair => pair.EId);
        var moved = addresses.Where(pair => now.ContainsKey(pair.Key)).ToDictionary(pair => pair.Value, pair => now[pair.Key], StringComparer.Ordinal);
        return (provisions, moved, now);
    }

    private List<Node> Nodes(IEnumerable<Provision> provisions, Node? parent)
    {
        var siblings = parent?.Children ?? [];
        foreach (var provision in provisions)
        {
            var node = new Node(provision.Kind, 0, provision.Num, provision.Heading, provision.Text).Showing(provision.Picture);
            siblings.Add(node);
            addresses[node] = provision.EId;
            found[provision.EId] = (node, siblings, parent);
            Nodes(provision.Children, node);
        }
        return siblings;
    }
}
