using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Specs.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

public sealed class ModeratingSpecs
{
    private static HideContribution Hide(string reason = "Увреда службеника.", string rule = "1", Words? words = null, Actor? by = null) =>
        new(new(rule, words ?? Rule), reason, by ?? Moderator, Meanwhile);

    private static RestoreContribution Restore(string reason = "Није увреда.", Actor? by = null) => new(reason, by ?? OtherModerator, Meanwhile);
    private static KeepContribution Keep(string reason = "Оштро, али на тему.", Actor? by = null) => new(reason, by ?? Moderator, Meanwhile);

    [Fact]
    public void A_moderator_hides_under_a_rule_and_for_a_reason()
    {
        var state = Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Hide())).Then(Hidden).State!;
        Assert.Equal(ContributionStatus.Hidden, state.Status);
        Assert.Equal("Предлажем да се брише.", state.Wording!.Text);
    }

    [Fact]
    public void The_same_decision_again_decides_nothing_new() => Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Hide())).ThenNothing();

    [Fact]
    public void Another_decision_on_what_is_hidden_is_refused()
    {
        Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Hide("Друго."))).Refused<AlreadyHidden>();
        Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Hide(rule: "2"))).Refused<AlreadyHidden>();
        Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Hide(by: OtherModerator))).Refused<AlreadyHidden>();
    }

    [Fact]
    public void A_moderator_restores_what_another_hid()
    {
        var state = Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Restore())).Then(Restored).State!;
        Assert.Equal((ContributionStatus.Visible, null), (state.Status, state.Hidden));
    }

    [Fact]
    public void What_was_restored_can_be_hidden_again() => Margin.Given(Submitted(), Hidden, Restored).When(state => ModerationDecider.Decide(state, Hide())).Then(Hidden);

    [Fact]
    public void Only_what_is_hidden_is_restored()
    {
        Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Restore())).Refused<IsNotHidden>();
        Margin.Given(Submitted(), Withdrawn).When(state => ModerationDecider.Decide(state, Restore())).Refused<IsNotHidden>();
    }

    [Fact]
    public void A_moderator_lets_it_stand() =>
        Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Keep())).Then(new ContributionKept(DebateId, "Оштро, али на тему.", Moderator.Citizen, Meanwhile));

    [Fact]
    public void What_is_hidden_cannot_be_kept_as_if_it_stood() => Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Keep())).Refused<AlreadyHidden>();

    [Fact]
    public void What_is_withdrawn_is_nobodys_to_judge()
    {
        Margin.Given(Submitted(), Withdrawn).When(state => ModerationDecider.Decide(state, Hide())).Refused<ContributionIsWithdrawn>();
        Margin.Given(Submitted(), Withdrawn).When(state => ModerationDecider.Decide(state, Keep())).Refused<ContributionIsWithdrawn>();
    }

    [Fact]
    public void A_rule_that_the_municipality_does_not_have_is_refused() =>
        Assert.Equal(new RuleNotFound("9"), ModerationDecider.Decide(Standing(Submitted()), new HideContribution(new("9", null), "Разлог.", Moderator, Meanwhile)).Refusal);

    [Fact]
    public void A_rule_that_was_repealed_meanwhile_has_its_own_answer() =>
        Assert.Equal(new RuleWasRepealed("9"), ModerationDecider.Decide(Standing(Submitted()), new HideContribution(new("9", null, Repealed: true), "Разлог.", Moderator, Meanwhile)).Refusal);

    [Fact]
    public void Every_decision_has_a_reason()
    {
        foreach (var empty in new[] { "", " ", "\u200b\u200b" })
        {
            Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Hide(empty))).Refused<TextIsMissing>();
            Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Keep(empty))).Refused<TextIsMissing>();
            Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Restore(empty))).Refused<TextIsMissing>();
        }
        var tooLong = new string('р', ModerationDecider.LongestReason + 1);
        Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Hide(tooLong))).Refused<TextIsTooLong>();
        Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Hide(tooLong[1..]))).Then(
            new ContributionHidden(DebateId, "1", Rule, tooLong[1..], Moderator.Citizen, Meanwhile));
    }

    [Fact]
    public void Nobody_but_a_moderator_moderates()
    {
        foreach (var who in new[] { Ana, Bora, Officer, Administrator })
        {
            Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Hide(by: who))).Refused<OnlyAModeratorHere>();
            Margin.Given(Submitted(), Hidden).When(state => ModerationDecider.Decide(state, Restore(by: who))).Refused<OnlyAModeratorHere>();
            Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Keep(by: who))).Refused<OnlyAModeratorHere>();
        }
    }

    [Fact]
    public void What_does_not_exist_is_not_moderated()
    {
        Margin.Given().When(state => ModerationDecider.Decide(state, Hide())).Refused<ContributionNotFound>();
        Margin.Given().When(state => ModerationDecider.Decide(state, Restore())).Refused<ContributionNotFound>();
        Margin.Given().When(state => ModerationDecider.Decide(state, Keep())).Refused<ContributionNotFound>();
    }
}
