namespace Participation.Acts.Carrying;

/// <summary>What became of a provision in the next version of its act.</summary>
public enum CarryState
{
    /// <summary>The same words at the same address.</summary>
    Kept,

    /// <summary>Other words at the same address.</summary>
    Edited,

    /// <summary>At another address: renumbered, or moved to another place. Its words may have changed too.</summary>
    Moved,

    /// <summary>Its words stand in several provisions now.</summary>
    Split,

    /// <summary>Its words stand in one provision with those of another.</summary>
    Merged,

    /// <summary>It is no more.</summary>
    Removed,
}

/// <summary>Where a provision of one version stands in the next.</summary>
/// <param name="From">Its address in the earlier version.</param>
/// <param name="To">Its address in the later version; of a split one, the part with most of its words. Null exactly where it was removed.</param>
/// <param name="State">What became of it.</param>
/// <param name="Edited">Whether its own words (heading, text) changed, whatever its address did.</param>
/// <param name="Into">Where it was split: all addresses that have a part of it, in the order of the later version, <paramref name="To"/> among them. Else empty.</param>
public sealed record CarriedProvision(string From, string? To, CarryState State, bool Edited, Sequence<string> Into);
