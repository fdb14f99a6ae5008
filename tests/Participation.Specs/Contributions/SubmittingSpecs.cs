using Participation.Consultations;
using Participation.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Contributions;

public sealed class SubmittingSpecs
{
    private static Spec<Contribution, ContributionEvent>.Outcome When(SubmitContribution command) =>
        Margin.Given().When(state => ContributionDecider.Decide(state, command));

    [Fact]
    public void A_citizen_comments_on_a_provision() =>
        When(Submit(ContributionKind.Comment, stance: Stance.Against)).Then(Submitted(stance: Stance.Against));

    [Fact]
    public void A_citizen_comments_on_the_whole_act() => When(Submit(ContributionKind.Comment, eId: null)).Then(Submitted(eId: null));

    [Fact]
    public void A_citizen_makes_a_titled_proposal() =>
        When(Submit(ContributionKind.Proposal, title: "Пси на повоцу", eId: null)).Then(Submitted(ContributionKind.Proposal, title: "Пси на повоцу", eId: null));

    [Fact]
    public void A_citizen_proposes_an_amendment() =>
        When(Submit(ContributionKind.Amendment, proposed: "Власник држи пса на повоцу у парку."))
            .Then(Submitted(ContributionKind.Amendment, proposed: "Власник држи пса на повоцу у парку."));

    [Fact]
    public void A_reply_stands_where_its_parent_stands() =>
        When(Submit(ContributionKind.Comment, eId: "art_6", parentId: Comment, parent: Standing(Submitted()), by: Bora))
            .Then(Submitted(eId: Article, parent: Comment, by: Bora));

    [Fact]
    public void A_reply_can_be_answered() =>
        When(Submit(ContributionKind.Comment, parentId: Reply, parent: Standing(Submitted(parent: Comment))))
            .Then(Submitted(parent: Reply, thread: Comment));

    [Fact]
    public void The_text_is_kept_in_one_form_without_blank_ends()
    {
        var submitted = When(Submit(ContributionKind.Comment, "  C\u030Cuvajmo park.\r\nХвала. \n")).State!;
        Assert.Equal("Čuvajmo park.\nХвала.", submitted.Wording!.Text);
    }

    [Theory]
    [InlineData(ConsultationStatus.Draft, "consultation-not-found")]
    [InlineData(ConsultationStatus.Upcoming, "debate-not-open")]
    [InlineData(ConsultationStatus.Closed, "debate-closed")]
    [InlineData(ConsultationStatus.Reported, "debate-closed")]
    [InlineData(ConsultationStatus.Cancelled, "debate-closed")]
    public void Only_an_open_debate_takes_contributions(ConsultationStatus status, string code) =>
        Assert.Equal(code, ContributionDecider.Decide(null, Submit(ContributionKind.Comment, debate: DebateAt(status))).Refusal!.Code);

    [Fact]
    public void A_comment_at_the_very_moment_of_the_end_is_too_late_and_a_tick_before_is_in_time()
    {
        var debate = TownHallDebate();
        Assert.IsType<DebateHasClosed>(ContributionDecider.Decide(null, Submit(ContributionKind.Comment, debate: DebateAt(debate.StatusAt(Ends)))).Refusal);
        Assert.Null(ContributionDecider.Decide(null, Submit(ContributionKind.Comment, debate: DebateAt(debate.StatusAt(Ends.AddTicks(-1))))).Refusal);
    }

    private static Consultation TownHallDebate() => Participation.Specs.Consultations.TownHall.Given(Draft(), Called()).State!;

    [Fact]
    public void A_proposal_needs_a_title() =>
        Assert.Equal(new TextIsMissing("title"), ContributionDecider.Decide(null, Submit(ContributionKind.Proposal, title: " ")).Refusal);

    [Fact]
    public void Every_contribution_needs_a_text() =>
        Assert.Equal(new TextIsMissing("text"), ContributionDecider.Decide(null, Submit(ContributionKind.Comment, "\u200b\u00a0")).Refusal);

    [Fact]
    public void An_amendment_needs_its_new_wording() =>
        Assert.Equal(new TextIsMissing("proposedText"), ContributionDecider.Decide(null, Submit(ContributionKind.Amendment)).Refusal);

    [Fact]
    public void An_amendment_speaks_of_a_provision() => When(Submit(ContributionKind.Amendment, eId: null, proposed: "Ново.")).Refused<AmendmentNeedsAProvision>();

    [Theory]
    [InlineData("Власник је дужан да држи пса на повоцу.")]
    [InlineData("  Власник је дужан\r\n да држи   пса на повоцу. ")]
    public void An_amendment_changes_something(string same) => When(Submit(ContributionKind.Amendment, proposed: same)).Refused<AmendmentChangesNothing>();

    [Theory]
    [InlineData(ContributionKind.Comment)]
    [InlineData(ContributionKind.Proposal)]
    public void Only_an_amendment_proposes_a_wording(ContributionKind kind) =>
        When(Submit(kind, title: "Наслов", proposed: "Ново.")).Refused<OnlyAnAmendmentProposesText>();

    [Theory]
    [InlineData(ContributionKind.Proposal)]
    [InlineData(ContributionKind.Amendment)]
    public void A_reply_is_a_comment(ContributionKind kind) =>
        When(Submit(kind, title: "Наслов", proposed: kind == ContributionKind.Amendment ? "Ново." : null, parentId: Comment, parent: Standing(Submitted()))).Refused<ReplyIsAComment>();

    [Fact]
    public void A_provision_that_is_not_in_the_act_is_refused() =>
        Assert.Equal(new ProvisionNotFound("art_99"), ContributionDecider.Decide(null, Submit(ContributionKind.Comment, eId: "art_99")).Refusal);

    [Fact]
    public void A_reply_to_nothing_is_refused() => When(Submit(ContributionKind.Comment, parentId: Comment)).Refused<ParentNotFound>();

    [Fact]
    public void A_reply_to_another_debate_is_refused()
    {
        var elsewhere = Standing(Submitted()) with { Consultation = OtherTown };
        When(Submit(ContributionKind.Comment, parentId: Comment, parent: elsewhere)).Refused<ParentNotFound>();
    }

    [Fact]
    public void Nobody_replies_to_what_is_hidden_or_withdrawn()
    {
        When(Submit(ContributionKind.Comment, parentId: Comment, parent: Standing(Submitted(), Hidden))).Refused<ParentIsGone>();
        When(Submit(ContributionKind.Comment, parentId: Comment, parent: Standing(Submitted(), Withdrawn))).Refused<ParentIsGone>();
    }

    [Fact]
    public void Sending_the_same_again_decides_nothing_new() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment))).ThenNothing();

    [Fact]
    public void Sending_the_same_again_after_the_end_is_still_the_same() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: DebateAt(ConsultationStatus.Closed)))).ThenNothing();

    [Fact]
    public void Sending_the_first_text_again_after_an_edit_is_still_the_same() =>
        Margin.Given(Submitted(), new ContributionEdited(DebateId, SealedWording.Seal(new(null, "Друго.", null), Salt), Ana.Citizen, Meanwhile))
            .When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment))).ThenNothing();

    [Fact]
    public void Another_text_under_the_same_id_is_refused() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, "Друго."))).Refused<ContributionExists>();

    [Fact]
    public void Another_citizen_cannot_send_the_same_under_the_same_id() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, by: Bora))).Refused<ContributionExists>();

    [Fact]
    public void An_unreadable_text_under_a_known_id_is_refused_like_any_other_text() =>
        Margin.Given(Submitted()).When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, "\ud800"))).Refused<ContributionExists>();

    [Theory]
    [InlineData(ContributionDecider.LongestTitle, ContributionDecider.LongestText, ContributionDecider.LongestText, null)]
    [InlineData(ContributionDecider.LongestTitle + 1, ContributionDecider.LongestText, ContributionDecider.LongestText, "title")]
    [InlineData(ContributionDecider.LongestTitle, ContributionDecider.LongestText + 1, ContributionDecider.LongestText, "text")]
    [InlineData(ContributionDecider.LongestTitle, ContributionDecider.LongestText, ContributionDecider.LongestText + 1, "proposedText")]
    public void Each_text_has_its_limit(int title, int text, int proposed, string? tooLong)
    {
        var command = Submit(ContributionKind.Amendment, new('а', text), title: new('а', title), proposed: new('а', proposed));
        Assert.Equal(tooLong, (ContributionDecider.Decide(null, command).Refusal as TextIsTooLong)?.Field);
    }

    [Fact]
    public void A_title_of_nothing_visible_is_no_title() =>
        Assert.Null(When(Submit(ContributionKind.Comment, title: "\u200b \ufeff")).State!.Wording!.Title);
}
