using System.Runtime.CompilerServices;
using Participation.Acts.Carrying;

namespace Participation.Acts;

/// <summary>
/// Where every provision that an act ever had stands in each of its versions. Contributions hang on places and places stand at addresses, so publishing a version
/// moves a hundred thousand of them without touching one. Made once from the versions and what was carried between them; asked with dictionary look-ups.
/// </summary>
public sealed class Places
{
    private static readonly ConditionalWeakTable<Sequence<ActVersion>, Places> Known = [];

    private readonly Sequence<ActVersion> versions;
    private readonly List<PlacesOfVersion> standing = [];
    private readonly Lazy<IReadOnlyList<string>> removed;

    private Places(Sequence<ActVersion> versions)
    {
        this.versions = versions;
        foreach (var version in versions)
            standing.Add(new PlacesOfVersion(version, standing.Count == 0 ? null : standing[^1]));
        removed = new(() => standing.SelectMany(version => version.All()).Select(stood => stood.Place).Distinct(StringComparer.Ordinal).Where(place => AddressNow(place) is null).ToList());
    }

    /// <summary>The places of these published versions.</summary>
    public static Places Of(Sequence<ActVersion> versions) => Known.GetValue(versions, made => new Places(made));

    /// <summary>The place of the provision at that address of that version; null where there is none.</summary>
    public string? PlaceAt(int version, string eId) => Of(version)?.PlaceAt(eId);

    /// <summary>Where the place stands in a version; null where that version has no such provision, no more or not yet.</summary>
    public string? AddressIn(int version, string place) => Of(version)?.AddressOf(place);

    /// <summary>Where the place stands in the version that everyone reads; null where it was removed.</summary>
    public string? AddressNow(string place) => AddressIn(versions.Count, place);

    /// <summary>Every place that stands at an address of a version: more than one where provisions were merged.</summary>
    public IEnumerable<string> At(int version, string eId) => Of(version)?.At(eId) ?? [];

    /// <summary>The places that stood in some version and stand in the newest no more.</summary>
    public IReadOnlyList<string> Removed => removed.Value;

    /// <summary>The version in which the place first stood.</summary>
    public static int FirstVersion(string place) =>
        place.LastIndexOf('@') is >= 0 and var at && int.TryParse(place.AsSpan(at + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 1;

    /// <summary>What became of a provision between two versions, over all steps between them; null where the first version has no such provision.</summary>
    public CarriedProvision? Carried(int from, string eId, int to)
    {
        if (Version(from)?.Find(eId) is not { } then || Version(to) is not { } later)
            return null;
        if (from == to - 1 && standing[to - 1].RowOf(eId) is { } row)
            return row;
        string? address = eId;
        List<string>? parts = null;
        var merged = false;
        for (var version = from; version < to && address is not null; version++)
        {
            var next = standing[version];
            var step = next.RowOf(address);
            merged |= step?.State == CarryState.Merged;
            if (parts is not null || step?.State == CarryState.Split)
                parts = [.. (parts ?? [address]).SelectMany(part => Parts(next, part)).Distinct(StringComparer.Ordinal)];
            address = next.Onward(address);
        }
        if (address is null)
            return new CarriedProvision(eId, null, CarryState.Removed, false, []);
        var now = later.Find(address)!;
        var edited = now.Text != then.Text || now.Heading != then.Heading;
        return parts is { Count: > 1 }
            ? new CarriedProvision(eId, address, CarryState.Split, edited, parts.ToSequence())
            : new CarriedProvision(eId, address, StateOf(eId, address, merged, edited), edited, []);
    }

    /// <summary>A row for each provision of the first version, in the order of its text.</summary>
    public Sequence<CarriedProvision> Carry(int from, int to) =>
        Version(from) is { } version ? version.Provisions.Flatten().Select(provision => Carried(from, provision.EId, to)).OfType<CarriedProvision>().ToSequence() : [];

    /// <summary>
    /// The places of a version that is about to be published, where they differ from the addresses. A place goes where its provision goes; of several that meet at one
    /// address, the one that stood there already is the address's own, else the first in the order of the earlier text.
    /// </summary>
    public Sequence<ProvisionPlace> Give(IReadOnlyList<CarriedProvision> rows, IEnumerable<Provision> to, int number)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.To == row.From).Concat(rows.Where(row => row.To is not null && row.To != row.From)))
            own.TryAdd(row.To!, PlaceAt(number - 1, row.From)!);
        return to.Flatten().Select(provision => new ProvisionPlace(provision.EId, own.GetValueOrDefault(provision.EId) ?? $"{provision.EId}@{number}"))
            .Where(given => given.Place != given.EId).ToSequence();
    }

    private static CarryState StateOf(string from, string to, bool merged, bool edited) => (merged, from == to, edited) switch
    {
        (true, _, _) => CarryState.Merged,
        (_, false, _) => CarryState.Moved,
        (_, _, true) => CarryState.Edited,
        _ => CarryState.Kept,
    };

    private static Sequence<string> Parts(PlacesOfVersion next, string part) => next.RowOf(part) switch
    {
        { Into.Count: > 0 } row => row.Into,
        _ => next.Onward(part) is { } to ? [to] : [],
    };

    private PlacesOfVersion? Of(int version) => version >= 1 && version <= standing.Count ? standing[version - 1] : null;

    private ActVersion? Version(int version) => version >= 1 && version <= versions.Count ? versions[version - 1] : null;
}
