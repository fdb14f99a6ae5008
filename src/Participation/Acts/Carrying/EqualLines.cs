namespace Participation.Acts.Carrying;

/// <summary>
/// Tells how much of two articles are lines with exactly the same words. Of an article that is still the same most lines stay as they were, however many were
/// taken out, added or moved; in a copy with other words hardly a line does.
/// </summary>
internal sealed class EqualLines(Comparison both)
{
    private readonly Dictionary<int, HashSet<ulong>> later = [];

    /// <summary>The share of the words of the shorter one that stand in such lines.</summary>
    public double Share(int a, int b)
    {
        if (!later.TryGetValue(b, out var lines)) later[b] = lines = [.. Lines(both.To.Text, b).Select(i => both.To.Text.OwnFingerprint(i))];
        var words = Lines(both.From.Text, a).Where(i => lines.Contains(both.From.Text.OwnFingerprint(i))).Sum(both.From.Text.OwnWords);
        return (double)words / Math.Max(1, Math.Min(both.From.Text.AllWords(a), both.To.Text.AllWords(b)));
    }

    private static IEnumerable<int> Lines(VersionText text, int article) =>
        Enumerable.Range(article, text.After(article) - article).Where(i => text.OwnWords(i) >= Limits.UnmistakableWords && text[i].Kind != ProvisionKind.Note);
}
