namespace Participation.Specs;

public sealed class SealedWordingSpecs
{
    private static readonly Wording Words = new("Наслов", "Текст.", "Ново.");
    private static readonly SealedWording Seal = SealedWording.Seal(Words, "01ab");

    [Fact]
    public void A_sealed_wording_holds() => Assert.True(Seal.Holds);

    [Fact]
    public void The_same_words_under_the_same_salt_have_the_same_commitment() => Assert.Equal(Seal, SealedWording.Seal(Words, "01ab"));

    // Published events carry it for ever: a seal made today must hold under every later release.
    [Fact]
    public void The_commitment_is_made_in_a_way_that_never_changes() =>
        Assert.Equal("318b2f5ddff688fcdd1a66df8976adbe13ebcb7398fd297b77a9ce8d9fbaf652", Seal.Commitment);

    [Fact]
    public void Any_change_is_noticed()
    {
        Assert.False((Seal with { Wording = Words with { Title = "Наслов " } }).Holds);
        Assert.False((Seal with { Wording = Words with { Title = null } }).Holds);
        Assert.False((Seal with { Wording = Words with { Text = "текст." } }).Holds);
        Assert.False((Seal with { Wording = Words with { ProposedText = "Нова." } }).Holds);
        Assert.False((Seal with { Salt = "01ac" }).Holds);
        Assert.False((Seal with { Commitment = new string('0', 64) }).Holds);
    }

    [Fact]
    public void Words_moved_from_one_part_to_another_are_noticed()
    {
        Assert.NotEqual(SealedWording.Seal(new("аб", "в", null), "s").Commitment, SealedWording.Seal(new("а", "бв", null), "s").Commitment);
        Assert.NotEqual(SealedWording.Seal(new(null, "аб", null), "s").Commitment, SealedWording.Seal(new(null, "а", "б"), "s").Commitment);
        Assert.NotEqual(SealedWording.Seal(new(null, "1:а", null), "s").Commitment, SealedWording.Seal(new("1:а", "", null), "s").Commitment);
    }

    [Fact]
    public void Another_salt_hides_that_two_texts_are_the_same() => Assert.NotEqual(Seal.Commitment, SealedWording.Seal(Words, "02ab").Commitment);

    [Fact]
    public void Erasing_takes_words_and_salt_and_keeps_the_proof()
    {
        var erased = Seal.Erase();
        Assert.Equal(new SealedWording(null, null, Seal.Commitment), erased);
        Assert.True(erased.Holds);
        Assert.Equal(erased, erased.Erase());
    }
}
