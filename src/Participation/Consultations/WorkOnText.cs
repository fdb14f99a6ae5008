namespace Participation.Consultations;

/// <summary>
/// Until when an authority works on the text of its act. A debate ends so that its results can be worked into the text: the proposer weighs what was said,
/// reports on it and sends the assembly the proposal of the act. So the end of the debate is not the end of the work; the report is, and a cancellation.
/// </summary>
public static class WorkOnText
{
    /// <summary>Why the draft cannot be put, corrected or amended at this moment; null where it can.</summary>
    public static Refusal? OnDraft(Consultation consultation, DateTimeOffset now) =>
        consultation.StatusAt(now) is ConsultationStatus.Reported or ConsultationStatus.Cancelled ? new ConsultationIsOver() : null;

    /// <summary>
    /// Why nothing of the debate can become part of the text, and no next version be published, at this moment; null where it can. Before the call nobody but the
    /// officers has read anything: its first version is published with the call.
    /// </summary>
    public static Refusal? OnNextVersion(Consultation consultation, DateTimeOffset now) =>
        consultation.StatusAt(now) is ConsultationStatus.Draft ? new DebateIsNotRunning() : OnDraft(consultation, now);
}
