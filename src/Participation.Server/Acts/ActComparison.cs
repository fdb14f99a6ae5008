using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Server.Acts;

/// <summary>A provision of two versions side by side, before their words are compared.</summary>
/// <param name="State">Null for what was added.</param>
/// <param name="From">Null for what was added.</param>
/// <param name="To">Null for what was removed.</param>
/// <param name="Into">Where it was split: every part, in the order of the later version.</param>
/// <param name="Sources">Where it was merged: everything whose words it holds.</param>
internal sealed record ComparedProvision(CarryState? State, bool Edited, Provision? From, Provision? To, IReadOnlyList<Provision> Into, IReadOnlyList<Provision> Sources)
{
    public bool IsChanged => State is not CarryState.Kept;
}

/// <summary>Two versions of an act, provision by provision: in the order of the later one, with what was removed where it stood.</summary>
internal static class ActComparison
{
    public static List<ComparedProvision> Of(Act act, int from, int to)
    {
        var (earlier, later) = (act.At(from)!, act.At(to)!);
        var rows = act.Places.Carry(from, to);
        var arriving = rows.Where(row => row.To is not null).ToLookup(row => row.To!, StringComparer.Ordinal);
        var parts = rows.SelectMany(row => row.Into.Where(part => part != row.To).Select(part => (part, row))).ToLookup(pair => pair.part, pair => pair.row, StringComparer.Ordinal);
        var removed = RemovedAfter(rows);

        var compared = new List<ComparedProvision>();
        void AddRemoved(string after) => compared.AddRange(
            removed[after].Select(row => new ComparedProvision(CarryState.Removed, false, earlier.Find(row.From), null, [], [])));
        AddRemoved("");
        foreach (var provision in later.Provisions.Flatten())
        {
            compared.Add(Compare(provision, [.. arriving[provision.EId]], parts[provision.EId].FirstOrDefault(), earlier, later));
            AddRemoved(provision.EId);
        }
        return compared;
    }

    private static ComparedProvision Compare(Provision to, CarriedProvision[] arriving, CarriedProvision? partOf, ActVersion earlier, ActVersion later)
    {
        var main = arriving.FirstOrDefault(row => row.From == row.To) ?? arriving.FirstOrDefault();
        if (main is null && partOf is null)
            return new(null, false, null, to, [], []);
        var row = main ?? partOf!;
        return new(
            main is null ? CarryState.Split : arriving.Length > 1 ? CarryState.Merged : row.State,
            main is null || arriving.Any(one => one.Edited), earlier.Find(row.From), to,
            [.. row.Into.Select(later.Find).OfType<Provision>()], arriving.Length > 1 ? [.. arriving.Select(one => earlier.Find(one.From)!)] : []);
    }

    /// <summary>What was removed, by the address in the later version of what stood before it; at the very beginning, by the empty one.</summary>
    private static ILookup<string, CarriedProvision> RemovedAfter(Sequence<CarriedProvision> rows)
    {
        var (removed, last) = (new List<(string After, CarriedProvision Row)>(), "");
        foreach (var row in rows)
        {
            if (row.To is { } to)
                last = to;
            else
                removed.Add((last, row));
        }
        return removed.ToLookup(pair => pair.After, pair => pair.Row, StringComparer.Ordinal);
    }
}
