using Participation.Consultations;
using Participation.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Contributions;

public sealed class BallotSpecs
{
    private static CastBallot Cast(int value, Contribution? on, ConsultationStatus phase = ConsultationStatus.Open) => new(Comment, on, value, phase, Bora, Meanwhile);

    private static CastBallot Cast(int value) => Cast(value, Standing(Submitted()));

    private static BallotCast Counted(int before, int value) => new(DebateId, Comment, Bora.Citizen, before, value, Meanwhile);

    private static Spec<Ballot, BallotEvent>.Story Given(params IEnumerable<BallotEvent> events) => Spec<Ballot, BallotEvent>.Given(events);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_citizen_votes(int value) => Given().When(state => BallotDecider.Decide(state, Cast(value))).Then(Counted(0, value));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_citizen_cannot_vote_twice(int value) => Given(Counted(0, value)).When(state => BallotDecider.Decide(state, Cast(value))).ThenNothing();

    [Fact]
    public void A_citizen_changes_the_vote() => Given(Counted(0, 1)).When(state => BallotDecider.Decide(state, Cast(-1))).Then(Counted(1, -1));

    [Fact]
    public void A_citizen_takes_the_vote_back() => Given(Counted(0, 1)).When(state => BallotDecider.Decide(state, Cast(0))).Then(Counted(1, 0));

    [Fact]
    public void Taking_back_what_was_never_cast_decides_nothing() => Given().When(state => BallotDecider.Decide(state, Cast(0))).ThenNothing();

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_vote_is_for_against_or_taken_back(int value) => Given().When(state => BallotDecider.Decide(state, Cast(value))).Refused<VoteIsUnknown>();

    [Theory]
    [InlineData(ConsultationStatus.Upcoming, "debate-not-open")]
    [InlineData(ConsultationStatus.Closed, "debate-closed")]
    [InlineData(ConsultationStatus.Cancelled, "debate-closed")]
    public void Only_an_open_debate_counts_votes(ConsultationStatus phase, string code) =>
        Assert.Equal(code, BallotDecider.Decide(null, Cast(1, Standing(Submitted()), phase)).Refusal!.Code);

    [Fact]
    public void There_is_no_vote_on_nothing() => Given().When(state => BallotDecider.Decide(state, Cast(1, null))).Refused<ContributionNotFound>();

    [Fact]
    public void What_is_hidden_or_withdrawn_takes_no_votes()
    {
        Given().When(state => BallotDecider.Decide(state, Cast(1, Standing(Submitted(), Hidden)))).Refused<ContributionIsHidden>();
        Given().When(state => BallotDecider.Decide(state, Cast(1, Standing(Submitted(), Withdrawn)))).Refused<ContributionIsWithdrawn>();
    }

    [Fact]
    public void What_is_restored_takes_votes_again() =>
        Given().When(state => BallotDecider.Decide(state, Cast(1, Standing(Submitted(), Hidden, Restored)))).Then(Counted(0, 1));
}
