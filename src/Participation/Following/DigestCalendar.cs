namespace Participation.Following;

/// <summary>When digests go out: in the morning by the clock of Belgrade, the weekly one on Monday. Nobody's telephone rings at night because a server was away.</summary>
public static class DigestCalendar
{
    /// <summary>The hour of the day from which on the day's digest goes out.</summary>
    public const int Morning = 7;

    /// <summary>The hour from which on what is late waits for the next morning.</summary>
    public const int Night = 21;

    /// <summary>Whether digests may go out at that moment.</summary>
    public static bool IsOpenAt(DateTimeOffset now) => SerbianCalendar.Local(now).Hour is >= Morning and < Night;

    /// <summary>The day of the next digest after that moment; today's is the next one until the morning comes. Null where none is wanted.</summary>
    public static DateOnly? NextAfter(DateTimeOffset now, DigestRhythm rhythm)
    {
        var local = SerbianCalendar.Local(now);
        var day = DateOnly.FromDateTime(local.DateTime).AddDays(local.Hour < Morning ? 0 : 1);
        return rhythm switch
        {
            DigestRhythm.Daily => day,
            DigestRhythm.Weekly => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7),
            _ => null,
        };
    }
}
