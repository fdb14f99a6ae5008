using Participation.Acts;
using Participation.Language;
using Participation.Server.Acts;

namespace Participation.Server.Exports;

/// <summary>Where in the act a contribution stands, as a lawyer points at it, and in which order those places come. A place is the permanent identity of a provision.</summary>
internal sealed class Places
{
    private readonly Act act;
    private readonly Dictionary<string, Place>[] versions;
    private readonly Dictionary<string, (Provision Block, string BlockPlace, int Version)> newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> blockNumbers = new(StringComparer.Ordinal);

    public Places(Act act)
    {
        this.act = act;
        versions = [.. act.Versions.Select(version =>
        {
            var places = new Dictionary<string, Place>(StringComparer.Ordinal);
            foreach (var provision in version.Provisions)
                Add(places, provision, null);
            return places;
        })];
        for (var version = versions.Length; version > 0; version--)
            foreach (var (eId, place) in versions[version - 1])
                foreach (var identity in act.Places.At(version, eId))
                    newest.TryAdd(identity, (place.Block, act.Places.PlaceAt(version, place.Block.EId)!, version));
        var blocks = newest.GroupBy(pair => pair.Value.BlockPlace).ToArray();
        Order = [.. blocks.SelectMany(block => block.Select(pair => pair.Key))];
        foreach (var block in blocks)
            blockNumbers[block.Key] = blockNumbers.Count + 1;
    }

    /// <summary>Every place of every version, in the order of the newest act; what only an older version has stands with its article, else at the end.</summary>
    public string[] Order { get; }

    /// <summary>«Члан 7. став 2. тачка 1)», in the act's own words; null for the whole act.</summary>
    public string? Label(int version, string? eId) => eId is null ? null : Find(version, eId)?.Label ?? eId;

    /// <summary>The article around the provision, or the provision itself where it stands in none, as the newest version that has it words it; null where none has it.</summary>
    public Provision? Block(string place) => newest.TryGetValue(place, out var found) ? found.Block : null;

    /// <summary>The place of that block, under which it is numbered; of the whole act, the empty one.</summary>
    public string BlockOf(string place) => newest.TryGetValue(place, out var found) ? found.BlockPlace : place;

    /// <summary>Where the place stands in the newest version; null where it does no more, and for the whole act.</summary>
    public string? Now(string place) => act.Places.AddressNow(place);

    /// <summary>The newest version that has the provision.</summary>
    public int LastVersion(string place) => newest.TryGetValue(place, out var found) ? found.Version : 0;

    /// <summary>The place of a block in the order of the act, from 1; 0 for the whole act.</summary>
    public int Number(string block) => blockNumbers.GetValueOrDefault(block);

    public string? TextAt(int version, string eId) => act.TextAt(version, eId);

    /// <summary>«Члан 7. Време пражњења»: number and heading.</summary>
    public static string Heading(Provision block) => (block.Num, block.Heading) switch
    {
        (null or "", null or "") => Name(block),
        var (number, heading) => string.Join(' ', new[] { number, heading }.Where(part => !string.IsNullOrEmpty(part))),
    };

    private Place? Find(int version, string eId) => version >= 1 && version <= versions.Length ? versions[version - 1].GetValueOrDefault(eId) : null;

    private static void Add(Dictionary<string, Place> places, Provision provision, Place? article)
    {
        var place = article is null ? new Place(provision, Short(provision)) : new Place(article.Block, Joined(article.Label, Part(provision)));
        places[provision.EId] = place;
        // Only within an article are parts named after it: articles are counted through the whole act, whatever chapter they stand in.
        var around = article is not null || provision.Kind == ProvisionKind.Article ? place : null;
        foreach (var child in provision.Children)
            Add(places, child, around);
    }

    /// <summary>Our words follow the script of the act's.</summary>
    private static string Joined(string label, string part) =>
        part.Length == 0 ? label : $"{label} {(SerbianScript.ScriptOf(label) == Script.Latin ? SerbianScript.ToLatin(part) : part)}";

    private static string Short(Provision block) => block switch
    {
        { Kind: ProvisionKind.Article, Num.Length: > 0 } => block.Num,
        _ => Heading(block),
    };

    private static string Name(Provision block) => block.Kind switch
    {
        ProvisionKind.Preamble => "Уводни део",
        ProvisionKind.Conclusion => "Завршни део",
        ProvisionKind.Annex => "Прилог",
        _ => "Одредба",
    };

    private static string Part(Provision part) => part.Kind switch
    {
        ProvisionKind.Paragraph => $"став {Ordinal(part)}.",
        ProvisionKind.Point => $"тачка {part.Num ?? Ordinal(part) + ")"}",
        ProvisionKind.Subpoint => $"подтачка {part.Num ?? $"({Ordinal(part)})"}",
        ProvisionKind.Indent => $"алинеја {Ordinal(part)}.",
        ProvisionKind.Table => $"табела {Ordinal(part)}.",
        ProvisionKind.TableRow => $"ред {Ordinal(part)}.",
        _ => "",
    };

    /// <summary>Paragraphs and indents carry no number in the text; their address counts them.</summary>
    private static string Ordinal(Provision part) => part.EId[(part.EId.LastIndexOf('_') + 1)..];

    private sealed record Place(Provision Block, string Label);
}
