using Participation.Contributions;
using Participation.Moderation;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

/// <summary>A slip of the hand.</summary>
public sealed class UndoSpecs
{
    private static Decision<ContributionEvent> Undo(Contribution? state, Actor? by = null, int minutes = 10) => UndoDecider.Decide(state, new UndoDecision(Salt, by ?? Moderator, Meanwhile.AddMinutes(minutes)));

    private static DecisionUndone Undone(DecisionKind kind) => new(DebateId, kind, Meanwhile, Moderator.Citizen, Meanwhile.AddMinutes(10));

    [Fact]
    public void What_was_hidden_stands_again() => Given(Submitted(), Hidden).When(state => Undo(state)).Then(
        new ContributionRestored(DebateId, UndoDecider.Reason, Moderator.Citizen, Meanwhile.AddMinutes(10)), Undone(DecisionKind.Hide));

    [Fact]
    public void What_was_held_is_held_again_whatever_was_decided()
    {
        Given(HeldSubmission, Hidden).When(state => Undo(state)).Then(new ContributionHeld(DebateId, Held, Meanwhile.AddMinutes(10), Unseen: true), Undone(DecisionKind.Hide));
        var state = Given(HeldSubmission, Approved).When(state => Undo(state)).Then(new ContributionHeld(DebateId, Held, Meanwhile.AddMinutes(10)), Undone(DecisionKind.Approve)).State!;
        Assert.Equal(ContributionStatus.Held, state.Status);
        Assert.IsType<NothingToUndo>(Undo(state).Refusal);
    }

    [Fact]
    public void What_was_kept_waits_again() =>
        Given(Submitted(), new ContributionKept(DebateId, "У реду.", Moderator.Citizen, Meanwhile)).When(state => Undo(state)).Then(Undone(DecisionKind.Keep));

    [Fact]
    public void Only_who_decided_undoes_it_and_only_for_a_while()
    {
        Given(Submitted(), Hidden).When(state => Undo(state, OtherModerator)).Refused<NotYourDecision>();
        Given(Submitted(), Hidden).When(state => Undo(state, minutes: 11)).Refused<UndoIsLate>();
        Given(Submitted(), Hidden).When(state => Undo(state, Ana)).Refused<OnlyAModeratorHere>();
        Given(Submitted()).When(state => Undo(state)).Refused<NothingToUndo>();
        Given(Submitted(), Hidden, Restored).When(state => Undo(state)).Refused<NothingToUndo>();
        Given().When(state => Undo(state)).Refused<ContributionNotFound>();
    }

    private static Spec<Contribution, ContributionEvent>.Story Given(params IEnumerable<ContributionEvent> events) => Participation.Specs.Contributions.Margin.Given(events);
}
