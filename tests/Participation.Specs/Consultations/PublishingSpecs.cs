using Participation.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

public sealed class PublishingSpecs
{
    private static PublishCall Publish(DateTimeOffset now, int minimum = 0, bool hasAct = true, Actor? by = null) => new(hasAct, minimum, by ?? Officer, now);

    private static ConsultationDetails Period(DateTimeOffset starts, DateTimeOffset ends) => Details with { StartsAt = starts, EndsAt = ends };

    [Fact]
    public void A_call_published_before_its_start_waits_for_it() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Drafted))).Then(Called());

    [Fact]
    public void A_call_published_after_its_start_opens_at_once()
    {
        var state = Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Meanwhile)))
            .Then(Called(Meanwhile), new DebateOpened(Meanwhile)).State!;
        Assert.Equal(ConsultationStatus.Open, state.StatusAt(Meanwhile));
        Assert.Equal(Meanwhile, state.OpensAt);
    }

    [Fact]
    public void A_call_published_at_the_moment_of_its_start_opens_at_once() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Starts))).Then(Called(Starts), new DebateOpened(Starts));

    [Fact]
    public void Publishing_again_decides_nothing_new() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Publish(Meanwhile))).ThenNothing();

    [Fact]
    public void A_call_needs_its_act() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Drafted, hasAct: false))).Refused<CallHasNoAct>();

    [Fact]
    public void A_call_whose_end_has_passed_is_refused() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Ends))).Refused<PeriodHasPassed>();

    [Fact]
    public void Only_an_officer_publishes()
    {
        foreach (var who in new[] { Ana, Moderator, Administrator })
            Given(Draft()).When(state => ConsultationDecider.Decide(state, Publish(Drafted, by: who))).Refused<OnlyAnOfficerHere>();
    }

    [Fact]
    public void Nothing_is_published_that_was_never_drafted() =>
        Given().When(state => ConsultationDecider.Decide(state, Publish(Drafted))).Refused<ConsultationNotFound>();

    [Fact]
    public void What_was_called_off_is_not_published() =>
        Given(Draft(), new ConsultationCancelled("Нацрт је повучен.", Officer.Citizen, Drafted))
            .When(state => ConsultationDecider.Decide(state, Publish(Drafted))).Refused<ConsultationIsOver>();

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void The_municipality_sets_the_shortest_period(int minimum, bool tooShort)
    {
        var decision = ConsultationDecider.Decide(Given(Draft()).State, Publish(Drafted, minimum));
        Assert.Equal(tooShort ? new PeriodIsTooShort(20, 21) : null, decision.Refusal);
    }

    [Fact]
    public void Without_a_minimum_a_day_is_enough() =>
        Given(Draft(Period(Starts, Starts.AddHours(1)))).When(state => ConsultationDecider.Decide(state, Publish(Drafted))).Then(Called());

    [Fact]
    public void Where_the_start_has_passed_the_period_counts_from_the_call()
    {
        var late = Belgrade(2026, 3, 11, 8);
        Assert.Equal(new PeriodIsTooShort(14, 15), ConsultationDecider.Decide(Given(Draft()).State, Publish(late, 15)).Refusal);
    }

    [Fact]
    public void Days_are_counted_by_the_calendar_of_Belgrade_whatever_the_offset()
    {
        // 22:30 UTC on the 4th is 23:30 in Belgrade; 23:30 UTC is already the 5th there.
        var fourth = new DateTimeOffset(2026, 3, 4, 22, 30, 0, TimeSpan.Zero);
        var fifth = fourth.AddHours(1);
        Assert.Null(ConsultationDecider.Decide(Given(Draft(Period(fourth, Ends))).State, Publish(Drafted, 21)).Refusal);
        Assert.Equal(new PeriodIsTooShort(20, 21), ConsultationDecider.Decide(Given(Draft(Period(fifth, Ends))).State, Publish(Drafted, 21)).Refusal);
    }

    [Fact]
    public void An_hour_lost_in_spring_does_not_cost_a_day()
    {
        // Clocks go forward on 29 March 2026: fifteen days are 359 hours.
        var (starts, ends) = (Belgrade(2026, 3, 20, 0), Belgrade(2026, 4, 4, 0));
        Assert.Equal(TimeSpan.FromHours(359), ends - starts);
        Assert.Null(ConsultationDecider.Decide(Given(Draft(Period(starts, ends))).State, Publish(Drafted, 15)).Refusal);
        Assert.Equal(new PeriodIsTooShort(15, 16), ConsultationDecider.Decide(Given(Draft(Period(starts, ends))).State, Publish(Drafted, 16)).Refusal);
    }

    [Fact]
    public void An_hour_won_in_autumn_does_not_make_a_day()
    {
        // Clocks go back on 25 October 2026: from midnight, 361 hours end at midnight, not an hour into the next day.
        var (starts, ends) = (Belgrade(2026, 10, 20, 0), Belgrade(2026, 11, 4, 0));
        Assert.Equal(TimeSpan.FromHours(361), ends - starts);
        Assert.Null(ConsultationDecider.Decide(Given(Draft(Period(starts, ends))).State, Publish(Drafted, 15)).Refusal);
        Assert.Equal(new PeriodIsTooShort(15, 16), ConsultationDecider.Decide(Given(Draft(Period(starts, ends))).State, Publish(Drafted, 16)).Refusal);
    }

    [Theory]
    [InlineData(1, "1 дан,")]
    [InlineData(4, "4 дана,")]
    [InlineData(11, "11 дана,")]
    [InlineData(21, "21 дан,")]
    public void The_refusal_counts_its_days_in_Serbian(int days, string words) =>
        Assert.Contains(words, new PeriodIsTooShort(days, 30).Title.Serbian);
}
