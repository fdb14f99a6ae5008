namespace Participation.Acts.Carrying;

/// <summary>
/// Tells how much of an article stands in another one line by line. Of an article that is still the same most lines are equal or edited, however many were
/// taken out, added or moved; in a copy with other words hardly one is.
/// </summary>
internal static class Lines
{
    private const int MostCompared = 4000;

    /// <summary>The shares, of the words of the shorter article, that stand in lines with the same words, and in those or in edited ones.</summary>
    public static (double Equal, double Alike) Shared(Comparison both, int a, int b, Func<int, int> most)
    {
        var (from, to) = (Of(both.From.Text, a), Of(both.To.Text, b));
        var shorter = Math.Max(1, Math.Min(from.Sum(both.From.Text.OwnWords), to.Sum(both.To.Text.OwnWords)));
        var later = to.Select(both.To.Text.OwnFingerprint).ToHashSet();
        var (equal, alike) = (0, 0);
        foreach (var line in from)
            if (later.Contains(both.From.Text.OwnFingerprint(line))) equal += both.From.Text.OwnWords(line);
            else if (from.Count * to.Count <= MostCompared && to.Exists(other => Fit.OfOwnWords(both, line, other, most) > 0)) alike += both.From.Text.OwnWords(line);
        return ((double)equal / shorter, (double)(equal + alike) / shorter);
    }

    /// <summary>Its lines with words enough to tell: «*Службени гласник РС, број 47/2018» stands beneath every other article, and «назив;» anywhere.</summary>
    public static List<int> Of(VersionText text, int article) =>
        [.. Enumerable.Range(article, text.After(article) - article).Where(i => text.OwnWords(i) >= Limits.UnmistakableWords && text[i].Kind != ProvisionKind.Note)];
}
