using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

/// <summary>Decisions after which a contribution stays, and the one after which nothing does but that it was there.</summary>
public sealed class MarkingSpecs
{
    private static readonly CitedRule Three = new("3", Rule);
    private static readonly ContributionEvent Said = Submitted(text: "Зовите 064 123 456, он је лопов.");

    private static RedactPassages Redact(string exact = "064 123 456", RedactedField field = RedactedField.Text, string reason = "Лични подаци.", Actor? by = null, CitedRule? rule = null) =>
        new([new(field, exact)], rule ?? Three, reason, Salt, by ?? Moderator, Meanwhile);

    private static EraseContribution Erase(string basis = "Решење Повереника бр. 7.", string reason = "Лични подаци.", Actor? by = null, CitedRule? rule = null) =>
        new(basis, rule ?? Three, reason, by ?? Moderator, Meanwhile);

    [Fact]
    public void A_passage_is_made_unreadable_and_the_rest_stays()
    {
        var state = Given(Said).When(state => MarkingDecider.Decide(state, Redact())).State!;
        Assert.Equal(("Зовите [уклоњено], он је лопов.", ContributionStatus.Visible), (state.Wording!.Text, state.Status));
        Assert.Equal("Зовите 064 123 456, он је лопов.", state.Original!.Text);
        var again = Given(Said, Redacted()).When(state => MarkingDecider.Decide(state, Redact("лопов"))).State!;
        Assert.Equal(("Зовите [уклоњено], он је [уклоњено].", "Зовите 064 123 456, он је лопов."), (again.Wording!.Text, again.Original!.Text));
    }

    private static ContributionEvent Redacted() => Given(Said).When(state => MarkingDecider.Decide(state, Redact())).Decision.Events.Single();

    [Fact]
    public void What_was_made_unreadable_can_be_read_again()
    {
        var state = Given(Said, Redacted()).When(state => MarkingDecider.Decide(state, new LiftRedaction("Број је јаван.", Salt, OtherModerator, Meanwhile))).State!;
        Assert.Equal(("Зовите 064 123 456, он је лопов.", null), (state.Wording!.Text, state.Original));
        Assert.Empty(state.Decisions.InForce);
        Given(Said).When(state => MarkingDecider.Decide(state, new LiftRedaction("Број је јаван.", Salt, Moderator, Meanwhile))).Refused<IsNotRedacted>();
    }

    [Fact]
    public void Words_that_are_not_there_cannot_be_removed()
    {
        Given(Said).When(state => MarkingDecider.Decide(state, Redact("065 000 000"))).Refused<PassageToRedactNotFound>();
        Given(Said).When(state => MarkingDecider.Decide(state, Redact(field: RedactedField.Title))).Refused<PassageToRedactNotFound>();
        Given(Said).When(state => MarkingDecider.Decide(state, Redact(" "))).Refused<PassageToRedactNotFound>();
        Given(Said).When(state => MarkingDecider.Decide(state, Redact() with { Passages = [] })).Refused<PassagesMissing>();
        Given(Said, Hidden).When(state => MarkingDecider.Decide(state, Redact())).Refused<AlreadyHidden>();
        Given(Said, Withdrawn).When(state => MarkingDecider.Decide(state, Redact())).Refused<ContributionIsWithdrawn>();
    }

    [Fact]
    public void It_is_marked_as_off_topic_and_the_mark_can_be_taken_off()
    {
        var marked = new MarkedOffTopic(DebateId, "3", Rule, "Није о псима.", Moderator.Citizen, Meanwhile);
        MarkOffTopic Mark(Actor by) => new(Three, "Није о псима.", by, Meanwhile);
        Given(Said).When(state => MarkingDecider.Decide(state, Mark(Moderator))).Then(marked);
        Given(Said, marked).When(state => MarkingDecider.Decide(state, Mark(Moderator))).ThenNothing();
        Given(Said, marked).When(state => MarkingDecider.Decide(state, Mark(OtherModerator))).Refused<AlreadyMarked>();
        Given(Said, marked).When(state => MarkingDecider.Decide(state, new LiftOffTopicMark("Ипак јесте.", Moderator, Meanwhile))).Then(new OffTopicMarkLifted(DebateId, "Ипак јесте.", Moderator.Citizen, Meanwhile));
        Given(Said).When(state => MarkingDecider.Decide(state, new LiftOffTopicMark("Ипак јесте.", Moderator, Meanwhile))).Refused<IsNotMarked>();
    }

    [Fact]
    public void What_the_law_obliges_to_remove_is_gone_for_good()
    {
        var erased = new ContributionErased(DebateId, "Решење Повереника бр. 7.", "3", Rule, "Лични подаци.", Moderator.Citizen, Meanwhile);
        var state = Given(Said).When(state => MarkingDecider.Decide(state, Erase())).Then(erased).State!;
        Assert.Equal((ContributionStatus.Erased, null, null), (state.Status, state.Wording, state.Original));
        Given(Said, erased).When(state => MarkingDecider.Decide(state, Erase())).ThenNothing();
        Given(Said, erased).When(state => ModerationDecider.Decide(state, new HideContribution(Three, "Разлог.", Moderator, Meanwhile))).Refused<ContributionIsErased>();
        Given(Said, erased).When(state => ModerationDecider.Decide(state, new RestoreContribution("Разлог.", Moderator, Meanwhile))).Refused<IsNotHidden>();
        Given(Said, erased).When(state => ContributionDecider.Decide(state, new EditContribution("Опет.", null, Salt, Open, Ana, Meanwhile))).Refused<ContributionIsErased>();
        Given(Said, erased).When(state => MarkingDecider.Decide(state, Redact())).Refused<ContributionIsErased>();
    }

    [Fact]
    public void Each_needs_a_rule_that_holds_a_reason_and_a_moderator()
    {
        var repealed = new CitedRule("3", null, Repealed: true);
        Given(Said).When(state => MarkingDecider.Decide(state, Redact(rule: repealed))).Refused<RuleWasRepealed>();
        Given(Said).When(state => MarkingDecider.Decide(state, Erase(rule: repealed))).Refused<RuleWasRepealed>();
        Given(Said).When(state => MarkingDecider.Decide(state, new MarkOffTopic(repealed, "Разлог.", Moderator, Meanwhile))).Refused<RuleWasRepealed>();
        Given(Said).When(state => MarkingDecider.Decide(state, Redact(reason: " "))).Refused<TextIsMissing>();
        Given(Said).When(state => MarkingDecider.Decide(state, Erase(reason: " "))).Refused<TextIsMissing>();
        Given(Said).When(state => MarkingDecider.Decide(state, Erase(basis: ""))).Refused<TextIsMissing>();
        foreach (var who in new[] { Ana, Officer, Administrator })
        {
            Given(Said).When(state => MarkingDecider.Decide(state, Redact(by: who))).Refused<OnlyAModeratorHere>();
            Given(Said).When(state => MarkingDecider.Decide(state, Erase(by: who))).Refused<OnlyAModeratorHere>();
            Given(Said).When(state => MarkingDecider.Decide(state, new MarkOffTopic(Three, "Разлог.", who, Meanwhile))).Refused<OnlyAModeratorHere>();
        }
        Given().When(state => MarkingDecider.Decide(state, Redact())).Refused<ContributionNotFound>();
        Given().When(state => MarkingDecider.Decide(state, Erase())).Refused<ContributionNotFound>();
    }

    private static Spec<Contribution, ContributionEvent>.Story Given(params IEnumerable<ContributionEvent> events) => Participation.Specs.Contributions.Margin.Given(events);
}
