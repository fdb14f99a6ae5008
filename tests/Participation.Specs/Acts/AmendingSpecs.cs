using Participation.Acts;
using Participation.Acts.Amending;
using Participation.Acts.Carrying;
using Participation.Contributions;
using Participation.Specs.Consultations;
using Participation.Specs.Contributions;
using static Participation.Specs.Acts.Versions;

namespace Participation.Specs.Acts;

/// <summary>What citizens propose becomes the text, and keeps its trace.</summary>
public sealed class AmendingSpecs
{
    private const string Text =
        """
        ОДЛУКА О ЧИСТОЋИ

        Предмет
        Члан 1.
        Прва мисао.
        Општина:
        1) чисти улице;
        2) празни посуде.
        Члан 2.
        Друга мисао.
        """;

    private static readonly Guid One = Guid.Parse("0199b000-0000-7000-8000-000000000201");
    private static readonly Guid Two = Guid.Parse("0199b000-0000-7000-8000-000000000202");

    private static Amended Apply(string eId, AmendmentOperation operation, string? wording = null) => AmendedText.Apply(Reading(Text).Provisions, eId, operation, wording)!;

    private static string Of(Amended amended, string eId) => amended.Provisions.Find(eId)?.Text ?? "—";

    private static Contribution Amendment(string eId, string? proposed, AmendmentOperation? operation = null, int version = 1) =>
        Margin.Standing(new ContributionSubmitted(Consultation, TownHall.Ana.Citizen, ContributionKind.Amendment, null, eId, version, null,
            SealedWording.Seal(new(null, "Разлог.", proposed), Margin.Salt), Now, operation));

    private static ActEvent[] Decide(Act act, Guid id, Contribution? amendment)
    {
        var decision = AmendingDecider.Decide(act, new ApplyAmendment(id, amendment, Officer, Now));
        Assert.Null(decision.Refusal);
        return [.. decision.Events];
    }

    private static Refusal? Refused(Act? act, Guid id, Contribution? amendment) => AmendingDecider.Decide(act, new ApplyAmendment(id, amendment, Officer, Now)).Refusal;

    [Fact]
    public void To_replace_changes_the_words_and_nothing_else()
    {
        var amended = Apply("art_2__para_1", AmendmentOperation.Replace, "Сасвим друга мисао.");
        Assert.Equal(("art_2__para_1", "Сасвим друга мисао."), (amended.EId, Of(amended, "art_2__para_1")));
        Assert.Equal(Reading(Text).Provisions.Flatten().Select(p => p.EId), amended.Provisions.Flatten().Select(p => p.EId));
        Assert.Equal("Предмет", amended.Provisions.Find("art_1")!.Heading);
    }

    [Fact]
    public void A_wording_of_several_lines_has_points()
    {
        var amended = Apply("art_2__para_1", AmendmentOperation.Replace, "Грађани:\n1) чувају;\n2) чисте.");
        Assert.Equal(("Грађани:", "чувају;", "чисте."), (Of(amended, "art_2__para_1"), Of(amended, "art_2__para_1__point_1"), Of(amended, "art_2__para_1__point_2")));
    }

    [Fact]
    public void A_whole_article_is_replaced_line_by_line_and_keeps_its_number_and_heading()
    {
        var amended = Apply("art_1", AmendmentOperation.Replace, "Прва мисао.\nОпштина и градови:\n1) чисте улице;\n2) празне посуде.\nИ још један став.");
        Assert.Equal(("Члан 1.", "Предмет"), (amended.Provisions.Find("art_1")!.Num, amended.Provisions.Find("art_1")!.Heading));
        Assert.Equal(("Општина и градови:", "чисте улице;", "И још један став."), (Of(amended, "art_1__para_2"), Of(amended, "art_1__para_2__point_1"), Of(amended, "art_1__para_3")));
        Assert.Equal("art_1__para_2__point_2", amended.Moved["art_1__para_2__point_2"]);
    }

    [Fact]
    public void A_point_keeps_its_mark_and_may_become_two()
    {
        var amended = Apply("art_1__para_2__point_1", AmendmentOperation.Replace, "чисти улице и тргове;\n1а) пере улице;");
        Assert.Equal(("чисти улице и тргове;", "пере улице;"), (Of(amended, "art_1__para_2__point_1"), Of(amended, "art_1__para_2__point_1a")));
        Assert.Equal("празни посуде.", Of(amended, "art_1__para_2__point_2"));
    }

    [Fact]
    public void An_inserted_article_gets_the_number_before_it_with_a_letter()
    {
        var amended = Apply("art_1", AmendmentOperation.InsertAfter, "Нова мисао.");
        Assert.Equal(("art_1a", "Члан 1а.", "Нова мисао."), (amended.EId, amended.Provisions.Find("art_1a")!.Num, Of(amended, "art_1a__para_1")));
        Assert.Equal("Друга мисао.", Of(amended, "art_2__para_1"));
    }

    [Fact]
    public void An_inserted_article_may_bring_its_own_number_and_heading()
    {
        var amended = Apply("art_2", AmendmentOperation.InsertBefore, "Надзор\nЧлан 1б.\nНадзор врши управа.");
        Assert.Equal(("art_1b", "Надзор", "Надзор врши управа."), (amended.EId, amended.Provisions.Find("art_1b")!.Heading, Of(amended, "art_1b__para_1")));
    }

    [Fact]
    public void An_inserted_paragraph_moves_those_behind_it()
    {
        var amended = Apply("art_1__para_1", AmendmentOperation.InsertBefore, "Нулта мисао.");
        Assert.Equal(("art_1__para_1", "Нулта мисао.", "Прва мисао."), (amended.EId, Of(amended, "art_1__para_1"), Of(amended, "art_1__para_2")));
        Assert.Equal(("art_1__para_2", "art_1__para_3__point_2"), (amended.Moved["art_1__para_1"], amended.Moved["art_1__para_2__point_2"]));
    }

    [Fact]
    public void An_inserted_point_gets_a_mark_where_it_brings_none()
    {
        var amended = Apply("art_1__para_2__point_1", AmendmentOperation.InsertAfter, "пере улице;");
        Assert.Equal(("art_1__para_2__point_1a", "1а)"), (amended.EId, amended.Provisions.Find("art_1__para_2__point_1a")!.Num));
    }

    [Fact]
    public void To_delete_takes_the_provision_with_all_beneath_it()
    {
        var amended = Apply("art_1__para_2", AmendmentOperation.Delete);
        Assert.Null(amended.EId);
        Assert.Equal(["art_1", "art_1__para_1", "art_2", "art_2__para_1"], amended.Provisions.Flatten().Select(p => p.EId));
        Assert.DoesNotContain("art_1__para_2__point_1", amended.Moved.Keys);
    }

    [Fact]
    public void Without_a_draft_one_is_begun_from_the_newest_version()
    {
        var act = Then(First(Text), Decide(First(Text), One, Amendment("art_2__para_1", "Ново.")));
        Assert.Equal(("Ново.", "Друга мисао."), (act.Draft!.Provisions.Find("art_2__para_1")!.Text, act.Published()!.Provisions.Find("art_2__para_1")!.Text));
        Assert.Equal([new Shaping("art_2__para_1", One, AmendmentOperation.Replace)], act.Draft.Shapings);
    }

    [Fact]
    public void Several_amendments_find_their_provisions_however_the_draft_moved_them()
    {
        var act = First(Text);
        act = Then(act, Decide(act, One, Amendment("art_1__para_1", "Нулта мисао.", AmendmentOperation.InsertBefore)));
        act = Then(act, Decide(act, Two, Amendment("art_1__para_2__point_2", "не празни ништа.")));
        Assert.Equal("не празни ништа.", act.Draft!.Provisions.Find("art_1__para_3__point_2")!.Text);
        Assert.Equal(["art_1__para_1", "art_1__para_3__point_2"], act.Draft.Shapings.Select(shaping => shaping.EId));
    }

    [Fact]
    public void What_was_made_by_amendments_alone_is_carried_without_comparing()
    {
        var act = First(Text);
        act = Then(act, Decide(act, One, Amendment("art_1__para_1", "Сасвим нове речи о нечему другом.")));
        act = Then(act, Decide(act, Two, Amendment("art_1__para_1", "Додато.", AmendmentOperation.InsertBefore)));
        act = Then(act, [.. ActDecider.Decide(act, new PublishActVersion(Officer, "", Now)).Events]);
        var row = act.Places.Carried(1, "art_1__para_1", 2)!;
        Assert.Equal((CarryState.Moved, "art_1__para_2", true), (row.State, row.To, row.Edited));
        Assert.Equal(("art_1__para_1@2", "art_1__para_1"), (act.Places.PlaceAt(2, "art_1__para_1"), act.Places.PlaceAt(2, "art_1__para_2")));
        Assert.Equal(2, act.Published()!.Shapings.Count);
    }

    [Fact]
    public void An_amendment_for_an_old_version_is_applied_where_its_provision_stands_now()
    {
        var act = First(Three).Next("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\nДруга мисао.\nЧлан 2.\nТрећа мисао.",
            Removed("art_1"), Removed("art_1__para_1"), Moved("art_2", "art_1"), Moved("art_2__para_1", "art_1__para_1"), Moved("art_3", "art_2"), Moved("art_3__para_1", "art_2__para_1"));
        var applied = Then(act, Decide(act, One, Amendment("art_2__para_1", "Ново.")));
        Assert.Equal(("Ново.", "Трећа мисао."), (applied.Draft!.Provisions.Find("art_1__para_1")!.Text, applied.Draft.Provisions.Find("art_2__para_1")!.Text));
        Assert.IsType<AmendmentProvisionGone>(Refused(act, One, Amendment("art_1__para_1", "Ново.")));
    }

    [Fact]
    public void What_cannot_be_applied_is_refused()
    {
        var act = First(Text);
        var amendment = Amendment("art_2__para_1", "Ново.");
        var applied = Then(act, Decide(act, One, amendment));
        Assert.IsType<ActNotFound>(Refused(null, One, amendment));
        Assert.IsType<ContributionNotFound>(Refused(act, One, null));
        Assert.IsType<ContributionNotFound>(Refused(act, One, amendment with { Consultation = Officer }));
        Assert.IsType<NotAnAmendment>(Refused(act, One, amendment with { Kind = ContributionKind.Comment }));
        Assert.IsType<ContributionIsHidden>(Refused(act, One, amendment with { Status = ContributionStatus.Hidden }));
        Assert.IsType<ContributionIsWithdrawn>(Refused(act, One, amendment with { Status = ContributionStatus.Withdrawn }));
        Assert.IsType<AmendmentAlreadyApplied>(Refused(applied, One, amendment));
        var published = Then(applied, [.. ActDecider.Decide(applied, new PublishActVersion(Officer, "", Now)).Events]);
        Assert.IsType<AmendmentAlreadyApplied>(Refused(published, One, amendment));
    }

    [Fact]
    public void The_last_amendment_can_be_taken_back_and_an_earlier_one_only_after_it()
    {
        var first = Then(First(Text), Decide(First(Text), One, Amendment("art_2__para_1", "Ново.")));
        var second = Then(first, Decide(first, Two, Amendment("art_1__para_1", "И ово.")));
        Assert.IsType<NotTheLastAmendment>(AmendingDecider.Decide(second, new UnapplyAmendment(One, Officer, Now)).Refusal);
        var back = Then(second, [.. AmendingDecider.Decide(second, new UnapplyAmendment(Two, Officer, Now)).Events]);
        Assert.Equal(first.Draft, back.Draft);
        Assert.Null(Then(back, [.. AmendingDecider.Decide(back, new UnapplyAmendment(One, Officer, Now)).Events]).Draft);
        Assert.IsType<AmendmentNotApplied>(AmendingDecider.Decide(first, new UnapplyAmendment(Two, Officer, Now)).Refusal);
    }

    [Fact]
    public void An_officer_names_what_shaped_a_provision_and_takes_it_back()
    {
        var act = Then(First(Text), Decide(First(Text), One, Amendment("art_2__para_1", "Ново.")));
        Decision<ActEvent> Name(Act state, string eId, params Guid[] ids) => AmendingDecider.Decide(state, new NameShaping(eId, ids.ToSequence(), new HashSet<Guid> { One, Two }, Officer, Now));
        var named = Then(act, [.. Name(act, "art_2__para_1", Two, One).Events]);
        Assert.Equal([new("art_2__para_1", One, AmendmentOperation.Replace), new Shaping("art_2__para_1", Two, null)], named.Draft!.Shapings);
        Assert.Empty(Name(named, "art_2__para_1", Two).Events);
        Assert.Equal(act.Draft!.Shapings, Then(named, [.. Name(named, "art_2__para_1").Events]).Draft!.Shapings);
        Assert.IsType<ShapingNotFound>(Name(act, "art_2__para_1", Officer).Refusal);
        Assert.IsType<ProvisionNotFound>(Name(act, "art_77", Two).Refusal);
        Assert.IsType<NoDraftToPublish>(Name(First(Text), "art_2__para_1", Two).Refusal);
    }
}
