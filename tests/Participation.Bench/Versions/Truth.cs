using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Bench.Versions;

/// <summary>What was done to a provision itself, or with it when what holds it was deleted or converted.</summary>
[Flags]
internal enum Changes { None = 0, Edit = 1, Move = 2, Split = 4, Merge = 8, Delete = 16, NearCopy = 32, Script = 64 }

/// <summary>What truly became of a provision.</summary>
/// <param name="From">The provision in the earlier version.</param>
/// <param name="Into">Every address of the later version that holds words of it because it was put there; empty where it was deleted.</param>
/// <param name="Best">Those of them that hold the most of its words: where it is rightly carried to. Parts that differ by less than a fifth count alike.</param>
/// <param name="State">What the contract of carrying calls it.</param>
/// <param name="Edited">Whether its own words changed.</param>
/// <param name="OnlyScript">Its own words are the same in the other script: whether that is an edit is a matter of taste.</param>
/// <param name="Changes">What was done to it.</param>
internal sealed record Truth(Provision From, IReadOnlyList<string> Into, IReadOnlyList<string> Best, CarryState State, bool Edited, bool OnlyScript, Changes Changes);

/// <summary>Two versions of an act, and what became of each provision of the first.</summary>
internal sealed record KnownVersions(Sequence<Provision> From, Sequence<Provision> To, IReadOnlyList<Truth> Truths);
