using CsCheck;
using Participation.Moderation.Signals;
using Participation.Municipalities;

namespace Participation.Specs.Moderation;

public sealed class SignalSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly SubmissionFacts Ordinary = new(new(null, "Предлажем да се рок продужи. Извор: https://www.paragraf.rs/propisi", null), Now, Now.AddMonths(-3), 3, 0, 2);
    private static readonly Guid Administrator = Guid.Parse("0199b000-0000-7000-8000-000000000009");
    private static readonly Guid Somebody = Guid.Parse("0199b000-0000-7000-8000-000000000008");

    private static string[] Names(SubmissionFacts facts, SignalSettings? settings = null) => [.. Signalling.Look(facts, settings ?? SignalSettings.Usual).Select(signal => signal.Name)];

    [Fact]
    public void An_ordinary_contribution_with_its_source_shows_nothing() => Assert.Empty(Names(Ordinary));

    [Fact]
    public void Each_signal_is_seen_for_what_it_is()
    {
        Assert.Equal(["links"], Names(Ordinary with { Wording = new(null, "http://a.example и www.b.example", null) }));
        Assert.Equal(["links"], Names(Ordinary with { Wording = new("HTTPS://A.EXAMPLE", "Види [овде](https://b.example).", null) }));
        Assert.Equal(["burst"], Names(Ordinary with { WrittenLately = 8 }));
        Assert.Equal(["repeated-text"], Names(Ordinary with { SameBefore = 1 }));
        Assert.Equal(["young-account"], Names(Ordinary with { AccountSince = Now.AddHours(-23) }));
        Assert.Equal(["shared-network"], Names(Ordinary with { AccountsOnNetwork = 5 }));
        Assert.Empty(Names(Ordinary with { AccountSince = Now.AddHours(-24), WrittenLately = 7, AccountsOnNetwork = 4 }));
        Assert.Empty(Names(Ordinary with { AccountSince = null, AccountsOnNetwork = 0 }));
    }

    [Fact]
    public void Every_signal_is_explained_in_both_languages_with_what_was_seen() =>
        Assert.All(Signalling.Look(Ordinary with { WrittenLately = 12 }, SignalSettings.Usual), signal =>
        {
            Assert.Contains("12", signal.Because.Serbian, StringComparison.Ordinal);
            Assert.Contains("12", signal.Because.English, StringComparison.Ordinal);
            Assert.Matches(@"\p{IsCyrillic}", signal.Because.Serbian);
        });

    [Fact]
    public void The_heaviest_comes_first_and_what_weighs_nothing_is_left_out()
    {
        var facts = Ordinary with { WrittenLately = 8, SameBefore = 2, AccountsOnNetwork = 9 };
        Assert.Equal(["repeated-text", "burst", "shared-network"], Names(facts));
        Assert.Equal(["shared-network", "burst"], Names(facts, new([new("repeated-text", 0), new("shared-network", 90)], null)));
    }

    [Fact]
    public void Nothing_is_held_where_no_threshold_is_set_whatever_is_seen() =>
        Assert.False(Signalling.Holds(SignalSettings.Usual, Signalling.Look(Ordinary with { WrittenLately = 100, SameBefore = 100, AccountsOnNetwork = 100 }, SignalSettings.Usual)));

    [Fact]
    public void A_threshold_holds_what_reaches_it_and_nothing_less()
    {
        var signals = Signalling.Look(Ordinary with { WrittenLately = 8, SameBefore = 1 }, SignalSettings.Usual).ToList();
        Assert.Equal(70, signals.Sum(signal => signal.Weight));
        Assert.True(Signalling.Holds(new([], 70), signals));
        Assert.False(Signalling.Holds(new([], 71), signals));
    }

    [Fact]
    public void What_a_plug_in_sees_counts_like_the_rest()
    {
        SubmissionAssessment plugIn = (_, settings) => [new("gambling", settings.WeightOf("gambling"), new("Клађење.", "Betting."))];
        Assert.Equal(SignalSettings.OfPlugIn, plugIn(Ordinary, SignalSettings.Usual).Single().Weight);
        var settings = new SignalSettings([new("gambling", 60)], 60);
        Assert.True(Signalling.Holds(settings, plugIn(Ordinary, settings)));
    }

    [Fact]
    public void A_report_weighs_by_how_often_its_reporter_was_right()
    {
        Assert.Equal(0.5, new ReporterRecord(0, 0).Weight);
        Assert.True(new ReporterRecord(10, 9).Weight > 0.8);
        Assert.True(new ReporterRecord(10, 0).Weight < 0.1);
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((settled, upheld) =>
            new ReporterRecord(settled, Math.Min(upheld, settled)).Weight is > 0 and < 1
            && new ReporterRecord(settled + 1, Math.Min(upheld, settled) + 1).Weight > new ReporterRecord(settled + 1, Math.Min(upheld, settled)).Weight);
    }

    [Fact]
    public void An_administrator_weighs_the_signals()
    {
        var set = new SetSignals([new("links", 50), new("burst", 0)], 60, Administrator, Now);
        var outcome = Town.When(state => SignalSettingDecider.Decide(state, set)).Then(new SignalsWeighed([new("burst", 0), new("links", 50)], 60, Administrator, Now));
        Assert.Equal((50, 0, 40, (int?)60), (outcome.State!.Signals.WeightOf("links"), outcome.State.Signals.WeightOf("burst"), outcome.State.Signals.WeightOf("repeated-text"), outcome.State.Signals.Threshold));
        Spec<Municipality, MunicipalityEvent>.Given(Founded, Named, new SignalsWeighed([new("burst", 0), new("links", 50)], 60, Administrator, Now))
            .When(state => SignalSettingDecider.Decide(state, set)).ThenNothing();
    }

    [Fact]
    public void Nobody_else_does_and_nothing_beyond_the_bounds()
    {
        Town.When(state => SignalSettingDecider.Decide(state, new([], 60, Somebody, Now))).Refused<OnlyAnAdministrator>();
        Town.When(state => SignalSettingDecider.Decide(state, new([], 0, Administrator, Now))).Refused<SignalThresholdOutOfBounds>();
        Town.When(state => SignalSettingDecider.Decide(state, new([], 2001, Administrator, Now))).Refused<SignalThresholdOutOfBounds>();
        foreach (var wrong in (Sequence<SignalWeight>[])[[new("links", 101)], [new("links", -1)], [new("", 5)], [new("Линкови", 5)], [new("links", 5), new("links", 6)]])
            Town.When(state => SignalSettingDecider.Decide(state, new(wrong, 60, Administrator, Now))).Refused<SignalWeightOutOfBounds>();
        Spec<Municipality, MunicipalityEvent>.Given().When(state => SignalSettingDecider.Decide(state, new([], 60, Administrator, Now))).Refused<MunicipalityNotFound>();
    }

    private static readonly MunicipalityEvent Founded = new MunicipalityFounded(Guid.Parse("0199b000-0000-8000-8000-000000000001"), "kosjeric", "Косјерић", "Kosjerić", null, MunicipalityKind.Municipality, null, Now);
    private static readonly MunicipalityEvent Named = new RoleGranted(Administrator, Role.Administrator, null, Now);
    private static readonly Spec<Municipality, MunicipalityEvent>.Story Town = Spec<Municipality, MunicipalityEvent>.Given(Founded, Named);
}
