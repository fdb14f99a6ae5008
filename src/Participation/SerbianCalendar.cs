namespace Participation;

/// <summary>Days as Serbia counts them: by the calendar of Europe/Belgrade, whatever the offset of a moment.</summary>
public static class SerbianCalendar
{
    public static readonly TimeZoneInfo Belgrade = TimeZoneInfo.FindSystemTimeZoneById("Europe/Belgrade");

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Belgrade);

    /// <summary>The moment at which that day is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, Belgrade.GetUtcOffset(midnight));
    }

    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);
}
