namespace Participation.Acts.Carrying;

/// <summary>Rows of what was carried, where it is known what was done and nothing has to be compared.</summary>
internal static class Carry
{
    /// <summary>A row for each provision: what is not named was kept.</summary>
    public static Sequence<CarriedProvision> Complete(IEnumerable<Provision> from, IEnumerable<CarriedProvision> named)
    {
        var rows = named.ToDictionary(row => row.From, StringComparer.Ordinal);
        return from.Flatten().Select(provision => rows.GetValueOrDefault(provision.EId) ?? new CarriedProvision(provision.EId, provision.EId, CarryState.Kept, false, [])).ToSequence();
    }

    /// <summary>
    /// Carries on what was carried into a draft before one more change of it, and leaves out what was kept.
    /// </summary>
    /// <param name="from">The version that the draft began as.</param>
    /// <param name="before">Where its provisions stood in the draft before the change.</param>
    /// <param name="moved">Where each address of the draft went with the change; what is not in it was removed.</param>
    /// <param name="draft">The draft after the change.</param>
    public static Sequence<CarriedProvision> On(
        IEnumerable<Provision> from, IEnumerable<CarriedProvision> before, IReadOnlyDictionary<string, string> moved, IEnumerable<Provision> draft)
    {
        var rows = before.ToDictionary(row => row.From, StringComparer.Ordinal);
        var now = draft.Flatten().ToDictionary(provision => provision.EId, StringComparer.Ordinal);
        return from.Flatten().Select(provision => Row(provision, rows.TryGetValue(provision.EId, out var row) ? row.To : provision.EId, moved, now))
            .Where(row => row.State != CarryState.Kept).ToSequence();
    }

    private static CarriedProvision Row(Provision then, string? address, IReadOnlyDictionary<string, string> moved, Dictionary<string, Provision> draft)
    {
        if (address is null || !moved.TryGetValue(address, out var to))
            return new CarriedProvision(then.EId, null, CarryState.Removed, false, []);
        var edited = draft[to].Text != then.Text || draft[to].Heading != then.Heading || draft[to].Picture?.Id != then.Picture?.Id;
        var state = to != then.EId ? CarryState.Moved : edited ? CarryState.Edited : CarryState.Kept;
        return new CarriedProvision(then.EId, to, state, edited, []);
    }
}
