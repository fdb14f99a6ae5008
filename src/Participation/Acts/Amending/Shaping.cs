using Participation.Acts.Carrying;

namespace Participation.Acts.Amending;

/// <summary>A contribution that shaped a provision: the trace that leads from an act back to those who had a part in it.</summary>
/// <param name="EId">The provision in the version or draft that it shaped; null where there is none any more, because the amendment deleted it.</param>
/// <param name="Operation">What the amendment did; null for what an officer named without applying it.</param>
public sealed record Shaping(string? EId, Guid Contribution, AmendmentOperation? Operation)
{
    /// <summary>The shapings at the addresses to which their provisions were carried.</summary>
    internal static Sequence<Shaping> Carried(Sequence<Shaping> shapings, IEnumerable<CarriedProvision> rows)
    {
        var now = rows.ToDictionary(row => row.From, row => row.To, StringComparer.Ordinal);
        return shapings.Select(shaping => shaping with { EId = shaping.EId is { } eId ? now.GetValueOrDefault(eId) : null }).ToSequence();
    }

    /// <summary>The shapings with those that an officer named at one provision in place of what was named there before; applied amendments stay.</summary>
    internal static Sequence<Shaping> Named(Sequence<Shaping> shapings, string eId, Sequence<Guid> contributions) =>
        shapings.Where(shaping => shaping.Operation is not null || shaping.EId != eId)
            .Concat(contributions.Where(id => !shapings.Any(shaping => shaping is { Operation: not null } && shaping.EId == eId && shaping.Contribution == id)).Distinct()
                .Select(id => new Shaping(eId, id, null)))
            .ToSequence();
}
