using Participation.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Consultations;

public sealed class DraftingSpecs
{
    private static DraftConsultation DraftIt(Actor? by = null, ConsultationDetails? details = null, Guid? town = null) =>
        new(town ?? Town, details ?? Details, by ?? Officer, Drafted);

    private static CorrectConsultationDetails Correct(ConsultationDetails details, Actor? by = null, DateTimeOffset? now = null) =>
        new(details, by ?? Officer, now ?? Meanwhile);

    [Fact]
    public void An_officer_drafts_a_consultation() =>
        Given().When(state => ConsultationDecider.Decide(state, DraftIt())).Then(Draft());

    [Fact]
    public void Sending_the_same_draft_again_decides_nothing_new() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, DraftIt())).ThenNothing();

    [Fact]
    public void Another_draft_under_the_same_id_is_refused() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, DraftIt(details: Details with { Title = "Друга одлука" }))).Refused<ConsultationExists>();

    [Fact]
    public void Another_town_cannot_take_over_an_id() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, DraftIt(town: OtherTown))).Refused<ConsultationExists>();

    public static TheoryData<string> Others => ["citizen", "moderator", "administrator"];

    private static Actor Other(string name) => name switch { "moderator" => Moderator, "administrator" => Administrator, _ => Ana };

    [Theory, MemberData(nameof(Others))]
    public void Only_an_officer_drafts(string who) =>
        Given().When(state => ConsultationDecider.Decide(state, DraftIt(Other(who)))).Refused<OnlyAnOfficerHere>();

    [Theory, MemberData(nameof(Others))]
    public void Only_an_officer_corrects(string who) =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Correct(Details with { Title = "Друго" }, Other(who)))).Refused<OnlyAnOfficerHere>();

    [Fact]
    public void A_period_that_ends_as_it_starts_is_none() =>
        Given().When(state => ConsultationDecider.Decide(state, DraftIt(details: Details with { EndsAt = Starts }))).Refused<PeriodEndsBeforeItStarts>();

    [Fact]
    public void One_tick_is_a_period() =>
        Given().When(state => ConsultationDecider.Decide(state, DraftIt(details: Details with { EndsAt = Starts.AddTicks(1) }))).Then(Draft(Details with { EndsAt = Starts.AddTicks(1) }));

    [Fact]
    public void A_period_of_another_age_is_refused()
    {
        foreach (var (starts, ends) in new[] { (DateTimeOffset.MinValue, Ends), (Starts, DateTimeOffset.MaxValue), (Belgrade(1999, 12, 31, 0), Ends), (Starts, Belgrade(2200, 1, 2, 0)) })
            Given().When(state => ConsultationDecider.Decide(state, DraftIt(details: Details with { StartsAt = starts, EndsAt = ends }))).Refused<PeriodOutOfBounds>();
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, new ExtendDebate(DateTimeOffset.MaxValue, "Заувек.", Officer, Meanwhile))).Refused<PeriodOutOfBounds>();
    }

    [Theory]
    [InlineData(300, 4000, 1000, null)]
    [InlineData(301, 4000, 1000, "title")]
    [InlineData(300, 4001, 1000, "summary")]
    [InlineData(300, 4000, 1001, "legalBasis")]
    public void Each_text_has_its_limit(int title, int summary, int basis, string? tooLong)
    {
        var details = Details with { Title = new('а', title), Summary = new('а', summary), LegalBasis = new('а', basis) };
        var decision = ConsultationDecider.Decide(null, DraftIt(details: details));
        Assert.Equal(tooLong, (decision.Refusal as TextIsTooLong)?.Field);
        Assert.Equal(tooLong is null ? 1 : 0, decision.Events.Count);
    }

    [Fact]
    public void A_draft_has_a_title_and_a_summary_but_may_lack_a_legal_basis()
    {
        Assert.Equal(new TextIsMissing("title"), ConsultationDecider.Decide(null, DraftIt(details: Details with { Title = " " })).Refusal);
        Assert.Equal(new TextIsMissing("summary"), ConsultationDecider.Decide(null, DraftIt(details: Details with { Summary = "" })).Refusal);
        Assert.Null(ConsultationDecider.Decide(null, DraftIt(details: Details with { LegalBasis = "" })).Refusal);
    }

    [Fact]
    public void Before_the_call_everything_may_be_corrected()
    {
        var other = Details with { Kind = ConsultationKind.Budget, Title = "Нацрт буџета", EndsAt = Ends.AddDays(3) };
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Correct(other))).Then(new ConsultationDetailsCorrected(other, Officer.Citizen, Meanwhile));
    }

    [Fact]
    public void Correcting_to_what_it_is_decides_nothing() =>
        Given(Draft()).When(state => ConsultationDecider.Decide(state, Correct(Details))).ThenNothing();

    [Fact]
    public void After_the_call_the_words_may_be_corrected()
    {
        var other = Details with { Title = "Нацрт одлуке о комуналном реду и миру" };
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Correct(other))).Then(new ConsultationDetailsCorrected(other, Officer.Citizen, Meanwhile));
    }

    [Fact]
    public void After_the_call_kind_and_period_stand()
    {
        var called = Given(Draft(), Called());
        called.When(state => ConsultationDecider.Decide(state, Correct(Details with { Kind = ConsultationKind.Budget }))).Refused<PublishedTermsStand>();
        called.When(state => ConsultationDecider.Decide(state, Correct(Details with { StartsAt = Starts.AddDays(1) }))).Refused<PublishedTermsStand>();
        called.When(state => ConsultationDecider.Decide(state, Correct(Details with { EndsAt = Ends.AddDays(1) }))).Refused<PublishedTermsStand>();
    }

    [Fact]
    public void What_is_over_is_corrected_no_more() =>
        Given(Draft(), Called()).When(state => ConsultationDecider.Decide(state, Correct(Details with { Title = "Друго" }, now: Ends))).Refused<ConsultationIsOver>();

    [Fact]
    public void Nothing_is_corrected_that_was_never_drafted() =>
        Given().When(state => ConsultationDecider.Decide(state, Correct(Details))).Refused<ConsultationNotFound>();
}
