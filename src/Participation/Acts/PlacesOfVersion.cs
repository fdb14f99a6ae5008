using Participation.Acts.Carrying;

namespace Participation.Acts;

/// <summary>Which places stand in one version, and at which addresses. Kept is only what differs from its address: most of an act never moves.</summary>
internal sealed class PlacesOfVersion
{
    private readonly ActVersion version;
    private readonly Dictionary<string, CarriedProvision> rows;
    private readonly Dictionary<string, string> placeOf;
    private readonly Dictionary<string, string> addressOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> joined = new(StringComparer.Ordinal);

    /// <param name="previous">The places of the version before; null for the first.</param>
    public PlacesOfVersion(ActVersion version, PlacesOfVersion? previous)
    {
        this.version = version;
        rows = (version.Carried ?? []).ToDictionary(row => row.From, StringComparer.Ordinal);
        placeOf = (version.Places ?? []).ToDictionary(given => given.EId, given => given.Place, StringComparer.Ordinal);
        foreach (var (eId, place) in placeOf)
            addressOf[place] = eId;
        // Of a version that was published before anything was carried, an address is the identity.
        if (version.Carried is null || previous is null)
            return;
        foreach (var (place, from) in previous.All())
        {
            if (Onward(from) is not { } to || PlaceAt(to) == place)
                continue;
            addressOf[place] = to;
            if (!joined.TryGetValue(to, out var others))
                joined[to] = others = [];
            others.Add(place);
        }
    }

    /// <summary>What the step into this version says of a provision of the version before; null where it says nothing, because it was kept.</summary>
    public CarriedProvision? RowOf(string from) => rows.GetValueOrDefault(from);

    /// <summary>The address here of what stood at an address of the version before; null where it is no more.</summary>
    public string? Onward(string from) => rows.TryGetValue(from, out var row) ? row.To : version.Has(from) ? from : null;

    /// <summary>The place that the address has for its own: whoever speaks of it now speaks of that.</summary>
    public string? PlaceAt(string eId) => version.Has(eId) ? placeOf.GetValueOrDefault(eId, eId) : null;

    public string? AddressOf(string place) => addressOf.TryGetValue(place, out var eId) ? eId : PlaceAt(place) == place ? place : null;

    /// <summary>Every place that stands at the address: more than one where provisions were merged.</summary>
    public IEnumerable<string> At(string eId)
    {
        if (PlaceAt(eId) is not { } own)
            return [];
        return joined.TryGetValue(eId, out var others) ? others.Prepend(own) : [own];
    }

    /// <summary>Every place with its address, in the order of the text.</summary>
    public IEnumerable<(string Place, string EId)> All() => version.Provisions.Flatten().SelectMany(provision => At(provision.EId).Select(place => (place, provision.EId)));
}
