namespace Participation.Consultations;

/// <summary>Every fact in the life of a consultation, in the order of that life.</summary>
public abstract record ConsultationEvent;

/// <summary>An officer began a draft that only the municipality's officers see.</summary>
public sealed record ConsultationDrafted(Guid Municipality, ConsultationDetails Details, Guid Officer, DateTimeOffset At) : ConsultationEvent;

public sealed record ConsultationDetailsCorrected(ConsultationDetails Details, Guid Officer, DateTimeOffset At) : ConsultationEvent;

/// <summary>Јавни позив was published; the debate opens at its start, or at once where the start has passed.</summary>
public sealed record CallPublished(Guid Officer, DateTimeOffset At) : ConsultationEvent;

/// <summary>The start came. The phase does not depend on this fact; readers learn of it by it.</summary>
public sealed record DebateOpened(DateTimeOffset At) : ConsultationEvent;

public sealed record DebateExtended(DateTimeOffset EndsAt, string Reason, Guid Officer, DateTimeOffset At) : ConsultationEvent;

public sealed record DebateClosedEarly(string Reason, Guid Officer, DateTimeOffset At) : ConsultationEvent;

/// <summary>The end came by itself. The phase does not depend on this fact; readers learn of it by it.</summary>
public sealed record DebateEnded(DateTimeOffset At) : ConsultationEvent;

/// <summary>The last days began in which one can still take part. The phase does not change by it; who follows the debate learns of it.</summary>
/// <param name="EndsAt">The end that they lead to: where the debate is extended, they begin once more.</param>
public sealed record LastDaysBegan(DateTimeOffset EndsAt, DateTimeOffset At) : ConsultationEvent;

/// <summary>When contributions are looked at was chosen: in the draft, or publicly while the debate runs.</summary>
/// <param name="Reason">Why it was changed after the call; null in a draft.</param>
public sealed record DebateModeChosen(DebateMode Mode, string? Reason, Guid Officer, DateTimeOffset At) : ConsultationEvent;

public sealed record ConsultationCancelled(string Reason, Guid Officer, DateTimeOffset At) : ConsultationEvent;
