namespace Participation.Acts.Carrying;

/// <summary>
/// Decides for each provision of a version where it stands in the next. Articles first, by all their words and their order; then, within each, what lies
/// beneath, where neighbours decide about words that repeat; then what went elsewhere, what was split and merged; and at last the headings, by what lies
/// in them. Each step names its source; whatever is left over is removed rather than guessed.
/// </summary>
public static class ProvisionCarrier
{
    /// <summary>One row for each provision of <paramref name="from"/>, in the order of its text. Script, case and blank space are no difference.</summary>
    public static Sequence<CarriedProvision> Carry(IReadOnlyList<Provision> from, IReadOnlyList<Provision> to)
    {
        var vocabulary = new Vocabulary();
        var both = new Comparison(new VersionText(from, vocabulary), new VersionText(to, vocabulary));
        Articles.Find(both);
        Beneath.Find(both);
        Elsewhere.Find(both);
        Divided.Find(both);
        Divided.Find(both.Reverse);
        Beneath.Find(both);
        Articles.FindInGaps(both);
        Beneath.Find(both);
        Beneath.FindInGaps(both);
        Beneath.Find(both);
        Containers.Find(both);
        return Enumerable.Range(0, both.From.Text.Count).Select(a => Row(both, a)).ToSequence();
    }

    private static CarriedProvision Row(Comparison both, int a)
    {
        var from = both.From.Text[a].EId;
        if (both.From.IsFree(a)) return new CarriedProvision(from, null, CarryState.Removed, false, []);
        var b = both.From.Counterpart(a);
        var to = both.To.Text[b].EId;
        var edited = both.From.Text.Wording(a) != both.To.Text.Wording(b) || both.From.Text[a].Picture?.Id != both.To.Text[b].Picture?.Id;
        if (both.From.HasSeveral(a)) return new CarriedProvision(from, to, CarryState.Split, edited, both.From.Counterparts(a).Order().Select(part => both.To.Text[part].EId).ToSequence());
        var state = both.To.HasSeveral(b) ? CarryState.Merged : from != to ? CarryState.Moved : edited ? CarryState.Edited : CarryState.Kept;
        return new CarriedProvision(from, to, state, edited, []);
    }
}
