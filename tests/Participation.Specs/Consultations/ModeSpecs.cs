using Participation.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

public sealed class ModeSpecs
{
    private static ChooseDebateMode Choose(DebateMode mode = DebateMode.BeforePublication, string? reason = "Талас увреда.", Actor? by = null, DateTimeOffset? now = null) =>
        new(mode, reason, by ?? Officer, now ?? Meanwhile);

    [Fact]
    public void A_debate_is_looked_at_after_publication_until_an_officer_says_otherwise() =>
        Assert.Equal(DebateMode.AfterPublication, Given(Draft(), Called()).State!.Mode);

    [Fact]
    public void In_a_draft_the_mode_needs_no_reason()
    {
        var state = Given(Draft()).When(state => ConsultationDecider.Decide(state, Choose(reason: null))).Then(new DebateModeChosen(DebateMode.BeforePublication, null, Officer.Citizen, Meanwhile)).State!;
        Assert.Equal(DebateMode.BeforePublication, state.Mode);
    }

    [Fact]
    public void While_the_debate_runs_everyone_reads_why_it_changed()
    {
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Choose())).Then(new DebateModeChosen(DebateMode.BeforePublication, "Талас увреда.", Officer.Citizen, Meanwhile));
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Choose(reason: " "))).Refused<TextIsMissing>();
    }

    [Fact]
    public void The_same_mode_again_decides_nothing_new() => Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Choose(DebateMode.AfterPublication))).ThenNothing();

    [Fact]
    public void Only_an_officer_chooses()
    {
        foreach (var who in new[] { Ana, Moderator, Administrator })
            Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Choose(by: who))).Refused<OnlyAnOfficerHere>();
    }

    [Fact]
    public void What_is_over_has_no_mode_to_choose()
    {
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Choose(now: Ends))).Refused<ConsultationIsOver>();
        Given().When(state => ConsultationDecider.Decide(state, Choose())).Refused<ConsultationNotFound>();
    }
}
