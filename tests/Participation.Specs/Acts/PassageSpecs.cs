using Participation.Acts.Anchoring;

namespace Participation.Specs.Acts;

/// <summary>A quoted passage finds its words again, in the wording it was taken from and in a later one.</summary>
public sealed class PassageSpecs
{
    private const string Text = "Власник је дужан да држи пса на повоцу. Власник је дужан да уклони измет за псом. Пас водич се не води на повоцу.";

    private static Passage Of(string exact, int occurrence = 0)
    {
        var start = -1;
        for (var i = 0; i <= occurrence; i++)
            start = Text.IndexOf(exact, start + 1, StringComparison.Ordinal);
        return PassageAnchor.Quoted(Text, new(exact, "", "", start, start + exact.Length))!;
    }

    [Fact]
    public void A_passage_keeps_what_stands_around_it()
    {
        var passage = Of("уклони измет");
        Assert.Equal(("Власник је дужан да ", " за псом. Пас водич"), (passage.Prefix[^20..], passage.Suffix[..19]));
        Assert.Equal("уклони измет", Text[passage.Start..passage.End]);
    }

    [Fact]
    public void Without_a_position_the_quote_alone_finds_it_where_it_stands_once() =>
        Assert.Equal(Of("уклони измет"), PassageAnchor.Quoted(Text, new("уклони измет", "", "", -1, -1)));

    [Fact]
    public void Words_that_stand_twice_are_told_apart_by_what_stands_around_them()
    {
        Assert.Equal(Of("на повоцу", 1), PassageAnchor.Quoted(Text, new("на повоцу", "се не води ", "", 3, 12)));
        Assert.Null(PassageAnchor.Quoted(Text, new("на повоцу", "", "", 3, 12)));
    }

    [Theory]
    [InlineData("којих нема")]
    [InlineData("")]
    [InlineData("   ")]
    public void Words_that_are_not_there_are_no_passage(string words) => Assert.Null(PassageAnchor.Quoted(Text, new(words, "", "", 0, words.Length)));

    [Fact]
    public void The_same_words_at_the_same_place_were_kept() =>
        Assert.Equal(new AnchoredPassage(Of("пса"), PassageState.Kept), PassageAnchor.In(Text, Of("пса")));

    [Fact]
    public void The_same_words_behind_new_ones_moved()
    {
        var anchored = PassageAnchor.In("Изузетно, " + Text, Of("уклони измет"));
        Assert.Equal((PassageState.Moved, Of("уклони измет").Start + 10), (anchored.State, anchored.Passage.Start));
    }

    [Fact]
    public void Of_equal_words_those_with_the_same_surroundings_are_meant()
    {
        var later = "Пас се држи на повоцу. " + Text;
        var anchored = PassageAnchor.In(later, Of("на повоцу", 1));
        Assert.Equal((PassageState.Moved, later.LastIndexOf("на повоцу", StringComparison.Ordinal)), (anchored.State, anchored.Passage.Start));
    }

    [Fact]
    public void Words_that_were_edited_are_found_by_their_likeness()
    {
        var anchored = PassageAnchor.In(Text.Replace("уклони измет за псом", "одмах уклони измет за псом", StringComparison.Ordinal), Of("дужан да уклони измет за псом"));
        Assert.Equal((PassageState.Edited, "дужан да одмах уклони измет за псом"), (anchored.State, anchored.Passage.Exact));
    }

    [Fact]
    public void Words_that_are_gone_are_lost_and_stay_as_they_were_quoted() =>
        Assert.Equal(new AnchoredPassage(Of("уклони измет за псом"), PassageState.Lost), PassageAnchor.In("Паркови се затварају у поноћ.", Of("уклони измет за псом")));

    [Fact]
    public void Half_a_character_is_never_quoted()
    {
        var dogs = string.Concat(Enumerable.Repeat("🐕", 20));
        var passage = PassageAnchor.Quoted(dogs + "реч" + dogs, new("реч", "", "", -1, -1))!;
        Assert.False(char.IsLowSurrogate(passage.Prefix[0]));
        Assert.False(char.IsHighSurrogate(passage.Suffix[^1]));
    }
}
