using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Contributions;

/// <summary>What waits for a moderator before anybody else reads it.</summary>
public sealed class HoldingSpecs
{
    private static ApproveContribution Approve(Actor? by = null, string? reason = null) => new(reason, by ?? Moderator, Meanwhile);
    private static HideContribution Refuse() => new(new("1", Rule), "Увреда службеника.", Moderator, Meanwhile);
    private static EditContribution Edit(DebateMode mode, bool? newcomer = null) => new("Предлажем да остане.", null, Salt, In(mode), Ana, Meanwhile, newcomer);

    private static Contribution After(DebateMode mode, bool? newcomer = null, bool suspected = false) => Margin.Given()
        .When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: In(mode)) with { Newcomer = newcomer, Suspected = suspected })).State!;

    [Fact]
    public void After_publication_everything_is_published_at_once() => Assert.Equal((ContributionStatus.Visible, true), (After(DebateMode.AfterPublication, newcomer: true).Status, After(DebateMode.AfterPublication).Seen));

    [Fact]
    public void Before_publication_everything_waits()
    {
        var state = After(DebateMode.BeforePublication, newcomer: false);
        Assert.Equal((ContributionStatus.Held, false, Held), (state.Status, state.Seen, state.Held));
    }

    [Theory]
    [InlineData(true, ContributionStatus.Held)]
    [InlineData(false, ContributionStatus.Visible)]
    // Better a moment too long in the queue than an open door.
    [InlineData(null, ContributionStatus.Held)]
    public void For_new_accounts_only_theirs_wait(bool? newcomer, ContributionStatus expected) => Assert.Equal(expected, After(DebateMode.BeforePublicationForNew, newcomer).Status);

    [Fact]
    public void What_is_suspected_waits_in_any_mode() => Assert.Equal(HoldingCause.Suspected, After(DebateMode.AfterPublication, suspected: true).Held!.Cause);

    [Theory]
    [InlineData(true, 8, false)]
    [InlineData(true, 6, true)]
    [InlineData(false, 300, true)]
    public void An_account_is_new_for_a_week_and_until_its_address_is_confirmed(bool confirmed, int days, bool expected) =>
        Assert.Equal(expected, Newcomer.Is(confirmed, Meanwhile.AddDays(-days), Meanwhile));

    [Fact]
    public void Where_writing_is_closed_nothing_is_added_or_changed_and_ones_own_can_be_withdrawn()
    {
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: In(DebateMode.ClosedForWriting)))).Refused<WritingIsClosed>();
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit(DebateMode.ClosedForWriting))).Refused<WritingIsClosed>();
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, new WithdrawContribution(In(DebateMode.ClosedForWriting), Ana, Meanwhile))).Then(Withdrawn);
    }

    [Fact]
    public void What_was_submitted_before_the_mode_changed_answers_the_same_when_it_is_sent_again() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: In(DebateMode.ClosedForWriting)))).ThenNothing();

    [Fact]
    public void A_moderator_publishes_it()
    {
        var state = Margin.Given(HeldSubmission).When(state => ModerationDecider.Decide(state, Approve())).Then(Approved).State!;
        Assert.Equal((ContributionStatus.Visible, true), (state.Status, state.Seen));
        Margin.Given(HeldSubmission, Approved).When(state => ModerationDecider.Decide(state, Approve())).ThenNothing();
        Margin.Given(HeldSubmission, Approved).When(state => ModerationDecider.Decide(state, Approve(OtherModerator))).Refused<IsNotHeld>();
        Margin.Given(Submitted()).When(state => ModerationDecider.Decide(state, Approve())).Refused<IsNotHeld>();
    }

    [Fact]
    public void Nobody_but_a_moderator_publishes_it()
    {
        foreach (var who in new[] { Ana, Officer, Administrator })
            Margin.Given(HeldSubmission).When(state => ModerationDecider.Decide(state, Approve(who))).Refused<OnlyAModeratorHere>();
        Margin.Given().When(state => ModerationDecider.Decide(state, Approve())).Refused<ContributionNotFound>();
        Margin.Given(HeldSubmission, Withdrawn).When(state => ModerationDecider.Decide(state, Approve())).Refused<ContributionIsWithdrawn>();
        Margin.Given(HeldSubmission).When(state => ModerationDecider.Decide(state, Approve(reason: "\u202e"))).Refused<TextHasForbiddenCharacters>();
    }

    [Fact]
    public void What_is_refused_was_never_seen_and_can_still_be_published()
    {
        var refused = Margin.Given(HeldSubmission).When(state => ModerationDecider.Decide(state, Refuse())).Then(((ContributionHidden)Hidden) with { Unseen = true }).State!;
        Assert.Equal((ContributionStatus.Hidden, false), (refused.Status, refused.Seen));
        Margin.Given(HeldSubmission, Hidden).When(state => ModerationDecider.Decide(state, Approve())).Refused<AlreadyHidden>();
        Assert.True(Margin.Given(HeldSubmission, Hidden).When(state => ModerationDecider.Decide(state, new RestoreContribution("Није увреда.", OtherModerator, Meanwhile)))
            .Then(((ContributionRestored)Restored) with { First = true }).State!.Seen);
    }

    [Fact]
    public void New_words_in_what_was_published_wait_again()
    {
        var state = Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit(DebateMode.BeforePublication))).Then(
            new ContributionEdited(DebateId, SealedWording.Seal(new(null, "Предлажем да остане.", null), Salt), Ana.Citizen, Meanwhile, Unseen: true),
            new ContributionHeld(DebateId, Held, Meanwhile)).State!;
        Assert.False(state.Seen);
        Assert.False(Assert.IsType<ContributionApproved>(ModerationDecider.Decide(state, Approve()).Events.Single()).First);
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit(DebateMode.BeforePublicationForNew, newcomer: false))).Then(
            new ContributionEdited(DebateId, SealedWording.Seal(new(null, "Предлажем да остане.", null), Salt), Ana.Citizen, Meanwhile));
    }

    [Fact]
    public void Its_author_may_still_correct_and_withdraw_what_waits_and_nobody_is_told()
    {
        Assert.True(Assert.IsType<ContributionEdited>(Margin.Given(HeldSubmission).When(state => ContributionDecider.Decide(state, Edit(DebateMode.BeforePublication))).Decision.Events.Single()).Unseen);
        Margin.Given(HeldSubmission).When(state => ContributionDecider.Decide(state, new WithdrawContribution(Open, Ana, Meanwhile))).Then(((ContributionWithdrawn)Withdrawn) with { Unseen = true });
    }

    [Fact]
    public void For_everybody_else_it_is_not_there()
    {
        var held = Standing(HeldSubmission);
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, parentId: Comment, parent: held, by: Bora))).Refused<ParentNotFound>();
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, parentId: Comment, parent: held))).Refused<ContributionIsHeld>();
        Margin.Given(HeldSubmission).When(state => ContributionDecider.Decide(state, Edit(DebateMode.AfterPublication) with { By = Bora })).Refused<ContributionNotFound>();
        Margin.Given(HeldSubmission).When(state => ContributionDecider.Decide(state, new WithdrawContribution(Open, Bora, Meanwhile))).Refused<ContributionNotFound>();
        Assert.IsType<ContributionNotFound>(BallotDecider.Decide(null, new CastBallot(Comment, held, 1, ConsultationStatus.Open, Bora, Meanwhile)).Refusal);
        Assert.IsType<ContributionIsHeld>(BallotDecider.Decide(null, new CastBallot(Comment, held, 1, ConsultationStatus.Open, Ana, Meanwhile)).Refusal);
        Margin.Given(HeldSubmission).When(state => ModerationDecider.Decide(state, new KeepContribution("Разлог.", Moderator, Meanwhile))).Refused<ContributionIsHeld>();
    }
}
