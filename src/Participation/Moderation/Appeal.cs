namespace Participation.Moderation;

/// <summary>Приговор: the author asks that somebody else look again at one decision; a stream of its own.</summary>
/// <param name="Against">The decision.</param>
public sealed record Appeal(Guid Consultation, Guid Contribution, Guid Author, StandingDecision Against, DateTimeOffset DueAt) : IEvolve<Appeal, AppealEvent>
{
    /// <summary>What the appeal came to; null while it waits.</summary>
    public AppealDecided? Decided { get; init; }

    public static Appeal? Evolve(Appeal? state, AppealEvent happened) => (state, happened) switch
    {
        (null, AppealFiled e) => new(e.Consultation, e.Contribution, e.Author, new(e.Kind, e.Number, e.Rule, e.Reason, e.Moderator, e.DecidedAt), e.DueAt),
        (null, _) => null,
        ({ } a, AppealDecided e) => a with { Decided = e },
        _ => state,
    };
}

public enum AppealOutcome
{
    /// <summary>The decision stands.</summary>
    Upheld,

    /// <summary>The decision is taken back.</summary>
    Overturned,
}

public abstract record AppealEvent;

/// <param name="Number">Which decision on the contribution it is against.</param>
/// <param name="Moderator">Who made that decision, and so does not decide about it again.</param>
/// <param name="Text">What the author says, sealed like every text of a citizen.</param>
/// <param name="DueAt">When the term for deciding the appeal runs out.</param>
public sealed record AppealFiled(
    Guid Consultation, Guid Contribution, Guid Author, DecisionKind Kind, int Number, string Rule, string Reason, Guid Moderator, DateTimeOffset DecidedAt,
    SealedWording Text, DateTimeOffset DueAt, DateTimeOffset At) : AppealEvent;

/// <param name="Contribution">The contribution, so that the decision is found with it.</param>
/// <param name="ByOfficer">An officer decided, and no moderator.</param>
public sealed record AppealDecided(Guid Consultation, Guid Contribution, AppealOutcome Outcome, string Reason, Guid By, DateTimeOffset At, bool ByOfficer = false) : AppealEvent;
