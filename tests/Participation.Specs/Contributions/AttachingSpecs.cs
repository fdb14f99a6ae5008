using Participation.Acts.Amending;
using Participation.Acts.Anchoring;
using Participation.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Contributions;

/// <summary>Where a contribution stands: at the provision its author named, at what became of it, or where somebody put it by hand.</summary>
public sealed class AttachingSpecs
{
    private static readonly Debate Later = Open with { ActVersion = 2, AddressNow = (version, eId) => version == 2 ? eId : eId == Article ? "art_6" : null };

    private static ReattachContribution Put(string? eId, string reason = "Говори о парковима.", Actor? by = null, Debate? debate = null) => new(eId, reason, debate ?? Open, by ?? Moderator, Meanwhile);

    [Fact]
    public void A_moderator_or_an_officer_puts_it_at_another_provision()
    {
        foreach (var by in new[] { Moderator, Officer })
            Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_6", by: by)))
                .Then(new ContributionReattached(DebateId, 1, "art_6", "Говори о парковима.", by.Citizen, Meanwhile, ByOfficer: by == Officer));
    }

    [Fact]
    public void What_its_author_named_stays_in_the_first_event_and_it_stands_where_it_was_put()
    {
        var state = Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_6"))).State!;
        Assert.Equal(("art_6", Article), (state.EId, state.Submitted!.EId));
    }

    [Fact]
    public void Nobody_else_may() => Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_6", by: Ana))).Refused<OnlyAModeratorOrOfficerHere>();

    [Fact]
    public void It_wants_a_reason() => Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_6", " "))).Refused<TextIsMissing>();

    [Fact]
    public void It_wants_a_provision_that_is_there() => Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_77"))).Refused<ProvisionNotFound>();

    [Fact]
    public void What_was_withdrawn_stays_where_it_was() => Given(Submitted(), Withdrawn).When(c => AttachmentDecider.Decide(c, Put("art_6"))).Refused<ContributionIsWithdrawn>();

    [Fact]
    public void A_reply_goes_with_what_it_replies_to() => Given(Submitted(parent: Comment)).When(c => AttachmentDecider.Decide(c, Put("art_6"))).Refused<ReplyGoesWithItsParent>();

    [Fact]
    public void It_is_not_put_where_it_stands_already()
    {
        Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put(Article))).Refused<AlreadyAtThatProvision>();
        Given(Submitted(eId: null)).When(c => AttachmentDecider.Decide(c, Put(null))).Refused<AlreadyAtThatProvision>();
        Given(Submitted()).When(c => AttachmentDecider.Decide(c, Put("art_6", debate: Later))).Refused<AlreadyAtThatProvision>();
    }

    [Fact]
    public void What_lost_its_provision_can_be_put_at_the_whole_act_or_at_the_same_address() =>
        Assert.All([null, "art_6"], eId => Assert.Single(Given(Submitted(eId: "art_6")).When(c => AttachmentDecider.Decide(c, Put(eId, debate: Later))).Decision.Events));

    [Fact]
    public void An_amendment_always_has_a_provision() =>
        Given(Submitted(ContributionKind.Amendment, proposed: "Ново.")).When(c => AttachmentDecider.Decide(c, Put(null))).Refused<AmendmentNeedsAProvision>();

    [Fact]
    public void A_reply_speaks_of_the_provision_as_it_stands_now()
    {
        var reply = (ContributionSubmitted)Margin.Given().When(c => ContributionDecider.Decide(c, Submit(ContributionKind.Comment, parentId: Comment, parent: Standing(Submitted()), debate: Later))).Decision.Events[0];
        Assert.Equal(("art_6", 2), (reply.EId, reply.ActVersion));
    }

    [Fact]
    public void A_reply_about_a_provision_that_is_no_more_speaks_of_it_as_its_parent_knew_it()
    {
        var reply = (ContributionSubmitted)Margin.Given().When(c => ContributionDecider.Decide(c, Submit(ContributionKind.Comment, parentId: Comment, parent: Standing(Submitted(eId: "art_6")), debate: Later))).Decision.Events[0];
        Assert.Equal(("art_6", 1), (reply.EId, reply.ActVersion));
    }

    [Fact]
    public void An_amendment_may_insert_or_delete()
    {
        foreach (var operation in new[] { AmendmentOperation.InsertBefore, AmendmentOperation.InsertAfter })
            Assert.Equal(operation, ((ContributionSubmitted)Asked(Submit(ContributionKind.Amendment, proposed: ArticleText) with { Operation = operation }).Decision.Events[0]).Operation);
        Assert.Equal(AmendmentOperation.Delete, ((ContributionSubmitted)Asked(Submit(ContributionKind.Amendment) with { Operation = AmendmentOperation.Delete }).Decision.Events[0]).Operation);
    }

    [Fact]
    public void What_deletes_has_no_new_wording() => Asked(Submit(ContributionKind.Amendment, proposed: "Ново.") with { Operation = AmendmentOperation.Delete }).Refused<DeletionProposesNoText>();

    [Fact]
    public void What_inserts_has_one() => Asked(Submit(ContributionKind.Amendment) with { Operation = AmendmentOperation.InsertAfter }).Refused<TextIsMissing>();

    [Fact]
    public void Only_an_amendment_has_an_operation() => Asked(Submit(ContributionKind.Comment) with { Operation = AmendmentOperation.Delete }).Refused<OnlyAnAmendmentHasAnOperation>();

    [Fact]
    public void To_replace_is_the_same_as_to_say_nothing()
    {
        var said = Submit(ContributionKind.Amendment, proposed: "Ново.");
        Given([.. Asked(said).Decision.Events]).When(c => ContributionDecider.Decide(c, said with { Operation = AmendmentOperation.Replace })).ThenNothing();
        Given([.. Asked(said).Decision.Events]).When(c => ContributionDecider.Decide(c, said with { Operation = AmendmentOperation.InsertAfter })).Refused<ContributionExists>();
    }

    [Fact]
    public void A_passage_is_kept_as_it_stands_in_the_provision()
    {
        var submitted = (ContributionSubmitted)Asked(Submit(ContributionKind.Comment) with { Passage = new("пса", "", "", -1, -1) }).Decision.Events[0];
        Assert.Equal(new Passage("пса", "Власник је дужан да држи ", " на повоцу.", 25, 28), submitted.Passage);
    }

    [Fact]
    public void A_passage_must_stand_in_the_provision()
    {
        Asked(Submit(ContributionKind.Comment) with { Passage = new("мачку", "", "", 0, 5) }).Refused<PassageNotFound>();
        Asked(Submit(ContributionKind.Comment, eId: null) with { Passage = new("пса", "", "", 0, 3) }).Refused<PassageNeedsAProvision>();
        Asked(Submit(ContributionKind.Comment) with { Passage = new(new string('а', 1001), "", "", 0, 1001) }).Refused<TextIsTooLong>();
    }

    private static Spec<Contribution, ContributionEvent>.Outcome Asked(SubmitContribution command) => Margin.Given().When(c => ContributionDecider.Decide(c, command));
}
