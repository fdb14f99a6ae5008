using System.Text.RegularExpressions;

namespace Participation.Moderation.Signals;

/// <summary>Something about a submission that spam often has, and honest contributions sometimes too: a hint for a moderator, never a verdict.</summary>
/// <param name="Name">Stable: <c>links</c>, <c>burst</c>, <c>repeated-text</c>, <c>young-account</c>, <c>shared-network</c>, or that of a plug-in.</param>
/// <param name="Weight">How much it counts here; the municipality sets it.</param>
/// <param name="Because">What was seen, for the moderator to judge himself.</param>
public sealed record Signal(string Name, int Weight, Words Because);

/// <summary>What is known of a submission and its author when it is looked at.</summary>
/// <param name="AccountSince">When the account was opened; null where that is not known, and then it says nothing.</param>
/// <param name="WrittenLately">Other contributions of the account within <see cref="Signalling.Lately"/> before this one.</param>
/// <param name="SameBefore">Other near-identical contributions of the same account. Those of other people are a campaign and no signal.</param>
/// <param name="AccountsOnNetwork">How many accounts wrote from the same network within a day, this one included; 0 where that is not known.</param>
public sealed record SubmissionFacts(Wording Wording, DateTimeOffset At, DateTimeOffset? AccountSince, int WrittenLately, int SameBefore, int AccountsOnNetwork);

/// <summary>Looks at a submission and says what it sees: ours is <see cref="Signalling.Look"/>; another may be plugged in beside it.</summary>
/// <param name="settings">The weights of the municipality; a plug-in asks for its own name.</param>
public delegate IEnumerable<Signal> SubmissionAssessment(SubmissionFacts facts, SignalSettings settings);

/// <summary>What a municipality makes of signals.</summary>
/// <param name="Weights">Those that differ from the usual ones, by name.</param>
/// <param name="Threshold">The sum from which on a submission waits for a moderator; null where none is ever held for signals, as long as nothing else is set.</param>
public sealed record SignalSettings(Sequence<SignalWeight> Weights, int? Threshold)
{
    public const int Heaviest = 100;

    public static SignalSettings Usual { get; } = new([], null);

    /// <summary>The usual weights; a signal of a plug-in weighs <see cref="OfPlugIn"/> until the municipality says otherwise.</summary>
    public static Sequence<SignalWeight> UsualWeights { get; } =
        [new(Signalling.Links, 20), new(Signalling.Burst, 30), new(Signalling.RepeatedText, 40), new(Signalling.YoungAccount, 15), new(Signalling.SharedNetwork, 15)];

    public const int OfPlugIn = 20;

    /// <summary>0 turns a signal off.</summary>
    public int WeightOf(string name) => (Weights.FirstOrDefault(weight => weight.Name == name) ?? UsualWeights.FirstOrDefault(weight => weight.Name == name))?.Weight ?? OfPlugIn;
}

public sealed record SignalWeight(string Name, int Weight);

/// <summary>The signals that are known without any outside service, and what follows from them.</summary>
public static partial class Signalling
{
    public const string Links = "links";
    public const string Burst = "burst";
    public const string RepeatedText = "repeated-text";
    public const string YoungAccount = "young-account";
    public const string SharedNetwork = "shared-network";

    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Young = TimeSpan.FromHours(24);

    /// <summary>One link is a source.</summary>
    private const int ManyLinks = 2;

    /// <summary>A citizen who goes through an act writes a few comments in ten minutes.</summary>
    private const int ManyWritten = 8;

    /// <summary>A family, an office, a library share a network.</summary>
    private const int ManyAccounts = 5;

    /// <summary>What is to be seen in a submission, the heaviest first; what the municipality gives no weight is left out.</summary>
    public static IEnumerable<Signal> Look(SubmissionFacts facts, SignalSettings settings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(settings);
        return Seen(facts).Select(seen => new Signal(seen.Name, settings.WeightOf(seen.Name), seen.Because)).Where(signal => signal.Weight > 0).OrderByDescending(signal => signal.Weight);
    }

    /// <summary>Whether a submission waits for a moderator: only where the municipality set a threshold and the weights together reach it.</summary>
    public static bool Holds(SignalSettings settings, IEnumerable<Signal> signals)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Threshold is { } threshold && signals.Sum(signal => signal.Weight) >= threshold;
    }

    private static IEnumerable<(string Name, Words Because)> Seen(SubmissionFacts facts)
    {
        if (LinksIn(facts.Wording) is >= ManyLinks and var links)
            yield return (Links, new($"Број веза ка другим сајтовима у тексту: {links}.", $"Links to other sites in the text: {links}."));
        if (facts.WrittenLately >= ManyWritten)
            yield return (Burst, new($"Исти налог је у последњих десет минута послао још прилога: {facts.WrittenLately}.", $"The same account sent this many others within ten minutes: {facts.WrittenLately}."));
        if (facts.SameBefore > 0)
            yield return (RepeatedText, new($"Исти налог је готово исти текст послао већ раније, број пута: {facts.SameBefore}.", $"The same account sent nearly the same text before, this many times: {facts.SameBefore}."));
        if (facts.AccountSince is { } since && facts.At - since < Young)
            yield return (YoungAccount, new("Налог је отворен мање од једног дана пре слања.", "The account was opened less than a day before."));
        if (facts.AccountsOnNetwork >= ManyAccounts)
            yield return (SharedNetwork, new($"Са исте мреже је у року од једног дана писало више налога, укупно: {facts.AccountsOnNetwork}.", $"Several accounts wrote from the same network within a day, in all: {facts.AccountsOnNetwork}."));
    }

    private static int LinksIn(Wording wording) => Link().Count($"{wording.Title} {wording.Text} {wording.ProposedText}");

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>()\[\]]{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

/// <summary>How often a citizen's earlier reports led to a decision against what he reported.</summary>
/// <param name="Settled">Reports that a moderator decided on.</param>
/// <param name="Upheld">Those of them that were upheld.</param>
public readonly record struct ReporterRecord(int Settled, int Upheld)
{
    /// <summary>
    /// The weight of his next report, between 0 and 1: the share upheld, with one imagined report each way (Laplace's rule of succession), so that whoever reports for
    /// the first time weighs one half, and neither one slip nor one hit says much.
    /// </summary>
    public double Weight => (Upheld + 1.0) / (Settled + 2.0);
}
