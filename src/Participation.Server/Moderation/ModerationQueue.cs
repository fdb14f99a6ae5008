using Npgsql;
using Participation.Municipalities;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>What waits for a moderator. Only here, and only for moderators and officers of the municipality, stand the words of hidden contributions.</summary>
/// <param name="Why"><c>report</c>; what is held, spam and appeals come under their own names.</param>
/// <param name="Since">The first report that nobody has settled.</param>
/// <param name="Reasons">How many gave which reason.</param>
public sealed record QueueItem(
    Guid Id, Guid Contribution, string Why, DateTimeOffset Since, DateTimeOffset Due, Guid? ClaimedBy, Guid Consultation, string ConsultationTitle,
    IReadOnlyDictionary<string, int> Reasons, IReadOnlyList<string> Explanations, ContributionItem Item, AuthorRecord Author);

/// <summary>The author's record in this municipality's debates, for the moderator's eyes.</summary>
public sealed record AuthorRecord(int Contributions, int Hidden);

/// <summary>The queue of a municipality, the oldest duty first.</summary>
public sealed class ModerationQueue(NpgsqlDataSource database, ContributionItems items, StandingReading standing)
{
    /// <summary>The municipality's promise until it sets its own: a day.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromHours(24);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/municipalities/{slug}/moderation/queue", (string slug, string? cursor, int? limit, HttpContext http, ModerationQueue queue, CancellationToken cancellation) =>
            queue.Get(slug, cursor, limit, http, cancellation))
        .RequireAuthorization()
        .WithName("ReadModerationQueue").WithTags("Moderation").WithSummary("What waits for a moderator, the oldest first. Moderators and officers of the municipality read it.")
        .Produces<Page<QueueItem>>().ProducesProblem(403).ProducesProblem(404);

    private async Task<IResult> Get(string slug, string? cursor, int? limit, HttpContext http, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        if ((await standing.In(municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) == 0)
            return new Participation.Moderation.OnlyAModeratorHere().Problem(http);
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        var size = Paging.Limit(limit);
        var rows = await Waiting(municipality, seen, size, cancellation);
        var found = await items.ByIds(rows.Select(row => row.Contribution).ToArray(), cancellation);
        var records = await Records(found.Values.Select(item => item.Author!.Id).Distinct().ToArray(), municipality, cancellation);
        var page = rows.Where(row => found.ContainsKey(row.Contribution)).Select(row =>
        {
            var item = found[row.Contribution];
            return new QueueItem(row.Contribution, row.Contribution, "report", row.Since, row.Since + Promise, null, row.Consultation, row.Title,
                row.Reasons, row.Explanations, item, records.GetValueOrDefault(item.Author!.Id) ?? new(0, 0));
        }).ToList();
        return Results.Ok(Paging.PageOf(page, size, item => new((item.Since.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, item.Contribution)));
    }

    private sealed record Row(Guid Contribution, Guid Consultation, string Title, DateTimeOffset Since, Dictionary<string, int> Reasons, List<string> Explanations);

    private async Task<List<Row>> Waiting(Guid municipality, Cursor? seen, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select r.contribution, c.id, c.title, min(r.reported_at) as since, array_agg(r.reason order by r.reported_at), array_agg(coalesce(r.explanation, '') order by r.reported_at)
            from participation.consultation c join participation.report r on r.consultation = c.id and r.settled_at is null
            where c.municipality = $1
            group by r.contribution, c.id
            having (min(r.reported_at), r.contribution) > ($2, $3)
            order by since, r.contribution limit {Paging.Rows(limit)}
            """);
        command.Parameters.Add(new() { Value = municipality });
        command.Parameters.Add(new() { Value = seen is { } cursor ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(cursor.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) : DateTimeOffset.UnixEpoch });
        command.Parameters.Add(new() { Value = seen?.Id ?? Guid.Empty });
        var rows = new List<Row>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetFieldValue<string[]>(4).GroupBy(reason => reason).ToDictionary(group => group.Key, group => group.Count()),
                reader.GetFieldValue<string[]>(5).Where(words => words.Length > 0).Take(10).ToList()));
        return rows;
    }

    private async Task<Dictionary<Guid, AuthorRecord>> Records(Guid[] authors, Guid municipality, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select a.id, count(*)::int, (count(*) filter (where k.status = 'hidden'))::int
            from unnest($1) a(id) join participation.contribution k on k.author = a.id
            join participation.consultation c on c.id = k.consultation and c.municipality = $2
            group by a.id
            """);
        command.Parameters.Add(new() { Value = authors });
        command.Parameters.Add(new() { Value = municipality });
        var records = new Dictionary<Guid, AuthorRecord>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            records[reader.GetGuid(0)] = new(reader.GetInt32(1), reader.GetInt32(2));
        return records;
    }
}
