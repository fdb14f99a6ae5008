using Participation.Contributions;
using Participation.Moderation;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

public sealed class ReportingSpecs
{
    private static ReportContribution Report(Contribution? on, ReportReason reason = ReportReason.Insult, string? explanation = null, Actor? by = null) =>
        new(Comment, on, reason, explanation, Salt, by ?? Bora, Meanwhile, TimeSpan.FromHours(48));

    private static ContributionReported Reported(string? explanation = null) => new(
        DebateId, Comment, Bora.Citizen, ReportReason.Insult, explanation is null ? null : SealedWording.Seal(new(null, explanation, null), Salt), Meanwhile, Meanwhile.AddHours(48));

    private static Spec<Report, ReportEvent>.Story Given(params IEnumerable<ReportEvent> events) => Spec<Report, ReportEvent>.Given(events);

    private static readonly Contribution Visible = Standing(Submitted());

    [Fact]
    public void A_citizen_reports_a_contribution() => Given().When(state => ReportDecider.Decide(state, Report(Visible))).Then(Reported());

    [Fact]
    public void A_citizen_may_explain() => Given().When(state => ReportDecider.Decide(state, Report(Visible, explanation: " Вређа мог комшију. "))).Then(Reported("Вређа мог комшију."));

    [Theory]
    [InlineData(" ")]
    [InlineData("\u200b")]
    public void An_explanation_without_words_is_none(string empty) => Given().When(state => ReportDecider.Decide(state, Report(Visible, explanation: empty))).Then(Reported());

    [Fact]
    public void Reporting_again_decides_nothing_new() =>
        Given(Reported()).When(state => ReportDecider.Decide(state, Report(Visible, ReportReason.Spam, "Опет."))).ThenNothing();

    [Fact]
    public void Nobody_reports_himself() => Given().When(state => ReportDecider.Decide(state, Report(Visible, by: Ana))).Refused<OwnContributionReported>();

    [Fact]
    public void There_is_no_report_on_nothing() => Given().When(state => ReportDecider.Decide(state, Report(null))).Refused<ContributionNotFound>();

    [Fact]
    public void What_is_hidden_or_withdrawn_needs_no_report()
    {
        Given().When(state => ReportDecider.Decide(state, Report(Standing(Submitted(), Hidden)))).Refused<ContributionIsHidden>();
        Given().When(state => ReportDecider.Decide(state, Report(Standing(Submitted(), Withdrawn)))).Refused<ContributionIsWithdrawn>();
    }

    [Fact]
    public void What_is_held_is_not_there_for_who_would_report_it()
    {
        Given().When(state => ReportDecider.Decide(state, Report(Standing(HeldSubmission)))).Refused<ContributionNotFound>();
        Given().When(state => ReportDecider.Decide(state, Report(Standing(HeldSubmission), by: Ana))).Refused<OwnContributionReported>();
    }

    [Fact]
    public void An_explanation_has_its_limit() =>
        Given().When(state => ReportDecider.Decide(state, Report(Visible, explanation: new('а', ModerationDecider.LongestReason + 1)))).Refused<TextIsTooLong>();
}
