using Participation.Consultations;
using static Participation.Consultations.ConsultationStatus;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

public sealed class PhaseSpecs
{
    private static ConsultationStatus StatusAt(DateTimeOffset now, params IEnumerable<ConsultationEvent> events) => Given(events).State!.StatusAt(now);

    private static Decision<ConsultationEvent> Announce(DateTimeOffset now, params IEnumerable<ConsultationEvent> events) =>
        ConsultationDecider.Decide(Given(events).State, new AnnouncePhase(now));

    [Fact]
    public void A_draft_stays_a_draft_whatever_the_hour()
    {
        Assert.Equal(ConsultationStatus.Draft, StatusAt(Drafted, TownHall.Draft()));
        Assert.Equal(ConsultationStatus.Draft, StatusAt(Ends.AddYears(1), TownHall.Draft()));
    }

    [Fact]
    public void The_debate_opens_with_its_start_and_not_a_tick_before()
    {
        Assert.Equal(Upcoming, StatusAt(Starts.AddTicks(-1), TownHall.Draft(), Called()));
        Assert.Equal(Open, StatusAt(Starts, TownHall.Draft(), Called()));
    }

    [Fact]
    public void The_debate_closes_with_its_end_and_not_a_tick_before()
    {
        Assert.Equal(Open, StatusAt(Ends.AddTicks(-1), TownHall.Draft(), Called()));
        Assert.Equal(Closed, StatusAt(Ends, TownHall.Draft(), Called()));
    }

    [Fact]
    public void The_same_moment_in_another_offset_is_the_same_phase()
    {
        Assert.Equal(Closed, StatusAt(Ends.ToOffset(TimeSpan.FromHours(-8)), TownHall.Draft(), Called()));
        Assert.Equal(Open, StatusAt(Ends.AddTicks(-1).ToOffset(TimeSpan.FromHours(14)), TownHall.Draft(), Called()));
    }

    [Fact]
    public void The_phase_waits_for_no_announcement() =>
        Assert.Equal(Closed, StatusAt(Ends, TownHall.Draft(), Called()));

    [Fact]
    public void An_extended_debate_closes_at_its_new_end()
    {
        var extended = new DebateExtended(Ends.AddDays(5), "Велико интересовање.", Officer.Citizen, Meanwhile);
        Assert.Equal(Open, StatusAt(Ends, TownHall.Draft(), Called(), extended));
        Assert.Equal(Closed, StatusAt(Ends.AddDays(5), TownHall.Draft(), Called(), extended));
    }

    [Fact]
    public void A_debate_that_was_closed_early_is_closed_from_that_moment()
    {
        var closed = new DebateClosedEarly("Нацрт се враћа на дораду.", Officer.Citizen, Meanwhile);
        Assert.Equal(Open, StatusAt(Meanwhile.AddTicks(-1), TownHall.Draft(), Called(), closed));
        Assert.Equal(Closed, StatusAt(Meanwhile, TownHall.Draft(), Called(), closed));
    }

    [Fact]
    public void What_is_called_off_stays_called_off() =>
        Assert.Equal(Cancelled, StatusAt(Ends.AddYears(1), TownHall.Draft(), Called(), new ConsultationCancelled("Повучено.", Officer.Citizen, Meanwhile)));

    [Fact]
    public void The_opening_is_announced_once()
    {
        Assert.Equal([new DebateOpened(Starts)], Announce(Starts, TownHall.Draft(), Called()).Events);
        Assert.Empty(Announce(Starts, TownHall.Draft(), Called(), new DebateOpened(Starts)).Events);
        Assert.Empty(Announce(Starts.AddTicks(-1), TownHall.Draft(), Called()).Events);
    }

    [Fact]
    public void The_end_is_announced_once()
    {
        Assert.Equal([new DebateEnded(Ends)], Announce(Ends, TownHall.Draft(), Called(), new DebateOpened(Starts)).Events);
        Assert.Empty(Announce(Ends, TownHall.Draft(), Called(), new DebateOpened(Starts), new DebateEnded(Ends)).Events);
    }

    [Fact]
    public void A_server_that_slept_through_a_whole_debate_announces_both_in_order() =>
        Assert.Equal([new DebateOpened(Ends), new DebateEnded(Ends)], Announce(Ends, TownHall.Draft(), Called()).Events);

    [Fact]
    public void The_last_three_days_are_announced_once()
    {
        var begin = Ends - Consultation.LastDays;
        Assert.Equal([new LastDaysBegan(Ends, begin)], Announce(begin, TownHall.Draft(), Called(), new DebateOpened(Starts)).Events);
        Assert.Empty(Announce(begin.AddTicks(-1), TownHall.Draft(), Called(), new DebateOpened(Starts)).Events);
        Assert.Empty(Announce(begin.AddHours(5), TownHall.Draft(), Called(), new DebateOpened(Starts), new LastDaysBegan(Ends, begin)).Events);
    }

    [Fact]
    public void An_extended_debate_has_last_days_anew()
    {
        var (begin, later) = (Ends - Consultation.LastDays, Ends.AddDays(10));
        ConsultationEvent[] before = [TownHall.Draft(), Called(), new DebateOpened(Starts), new LastDaysBegan(Ends, begin), new DebateExtended(later, "Велико интересовање.", Officer.Citizen, begin)];
        Assert.Empty(Announce(begin.AddHours(1), before).Events);
        Assert.Equal([new LastDaysBegan(later, later.AddDays(-2))], Announce(later.AddDays(-2), before).Events);
    }

    [Fact]
    public void A_debate_of_three_days_is_never_in_its_last_days() =>
        Assert.Empty(Announce(Ends.AddDays(-1), TownHall.Draft(Details with { StartsAt = Ends - Consultation.LastDays }), Called(), new DebateOpened(Starts)).Events);

    [Fact]
    public void Nothing_is_announced_of_drafts_of_the_cancelled_or_of_nothing()
    {
        Assert.Empty(Announce(Ends, TownHall.Draft()).Events);
        Assert.Empty(Announce(Ends, TownHall.Draft(), Called(), new ConsultationCancelled("Повучено.", Officer.Citizen, Meanwhile)).Events);
        Assert.Empty(ConsultationDecider.Decide(null, new AnnouncePhase(Ends)).Events);
    }

    [Fact]
    public void An_extension_after_the_announced_end_cannot_happen() =>
        Given(TownHall.Draft(), Called(), new DebateOpened(Starts), new DebateEnded(Ends))
            .When(state => ConsultationDecider.Decide(state, new ExtendDebate(Ends.AddDays(9), "Касно.", Officer, Ends))).Refused<DebateIsNotRunning>();
}
