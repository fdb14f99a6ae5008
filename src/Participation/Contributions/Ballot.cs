using Participation.Consultations;

namespace Participation.Contributions;

/// <summary>
/// One citizen's vote on one contribution: a stream of its own, so that nobody can be counted twice and voters never wait for each other.
/// </summary>
/// <param name="Value">1 for, -1 against, 0 taken back.</param>
public sealed record Ballot(int Value) : IEvolve<Ballot, BallotEvent>
{
    public static Ballot? Evolve(Ballot? state, BallotEvent happened) => happened switch
    {
        BallotCast e => new Ballot(e.Value),
        _ => state,
    };
}

public abstract record BallotEvent;

/// <param name="Before">What stood before, 0 where nothing did: counts follow from this one fact.</param>
public sealed record BallotCast(Guid Consultation, Guid Contribution, Guid Citizen, int Before, int Value, DateTimeOffset At) : BallotEvent;

/// <param name="On">The contribution as it stands; null where there is none.</param>
/// <param name="Excluded">Whether a moderator excluded the citizen from this debate; who is only muted still votes.</param>
public sealed record CastBallot(Guid ContributionId, Contribution? On, int Value, ConsultationStatus Phase, Actor By, DateTimeOffset Now, bool Excluded = false);

/// <summary>The law of voting on contributions.</summary>
public static class BallotDecider
{
    public static Decision<BallotEvent> Decide(Ballot? state, CastBallot command) => command switch
    {
        { On: null } => new ContributionNotFound(),
        { Value: not (1 or -1 or 0) } => new VoteIsUnknown(),
        _ when ContributionDecider.NotOpen(command.Phase) is { } refusal => refusal,
        _ when !command.On.IsKnownTo(command.By.Citizen) => new ContributionNotFound(),
        { Excluded: true } => new AuthorIsExcluded(),
        { On.Status: ContributionStatus.Erased } => new ContributionIsErased(),
        { On.Status: ContributionStatus.Held } => new ContributionIsHeld(),
        { On.Status: ContributionStatus.Withdrawn } => new ContributionIsWithdrawn(),
        { On.Status: ContributionStatus.Hidden } => new ContributionIsHidden(),
        _ when (state?.Value ?? 0) == command.Value => Array.Empty<BallotEvent>(),
        _ => new BallotCast(command.On.Consultation, command.ContributionId, command.By.Citizen, state?.Value ?? 0, command.Value, command.Now),
    };
}
