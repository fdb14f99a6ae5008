using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Participation.Acts;
using Participation.Acts.Anchoring;
using Participation.Acts.Carrying;
using Participation.Server.Acts;

namespace Participation.Server.Contributions;

/// <summary>Puts what is said where its provision stands by now, and says what became of the provision and of the words quoted from it.</summary>
internal static class ContributionStanding
{
    private const int MostKept = 20_000;

    // A passage that was edited is found by comparing; each is looked for once in a version.
    private static readonly ConditionalWeakTable<ActVersion, ConcurrentDictionary<(string EId, Passage Passage), AnchoredPassage>> Found = [];

    public static ContributionItem In(Act act, ContributionItem item)
    {
        var now = act.Places.AddressNow(item.Place);
        return item with
        {
            EId = now,
            Carried = item.Reattached is { } put ? Carried(act, now, put.Version, put.EId) : Carried(act, now, item.Written.Version, item.Written.EId),
            ProvisionText = ProvisionText(act, item),
            Passage = item.Passage is null ? null : Anchored(act.Published(), now, item.Passage),
        };
    }

    /// <summary>What became of a provision since a contribution was written at it, or was put there; null where that is nothing.</summary>
    /// <param name="now">Its address in the newest version.</param>
    public static CarriedTo? Carried(Act act, string? now, int version, string? eId)
    {
        if (now is null)
            return new(CarryState.Removed, false);
        return version < act.Version && eId is not null && act.Places.Carried(version, eId, act.Version) is { State: not (CarryState.Kept or CarryState.Removed) } row
            ? new(row.State, row.Edited)
            : null;
    }

    private static string? ProvisionText(Act act, ContributionItem item) => item switch
    {
        { Operation: "replace", ProposedText: not null } or { Operation: "delete", Status: "visible" } when item.Written.EId is { } eId => act.TextAt(item.Written.Version, eId),
        _ => null,
    };

    private static QuotedPassage Anchored(ActVersion? newest, string? eId, QuotedPassage quoted)
    {
        if (newest is null || eId is null || newest.Find(eId) is not { } provision)
            return quoted with { Start = null, End = null, State = PassageState.Lost };
        var passage = new Passage(quoted.Exact, quoted.Prefix, quoted.Suffix, quoted.Start!.Value, quoted.End!.Value);
        var known = Found.GetOrCreateValue(newest);
        if (!known.TryGetValue((eId, passage), out var anchored))
        {
            anchored = PassageAnchor.In(provision.Text, passage);
            if (known.Count < MostKept)
                known[(eId, passage)] = anchored;
        }
        var at = anchored.Passage;
        return anchored.State == PassageState.Lost
            ? quoted with { Start = null, End = null, State = PassageState.Lost }
            : new(at.Exact, at.Prefix, at.Suffix, at.Start, at.End, anchored.State);
    }
}
