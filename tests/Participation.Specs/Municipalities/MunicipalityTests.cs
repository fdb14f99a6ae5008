using Participation.Municipalities;

namespace Participation.Specs.Municipalities;

public class MunicipalityTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly Guid Kosjeric = MunicipalityName.Id("kosjeric");
    private static readonly Guid Ana = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Bora = Guid.Parse("00000000-0000-0000-0000-00000000000b");

    private static readonly MunicipalityEvent Founded =
        new MunicipalityFounded(Kosjeric, "kosjeric", "Косјерић", "Kosjerić", "Косјерића", MunicipalityKind.Municipality, null, Now);

    private static readonly MunicipalityEvent AnaAdministers = new RoleGranted(Ana, Role.Administrator, null, Now);

    private static FoundMunicipality FoundKosjeric(params string[] languages) =>
        new("Косјерић", "Kosjerić", "Косјерића", MunicipalityKind.Municipality, null, languages, Now);

    private static Spec<Municipality, MunicipalityEvent>.Story Given(params IEnumerable<MunicipalityEvent> events) =>
        Spec<Municipality, MunicipalityEvent>.Given(events);

    [Fact]
    public void A_new_municipality_has_its_names_its_languages_and_six_rules()
    {
        var state = Given().When(state => MunicipalityDecider.Decide(state, FoundKosjeric("sr", "hu"))).State!;

        Assert.Equal(Kosjeric, state.Id);
        Assert.Equal("kosjeric", state.Slug);
        Assert.Equal(["sr", "hu"], state.Languages);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], state.Rules.Select(rule => rule.Number));
        Assert.Equal(15, state.MinimumDaysFor("general-act"));
        Assert.Empty(state.Roles);
    }

    [Fact]
    public void Founding_it_again_changes_nothing() =>
        Given(Founded).When(state => MunicipalityDecider.Decide(state, FoundKosjeric())).ThenNothing();

    [Fact]
    public void The_operator_appoints_the_first_administrator() =>
        Given(Founded)
            .When(state => MunicipalityDecider.Decide(state, new AppointByOperator(Ana, Role.Administrator, Now)))
            .Then(AnaAdministers);

    [Fact]
    public void An_administrator_names_a_moderator() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new GrantRole(Bora, Role.Moderator, Ana, Now)))
            .Then(new RoleGranted(Bora, Role.Moderator, Ana, Now));

    [Fact]
    public void A_role_that_is_held_is_not_given_twice() =>
        Given(Founded, AnaAdministers, new RoleGranted(Bora, Role.Moderator, Ana, Now))
            .When(state => MunicipalityDecider.Decide(state, new GrantRole(Bora, Role.Moderator, Ana, Now)))
            .ThenNothing();

    [Theory]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Officer)]
    public void Moderators_and_officers_name_nobody(Role role) =>
        Given(Founded, AnaAdministers, new RoleGranted(Bora, role, Ana, Now))
            .When(state => MunicipalityDecider.Decide(state, new GrantRole(Guid.Parse("00000000-0000-0000-0000-00000000000c"), Role.Moderator, Bora, Now)))
            .Refused<OnlyAnAdministrator>();

    [Fact]
    public void An_administrator_does_not_take_a_second_role_alone() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new GrantRole(Ana, Role.Moderator, Ana, Now)))
            .Refused<NobodyNamesThemselves>();

    [Fact]
    public void The_last_administrator_cannot_leave() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new EndRole(Ana, Role.Administrator, Ana, Now)))
            .Refused<LastAdministratorMustStay>();

    [Fact]
    public void An_administrator_leaves_when_another_stays()
    {
        var state = Given(Founded, AnaAdministers, new RoleGranted(Bora, Role.Administrator, Ana, Now))
            .When(state => MunicipalityDecider.Decide(state, new EndRole(Ana, Role.Administrator, Ana, Now)))
            .Then(new RoleEnded(Ana, Role.Administrator, Ana, Now))
            .State!;

        Assert.False(state.Holds(Ana, Role.Administrator));
        Assert.True(state.Holds(Bora, Role.Administrator));
    }

    [Fact]
    public void Who_lost_the_role_administers_no_more() =>
        Given(Founded, AnaAdministers, new RoleGranted(Bora, Role.Administrator, Ana, Now), new RoleEnded(Ana, Role.Administrator, Bora, Now))
            .When(state => MunicipalityDecider.Decide(state, new EndRole(Bora, Role.Administrator, Ana, Now)))
            .Refused<OnlyAnAdministrator>();

    [Fact]
    public void Each_kind_of_debate_may_have_its_own_minimum()
    {
        var state = Given(Founded, AnaAdministers, new MinimumPeriodSet("budget", 10, Ana, Now))
            .When(state => MunicipalityDecider.Decide(state, new SetMinimumPeriod(null, 20, Ana, Now)))
            .Then(new MinimumPeriodSet(null, 20, Ana, Now))
            .State!;

        Assert.Equal(10, state.MinimumDaysFor("budget"));
        Assert.Equal(20, state.MinimumDaysFor("general-act"));
    }

    [Fact]
    public void A_rule_is_repealed_and_whoever_cites_it_is_told_so()
    {
        var (one, two) = (new ConductRuleAdopted("1", new("Прво.", "First."), null, Now), new ConductRuleAdopted("2", new("Друго.", "Second."), null, Now));
        var state = Given(Founded, AnaAdministers, one, two).When(state => MunicipalityDecider.Decide(state, new RepealConductRule("2", Ana, Now))).Then(new ConductRuleRepealed("2", Ana, Now)).State!;
        Assert.Equal((new RuleWasRepealed("2"), new RuleNotFound("3"), null), (state.Cite("2").Broken, state.Cite("3").Broken, state.Cite("1").Broken));
        Given(Founded, AnaAdministers, one, two, new ConductRuleRepealed("2", Ana, Now)).When(state => MunicipalityDecider.Decide(state, new RepealConductRule("2", Ana, Now))).ThenNothing();
        Given(Founded, AnaAdministers, one).When(state => MunicipalityDecider.Decide(state, new RepealConductRule("1", Ana, Now))).Refused<LastRuleMustStay>();
        Given(Founded, AnaAdministers, one, two).When(state => MunicipalityDecider.Decide(state, new RepealConductRule("9", Ana, Now))).Refused<ConductRuleNotFound>();
        Given(Founded, AnaAdministers, one, two).When(state => MunicipalityDecider.Decide(state, new RepealConductRule("2", Bora, Now))).Refused<OnlyAnAdministrator>();
        Assert.Null(Given(Founded, one, two, new ConductRuleRepealed("2", Ana, Now), two).State!.Cite("2").Broken);
    }

    [Fact]
    public void Moderators_promise_a_day_and_an_appeal_has_fifteen_until_the_municipality_sets_its_own()
    {
        var founded = Given(Founded, AnaAdministers);
        Assert.Equal((24, 15), (founded.State!.PromiseHours, founded.State.AppealDays));
        var state = founded.When(state => MunicipalityDecider.Decide(state, new SetModerationTerms(48, 8, Ana, Now))).Then(new ModerationTermsSet(48, 8, Ana, Now)).State!;
        Assert.Equal((TimeSpan.FromHours(48), 8), (state.Promise, state.AppealDays));
        Given(Founded, AnaAdministers).When(state => MunicipalityDecider.Decide(state, new SetModerationTerms(24, 15, Ana, Now))).ThenNothing();
        Given(Founded, AnaAdministers).When(state => MunicipalityDecider.Decide(state, new SetModerationTerms(48, 8, Bora, Now))).Refused<OnlyAnAdministrator>();
    }

    [Theory]
    [InlineData(0, 15)]
    [InlineData(241, 15)]
    [InlineData(24, 2)]
    [InlineData(24, 61)]
    public void A_promise_and_a_term_have_their_bounds(int hours, int days) =>
        Given(Founded, AnaAdministers).When(state => MunicipalityDecider.Decide(state, new SetModerationTerms(hours, days, Ana, Now))).Refused<ModerationTermsOutOfBounds>();

    [Fact]
    public void Setting_the_same_minimum_again_changes_nothing() =>
        Given(Founded, AnaAdministers, new MinimumPeriodSet("budget", 10, Ana, Now))
            .When(state => MunicipalityDecider.Decide(state, new SetMinimumPeriod("budget", 10, Ana, Now)))
            .ThenNothing();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(366)]
    public void A_minimum_outside_a_year_is_refused(int days) =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new SetMinimumPeriod(null, days, Ana, Now)))
            .Refused<MinimumPeriodOutOfBounds>();

    [Fact]
    public void A_minimum_for_a_kind_that_does_not_exist_is_refused() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new SetMinimumPeriod("picnic", 10, Ana, Now)))
            .Refused<UnknownConsultationKind>();

    [Fact]
    public void A_citizen_changes_no_settings() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new SetMinimumPeriod(null, 1, Bora, Now)))
            .Refused<OnlyAnAdministrator>();

    [Fact]
    public void A_colour_is_kept_in_lower_case() =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new ChooseColour("#0B5A5E", Ana, Now)))
            .Then(new ColourChosen("#0b5a5e", Ana, Now));

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("url(x);")]
    public void A_colour_that_is_none_is_refused(string colour) =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new ChooseColour(colour, Ana, Now)))
            .Refused<ColourNotReadable>();

    [Fact]
    public void A_rule_in_new_words_keeps_its_number()
    {
        var words = new Words("Будите кратки.", "Be brief.");
        var state = Given(Founded, AnaAdministers, new ConductRuleAdopted("1", CodeOfConduct.Rules[0].Text, null, Now), new ConductRuleAdopted("2", CodeOfConduct.Rules[1].Text, null, Now))
            .When(state => MunicipalityDecider.Decide(state, new AdoptConductRule("1", words, Ana, Now)))
            .Then(new ConductRuleAdopted("1", words, Ana, Now))
            .State!;

        Assert.Equal([new ConductRule("1", words), new ConductRule("2", CodeOfConduct.Rules[1].Text)], state.Rules);
    }

    [Theory]
    [InlineData("0", "x")]
    [InlineData("01", "x")]
    [InlineData("100", "x")]
    [InlineData("a", "x")]
    [InlineData("7", " ")]
    public void A_rule_without_a_number_or_words_is_refused(string number, string text) =>
        Given(Founded, AnaAdministers)
            .When(state => MunicipalityDecider.Decide(state, new AdoptConductRule(number, new(text, text), Ana, Now)))
            .Refused<RuleNeedsWords>();

    [Fact]
    public void Nothing_can_be_done_in_a_municipality_that_does_not_exist() =>
        Given().When(state => MunicipalityDecider.Decide(state, new GrantRole(Bora, Role.Moderator, Ana, Now))).Refused<MunicipalityNotFound>();
}
