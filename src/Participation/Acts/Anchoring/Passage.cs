namespace Participation.Acts.Anchoring;

/// <summary>
/// A quoted passage within a provision's own words: by quote and by position, as TextQuoteSelector and TextPositionSelector of the Web Annotation Data Model
/// (W3C, 2017) have it, so that either finds it where the other fails.
/// </summary>
/// <param name="Exact">The words themselves.</param>
/// <param name="Prefix">What stands right before them.</param>
/// <param name="Suffix">What stands right after them.</param>
/// <param name="Start">Where they begin, in UTF-16 units from the beginning of the provision's words.</param>
/// <param name="End">Where they end: the unit after the last.</param>
public sealed record Passage(string Exact, string Prefix, string Suffix, int Start, int End);

/// <summary>What became of a passage in a later wording of its provision.</summary>
public enum PassageState
{
    /// <summary>The same words at the same place.</summary>
    Kept,

    /// <summary>The same words at another place of the provision.</summary>
    Moved,

    /// <summary>Other words that are close enough to be the same passage.</summary>
    Edited,

    /// <summary>It is no more.</summary>
    Lost,
}

/// <param name="Passage">The passage as it stands in the later wording; as it was quoted where it is lost.</param>
public sealed record AnchoredPassage(Passage Passage, PassageState State);
