using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Specs.Contributions;
using static Participation.Specs.Consultations.TownHall;
using static Participation.Specs.Contributions.Margin;

namespace Participation.Specs.Moderation;

/// <summary>People who do not keep to the rules, and threads that went astray.</summary>
public sealed class SanctionSpecs
{
    private static readonly CitedRule One = new("1", Rule);

    private static SanctionAuthor Sanction(SanctionKind kind, int? days = null, Actor? by = null, string reason = "Увреде.") => new(kind, days, One, reason, by ?? Moderator, Meanwhile);

    private static AuthorSanctioned Sanctioned(SanctionKind kind, DateTimeOffset? until = null) => new(DebateId, Ana.Citizen, kind, until, "1", Rule, "Увреде.", Moderator.Citizen, Meanwhile);

    [Fact]
    public void An_author_is_warned_muted_or_excluded_because_of_what_he_wrote()
    {
        Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Warning))).Then(Sanctioned(SanctionKind.Warning));
        Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Mute, 3))).Then(Sanctioned(SanctionKind.Mute, Meanwhile.AddDays(3)));
        Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Exclusion))).Then(Sanctioned(SanctionKind.Exclusion));
        Margin.Given(Submitted(), Sanctioned(SanctionKind.Exclusion)).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Exclusion))).ThenNothing();
        Margin.Given(Submitted(), Sanctioned(SanctionKind.Exclusion)).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Exclusion, by: OtherModerator))).Refused<AlreadySanctioned>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(91)]
    public void A_mute_has_its_days(int? days) => Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Mute, days))).Refused<MuteOutOfBounds>();

    [Fact]
    public void Nobody_but_a_moderator_sanctions_and_nobody_himself()
    {
        foreach (var who in new[] { Ana, Officer, Administrator })
            Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Warning, by: who))).Refused<OnlyAModeratorHere>();
        Margin.Given(Submitted(by: Moderator)).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Warning))).Refused<NobodySanctionsThemselves>();
        Margin.Given(Submitted()).When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Warning, reason: ""))).Refused<TextIsMissing>();
        Margin.Given().When(state => SanctionDecider.Decide(state, Sanction(SanctionKind.Warning))).Refused<ContributionNotFound>();
    }

    [Fact]
    public void A_sanction_is_lifted()
    {
        Margin.Given(Submitted(), Sanctioned(SanctionKind.Mute, Ends)).When(state => SanctionDecider.Decide(state, new LiftSanction(SanctionKind.Mute, "Извинио се.", Moderator, Meanwhile)))
            .Then(new SanctionLifted(DebateId, Ana.Citizen, SanctionKind.Mute, "Извинио се.", Moderator.Citizen, Meanwhile));
        Margin.Given(Submitted(), Sanctioned(SanctionKind.Mute, Ends)).When(state => SanctionDecider.Decide(state, new LiftSanction(SanctionKind.Exclusion, "Извинио се.", Moderator, Meanwhile))).Refused<IsNotSanctioned>();
    }

    [Fact]
    public void Who_is_muted_writes_again_when_the_time_is_over_and_votes_meanwhile()
    {
        var debate = Open with { Barred = Bars(SanctionKind.Mute, Meanwhile.AddDays(1)) };
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: debate))).Refused<AuthorIsMuted>();
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: debate, by: Bora))).Then(Submitted(by: Bora));
        Assert.Null(debate.Bars(Ana.Citizen, Meanwhile.AddDays(1)));
        Assert.False(debate.Excludes(Ana.Citizen));
    }

    [Fact]
    public void Who_is_excluded_neither_writes_nor_votes()
    {
        var debate = Open with { Barred = Bars(SanctionKind.Exclusion, null) };
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: debate))).Refused<AuthorIsExcluded>();
        Assert.IsType<AuthorIsExcluded>(BallotDecider.Decide(null, new CastBallot(Comment, Standing(Submitted(by: Bora)), 1, ConsultationStatus.Open, Ana, Meanwhile, debate.Excludes(Ana.Citizen))).Refusal);
    }

    /// <summary>What a sanction makes of the debate.</summary>
    private static Sequence<Bar> Bars(SanctionKind kind, DateTimeOffset? until) =>
        Given(Draft(), Called(), SanctionDecider.Effect(Comment, Sanctioned(kind, until))!).State!.Bars;

    [Fact]
    public void A_lifted_sanction_takes_back_its_own_effect_alone()
    {
        var other = new CitizenBarred(Ana.Citizen, SanctionKind.Mute, Ends, Reply, Moderator.Citizen, Meanwhile);
        var state = Given(Draft(), Called(), SanctionDecider.Effect(Comment, Sanctioned(SanctionKind.Exclusion))!, other,
            SanctionDecider.Effect(Comment, new SanctionLifted(DebateId, Ana.Citizen, SanctionKind.Exclusion, "Р.", Moderator.Citizen, Meanwhile))!).State!;
        Assert.Equal([new Bar(Ana.Citizen, SanctionKind.Mute, Ends, Reply)], state.Bars);
        Assert.Null(SanctionDecider.Effect(Comment, Sanctioned(SanctionKind.Warning)));
    }

    private static LockThread Lock(Guid? on = null, Contribution? contribution = null, string? eId = null, Actor? by = null, CitedRule? rule = null, string reason = "Препирка.") =>
        new(on, contribution, eId, Open, rule ?? One, reason, by ?? Moderator, Meanwhile);

    [Fact]
    public void A_thread_is_locked_and_opened()
    {
        var locked = new ThreadLocked(Comment, null, 1, "1", Rule, "Препирка.", Moderator.Citizen, Meanwhile);
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(Comment, Standing(Submitted())))).Then(locked);
        Given(Draft(), Called(), locked).When(state => SanctionDecider.Decide(state, Lock(Comment, Standing(Submitted())))).ThenNothing();
        Given(Draft(), Called(), locked).When(state => SanctionDecider.Decide(state, new UnlockThread(Comment, null, Open, "Смирило се.", Moderator, Meanwhile)))
            .Then(new ThreadUnlocked(Comment, null, 1, "Смирило се.", Moderator.Citizen, Meanwhile));
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, new UnlockThread(Comment, null, Open, "Смирило се.", Moderator, Meanwhile))).Refused<ThreadIsNotLocked>();
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(Reply, Standing(Submitted(parent: Comment))))).Refused<OnlyAWholeThread>();
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(eId: "art_99"))).Refused<ProvisionNotFound>();
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(eId: "art_6", by: Officer))).Refused<OnlyAModeratorHere>();
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(eId: "art_6", reason: ""))).Refused<TextIsMissing>();
        Given(Draft(), Called()).When(state => SanctionDecider.Decide(state, Lock(eId: "art_6", rule: new("9", null)))).Refused<RuleNotFound>();
    }

    [Fact]
    public void In_a_locked_thread_nobody_writes_however_deep()
    {
        var debate = Open with { Locks = [new(Comment, null, 1)] };
        var reply = Standing(new ContributionSubmitted(DebateId, Bora.Citizen, ContributionKind.Comment, Comment, Article, 1, null, SealedWording.Seal(new(null, "Одговор.", null), Salt), Meanwhile, Thread: Comment));
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, parentId: Comment, parent: Standing(Submitted()), debate: debate))).Refused<ThreadIsLocked>();
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, parentId: Reply, parent: reply, debate: debate))).Refused<ThreadIsLocked>();
        Assert.Equal(ContributionStatus.Visible, Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: debate))).State!.Status);
    }

    [Fact]
    public void At_a_locked_provision_and_beneath_it_nobody_writes()
    {
        var debate = Open with { Locks = [new(null, "art_5", 1)] };
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, debate: debate))).Refused<ThreadIsLocked>();
        Assert.NotNull(Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, eId: "art_6", debate: debate))).State);
        Assert.NotNull(Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, eId: null, debate: debate))).State);
        Margin.Given().When(state => ContributionDecider.Decide(state, Submit(ContributionKind.Comment, eId: null, debate: Open with { Locks = [new(null, null, 1)] }))).Refused<ThreadIsLocked>();
    }
}
