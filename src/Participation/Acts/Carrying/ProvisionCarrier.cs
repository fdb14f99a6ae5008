namespace Participation.Acts.Carrying;

/// <summary>Decides for each provision of a version where it stands in the next.</summary>
public static class ProvisionCarrier
{
    /// <summary>One row for each provision of <paramref name="from"/>, in the order of its text.</summary>
    public static Sequence<CarriedProvision> Carry(IReadOnlyList<Provision> from, IReadOnlyList<Provision> to)
    {
        var later = to.Flatten().ToDictionary(p => p.EId, StringComparer.Ordinal);
        return from.Flatten().Select(p => later.GetValueOrDefault(p.EId) switch
        {
            null => new CarriedProvision(p.EId, null, CarryState.Removed, false, []),
            var same when same.Text == p.Text && same.Heading == p.Heading => new CarriedProvision(p.EId, p.EId, CarryState.Kept, false, []),
            _ => new CarriedProvision(p.EId, p.EId, CarryState.Edited, true, []),
        }).ToSequence();
    }
}
