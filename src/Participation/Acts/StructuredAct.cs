using Participation.Acts.Reading;

namespace Participation.Acts;

/// <summary>A piece of an act whose file says itself what it is, before its address is settled.</summary>
/// <param name="Kind">What piece it is.</param>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Address">The address that the file gives it, in whatever form; null where it gives none.</param>
/// <param name="Num">As written; null for what has no number.</param>
/// <param name="Heading">As written; null where there is none.</param>
/// <param name="Text">Its own words, without those of its children.</param>
/// <param name="Children">What lies beneath it, in the order of the text.</param>
public sealed record StructuredProvision(
    ProvisionKind Kind, int Line, string? Address, string? Num, string? Heading, string Text, IReadOnlyList<StructuredProvision> Children)
{
    /// <summary>The picture that a note stands for.</summary>
    public Picture? Picture { get; init; }

    /// <summary>This piece and all beneath it, in the order of the text.</summary>
    public IEnumerable<StructuredProvision> Flatten() => Children.SelectMany(child => child.Flatten()).Prepend(this);
}

/// <summary>Reads acts whose structure need not be recognised, because their file says it: the counterpart of <see cref="ActReader"/>.</summary>
public static class StructuredAct
{
    /// <summary>
    /// The act with an address at every provision and with what a careful officer would notice. Addresses of the file stay where they are formed by the
    /// naming convention and stand once; for the others a warning says what became of each.
    /// </summary>
    /// <param name="ofFile">What is already known of the file; it stands before what the text brings.</param>
    public static Answer<ActReading> Read(string title, IReadOnlyList<StructuredProvision> roots, IReadOnlyList<ReadWarning>? ofFile = null)
    {
        var all = roots.SelectMany(root => root.Flatten()).ToList();
        if (all.Count == 0) return new NoProvisionsInDocument();
        if (all.Count > ActReader.MostLines) return new ActTooLong(all.Count);
        var nodes = roots.Select(NodeOf).ToList();
        var provisions = Addresses.Give(nodes);
        return new ActReading(title, provisions, WarningPlaces.Place((ofFile ?? []).Concat(Warnings(title, all, nodes, provisions).OrderBy(w => w.Line)), nodes, provisions).ToSequence());
    }

    private static IEnumerable<ReadWarning> Warnings(string title, List<StructuredProvision> given, List<Node> nodes, Sequence<Provision> provisions)
    {
        if (title.Length == 0) yield return Warn.TitleMissing();
        if (!provisions.Articles().Any()) yield return Warn.NoArticles();
        var changed = given.Zip(provisions.Flatten(), (before, now) => (before.Address, now.EId)).Where(a => a.Address is not null && a.Address != a.EId).ToList();
        if (changed.Count > 0) yield return Warn.AddressesChanged(changed.ConvertAll(a => (a.Address!, a.EId)));
        foreach (var warning in Inspection.Of(nodes)) yield return warning;
        foreach (var warning in ActReader.MixedScripts(given.Select(p => new SourceLine(p.Line, $"{p.Heading} {p.Text}")))) yield return warning;
    }

    private static Node NodeOf(StructuredProvision given)
    {
        var node = new Node(given.Kind, given.Line, given.Num, given.Heading, given.Text) { Address = given.Address }.Showing(given.Picture);
        node.Children.AddRange(given.Children.Select(NodeOf));
        return node;
    }
}
