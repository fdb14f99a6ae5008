namespace Participation.Bench.Alike;

/// <summary>How well groups agree with campaigns.</summary>
/// <param name="Precision">Of all pairs in one group, the share made from one template.</param>
/// <param name="Recall">Of all pairs made from one template, the share in one group.</param>
/// <param name="EachPrecision">The same averaged over contributions (B³; Bagga and Baldwin 1998), so that the great campaigns do not decide alone.</param>
internal sealed record AlikeScore(double Precision, double Recall, double EachPrecision, double EachRecall)
{
    public static AlikeScore Of(IReadOnlyList<(int Campaign, Guid Group)> found)
    {
        var both = found.GroupBy(pair => pair).ToDictionary(same => same.Key, same => (double)same.Count());
        var campaigns = found.GroupBy(pair => pair.Campaign).ToDictionary(same => same.Key, same => (double)same.Count());
        var groups = found.GroupBy(pair => pair.Group).ToDictionary(same => same.Key, same => (double)same.Count());
        static double Pairs(double n) => n * (n - 1) / 2;
        var right = both.Values.Sum(Pairs);
        return new(
            right / groups.Values.Sum(Pairs), right / campaigns.Values.Sum(Pairs),
            both.Sum(pair => pair.Value * pair.Value / groups[pair.Key.Group]) / found.Count, both.Sum(pair => pair.Value * pair.Value / campaigns[pair.Key.Campaign]) / found.Count);
    }
}
