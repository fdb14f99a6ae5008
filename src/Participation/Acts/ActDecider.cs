using Participation.Acts.Amending;
using Participation.Acts.Carrying;
using Participation.Acts.Correcting;

namespace Participation.Acts;

/// <summary>An officer puts a text that was read into provisions.</summary>
public sealed record PutActDraft(
    Guid Consultation,
    Guid Officer,
    SourceFormat Format,
    ActReading Reading,
    DateTimeOffset Now);

/// <summary>An officer puts the structure of the draft right.</summary>
/// <param name="Stepwise">Whether each correction goes by the addresses that the ones before it left; else all go by those of the draft.</param>
public sealed record CorrectActDraft(Guid Officer, Sequence<Correction> Corrections, DateTimeOffset Now, bool Stepwise = false);

/// <summary>An officer makes the draft the version that everyone reads.</summary>
public sealed record PublishActVersion(Guid Officer, string Note, DateTimeOffset Now);

/// <summary>The rules of an act's text. Who may call it, and in which phase of the consultation, is decided where the consultation is known.</summary>
public static class ActDecider
{
    /// <summary>The longest note on a version, in characters.</summary>
    public const int LongestNote = 2000;

    public static Decision<ActEvent> Decide(Act? state, PutActDraft command) => state switch
    {
        { Draft: { } draft } when draft.Format == command.Format && draft.Title == command.Reading.Title
            && draft.Provisions.Equals(command.Reading.Provisions) => Array.Empty<ActEvent>(),
        _ => new ActDraftRead(command.Consultation, command.Officer, command.Format,
            command.Reading.Title, command.Reading.Provisions, command.Reading.Warnings, command.Now),
    };

    public static Decision<ActEvent> Decide(Act? state, CorrectActDraft command) => state switch
    {
        null => new ActNotFound(),
        { Draft: null } => new NoDraftToCorrect(),
        { Draft: { } draft } => (command.Stepwise ? ActCorrector.ApplyStepwise(draft.Provisions, command.Corrections) : ActCorrector.Apply(draft.Provisions, command.Corrections)) switch
        {
            { Refusal: { } refusal } => refusal,
            { Value: var corrected } => Corrected(state, draft, corrected!, command),
        },
    };

    public static Decision<ActEvent> Decide(Act? state, PublishActVersion command) => state switch
    {
        null => new ActNotFound(),
        { Draft: null } => new NoDraftToPublish(),
        _ when command.Note.Length > LongestNote => new VersionNoteTooLong(command.Note.Length),
        { Version: 0 } => new ActVersionPublished(state.Consultation, 1, command.Note, command.Officer, command.Now),
        _ => Next(state, state.Draft, command),
    };

    private static Decision<ActEvent> Corrected(Act state, ActDraft draft, Sequence<Provision> corrected, CorrectActDraft command)
    {
        var named = ActCorrector.Title(draft.Title, command.Corrections);
        if (named.Refusal is { } refusal) return refusal;
        var title = named.Value!;
        if (title == draft.Title && corrected.Equals(draft.Provisions)) return Array.Empty<ActEvent>();
        return new ActDraftCorrected(state.Consultation, command.Officer, command.Corrections, corrected, command.Now,
            draft.Shapings.Count == 0 ? null : Shaping.Carried(draft.Shapings, ProvisionCarrier.Carry(draft.Provisions, corrected)), command.Stepwise, title == draft.Title ? null : title);
    }

    /// <summary>The next version, and with it where everything of the version before now stands.</summary>
    private static ActEvent[] Next(Act state, ActDraft draft, PublishActVersion command)
    {
        var (newest, number) = (state.Published()!, state.Version + 1);
        var rows = draft.Carried is { } known ? Carrying.Carry.Complete(newest.Provisions, known) : ProvisionCarrier.Carry(newest.Provisions, draft.Provisions);
        return
        [
            new ActVersionPublished(state.Consultation, number, command.Note, command.Officer, command.Now),
            new ProvisionsCarried(state.Consultation, state.Version, number, rows.Where(row => row.State != CarryState.Kept).ToSequence(),
                state.Places.Give(rows, draft.Provisions, number), command.Now),
        ];
    }
}
