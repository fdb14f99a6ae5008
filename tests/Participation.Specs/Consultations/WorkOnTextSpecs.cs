using Participation.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

/// <summary>Officers work on the text also after the debate: its end is when the results are worked in.</summary>
public sealed class WorkOnTextSpecs
{
    private static Consultation State(params ConsultationEvent[] facts) => facts.Aggregate((Consultation?)null, Consultation.Evolve)!;

    [Fact]
    public void A_text_is_put_and_corrected_from_the_first_day_until_the_consultation_is_cancelled()
    {
        Assert.Null(WorkOnText.OnDraft(State(Draft()), Drafted));
        Assert.Null(WorkOnText.OnDraft(State(Draft(), Called()), Starts));
        Assert.Null(WorkOnText.OnDraft(State(Draft(), Called()), Ends));
        Assert.Null(WorkOnText.OnDraft(State(Draft(), Called()), Ends.AddYears(1)));
        Assert.IsType<ConsultationIsOver>(WorkOnText.OnDraft(State(Draft(), Called(), new ConsultationCancelled("Повлачимо.", Officer.Citizen, Starts)), Starts));
    }

    [Fact]
    public void The_next_version_is_made_from_the_call_on_and_not_before()
    {
        Assert.IsType<DebateIsNotRunning>(WorkOnText.OnNextVersion(State(Draft()), Drafted));
        Assert.Null(WorkOnText.OnNextVersion(State(Draft(), Called()), Drafted));
        Assert.Null(WorkOnText.OnNextVersion(State(Draft(), Called()), Ends));
        Assert.IsType<ConsultationIsOver>(WorkOnText.OnNextVersion(State(Draft(), Called(), new ConsultationCancelled("Повлачимо.", Officer.Citizen, Starts)), Ends));
    }
}
