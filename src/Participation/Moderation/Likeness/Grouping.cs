namespace Participation.Moderation.Likeness;

/// <summary>A wording that stands for its group when others are compared.</summary>
/// <param name="Wording">The id of the event that brought it.</param>
/// <param name="Fingerprint">What is compared.</param>
public sealed record Exemplar(Guid Wording, Guid Group, Fingerprint Fingerprint);

/// <summary>A group of near-identical wordings, as far as it decides about the next.</summary>
/// <param name="Stance">Of those of its members who declared one; see <see cref="Subject"/>.</param>
/// <param name="Joined">How many wordings ever came to it. Never falls, so that the same events make the same groups, whatever was hidden meanwhile.</param>
/// <param name="Exemplars">How many of them stand for it.</param>
public readonly record struct LikenessGroup(Guid Id, int Stance, int Joined, int Exemplars);

/// <param name="Group">The group that an arrival joins.</param>
/// <param name="Resemblance">With the most alike of its exemplars.</param>
/// <param name="Absorbed">Small groups that are one with it, as the arrival shows, being near-identical with both.</param>
public sealed record Joining(Guid Group, double Resemblance, Sequence<Guid> Absorbed);

/// <summary>
/// Puts each wording into one group of near-identical ones as it arrives. A group is known by a few exemplars and not by all its members, so that a campaign of
/// fifty thousand costs the next arrival no more than one of five. What began beside a campaign with a badly damaged copy is taken in while it is small; two great
/// groups are never joined, so that no chain of small changes makes one of two campaigns.
/// </summary>
public static class Grouping
{
    /// <summary>How many under one key are looked at; where boilerplate fills a key, the others tell.</summary>
    public const int MostUnderKey = 24;

    /// <summary>How many candidates are compared exactly: those that share most keys.</summary>
    public const int MostCompared = 16;

    private const int MostExemplars = 12;

    /// <summary>What is so much like an exemplar teaches nothing about its group.</summary>
    private const double Known = 0.8;

    /// <summary>A group that more have joined stays by itself, so that taking one in costs little.</summary>
    private const int MostAbsorbed = 64;

    /// <summary>Of the groups with a near-identical exemplar the one that most have joined; null where none is alike, and the arrival begins a group of its own.</summary>
    /// <param name="candidates">Exemplars that share a key, with their groups as they stand.</param>
    public static Joining? Find(Fingerprint arrival, int stance, IEnumerable<(Exemplar Exemplar, LikenessGroup Group)> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        // In an order that depends on nothing but the events: the same ones make the same groups, however they are read.
        var alike = candidates
            .Where(candidate => candidate.Group.Stance * stance >= 0)
            .Select(candidate => (candidate.Group, Resemblance: Resemblance.NearlyIdentical(arrival, candidate.Exemplar.Fingerprint)))
            .Where(candidate => candidate.Resemblance is not null)
            .GroupBy(candidate => candidate.Group.Id, (id, same) => same.MaxBy(candidate => candidate.Resemblance))
            .OrderByDescending(candidate => candidate.Group.Joined).ThenBy(candidate => candidate.Group.Id)
            .ToList();
        if (alike.Count == 0)
            return null;
        var (chosen, resemblance) = alike[0];
        var declared = chosen.Stance != 0 ? chosen.Stance : stance;
        var absorbed = new List<Guid>();
        foreach (var (group, _) in alike.Skip(1))
        {
            if (group.Joined > MostAbsorbed || group.Stance * declared < 0)
                continue;
            absorbed.Add(group.Id);
            declared = declared != 0 ? declared : group.Stance;
        }
        return new(chosen.Id, resemblance!.Value, absorbed.ToSequence());
    }

    /// <summary>Whether a new member also stands for its group from now on.</summary>
    public static bool BecomesExemplar(Joining joined, int exemplars) => exemplars < MostExemplars && joined.Resemblance < Known;
}
