using Participation.Consultations;
using Participation.Contributions;

namespace Participation.Moderation;

/// <summary>The fact that takes a decision back, whoever has the right to it: a moderator, or whoever overturns it on appeal.</summary>
internal static class Reversal
{
    /// <summary>Null where the decision is not in force, so that there is nothing to take back.</summary>
    public static ContributionEvent? Of(Contribution state, DecisionKind kind, string reason, string salt, Guid by, DateTimeOffset now) => kind switch
    {
        _ when state.Decisions.Of(kind) is null => null,
        DecisionKind.Hide when state.Status == ContributionStatus.Hidden => new ContributionRestored(state.Consultation, reason, by, now, !state.Published),
        DecisionKind.Redact when state.Original is { } original => new RedactionLifted(state.Consultation, SealedWording.Seal(original, salt), reason, by, now, !state.Seen),
        DecisionKind.OffTopic => new OffTopicMarkLifted(state.Consultation, reason, by, now, !state.Seen),
        DecisionKind.Warn => new SanctionLifted(state.Consultation, state.Author, SanctionKind.Warning, reason, by, now),
        DecisionKind.Mute => new SanctionLifted(state.Consultation, state.Author, SanctionKind.Mute, reason, by, now),
        DecisionKind.Exclude => new SanctionLifted(state.Consultation, state.Author, SanctionKind.Exclusion, reason, by, now),
        _ => null,
    };
}
