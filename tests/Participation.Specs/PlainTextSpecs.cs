namespace Participation.Specs;

public sealed class PlainTextSpecs
{
    private static Refusal? Check(string? text, int longest = 10, bool required = true) => PlainText.Check(text, "text", longest, required);

    [Theory]
    [InlineData("ђ")]
    [InlineData("десет слов")]
    [InlineData("ред\nи ред")]
    [InlineData("а\tб\r\nв")]
    [InlineData("🐕 пас")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("e\u0301")]
    public void Words_pass(string text) => Assert.Null(Check(text));

    [Fact]
    public void Length_counts_as_a_browser_counts()
    {
        Assert.Null(Check("🐕🐕🐕🐕🐕"));
        Assert.Equal(new TextIsTooLong("text", 10), Check("🐕🐕🐕🐕🐕!"));
        Assert.Equal(new TextIsTooLong("text", 10), Check("једанаест__"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0")]
    [InlineData("\u200b")]
    [InlineData("\u200b\u200c\u200d\u2060\ufeff ")]
    public void Nothing_visible_is_nothing(string? text)
    {
        Assert.Equal(new TextIsMissing("text"), Check(text));
        Assert.Null(Check(text, required: false));
        Assert.True(PlainText.IsBlank(text));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u0085')]
    [InlineData('\ufffe')]
    [InlineData('\uffff')]
    public void Control_characters_and_non_characters_are_refused(char c) => Assert.Equal(new TextHasForbiddenCharacters("text"), Check($"а{c}б"));

    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202b')]
    [InlineData('\u202c')]
    [InlineData('\u202d')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    [InlineData('\u200e')]
    [InlineData('\u200f')]
    [InlineData('\u061c')]
    public void Bidirectional_controls_are_refused(char c) => Assert.Equal(new TextHasForbiddenCharacters("text"), Check($"а{c}б"));

    // Built here and not in attributes: test names cannot carry half a character.
    [Fact]
    public void Lone_surrogates_are_refused()
    {
        foreach (var text in new[] { "\ud83d", "\udc15", "а\ud83d", "\udc15а", "\udc15\ud83d", "\ud83d\ud83d\udc15" })
            Assert.IsType<TextHasForbiddenCharacters>(Check(text));
    }

    [Fact]
    public void A_limit_is_told_before_a_character() => Assert.IsType<TextIsTooLong>(Check(new string('\0', 11)));

    [Theory]
    [InlineData("  а  ", "а")]
    [InlineData("а\r\nб\rв", "а\nб\nв")]
    [InlineData("c\u030c", "č")]
    [InlineData("\u0438\u0306", "й")]
    public void Text_is_kept_in_one_form(string typed, string kept)
    {
        Assert.Equal(kept, PlainText.Tidy(typed));
        Assert.Equal(kept, PlainText.Tidy(PlainText.Tidy(typed)));
    }

    [Fact]
    public void Even_what_no_check_has_seen_can_be_tidied()
    {
        foreach (var text in new[] { "\ud83d ", "\udc15", "\ufffe", " \uffff" })
            Assert.Equal(text.Trim(), PlainText.Tidy(text));
    }
}
