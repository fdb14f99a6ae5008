using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Language;

namespace Participation.Bench.Versions;

/// <summary>Refuses a truth that contradicts itself or the border between an edit and another provision: a number measured with it would say nothing.</summary>
internal static class TruthCheck
{
    public static void Require(KnownVersions versions, Revision revision, IReadOnlyDictionary<Piece, string> addresses)
    {
        var later = versions.To.Flatten().ToDictionary(provision => provision.EId, StringComparer.Ordinal);
        Require(later.Count == addresses.Count, "every piece has an address of its own");
        Require(versions.Truths.Count == versions.From.Flatten().Count(), "every earlier provision has a truth");
        foreach (var truth in versions.Truths)
        {
            Require(truth.Into.All(later.ContainsKey), $"every target of {truth.From.EId} exists in the later version");
            Require(truth.Into.Count == 0 == (truth.State == CarryState.Removed) && (truth.Into.Count == 0 || truth.Best.Count > 0), $"{truth.From.EId} is removed exactly where it has no target");
            Require(truth.State != CarryState.Removed || truth.Changes.HasFlag(Changes.Delete), $"{truth.From.EId} was deleted by someone");
            if (truth.State is CarryState.Kept or CarryState.Edited or CarryState.Moved)
                Require(Words(truth.From).Shared(Words(later[truth.Into[0]])) >= Wording.LeastOfEdit, $"{truth.From.EId} keeps enough of its words to be the same");
        }
        var added = revision.Root.Flatten().Where(piece => piece.Origins.Count == 0 && addresses.ContainsKey(piece)).Select(piece => Words(later[addresses[piece]])).ToList();
        foreach (var removed in versions.Truths.Where(truth => truth.State == CarryState.Removed && Wording.Count(truth.From.Text) >= Wording.ShortestNearCopy))
        {
            var words = Words(removed.From);
            Require(added.TrueForAll(one => words.Shared(one) <= Wording.MostOfNearCopy), $"nothing new has enough words of {removed.From.EId} to be it");
        }
    }

    private static WordBag Words(Provision provision) => WordBag.Of(SerbianScript.ToLatin($"{provision.Heading} {provision.Text}"));

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"the truth does not hold: {what}");
    }
}
