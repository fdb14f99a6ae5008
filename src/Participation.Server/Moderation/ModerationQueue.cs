using Npgsql;
using Participation.Municipalities;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>What waits for a moderator. Only here, and only for moderators and officers of the municipality, stand the words of what is held.</summary>
/// <param name="Id">The appeal's id where <paramref name="Why"/> is <c>appeal</c>.</param>
/// <param name="Why"><c>report</c>, <c>held</c>, <c>spam</c> or <c>appeal</c>.</param>
/// <param name="Since">The first report that nobody has settled, the submission of what is held, or the appeal.</param>
/// <param name="Due">When the municipality's promise runs out.</param>
/// <param name="ClaimedBy">The moderator who is looking at it, until <paramref name="ClaimedUntil"/>; named <paramref name="ClaimedByName"/>, for colleagues to ask.</param>
/// <param name="Appeal">What the author says, where an appeal waits.</param>
/// <param name="Reasons">How many gave which reason; of many reports the first two hundred.</param>
public sealed record QueueItem(
    Guid Id, Guid Contribution, string Why, DateTimeOffset Since, DateTimeOffset Due, Guid? ClaimedBy, string? ClaimedByName, DateTimeOffset? ClaimedUntil, Guid Consultation, string ConsultationTitle,
    IReadOnlyDictionary<string, int> Reasons, IReadOnlyList<string> Explanations, ContributionItem Item, AuthorRecord Author, AppealView? Appeal);

/// <summary>The author's record in this municipality's debates, for the moderator's eyes: of the newest hundred contributions.</summary>
public sealed record AuthorRecord(int Contributions, int Hidden);

/// <summary>What of the queue is asked for.</summary>
public sealed record QueueQuery
{
    /// <summary>Only what waits for that cause.</summary>
    public string? Why { get; init; }

    /// <summary>Only what waits in that debate.</summary>
    public Guid? Consultation { get; init; }

    public string? Cursor { get; init; }
    public int? Limit { get; init; }
}

/// <summary>The queue of a municipality, the earliest due first.</summary>
public sealed class ModerationQueue(NpgsqlDataSource database, ContributionItems items, StandingReading standing, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/municipalities/{slug}/moderation/queue", (string slug, [AsParameters] QueueQuery query, HttpContext http, ModerationQueue queue, CancellationToken cancellation) =>
            queue.Get(slug, query, http, cancellation))
        .RequireAuthorization()
        .WithName("ReadModerationQueue").WithTags("Moderation").WithSummary("What waits for a moderator, the earliest due first. Moderators and officers of the municipality read it.")
        .Produces<Page<QueueItem>>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);

    private async Task<IResult> Get(string slug, QueueQuery query, HttpContext http, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        if ((await standing.In(municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) == 0)
            return new Participation.Moderation.OnlyAModeratorHere().Problem(http);
        if (query.Why is not (null or Duties.Report or Duties.Held or Duties.Spam or Duties.Appeal))
            return new DutyUnknown().Problem(http);
        if (!Cursor.TryRead(query.Cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        var size = Paging.Limit(query.Limit);
        var rows = await Waiting(municipality, query, seen, size, cancellation);
        var contributions = rows.Select(row => row.Contribution).Distinct().ToArray();
        var found = await items.AtTheDesk(contributions, cancellation);
        var reports = await Reports(contributions, cancellation);
        var records = await Records(found.Values.Select(item => item.Author!.Id).Distinct().ToArray(), municipality, cancellation);
        var appeals = await Appeals.ByIds(database, rows.Where(row => row.Why == Duties.Appeal).Select(row => row.Id).ToArray(), cancellation);
        var page = rows.Where(row => found.ContainsKey(row.Contribution)).Select(row =>
        {
            var item = found[row.Contribution];
            var reported = row.Why == Duties.Appeal ? [] : reports[row.Contribution].ToList();
            return new QueueItem(row.Id, row.Contribution, row.Why, row.Since, row.Due, row.ClaimedBy, row.ClaimedByName, row.ClaimedUntil, row.Consultation, row.Title,
                reported.GroupBy(report => report.Reason).ToDictionary(group => group.Key, group => group.Count()),
                reported.Where(report => report.Explanation is not null).Select(report => report.Explanation!).Take(10).ToList(),
                item, records.GetValueOrDefault(item.Author!.Id) ?? new(0, 0), appeals.GetValueOrDefault(row.Id));
        }).ToList();
        return Results.Ok(Paging.PageOf(page, size, item => new((item.Due.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, item.Id)));
    }

    private sealed record Row(
        Guid Id, Guid Contribution, string Why, DateTimeOffset Since, DateTimeOffset Due, Guid Consultation, string Title, Guid? ClaimedBy, DateTimeOffset? ClaimedUntil, string? ClaimedByName);

    private async Task<List<Row>> Waiting(Guid municipality, QueueQuery query, Cursor? seen, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand();
        command.Parameters.Add(new() { Value = municipality });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        var filter = "";
        if (query.Why is { } why)
            filter += $" and d.why = {Parameter(command, why)}";
        if (query.Consultation is { } consultation)
            filter += $" and d.consultation = {Parameter(command, consultation)}";
        if (seen is { } cursor)
            filter += $" and (d.due, d.id) > ({Parameter(command, DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(cursor.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond))}, {Parameter(command, cursor.Id)})";
        // The page is cut before anything is joined to it.
        command.CommandText =
            $"""
            select d.id, d.contribution, d.why, d.since, d.due, d.consultation, c.title, k.moderator, k.until, n.display_name
            from (select * from participation.duty d where d.municipality = $1{filter} order by d.due, d.id limit {Paging.Rows(limit)}) d
            join participation.consultation c on c.id = d.consultation
            left join participation.duty_claim k on k.duty = d.id and k.until > $2
            left join accounts.citizen_name n on n.id = k.moderator
            order by d.due, d.id
            """;
        var rows = new List<Row>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetGuid(5), reader.GetString(6),
                reader.IsDBNull(7) ? null : reader.GetGuid(7), reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8), reader.IsDBNull(9) ? null : reader.GetString(9)));
        return rows;
    }

    private static string Parameter(NpgsqlCommand command, object value)
    {
        command.Parameters.Add(new() { Value = value });
        return $"${command.Parameters.Count}";
    }

    private async Task<ILookup<Guid, (string Reason, string? Explanation)>> Reports(Guid[] contributions, CancellationToken cancellation)
    {
        var reports = new List<(Guid On, string Reason, string? Explanation)>();
        if (contributions.Length > 0)
        {
            await using var command = database.CreateCommand(
                """
                select d.id, r.reason, r.explanation from unnest($1) d(id) cross join lateral (
                    select reason, explanation, reported_at from participation.report where contribution = d.id and settled_at is null order by reported_at limit 200) r
                order by r.reported_at
                """);
            command.Parameters.Add(new() { Value = contributions });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                reports.Add((reader.GetGuid(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        }
        return reports.ToLookup(report => report.On, report => (report.Reason, report.Explanation));
    }

    internal async Task<Dictionary<Guid, AuthorRecord>> Records(Guid[] authors, Guid municipality, CancellationToken cancellation)
    {
        var records = new Dictionary<Guid, AuthorRecord>();
        if (authors.Length == 0)
            return records;
        await using var command = database.CreateCommand(
            """
            select a.id, count(*)::int, (count(*) filter (where k.status = 'hidden'))::int
            from unnest($1) a(id) cross join lateral (
                select k.status from participation.contribution k join participation.consultation c on c.id = k.consultation
                where k.author = a.id and c.municipality = $2 order by k.created_at desc, k.id desc limit 100) k
            group by a.id
            """);
        command.Parameters.Add(new() { Value = authors });
        command.Parameters.Add(new() { Value = municipality });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            records[reader.GetGuid(0)] = new(reader.GetInt32(1), reader.GetInt32(2));
        return records;
    }
}

public sealed record DutyUnknown() : Refusal(RefusalKind.Invalid, "duty-unknown",
    new("У реду чека оно што је report, held, spam или appeal.", "What waits is a report, held, spam or an appeal."));
