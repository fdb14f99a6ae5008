using Participation.Server.Contributions;

namespace Participation.Server.Live;

/// <summary>One thing that happened in a debate, as everyone may know it.</summary>
/// <param name="Sequence">Counts from 1 within one consultation, without a gap.</param>
/// <param name="Type">What happened, e.g. <c>contribution-submitted</c>, <c>ballot-cast</c>, <c>phase-changed</c>.</param>
/// <param name="Contribution">Whom it concerns, where it concerns a contribution.</param>
/// <param name="EId">Its provision in the newest version; null for the whole act, and where the provision was removed.</param>
/// <param name="Data">How things stand now.</param>
public sealed record LiveMessage(long Sequence, Guid Consultation, string Type, Guid? Contribution, string? EId, DateTimeOffset At, LiveData Data);

/// <summary>How things stand at the moment of sending: the contribution as anyone may read it, and the counts it changed.</summary>
public sealed record LiveData(ContributionItem? Item, Consultations.ConsultationCounts? Counts, ProvisionCounts? Provision, LiveConsultation? Consultation);

/// <summary>Counts at exactly this provision, without those beneath it.</summary>
public sealed record ProvisionCounts(string? EId, int Comments, int Proposals, int Amendments, Acts.StanceCounts Stances);

public sealed record LiveConsultation(string Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int ActVersion, string Mode);
