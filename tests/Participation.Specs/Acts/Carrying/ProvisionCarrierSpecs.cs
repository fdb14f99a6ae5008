using Participation.Acts.Carrying;
using static Participation.Specs.Acts.Carrying.CarryTale;

namespace Participation.Specs.Acts.Carrying;

public sealed class ProvisionCarrierSpecs
{
    private const string Parks = """
        ОДЛУКА О ПАРКОВИМА

        Члан 1.
        Овом одлуком уређује се начин коришћења и одржавања паркова на територији општине.

        Члан 2.
        Парк је отворен сваког дана од шест часова ујутру до десет часова увече.
        У парку је забрањено ложење ватре и постављање шатора без одобрења управе.

        Члан 3.
        Захтев за одобрење садржи:
        1) назив;
        2) седиште;
        3) опис догађаја који се у парку одржава.

        Члан 4.
        Пријава за уређење површине садржи:
        1) назив;
        2) седиште;
        3) списак садница које се предлажу.

        Члан 5.
        Надзор над применом ове одлуке врши комунална инспекција општинске управе.
        """;

    private static CarriedProvision After(string eId, string old, string changed)
    {
        Assert.Contains(old, Parks);
        return Of(eId, Parks, Parks.Replace(old, changed));
    }

    [Fact]
    public void What_nobody_touched_is_kept() =>
        Assert.All(ProvisionCarrier.Carry(Act(Parks), Act(Parks)), row => Assert.Equal((row.From, CarryState.Kept, false), (row.To, row.State, row.Edited)));

    [Fact]
    public void Other_words_at_the_same_place_are_an_edit() =>
        Assert.Equal(new CarriedProvision("art_2__para_1", "art_2__para_1", CarryState.Edited, true, []), After("art_2__para_1", "десет часова увече", "једанаест часова ноћу"));

    [Fact]
    public void A_paragraph_rewritten_between_its_neighbours_keeps_its_place() =>
        Assert.Equal("art_1__para_1", After("art_1__para_1", "уређује се начин коришћења и одржавања паркова", "прописује се начин коришћења и уређења зелених паркова").To);

    [Fact]
    public void An_edit_of_a_paragraph_is_none_of_its_article() =>
        Assert.Equal(CarryState.Kept, After("art_2", "десет часова увече", "једанаест часова ноћу").State);

    [Fact]
    public void A_new_article_moves_all_that_follow_and_loses_none()
    {
        var rows = ProvisionCarrier.Carry(Act(Parks), Act(Parks
            .Replace("Члан 5.", "Члан 6.").Replace("Члан 4.", "Члан 5.").Replace("Члан 3.", "Члан 4.").Replace("Члан 2.", "Члан 2.\nСкупштина одређује границе паркова посебним решењем.\n\nЧлан 3.")));
        Assert.Equal(("art_1", CarryState.Kept), (rows[0].To, rows[0].State));
        Assert.All(rows.Skip(2), row => Assert.Equal((CarryState.Moved, false), (row.State, row.Edited)));
        Assert.Equal("art_4__para_1__point_1", rows.Single(r => r.From == "art_3__para_1__point_1").To);
        Assert.Equal("art_5__para_1__point_1", rows.Single(r => r.From == "art_4__para_1__point_1").To);
    }

    [Fact]
    public void A_point_that_repeats_elsewhere_is_decided_by_its_neighbours()
    {
        var rows = ProvisionCarrier.Carry(Act(Parks), Act(Parks.Replace("Захтев за одобрење садржи:\n1) назив;\n2) седиште;\n3)", "Захтев за одобрење садржи:\n1) седиште;\n2)")));
        Assert.Equal((null, CarryState.Removed), (rows.Single(r => r.From == "art_3__para_1__point_1").To, rows.Single(r => r.From == "art_3__para_1__point_1").State));
        Assert.Equal("art_3__para_1__point_1", rows.Single(r => r.From == "art_3__para_1__point_2").To);
        Assert.Equal(CarryState.Kept, rows.Single(r => r.From == "art_4__para_1__point_1").State);
    }

    [Fact]
    public void A_copy_with_other_words_elsewhere_is_not_what_was_removed()
    {
        var row = Of("art_2__para_2", Parks, Parks
            .Replace("У парку је забрањено ложење ватре и постављање шатора без одобрења управе.\n", "")
            .Replace("општинске управе.", "општинске управе.\nУ дворишту школе дозвољено је ложење ватре и постављање клупа без накнаде."));
        Assert.Equal((null, CarryState.Removed), (row.To, row.State));
    }

    [Fact]
    public void A_paragraph_in_another_article_is_moved()
    {
        var row = Of("art_2__para_2", Parks, Parks
            .Replace("У парку је забрањено ложење ватре и постављање шатора без одобрења управе.\n", "")
            .Replace("општинске управе.", "општинске управе.\nУ парку је забрањено ложење ватре и постављање шатора без одобрења управе."));
        Assert.Equal(("art_5__para_2", CarryState.Moved, false), (row.To, row.State, row.Edited));
    }

    [Fact]
    public void Points_in_another_order_are_moved()
    {
        var after = Parks.Replace("1) назив;\n2) седиште;\n3) опис догађаја који се у парку одржава.", "1) опис догађаја који се у парку одржава;\n2) назив;\n3) седиште.");
        Assert.Equal(["art_3__para_1__point_2", "art_3__para_1__point_3", "art_3__para_1__point_1"],
            ProvisionCarrier.Carry(Act(Parks), Act(after)).Where(r => r.From.StartsWith("art_3__para_1__", StringComparison.Ordinal)).Select(r => r.To));
    }

    [Fact]
    public void A_paragraph_that_became_two_is_split()
    {
        var row = After("art_2__para_2", "ватре и постављање шатора без одобрења управе.", "ватре.\nПостављање шатора без одобрења управе је такође забрањено.");
        Assert.Equal((CarryState.Split, true), (row.State, row.Edited));
        Assert.Equal(["art_2__para_2", "art_2__para_3"], row.Into);
    }

    [Fact]
    public void Two_paragraphs_that_became_one_are_merged()
    {
        const string after = "десет часова увече и у њему је забрањено ложење ватре и постављање шатора без одобрења управе.";
        var before = "десет часова увече.\nУ парку је забрањено ложење ватре и постављање шатора без одобрења управе.";
        Assert.Equal(("art_2__para_1", CarryState.Merged), (After("art_2__para_1", before, after).To, After("art_2__para_1", before, after).State));
        Assert.Equal(("art_2__para_1", CarryState.Merged), (After("art_2__para_2", before, after).To, After("art_2__para_2", before, after).State));
    }

    [Fact]
    public void An_article_that_became_two_is_split_and_its_paragraphs_are_moved()
    {
        var after = Parks.Replace("увече.\nУ парку", "увече.\n\nЧлан 2а\nУ парку");
        Assert.Equal(new CarriedProvision("art_2", "art_2", CarryState.Split, false, ["art_2", "art_2a"]), Of("art_2", Parks, after));
        Assert.Equal(new CarriedProvision("art_2__para_2", "art_2a__para_1", CarryState.Moved, false, []), Of("art_2__para_2", Parks, after));
    }

    [Fact]
    public void Two_articles_that_became_one_are_merged()
    {
        const string joint = "општине.\nПарк је";
        const string apart = "општине.\n\nЧлан 2.\nПарк је";
        Assert.Equal(("art_1", CarryState.Merged), (After("art_1", apart, joint).To, After("art_1", apart, joint).State));
        Assert.Equal(("art_1", CarryState.Merged), (After("art_2", apart, joint).To, After("art_2", apart, joint).State));
        Assert.Equal(("art_1__para_3", CarryState.Moved), (After("art_2__para_2", apart, joint).To, After("art_2__para_2", apart, joint).State));
    }

    [Fact]
    public void The_mark_at_the_end_of_a_point_is_no_edit() =>
        Assert.Equal(CarryState.Kept, After("art_3__para_1__point_3", "одржава.", "одржава;\n4) број учесника.").State);

    [Fact]
    public void A_mark_within_a_sentence_is_an_edit() =>
        Assert.Equal(CarryState.Edited, After("art_2__para_2", "ватре и постављање", "ватре, и постављање").State);

    [Fact]
    public void An_empty_act_loses_everything() =>
        Assert.All(ProvisionCarrier.Carry(Act(Parks), []), row => Assert.Equal((null, CarryState.Removed), (row.To, row.State)));

    private const string Patrol = "ОДЛУКА О РЕДУ\nЧлан 1.\nКомунална милиција врши надзор над паркирањем и изриче казне.\nПриговор се подноси већу.\nЧлан 2.\nОва одлука ступа на снагу осмог дана.";

    [Fact]
    public void A_sentence_that_became_two_of_the_same_subject_is_split_and_two_that_became_one_are_merged()
    {
        var after = Patrol.Replace("паркирањем и изриче казне.", "паркирањем.\nКомунална милиција изриче казне.");
        var split = Of("art_1__para_1", Patrol, after);
        Assert.Equal((CarryState.Split, "art_1__para_1 art_1__para_2"), (split.State, string.Join(' ', split.Into)));
        Assert.Equal(("art_1__para_3", CarryState.Moved), (Of("art_1__para_2", Patrol, after).To, Of("art_1__para_2", Patrol, after).State));
        Assert.All(ProvisionCarrier.Carry(Act(after), Act(Patrol)).Where(row => row.From is "art_1__para_1" or "art_1__para_2"), row => Assert.Equal(("art_1__para_1", CarryState.Merged), (row.To, row.State)));
    }

    [Fact]
    public void A_new_sentence_of_the_same_subject_is_no_part_of_the_one_before_it()
    {
        foreach (var added in (string[])["Комунална милиција уклања возила.", "Комунална милиција изриче опомене."])
        {
            Assert.Equal(CarryState.Edited, Of("art_1__para_1", Patrol, Patrol.Replace("паркирањем и изриче казне.", $"паркирањем.\n{added}")).State);
            Assert.Equal(CarryState.Kept, Of("art_1__para_1", Patrol, Patrol.Replace("казне.", $"казне.\n{added}")).State);
        }
    }
}
