using Participation.Contributions;
using Participation.Moderation;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

public sealed class SealedViewSpecs
{
    private static ViewSealedOriginal View(Contribution? on, Actor? by = null) => new(Comment, on, by ?? Moderator, Meanwhile);

    private static readonly SealedOriginalViewed Viewed = new(DebateId, Comment, Moderator.Citizen, Meanwhile);

    private static Spec<SealedViews, SealedViewEvent>.Story Given(params IEnumerable<SealedViewEvent> events) => Spec<SealedViews, SealedViewEvent>.Given(events);

    [Fact]
    public void Every_look_at_a_sealed_original_is_a_fact()
    {
        Given().When(state => SealedViewDecider.Decide(state, View(Standing(Submitted(), Hidden)))).Then(Viewed);
        Assert.Equal(2, Given(Viewed).When(state => SealedViewDecider.Decide(state, View(Standing(Submitted(), Hidden)))).Then(Viewed).State!.Views);
    }

    [Fact]
    public void Only_moderators_look()
    {
        foreach (var who in new[] { Ana, Officer, Administrator })
            Given().When(state => SealedViewDecider.Decide(state, View(Standing(Submitted(), Hidden), who))).Refused<OnlyAModeratorHere>();
        Given().When(state => SealedViewDecider.Decide(state, View(null))).Refused<ContributionNotFound>();
    }
}
