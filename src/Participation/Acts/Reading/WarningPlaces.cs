namespace Participation.Acts.Reading;

/// <summary>Finds for each warning the provision that came of its line, so that an officer is led to the place whatever the file was.</summary>
internal static class WarningPlaces
{
    /// <summary>The warnings with the addresses of what they speak of: what came of their line, else of the nearest line before it.</summary>
    public static IEnumerable<ReadWarning> Place(IEnumerable<ReadWarning> warnings, IEnumerable<Node> nodes, IEnumerable<Provision> provisions)
    {
        // The order is stable: of one line the outermost comes first.
        var known = nodes.SelectMany(node => node.Flatten()).Zip(provisions.Flatten(), (node, provision) => (node.Line, provision.EId)).Where(place => place.Line > 0).OrderBy(place => place.Line).ToList();
        var lines = known.ConvertAll(place => place.Line);
        return warnings.Select(warning => warning.Line == 0 ? warning : warning with { EId = At(warning.Line) });

        string? At(int line)
        {
            var at = lines.BinarySearch(line);
            if (at < 0) return ~at is > 0 and var next ? known[next - 1].EId : null;
            while (at > 0 && lines[at - 1] == line) at--;
            return known[at].EId;
        }
    }
}
