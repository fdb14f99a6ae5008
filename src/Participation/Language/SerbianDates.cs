using System.Globalization;

namespace Participation.Language;

/// <summary>Dates as official letters write them: the month in the genitive and a dot after the year.</summary>
public static class SerbianDates
{
    private static readonly string[] Genitive =
        ["јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа", "септембра", "октобра", "новембра", "децембра"];

    /// <summary>«5. марта 2026. године»</summary>
    public static string Official(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {Genitive[date.Month - 1]} {date.Year}. године");

    /// <summary>«5. марта», for a reader who knows the year.</summary>
    public static string DayAndMonth(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {Genitive[date.Month - 1]}");

    /// <summary>«5. 3. 2026.»</summary>
    public static string InFigures(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {date.Month}. {date.Year}.");

    /// <summary>«5. марта 2026. године у 18.30 часова», in the time of the offset that is given.</summary>
    public static string OfficialWithTime(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Official(DateOnly.FromDateTime(time.DateTime))} у {time.Hour}.{time.Minute:00} часова");
}
