using Participation.Acts;
using Participation.Acts.Carrying;
using static Participation.Specs.Acts.Versions;

namespace Participation.Specs.Acts;

/// <summary>The permanent identity of a provision, through every renumbering.</summary>
public sealed class PlaceSpecs
{
    private const string WithoutTheFirst =
        """
        ОДЛУКА О ЧИСТОЋИ

        Члан 1.
        Друга мисао.
        Члан 2.
        Трећа мисао.
        Члан 3.
        Нова мисао.
        """;

    private static Act Renumbered() => First(Three).Next(WithoutTheFirst,
        Removed("art_1"), Removed("art_1__para_1"), Moved("art_2", "art_1"), Moved("art_2__para_1", "art_1__para_1"), Moved("art_3", "art_2"), Moved("art_3__para_1", "art_2__para_1"));

    [Fact]
    public void In_the_first_version_a_place_is_the_address() => Assert.Equal("art_2__para_1", First(Three).Places.PlaceAt(1, "art_2__para_1"));

    [Fact]
    public void A_renumbered_provision_keeps_its_place()
    {
        var places = Renumbered().Places;
        Assert.Equal(("art_2", "art_3"), (places.PlaceAt(2, "art_1"), places.PlaceAt(2, "art_2")));
        Assert.Equal(("art_1", "art_2", "art_2"), (places.AddressNow("art_2"), places.AddressIn(1, "art_2"), places.AddressNow("art_3")));
    }

    [Fact]
    public void A_new_provision_at_an_old_address_has_a_place_of_its_own()
    {
        var places = Renumbered().Places;
        Assert.Equal("art_3@2", places.PlaceAt(2, "art_3"));
        Assert.Equal((2, 1), (Places.FirstVersion("art_3@2"), Places.FirstVersion("art_3")));
        Assert.Null(places.AddressIn(1, "art_3@2"));
    }

    [Fact]
    public void What_was_removed_stands_nowhere_and_is_known()
    {
        var places = Renumbered().Places;
        Assert.Null(places.AddressNow("art_1"));
        Assert.Equal("art_1", places.AddressIn(1, "art_1"));
        Assert.Equal(["art_1", "art_1__para_1"], places.Removed);
    }

    [Fact]
    public void Merged_provisions_stand_together_and_go_on_together()
    {
        var act = First(Three).Next("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\nПрва мисао. Друга мисао.\nЧлан 3.\nТрећа мисао.",
            Merged("art_1", "art_1"), Merged("art_1__para_1", "art_1__para_1"), Merged("art_2", "art_1"), Merged("art_2__para_1", "art_1__para_1"));
        Assert.Equal(["art_1", "art_2"], act.Places.At(2, "art_1"));
        var moved = act.Next("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 3.\nТрећа мисао.\nЧлан 9.\nПрва мисао. Друга мисао.", Moved("art_1", "art_9"), Moved("art_1__para_1", "art_9__para_1"));
        Assert.Equal(["art_1", "art_2"], moved.Places.At(3, "art_9"));
        Assert.Equal(("art_9", "art_9"), (moved.Places.AddressNow("art_1"), moved.Places.AddressNow("art_2")));
        Assert.Equal(CarryState.Merged, moved.Places.Carried(1, "art_2", 3)!.State);
        Assert.Empty(moved.Places.Removed);
    }

    [Fact]
    public void Of_merged_provisions_the_one_that_stood_there_gives_the_address_its_place_whoever_comes_first()
    {
        var act = First(Three).Next("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 2.\nПрва мисао. Друга мисао.\nЧлан 3.\nТрећа мисао.", Merged("art_1", "art_2"), Merged("art_2", "art_2"));
        Assert.Equal("art_2", act.Places.PlaceAt(2, "art_2"));
        Assert.Equal("art_2", act.Places.AddressNow("art_1"));
    }

    [Fact]
    public void A_split_provision_goes_on_where_most_of_it_is_and_its_other_part_is_new()
    {
        var act = First(Three).Next("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\nПрва.\nЧлан 2.\nМисао.\nЧлан 3.\nТрећа мисао.", Split("art_1", "art_1", "art_1", "art_2"), Removed("art_2"));
        Assert.Equal(("art_1", "art_2@2"), (act.Places.PlaceAt(2, "art_1"), act.Places.PlaceAt(2, "art_2")));
        Assert.Equal(["art_1", "art_2"], act.Places.Carried(1, "art_1", 2)!.Into);
    }

    [Fact]
    public void Over_several_steps_removed_stays_removed_and_moving_there_and_back_is_kept()
    {
        var back = Renumbered().Next(Three, Moved("art_1", "art_2"), Moved("art_1__para_1", "art_2__para_1"), Moved("art_2", "art_3"), Moved("art_2__para_1", "art_3__para_1"), Removed("art_3"), Removed("art_3__para_1"));
        Assert.Equal((CarryState.Removed, null), (back.Places.Carried(1, "art_1", 3)!.State, back.Places.Carried(1, "art_1", 3)!.To));
        Assert.Equal((CarryState.Kept, "art_2"), (back.Places.Carried(1, "art_2", 3)!.State, back.Places.Carried(1, "art_2", 3)!.To));
        Assert.Equal(("art_2", "art_1@3"), (back.Places.PlaceAt(3, "art_2"), back.Places.PlaceAt(3, "art_1")));
        Assert.Null(back.Places.Carried(1, "art_77", 3));
    }

    [Fact]
    public void Words_that_changed_and_changed_back_were_not_edited_in_the_end()
    {
        var changed = First(Three).Next(Three.Replace("Друга", "Сасвим друга", StringComparison.Ordinal), Edited("art_2__para_1"));
        Assert.Equal(CarryState.Edited, changed.Places.Carried(1, "art_2__para_1", 2)!.State);
        Assert.Equal(CarryState.Kept, changed.Next(Three, Edited("art_2__para_1")).Places.Carried(1, "art_2__para_1", 3)!.State);
    }

    [Fact]
    public void There_is_a_row_for_each_provision_in_the_order_of_the_text()
    {
        var act = Renumbered();
        Assert.Equal(act.At(1)!.Provisions.Flatten().Select(p => p.EId), act.Places.Carry(1, 2).Select(row => row.From));
    }

    [Fact]
    public void In_versions_from_before_anything_was_carried_an_address_is_the_identity()
    {
        var act = Then(First(Three), Read(WithoutTheFirst), new ActVersionPublished(Consultation, 2, "", Officer, Now));
        Assert.Equal("art_3", act.Places.PlaceAt(2, "art_3"));
        Assert.Equal("art_3", act.Places.AddressNow("art_3"));
    }

    [Fact]
    public void No_two_provisions_of_a_version_have_one_place()
    {
        var act = Renumbered().Next(Three, Moved("art_1", "art_2"), Removed("art_2"), Moved("art_3", "art_1"));
        Assert.All(Enumerable.Range(1, 3), version =>
        {
            var places = act.At(version)!.Provisions.Flatten().Select(p => act.Places.PlaceAt(version, p.EId)!).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(places, place => Assert.Equal(place, act.Places.PlaceAt(version, act.Places.AddressIn(version, place)!)));
        });
    }
}
