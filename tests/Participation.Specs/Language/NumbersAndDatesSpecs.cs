using Participation.Language;

namespace Participation.Specs.Language;

public sealed class NumbersAndDatesSpecs
{
    [Theory]
    [InlineData(2026, 3, 5, "5. марта 2026. године")]
    [InlineData(2026, 12, 31, "31. децембра 2026. године")]
    public void An_official_date_has_its_month_in_the_genitive(int year, int month, int day, string written) =>
        Assert.Equal(written, SerbianDates.Official(new DateOnly(year, month, day)));

    [Fact]
    public void An_official_time_is_written_with_a_dot() =>
        Assert.Equal("5. марта 2026. године у 18.05 часова", SerbianDates.OfficialWithTime(new DateTimeOffset(2026, 3, 5, 18, 5, 0, TimeSpan.FromHours(1))));

    [Theory]
    [InlineData(0, "0 измена")]
    [InlineData(1, "1 измена")]
    [InlineData(2, "2 измене")]
    [InlineData(4, "4 измене")]
    [InlineData(5, "5 измена")]
    [InlineData(11, "11 измена")]
    [InlineData(12, "12 измена")]
    [InlineData(21, "21 измена")]
    [InlineData(22, "22 измене")]
    [InlineData(111, "111 измена")]
    [InlineData(1102, "1.102 измене")]
    public void A_noun_agrees_with_its_number(long count, string written) =>
        Assert.Equal(written, new SerbianPlural("измена", "измене", "измена").Count(count));

    [Theory]
    [InlineData(1, "предлог")]
    [InlineData(2, "предлога")]
    [InlineData(5, "предлога")]
    [InlineData(11, "предлога")]
    [InlineData(21, "предлог")]
    public void One_proposal_two_proposals(long count, string form) => Assert.Equal(form, new SerbianPlural("предлог", "предлога", "предлога").For(count));

    [Theory]
    [InlineData("I", 1)]
    [InlineData("IV", 4)]
    [InlineData("XIX", 19)]
    [InlineData("XC", 90)]
    [InlineData("IIII", null)]
    [InlineData("ILI", null)]
    [InlineData("VX", null)]
    [InlineData("", null)]
    public void A_roman_number_is_read_in_its_one_proper_form(string text, int? value) => Assert.Equal(value, RomanNumeral.Parse(text));
}
