using Participation.Consultations;
using Participation.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Contributions;

public sealed class EditingSpecs
{
    private static EditContribution Edit(string text, string? proposed = null, Debate? debate = null, Actor? by = null) =>
        new(text, proposed, Salt, debate ?? Open, by ?? Ana, Meanwhile);

    private static WithdrawContribution Withdraw(Debate? debate = null, Actor? by = null) => new(debate ?? Open, by ?? Ana, Meanwhile);

    private static ContributionEdited Edited(string text, string? proposed = null, string? title = null) =>
        new(DebateId, SealedWording.Seal(new(title, text, proposed), Salt), Ana.Citizen, Meanwhile);

    private static readonly ContributionEvent Amendment = Submitted(ContributionKind.Amendment, "Образложење.", proposed: "Ново.");

    [Fact]
    public void The_author_corrects_the_text() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit("Исправљено."))).Then(Edited("Исправљено."));

    [Fact]
    public void An_edit_keeps_the_title() =>
        Margin.Given(Submitted(ContributionKind.Proposal, title: "Пси")).When(state => ContributionDecider.Decide(state, Edit("Исправљено."))).Then(Edited("Исправљено.", title: "Пси"));

    [Fact]
    public void An_edit_without_a_new_wording_keeps_the_old_one() =>
        Margin.Given(Amendment).When(state => ContributionDecider.Decide(state, Edit("Исправљено."))).Then(Edited("Исправљено.", "Ново."));

    [Fact]
    public void An_edit_can_change_the_new_wording() =>
        Margin.Given(Amendment).When(state => ContributionDecider.Decide(state, Edit("Образложење.", "Новије."))).Then(Edited("Образложење.", "Новије."));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200b")]
    public void An_edit_cannot_take_the_new_wording_from_an_amendment(string empty) =>
        Assert.Equal(new TextIsMissing("proposedText"), ContributionDecider.Decide(Standing(Amendment), Edit("Исправљено.", empty)).Refusal);

    [Fact]
    public void An_edit_cannot_make_an_amendment_change_nothing() =>
        Margin.Given(Amendment).When(state => ContributionDecider.Decide(state, Edit("Исправљено.", ArticleText))).Refused<AmendmentChangesNothing>();

    [Fact]
    public void An_edit_to_the_same_text_decides_nothing() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit(" Предлажем да се брише.\n"))).ThenNothing();

    [Fact]
    public void A_comment_gets_no_new_wording_by_an_edit() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit("Исправљено.", "Ново."))).Refused<OnlyAnAmendmentProposesText>();

    [Fact]
    public void An_edit_needs_a_text() => Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit(" "))).Refused<TextIsMissing>();

    [Fact]
    public void Nobody_else_edits_or_withdraws()
    {
        foreach (var who in new[] { Bora, Moderator, Officer, Administrator })
        {
            Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit("Туђе.", by: who))).Refused<OnlyTheAuthor>();
            Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Withdraw(by: who))).Refused<OnlyTheAuthor>();
        }
    }

    [Fact]
    public void A_closed_debate_is_edited_no_more()
    {
        var closed = DebateAt(ConsultationStatus.Closed);
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Edit("Касно.", debate: closed))).Refused<DebateHasClosed>();
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Withdraw(closed))).Refused<DebateHasClosed>();
    }

    [Fact]
    public void The_author_withdraws() => Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Withdraw())).Then(Withdrawn);

    [Fact]
    public void Withdrawing_twice_decides_nothing_new() => Margin.Given(Submitted(), Withdrawn).When(state => ContributionDecider.Decide(state, Withdraw())).ThenNothing();

    [Fact]
    public void What_is_withdrawn_is_edited_no_more() => Margin.Given(Submitted(), Withdrawn).When(state => ContributionDecider.Decide(state, Edit("Ипак."))).Refused<ContributionIsWithdrawn>();

    [Fact]
    public void What_is_hidden_is_neither_edited_nor_withdrawn()
    {
        Margin.Given(Submitted(), Hidden).When(state => ContributionDecider.Decide(state, Edit("Ипак."))).Refused<ContributionIsHidden>();
        Margin.Given(Submitted(), Hidden).When(state => ContributionDecider.Decide(state, Withdraw())).Refused<ContributionIsHidden>();
    }

    [Fact]
    public void What_is_restored_can_be_edited_again() =>
        Margin.Given(Submitted(), Hidden, Restored).When(state => ContributionDecider.Decide(state, Edit("Исправљено."))).Then(Edited("Исправљено."));

    [Fact]
    public void What_does_not_exist_is_neither_edited_nor_withdrawn()
    {
        Margin.Given().When(state => ContributionDecider.Decide(state, Edit("Ништа."))).Refused<ContributionNotFound>();
        Margin.Given().When(state => ContributionDecider.Decide(state, Withdraw())).Refused<ContributionNotFound>();
    }
}
