using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Language;

namespace Participation.Bench.Versions;

internal enum Level { Articles, Smaller, Others }

/// <summary>The kind of change that a provision truly went through; the first that fits.</summary>
internal enum Fate { NearCopied, Removed, Split, Merged, MovedAway, Renumbered, Edited, ScriptSwapped, Kept }

/// <summary>One row of the carrier, judged.</summary>
/// <param name="IsRight">It says the right place, or rightly that there is none.</param>
/// <param name="IsWrong">It says a place that is not right: another one, or any for what was removed.</param>
/// <param name="StateIsRight">The place is right, and the state is what the contract calls it.</param>
internal sealed record Judged(string Act, Truth Truth, CarriedProvision Found, Level Level, Fate Fate, bool IsRight, bool IsWrong, bool StateIsRight)
{
    public bool IsRemoved => Truth.State == CarryState.Removed;
}

/// <summary>Compares what the carrier says with the truth.</summary>
internal static class CarryScore
{
    public static IEnumerable<Judged> Judge(string act, KnownVersions versions, Sequence<CarriedProvision> found)
    {
        if (found.Count != versions.Truths.Count)
            throw new InvalidOperationException($"{found.Count} rows for {versions.Truths.Count} provisions");
        var (articles, later) = (InArticles(versions.From), Places(versions.To));
        var rows = found.ToDictionary(row => row.From, StringComparer.Ordinal);
        foreach (var truth in versions.Truths)
        {
            var row = rows[truth.From.EId];
            var isRight = row.To is null ? truth.Into.Count == 0 : truth.Best.Contains(row.To) || truth.Best.Any(best => AreAlike(best, row.To, later));
            yield return new(act, truth, row, LevelOf(truth.From, articles), FateOf(truth), isRight, row.To is not null && !isRight, isRight && StateFits(truth, row));
        }
    }

    // Two brothers of the same words: nobody could say which is which.
    private static bool AreAlike(string one, string other, Dictionary<string, (string Parent, string Words)> later) =>
        later.TryGetValue(other, out var place) && later[one] == place;

    private static bool StateFits(Truth truth, CarriedProvision row) =>
        Plain(truth, truth.State) == Plain(truth, row.State) && (truth.State != CarryState.Split || truth.Into.ToHashSet().SetEquals(row.Into));

    // Whether the same words in the other script are an edit is a matter of taste.
    private static CarryState Plain(Truth truth, CarryState state) => truth.OnlyScript && state == CarryState.Edited ? CarryState.Kept : state;

    private static Level LevelOf(Provision provision, HashSet<string> inArticles) =>
        provision.Kind == ProvisionKind.Article ? Level.Articles : inArticles.Contains(provision.EId) ? Level.Smaller : Level.Others;

    private static Fate FateOf(Truth truth) => truth.State switch
    {
        CarryState.Removed => truth.Changes.HasFlag(Changes.NearCopy) ? Fate.NearCopied : Fate.Removed,
        CarryState.Split => Fate.Split,
        CarryState.Merged => Fate.Merged,
        CarryState.Moved => truth.Changes.HasFlag(Changes.Move) ? Fate.MovedAway : Fate.Renumbered,
        _ => truth.OnlyScript ? Fate.ScriptSwapped : truth.Edited ? Fate.Edited : Fate.Kept,
    };

    private static HashSet<string> InArticles(Sequence<Provision> act) => [.. act.Articles().SelectMany(article => article.Children.Flatten()).Select(provision => provision.EId)];

    private static Dictionary<string, (string Parent, string Words)> Places(Sequence<Provision> act)
    {
        Dictionary<string, (string, string)> places = new(StringComparer.Ordinal);
        void Add(IEnumerable<Provision> provisions, string parent)
        {
            foreach (var provision in provisions)
            {
                places[provision.EId] = (parent, SerbianScript.ToLatin(string.Join(' ', provision.Flatten().SelectMany(p => Wording.Tokens($"{p.Heading} {p.Text}")))));
                Add(provision.Children, provision.EId);
            }
        }
        Add(act, "");
        return places;
    }
}
