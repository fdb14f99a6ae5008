namespace Participation.Moderation;

/// <summary>Who has looked at the words that nobody reads any more; a stream of its own beside the contribution, so that looking changes nothing of it.</summary>
/// <param name="Views">How often.</param>
public sealed record SealedViews(int Views) : IEvolve<SealedViews, SealedViewEvent>
{
    public static SealedViews? Evolve(SealedViews? state, SealedViewEvent happened) => new((state?.Views ?? 0) + 1);
}

public abstract record SealedViewEvent;

public sealed record SealedOriginalViewed(Guid Consultation, Guid Contribution, Guid Moderator, DateTimeOffset At) : SealedViewEvent;

/// <param name="On">The contribution as it stands; null where there is none.</param>
public sealed record ViewSealedOriginal(Guid ContributionId, Contributions.Contribution? On, Actor By, DateTimeOffset Now);

/// <summary>Only moderators look, and every look is a fact.</summary>
public static class SealedViewDecider
{
    public static Decision<SealedViewEvent> Decide(SealedViews? state, ViewSealedOriginal command) => command switch
    {
        { On: null } => new Contributions.ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        _ => new SealedOriginalViewed(command.On.Consultation, command.ContributionId, command.By.Citizen, command.Now),
    };
}
