using Participation.Consultations;
using Participation.Contributions;

namespace Participation.Moderation;

/// <summary>What a moderator decides about a contribution or its author.</summary>
public enum DecisionKind { Hide, Redact, OffTopic, Warn, Mute, Exclude, Approve, Keep }

/// <summary>A decision against a contribution or its author that is in force: its author may appeal it.</summary>
/// <param name="Number">Counts the decisions on one contribution from 1; so each can be appealed once.</param>
public sealed record StandingDecision(DecisionKind Kind, int Number, string Rule, string Reason, Guid Moderator, DateTimeOffset At);

/// <summary>The decision made last, whatever it was: for a little while its moderator may take it back.</summary>
/// <param name="Held">Why the contribution waited before it, where it did.</param>
public sealed record LatestDecision(DecisionKind Kind, Guid Moderator, DateTimeOffset At, Holding? Held);

/// <summary>What has been decided about a contribution so far.</summary>
/// <param name="Made">How many decisions against it were ever made.</param>
/// <param name="InForce">Those that still are, the newest last.</param>
public sealed record Decisions(int Made, Sequence<StandingDecision> InForce, LatestDecision? Latest)
{
    public static readonly Decisions None = new(0, [], null);

    public StandingDecision? Of(DecisionKind kind) => InForce.LastOrDefault(decision => decision.Kind == kind);

    internal static Decisions After(Decisions before, Contribution state, ContributionEvent happened) => happened switch
    {
        ContributionHidden e => before.With(DecisionKind.Hide, e.Rule, e.Reason, e.Moderator, e.At, state.Held),
        PassageRedacted e => before.With(DecisionKind.Redact, e.Rule, e.Reason, e.Moderator, e.At, null),
        MarkedOffTopic e => before.With(DecisionKind.OffTopic, e.Rule, e.Reason, e.Moderator, e.At, null),
        AuthorSanctioned e => before.With(Of(e.Kind), e.Rule, e.Reason, e.Moderator, e.At, null),
        ContributionApproved e => before with { Latest = new(DecisionKind.Approve, e.Moderator, e.At, state.Held) },
        ContributionKept e => before with { Latest = new(DecisionKind.Keep, e.Moderator, e.At, null) },
        ContributionRestored => before.Without(DecisionKind.Hide),
        ContributionHeld => before.Without(DecisionKind.Hide),
        RedactionLifted or ContributionEdited => before.Without(DecisionKind.Redact),
        OffTopicMarkLifted => before.Without(DecisionKind.OffTopic),
        SanctionLifted e => before.Without(Of(e.Kind)),
        DecisionUndone or ContributionErased or ContributionWithdrawn => before with { Latest = null },
        _ => before,
    };

    public static DecisionKind Of(SanctionKind kind) => kind switch
    {
        SanctionKind.Warning => DecisionKind.Warn,
        SanctionKind.Mute => DecisionKind.Mute,
        _ => DecisionKind.Exclude,
    };

    private Decisions With(DecisionKind kind, string rule, string reason, Guid moderator, DateTimeOffset at, Holding? held) => new(
        Made + 1, Without(kind).InForce.Add(new(kind, Made + 1, rule, reason, moderator, at)), new(kind, moderator, at, held));

    private Decisions Without(DecisionKind kind) => this with
    {
        InForce = InForce.Where(decision => decision.Kind != kind).ToSequence(),
        Latest = Latest?.Kind == kind ? null : Latest,
    };
}
