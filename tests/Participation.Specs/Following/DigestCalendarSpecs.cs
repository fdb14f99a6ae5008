using Participation.Following;

namespace Participation.Specs.Following;

public sealed class DigestCalendarSpecs
{
    // A Wednesday, in summer time: Belgrade is two hours ahead of UTC.
    private static DateTimeOffset At(int day, int hour, int minute = 0, int month = 7) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void The_daily_digest_is_the_next_mornings()
    {
        Assert.Equal(new DateOnly(2026, 7, 8), DigestCalendar.NextAfter(At(8, 4, 59), DigestRhythm.Daily));
        Assert.Equal(new DateOnly(2026, 7, 9), DigestCalendar.NextAfter(At(8, 5), DigestRhythm.Daily));
    }

    [Fact]
    public void The_day_is_that_of_Belgrade() =>
        // 22.30 UTC on the 8th is half past midnight on the 9th.
        Assert.Equal(new DateOnly(2026, 7, 9), DigestCalendar.NextAfter(At(8, 22, 30), DigestRhythm.Daily));

    [Fact]
    public void The_weekly_digest_is_Mondays()
    {
        Assert.Equal(new DateOnly(2026, 7, 13), DigestCalendar.NextAfter(At(8, 12), DigestRhythm.Weekly));
        Assert.Equal(new DateOnly(2026, 7, 13), DigestCalendar.NextAfter(At(13, 4, 59), DigestRhythm.Weekly));
        Assert.Equal(new DateOnly(2026, 7, 20), DigestCalendar.NextAfter(At(13, 5), DigestRhythm.Weekly));
    }

    [Fact]
    public void Who_wants_none_has_no_next_one() => Assert.Null(DigestCalendar.NextAfter(At(8, 12), DigestRhythm.Off));

    [Fact]
    public void Nothing_goes_out_at_night_neither_in_summer_nor_in_winter()
    {
        Assert.False(DigestCalendar.IsOpenAt(At(8, 4, 59)));
        Assert.True(DigestCalendar.IsOpenAt(At(8, 5)));
        Assert.True(DigestCalendar.IsOpenAt(At(8, 18, 59)));
        Assert.False(DigestCalendar.IsOpenAt(At(8, 19)));
        Assert.False(DigestCalendar.IsOpenAt(At(8, 5, 59, month: 1)));
        Assert.True(DigestCalendar.IsOpenAt(At(8, 6, month: 1)));
    }

    [Fact]
    public void What_others_write_comes_once_a_week_and_the_rest_the_next_morning() => Assert.Equal(
        [DigestRhythm.Daily, DigestRhythm.Weekly, DigestRhythm.Daily, DigestRhythm.Daily], Enum.GetValues<NewsKind>().Select(kind => NewsChoice.Usual(kind).Mail));
}
