namespace Participation.Consultations;

/// <summary>What a moderator may do to somebody who does not keep to the rules.</summary>
public enum SanctionKind
{
    /// <summary>Опомена: nothing but words.</summary>
    Warning,

    /// <summary>Cannot write in this debate for a time; reads and votes.</summary>
    Mute,

    /// <summary>Cannot take part in this debate any more; reads.</summary>
    Exclusion,
}

/// <summary>Somebody who may not take part in a debate as others do.</summary>
/// <param name="Until">When a mute ends by itself; null where it is an exclusion.</param>
/// <param name="Contribution">The one that was the cause.</param>
public sealed record Bar(Guid Citizen, SanctionKind Kind, DateTimeOffset? Until, Guid Contribution)
{
    public bool HoldsAt(DateTimeOffset now) => Until is not { } until || now < until;
}

/// <summary>A thread that takes no more contributions: of one contribution, or of a provision with all beneath it.</summary>
/// <param name="Contribution">The one whose replies are locked; null where it is a provision.</param>
/// <param name="EId">The provision of <paramref name="ActVersion"/>; null for what speaks of the whole act.</param>
public sealed record ThreadLock(Guid? Contribution, string? EId, int ActVersion);

/// <summary>A moderator's decision has this effect on the debate; the decision itself stands with the contribution that was its cause.</summary>
public sealed record CitizenBarred(Guid Citizen, SanctionKind Kind, DateTimeOffset? Until, Guid Contribution, Guid Moderator, DateTimeOffset At) : ConsultationEvent;

public sealed record CitizenReadmitted(Guid Citizen, SanctionKind Kind, Guid Contribution, Guid By, DateTimeOffset At) : ConsultationEvent;

/// <summary>A moderator closed a thread for further contributions; what stands there stays.</summary>
public sealed record ThreadLocked(
    Guid? Contribution, string? EId, int ActVersion, string Rule, Words RuleText, string Reason, Guid Moderator, DateTimeOffset At) : ConsultationEvent;

public sealed record ThreadUnlocked(Guid? Contribution, string? EId, int ActVersion, string Reason, Guid Moderator, DateTimeOffset At) : ConsultationEvent;
