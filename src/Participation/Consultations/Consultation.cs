namespace Participation.Consultations;

/// <summary>
/// Јавна расправа (or another kind of consultation) on one draft act. Its phase is never stored: it follows from the facts
/// and the hour, so a debate ends at its end also when no process ran at that moment.
/// </summary>
public sealed record Consultation(Guid Municipality, ConsultationDetails Details) : IEvolve<Consultation, ConsultationEvent>
{
    public DateTimeOffset? CallPublishedAt { get; init; }
    public DateTimeOffset? ClosedEarlyAt { get; init; }
    public DateTimeOffset? CancelledAt { get; init; }

    public DebateMode Mode { get; init; }

    /// <summary>Who may not take part as others do.</summary>
    public Sequence<Bar> Bars { get; init; } = [];

    public Sequence<ThreadLock> Locks { get; init; } = [];

    /// <summary>What the leader has already announced, so that it announces each change of phase once.</summary>
    public ConsultationStatus Announced { get; init; } = ConsultationStatus.Draft;

    /// <summary>The end whose last days were announced; null before any were.</summary>
    public DateTimeOffset? LastDaysOf { get; init; }

    /// <summary>How long before the end people are told that it comes.</summary>
    public static readonly TimeSpan LastDays = TimeSpan.FromDays(3);

    /// <summary>Whether the last days have come and nobody was told of them. A debate that is shorter than they are has none.</summary>
    public bool LastDaysAreNewsAt(DateTimeOffset now) =>
        StatusAt(now) == ConsultationStatus.Open && now >= ClosesAt - LastDays && OpensAt < ClosesAt - LastDays && LastDaysOf != Details.EndsAt;

    /// <summary>A call published after the announced start opens the debate at once.</summary>
    public DateTimeOffset OpensAt => CallPublishedAt is { } published && published > Details.StartsAt ? published : Details.StartsAt;

    public DateTimeOffset ClosesAt => ClosedEarlyAt ?? Details.EndsAt;

    /// <summary>The end belongs to the debate no more: what arrives at <see cref="ClosesAt"/> is too late.</summary>
    public ConsultationStatus StatusAt(DateTimeOffset now) => this switch
    {
        { CancelledAt: not null } => ConsultationStatus.Cancelled,
        { CallPublishedAt: null } => ConsultationStatus.Draft,
        _ when now >= ClosesAt => ConsultationStatus.Closed,
        _ when now >= OpensAt => ConsultationStatus.Open,
        _ => ConsultationStatus.Upcoming,
    };

    public static Consultation? Evolve(Consultation? state, ConsultationEvent happened) => (state, happened) switch
    {
        (null, ConsultationDrafted e) => new Consultation(e.Municipality, e.Details),
        (null, _) => null,
        ({ } c, ConsultationDetailsCorrected e) => c with { Details = e.Details },
        ({ } c, CallPublished e) => c with { CallPublishedAt = e.At, Announced = ConsultationStatus.Upcoming },
        ({ } c, DebateOpened) => c with { Announced = ConsultationStatus.Open },
        ({ } c, DebateExtended e) => c with { Details = c.Details with { EndsAt = e.EndsAt } },
        ({ } c, DebateClosedEarly e) => c with { ClosedEarlyAt = e.At, Announced = ConsultationStatus.Closed },
        ({ } c, DebateEnded) => c with { Announced = ConsultationStatus.Closed },
        ({ } c, LastDaysBegan e) => c with { LastDaysOf = e.EndsAt },
        ({ } c, CitizenBarred e) => c with { Bars = Without(c.Bars, e.Citizen, e.Kind, e.Contribution).Add(new(e.Citizen, e.Kind, e.Until, e.Contribution)) },
        ({ } c, CitizenReadmitted e) => c with { Bars = Without(c.Bars, e.Citizen, e.Kind, e.Contribution) },
        ({ } c, ThreadLocked e) => c with { Locks = c.Locks.Add(new(e.Contribution, e.EId, e.ActVersion)) },
        ({ } c, ThreadUnlocked e) => c with { Locks = c.Locks.Where(one => one != new ThreadLock(e.Contribution, e.EId, e.ActVersion)).ToSequence() },
        ({ } c, DebateModeChosen e) => c with { Mode = e.Mode },
        ({ } c, ConsultationCancelled e) => c with { CancelledAt = e.At, Announced = ConsultationStatus.Cancelled },
        ({ } c, _) => c,
    };

    private static Sequence<Bar> Without(Sequence<Bar> bars, Guid citizen, SanctionKind kind, Guid contribution) =>
        bars.Where(bar => (bar.Citizen, bar.Kind, bar.Contribution) != (citizen, kind, contribution)).ToSequence();
}

/// <summary>What the public call says: the act, its legal basis and the period, as moments with an offset.</summary>
public sealed record ConsultationDetails(
    ConsultationKind Kind,
    string Title,
    string Summary,
    string LegalBasis,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt);

/// <summary>The kinds of debate that the law knows; each municipality sets a minimum period for each.</summary>
public enum ConsultationKind
{
    /// <summary>Општи акт (ЗЛС, чл. 11. и 68).</summary>
    GeneralAct,

    /// <summary>Буџет, део о планирању инвестиција.</summary>
    Budget,

    /// <summary>Стопе изворних прихода.</summary>
    OwnRevenues,

    /// <summary>Стратешки документ (Закон о планском систему).</summary>
    StrategicDocument,

    /// <summary>Рани јавни увид (ЗПИ, чл. 45а).</summary>
    EarlyInsight,

    /// <summary>Јавни увид (ЗПИ, чл. 50).</summary>
    PublicInsight,

    /// <summary>Стратешка процена утицаја на животну средину.</summary>
    EnvironmentalAssessment,

    /// <summary>Консултације у раној фази израде.</summary>
    Consultation,
}

public enum ConsultationStatus { Draft, Upcoming, Open, Closed, Reported, Cancelled }
