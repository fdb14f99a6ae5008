using Npgsql;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>One month of moderation in a municipality, in the form of a transparency report.</summary>
/// <param name="Month"><c>yyyy-MM</c>, by the calendar of Belgrade.</param>
/// <param name="Decisions">How many of each decision; what was undone at once is not among them.</param>
/// <param name="Rules">How many under each rule.</param>
/// <param name="MedianHours">Half of what waited was decided within this time; null where nothing had waited.</param>
/// <param name="Appealed">How many of the month's decisions were appealed.</param>
/// <param name="Overturned">How many of those were overturned.</param>
/// <param name="ShareOverturned">Of the appeals that were decided; null where none was.</param>
public sealed record ModerationMonth(
    string Month, IReadOnlyDictionary<string, int> Decisions, IReadOnlyDictionary<string, int> Rules, double? MedianHours, int Appealed, int Overturned, double? ShareOverturned);

public sealed record ModerationMonths(IReadOnlyList<ModerationMonth> Items);

internal static class Statistics
{
    // A year and the same month of the year before.
    private const int Months = 13;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/municipalities/{slug}/moderation/statistics", Get).AllowAnonymous()
            .WithName("ReadModerationStatistics").WithTags("Moderation").WithSummary("Moderation by month, the newest first: decisions, rules, the median time to a decision, and what appeals came to.")
            .Produces<ModerationMonths>().ProducesProblem(404);

    private static async Task<IResult> Get(string slug, HttpContext http, StandingReading standing, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        var today = SerbianCalendar.DateOf(clock.GetUtcNow());
        var from = SerbianCalendar.EndOf(new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months).AddDays(-1));
        await using var batch = database.CreateBatch();
        foreach (var query in (string[])
            [
                """
                select to_char(at at time zone 'Europe/Belgrade', 'YYYY-MM'), decision, coalesce(rule, ''), count(*)::int
                from participation.moderation_ledger where municipality = $1 and at >= $2 and not undone group by 1, 2, 3
                """,
                """
                select to_char(at at time zone 'Europe/Belgrade', 'YYYY-MM'), percentile_cont(0.5) within group (order by waited) / 3600,
                       (count(*) filter (where appeal is not null))::int, (count(*) filter (where appeal = 'overturned'))::int, (count(*) filter (where appeal in ('upheld', 'overturned')))::int
                from participation.moderation_ledger where municipality = $1 and at >= $2 and not undone group by 1
                """,
            ])
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = municipality }, new() { Value = from.ToUniversalTime() } } });
        var counts = new List<(string Month, string Decision, string Rule, int Count)>();
        var months = new SortedDictionary<string, ModerationMonth>(StringComparer.Ordinal);
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            counts.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3)));
        await row.NextResultAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var (month, decided) = (row.GetString(0), row.GetInt32(4));
            months[month] = new(
                month, Sum(counts.Where(count => count.Month == month), count => count.Decision), Sum(counts.Where(count => count.Month == month && count.Rule.Length > 0), count => count.Rule),
                row.IsDBNull(1) ? null : Math.Round(row.GetDouble(1), 2), row.GetInt32(2), row.GetInt32(3), decided == 0 ? null : Math.Round((double)row.GetInt32(3) / decided, 3));
        }
        return Results.Ok(new ModerationMonths(months.Values.Reverse().ToArray()));
    }

    private static SortedDictionary<string, int> Sum(IEnumerable<(string Month, string Decision, string Rule, int Count)> counts, Func<(string Month, string Decision, string Rule, int Count), string> by)
    {
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var count in counts)
            sums[by(count)] = sums.GetValueOrDefault(by(count)) + count.Count;
        return sums;
    }
}
