using Participation.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

public sealed class EndingSpecs
{
    private const string Reason = "Нацрт се враћа на дораду.";

    private static ExtendDebate Extend(DateTimeOffset until, DateTimeOffset? now = null, string reason = Reason, Actor? by = null) => new(until, reason, by ?? Officer, now ?? Meanwhile);
    private static CloseDebateEarly Close(DateTimeOffset? now = null, string reason = Reason, Actor? by = null) => new(reason, by ?? Officer, now ?? Meanwhile);
    private static CancelConsultation Cancel(DateTimeOffset? now = null, string reason = Reason, Actor? by = null) => new(reason, by ?? Officer, now ?? Meanwhile);

    [Fact]
    public void An_officer_extends_a_running_debate() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(5))))
            .Then(new DebateExtended(Ends.AddDays(5), Reason, Officer.Citizen, Meanwhile));

    [Fact]
    public void An_officer_extends_a_debate_that_has_not_begun() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(5), Drafted)))
            .Then(new DebateExtended(Ends.AddDays(5), Reason, Officer.Citizen, Drafted));

    [Fact]
    public void Extending_to_the_end_it_has_decides_nothing() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends))).ThenNothing();

    [Fact]
    public void An_extension_never_shortens() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends.AddTicks(-1)))).Refused<ExtensionMustBeLater>();

    [Fact]
    public void A_debate_that_has_ended_is_not_extended() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(5), Ends))).Refused<DebateIsNotRunning>();

    [Fact]
    public void An_officer_closes_a_debate_early() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Close())).Then(new DebateClosedEarly(Reason, Officer.Citizen, Meanwhile));

    [Fact]
    public void Closing_what_is_closed_decides_nothing()
    {
        Given(Draft(), Called(), new DebateClosedEarly(Reason, Officer.Citizen, Meanwhile)).When(state => ConsultationDecider.Decide(state, Close())).ThenNothing();
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Close(Ends))).ThenNothing();
    }

    [Fact]
    public void What_has_not_opened_is_not_closed()
    {
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Close())).Refused<DebateIsNotRunning>();
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Close(Drafted))).Refused<DebateIsNotRunning>();
    }

    [Fact]
    public void An_officer_calls_a_consultation_off_before_and_during_the_debate()
    {
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Cancel())).Then(new ConsultationCancelled(Reason, Officer.Citizen, Meanwhile));
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Cancel())).Then(new ConsultationCancelled(Reason, Officer.Citizen, Meanwhile));
    }

    [Fact]
    public void Calling_off_twice_decides_nothing_new() =>
        Given(Draft(), new ConsultationCancelled(Reason, Officer.Citizen, Meanwhile)).When(state => ConsultationDecider.Decide(state, Cancel())).ThenNothing();

    [Fact]
    public void What_has_ended_cannot_be_called_off() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Cancel(Ends))).Refused<ConsultationIsOver>();

    [Fact]
    public void Every_ending_has_a_public_reason()
    {
        var called = Given(Draft(), Called());
        foreach (var empty in new[] { "", "  \n", "\u200b" })
        {
            called.When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(1), reason: empty))).Refused<TextIsMissing>();
            called.When(state => ConsultationDecider.Decide(state, Close(reason: empty))).Refused<TextIsMissing>();
            called.When(state => ConsultationDecider.Decide(state, Cancel(reason: empty))).Refused<TextIsMissing>();
        }
        var tooLong = new string('р', 2001);
        called.When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(1), reason: tooLong))).Refused<TextIsTooLong>();
        called.When(state => ConsultationDecider.Decide(state, Close(reason: tooLong))).Refused<TextIsTooLong>();
        called.When(state => ConsultationDecider.Decide(state, Cancel(reason: tooLong))).Refused<TextIsTooLong>();
    }

    [Fact]
    public void Only_an_officer_ends_extends_or_calls_off()
    {
        foreach (var who in new[] { Ana, Moderator, Administrator })
        {
            Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Extend(Ends.AddDays(1), by: who))).Refused<OnlyAnOfficerHere>();
            Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Close(by: who))).Refused<OnlyAnOfficerHere>();
            Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Cancel(by: who))).Refused<OnlyAnOfficerHere>();
        }
    }

    [Fact]
    public void Nothing_ends_that_does_not_exist()
    {
        Given().When(state => ConsultationDecider.Decide(state, Extend(Ends))).Refused<ConsultationNotFound>();
        Given().When(state => ConsultationDecider.Decide(state, Close())).Refused<ConsultationNotFound>();
        Given().When(state => ConsultationDecider.Decide(state, Cancel())).Refused<ConsultationNotFound>();
    }
}
