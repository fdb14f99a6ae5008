using static Participation.Consultations.ConsultationStatus;

namespace Participation.Consultations;

public sealed record DraftConsultation(Guid Municipality, ConsultationDetails Details, Actor By, DateTimeOffset Now);
public sealed record CorrectConsultationDetails(ConsultationDetails Details, Actor By, DateTimeOffset Now);

/// <param name="HasAct">Whether a draft of the act was read.</param>
/// <param name="MinimumDays">The municipality's own minimum for this kind; 0 where it sets none.</param>
public sealed record PublishCall(bool HasAct, int MinimumDays, Actor By, DateTimeOffset Now);
public sealed record ExtendDebate(DateTimeOffset EndsAt, string Reason, Actor By, DateTimeOffset Now);
public sealed record CloseDebateEarly(string Reason, Actor By, DateTimeOffset Now);
public sealed record CancelConsultation(string Reason, Actor By, DateTimeOffset Now);

/// <param name="Reason">Read by everyone; may be left out only before the call.</param>
public sealed record ChooseDebateMode(DebateMode Mode, string? Reason, Actor By, DateTimeOffset Now);

/// <summary>The hour struck: say what has begun or ended by itself.</summary>
public sealed record AnnouncePhase(DateTimeOffset Now);

/// <summary>The law of a consultation. The period's minimum is the municipality's setting: the law names none (ЗЛС, чл. 11).</summary>
public static class ConsultationDecider
{
    public static Decision<ConsultationEvent> Decide(Consultation? state, DraftConsultation command) => state switch
    {
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when Broken(command.Details) is { } refusal => refusal,
        null => new ConsultationDrafted(command.Municipality, command.Details, command.By.Citizen, command.Now),
        _ when state.Municipality == command.Municipality && state.Details == command.Details => Array.Empty<ConsultationEvent>(),
        _ => new ConsultationExists(),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, CorrectConsultationDetails command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when Broken(command.Details) is { } refusal => refusal,
        _ when state.Details == command.Details => Array.Empty<ConsultationEvent>(),
        _ when state.StatusAt(command.Now) is Closed or Reported or Cancelled => new ConsultationIsOver(),
        { CallPublishedAt: not null } when !SameTerms(state.Details, command.Details) => new PublishedTermsStand(),
        _ => new ConsultationDetailsCorrected(command.Details, command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, PublishCall command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        { CancelledAt: not null } => new ConsultationIsOver(),
        { CallPublishedAt: not null } => Array.Empty<ConsultationEvent>(),
        _ when !command.HasAct => new CallHasNoAct(),
        _ when state.Details.EndsAt <= command.Now => new PeriodHasPassed(),
        _ when Days(state, command.Now) is var days && days < command.MinimumDays => new PeriodIsTooShort(days, command.MinimumDays),
        _ when state.Details.StartsAt <= command.Now =>
            new ConsultationEvent[] { new CallPublished(command.By.Citizen, command.Now), new DebateOpened(command.Now) },
        _ => new CallPublished(command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, ExtendDebate command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", 2000) is { } refusal => refusal,
        _ when state.StatusAt(command.Now) is not (Upcoming or Open) => new DebateIsNotRunning(),
        _ when command.EndsAt == state.Details.EndsAt => Array.Empty<ConsultationEvent>(),
        _ when command.EndsAt < state.Details.EndsAt => new ExtensionMustBeLater(),
        _ when OutOfBounds(command.EndsAt) => new PeriodOutOfBounds(),
        _ => new DebateExtended(command.EndsAt, PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, CloseDebateEarly command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", 2000) is { } refusal => refusal,
        _ when state.StatusAt(command.Now) is Closed or Reported => Array.Empty<ConsultationEvent>(),
        _ when state.StatusAt(command.Now) is not Open => new DebateIsNotRunning(),
        _ => new DebateClosedEarly(PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, CancelConsultation command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", 2000) is { } refusal => refusal,
        { CancelledAt: not null } => Array.Empty<ConsultationEvent>(),
        _ when state.StatusAt(command.Now) is Closed or Reported => new ConsultationIsOver(),
        _ => new ConsultationCancelled(PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, ChooseDebateMode command) => state switch
    {
        null => new ConsultationNotFound(),
        _ when !command.By.Is(Roles.Officer) => new OnlyAnOfficerHere(),
        _ when PlainText.Check(command.Reason, "reason", 2000, required: state.CallPublishedAt is not null) is { } refusal => refusal,
        _ when state.StatusAt(command.Now) is Closed or Reported or Cancelled => new ConsultationIsOver(),
        _ when state.Mode == command.Mode => Array.Empty<ConsultationEvent>(),
        _ => new DebateModeChosen(command.Mode, PlainText.IsBlank(command.Reason) ? null : PlainText.Tidy(command.Reason), command.By.Citizen, command.Now),
    };

    public static Decision<ConsultationEvent> Decide(Consultation? state, AnnouncePhase command) => (state?.Announced, state?.StatusAt(command.Now)) switch
    {
        (Upcoming, Open) => new DebateOpened(command.Now),
        (Upcoming, Closed) => new ConsultationEvent[] { new DebateOpened(command.Now), new DebateEnded(command.Now) },
        (Open, Closed) => new DebateEnded(command.Now),
        (Open, Open) when state!.LastDaysAreNewsAt(command.Now) => new LastDaysBegan(state.Details.EndsAt, command.Now),
        _ => Array.Empty<ConsultationEvent>(),
    };

    /// <summary>Whole days by the calendar of Belgrade, the first not counted (ЗУП, чл. 80): from the 5th to the 20th are 15 days.</summary>
    private static int Days(Consultation state, DateTimeOffset now)
    {
        var opens = state.Details.StartsAt > now ? state.Details.StartsAt : now;
        return SerbianCalendar.DateOf(state.Details.EndsAt).DayNumber - SerbianCalendar.DateOf(opens).DayNumber;
    }

    private static bool SameTerms(ConsultationDetails before, ConsultationDetails after) =>
        (before.Kind, before.StartsAt, before.EndsAt) == (after.Kind, after.StartsAt, after.EndsAt);

    private static Refusal? Broken(ConsultationDetails details) =>
        PlainText.Check(details.Title, "title", 300)
        ?? PlainText.Check(details.Summary, "summary", 4000)
        ?? PlainText.Check(details.LegalBasis, "legalBasis", 1000, required: false)
        ?? (details.EndsAt <= details.StartsAt ? new PeriodEndsBeforeItStarts() : null)
        ?? (OutOfBounds(details.StartsAt) || OutOfBounds(details.EndsAt) ? new PeriodOutOfBounds() : (Refusal?)null);

    /// <summary>A slip of the pen, and at the very ends also what calendars and databases cannot count with.</summary>
    private static bool OutOfBounds(DateTimeOffset moment) => moment.UtcDateTime.Year is < 2000 or > 2199;
}
