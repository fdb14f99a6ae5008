using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

public sealed class AppealSpecs
{
    private static readonly Contribution HiddenOne = Standing(Submitted(), Hidden);

    private static FileAppeal File(Contribution? on, string text = "Није увреда.", Actor? by = null, DateTimeOffset? now = null) => new(Comment, on, text, 15, Salt, by ?? Ana, now ?? Meanwhile.AddDays(1));

    private static AppealFiled Filed { get; } = new(
        DebateId, Comment, Ana.Citizen, DecisionKind.Hide, 1, "1", "Увреда службеника.", Moderator.Citizen, Meanwhile,
        SealedWording.Seal(new(null, "Није увреда.", null), Salt), Belgrade(2026, 3, 27, 0), Meanwhile.AddDays(1));

    private static DecideAppeal Answer(AppealOutcome outcome = AppealOutcome.Overturned, Actor? by = null, string reason = "Изрека је.") => new(outcome, reason, by ?? OtherModerator, Meanwhile.AddDays(2));

    private static AppealDecided Decided(AppealOutcome outcome = AppealOutcome.Overturned, Actor? by = null) =>
        new(DebateId, Comment, outcome, "Изрека је.", (by ?? OtherModerator).Citizen, Meanwhile.AddDays(2), ByOfficer: by == Officer);

    private static Spec<Appeal, AppealEvent>.Story Of(params IEnumerable<AppealEvent> events) => Spec<Appeal, AppealEvent>.Given(events);

    [Fact]
    public void An_author_appeals_the_decision_that_is_in_force() => Of().When(state => AppealDecider.Decide(state, File(HiddenOne))).Then(Filed);

    [Fact]
    public void A_decision_is_appealed_once() => Of(Filed).When(state => AppealDecider.Decide(state, File(HiddenOne))).Refused<AlreadyAppealed>();

    [Fact]
    public void Another_person_cannot_appeal_it()
    {
        Of().When(state => AppealDecider.Decide(state, File(HiddenOne, by: Bora))).Refused<OnlyTheAuthor>();
        Of().When(state => AppealDecider.Decide(state, File(Standing(HeldSubmission, Hidden), by: Bora))).Refused<ContributionNotFound>();
        Of().When(state => AppealDecider.Decide(state, File(null))).Refused<ContributionNotFound>();
    }

    [Fact]
    public void The_term_runs_to_the_end_of_its_last_day()
    {
        Of().When(state => AppealDecider.Decide(state, File(HiddenOne, now: Belgrade(2026, 3, 25, 23, 59)))).Then(Filed with { DueAt = Belgrade(2026, 4, 10, 0), At = Belgrade(2026, 3, 25, 23, 59) });
        Of().When(state => AppealDecider.Decide(state, File(HiddenOne, now: Belgrade(2026, 3, 26, 0)))).Refused<AppealIsLate>();
    }

    [Fact]
    public void Without_a_decision_in_force_there_is_nothing_to_appeal()
    {
        Of().When(state => AppealDecider.Decide(state, File(Standing(Submitted())))).Refused<NothingToAppeal>();
        Of().When(state => AppealDecider.Decide(state, File(Standing(Submitted(), Hidden, Restored)))).Refused<NothingToAppeal>();
        Of().When(state => AppealDecider.Decide(state, File(HiddenOne, text: " "))).Refused<TextIsMissing>();
        Of().When(state => AppealDecider.Decide(state, File(Standing(Submitted(), new ContributionErased(DebateId, "Закон.", "3", Rule, "Р.", Moderator.Citizen, Meanwhile))))).Refused<ErasureIsForTheCourt>();
    }

    [Fact]
    public void Another_moderator_or_an_officer_decides_it()
    {
        Of(Filed).When(state => AppealDecider.Decide(state, Answer())).Then(Decided());
        Of(Filed).When(state => AppealDecider.Decide(state, Answer(AppealOutcome.Upheld, Officer))).Then(Decided(AppealOutcome.Upheld, Officer));
        Of(Filed).When(state => AppealDecider.Decide(state, Answer(by: Moderator))).Refused<NotByWhoDecided>();
        Of(Filed).When(state => AppealDecider.Decide(state, Answer(by: new(Ana.Citizen, Roles.Moderator)))).Refused<NotByTheAuthor>();
        foreach (var who in new[] { Ana, Bora, Administrator })
            Of(Filed).When(state => AppealDecider.Decide(state, Answer(by: who))).Refused<OnlyAModeratorOrOfficerHere>();
        Of(Filed).When(state => AppealDecider.Decide(state, Answer(reason: ""))).Refused<TextIsMissing>();
        Of().When(state => AppealDecider.Decide(state, Answer())).Refused<AppealNotFound>();
    }

    [Fact]
    public void It_is_decided_once()
    {
        Of(Filed, Decided()).When(state => AppealDecider.Decide(state, Answer())).ThenNothing();
        Of(Filed, Decided()).When(state => AppealDecider.Decide(state, Answer(by: Officer))).Refused<AppealAlreadyDecided>();
        Of(Filed, Decided()).When(state => AppealDecider.Decide(state, Answer(AppealOutcome.Upheld))).Refused<AppealAlreadyDecided>();
    }

    [Fact]
    public void An_overturned_decision_is_taken_back_if_it_still_stands()
    {
        var appeal = Of(Filed).State!;
        Decision<ContributionEvent> Overturned(Contribution state) => AppealDecider.Overturn(state, appeal, "Изрека је.", Salt, OtherModerator.Citizen, Meanwhile);
        Assert.Equal([new ContributionRestored(DebateId, "Изрека је.", OtherModerator.Citizen, Meanwhile)], Overturned(HiddenOne).Events);
        Assert.Empty(Overturned(Standing(Submitted(), Hidden, Restored)).Events);
        // Hidden once more: that decision has its own appeal.
        Assert.Empty(Overturned(Standing(Submitted(), Hidden, Restored, Hidden)).Events);
    }

    [Fact]
    public void A_sanction_can_be_appealed_too()
    {
        var muted = Standing(Submitted(), new AuthorSanctioned(DebateId, Ana.Citizen, SanctionKind.Mute, Ends, "1", Rule, "Увреде.", Moderator.Citizen, Meanwhile));
        var filed = Of().When(state => AppealDecider.Decide(state, File(muted))).State!;
        Assert.Equal(DecisionKind.Mute, filed.Against.Kind);
        Assert.IsType<SanctionLifted>(AppealDecider.Overturn(muted, filed, "Р.", Salt, Officer.Citizen, Meanwhile).Events.Single());
    }
}
