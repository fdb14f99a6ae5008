using Npgsql;
using Participation.Consultations;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Consultations;

/// <param name="Version">The published version in force; 0 before the call.</param>
public sealed record ActReference(int Version);

/// <param name="Date">A day in Europe/Belgrade, <c>yyyy-MM-dd</c>.</param>
public sealed record ParticipationDay(string Date, int Contributions);

/// <param name="Municipality">The slug.</param>
/// <param name="Reason">Why it was closed early or cancelled.</param>
/// <param name="Mode">When moderators look at contributions: <c>after-publication</c>, <c>before-publication</c>, <c>before-publication-for-new</c> or <c>closed-for-writing</c>.</param>
/// <param name="Sequence">The newest live sequence, to follow from.</param>
/// <param name="MyRoles">What the reader is in this municipality.</param>
public sealed record ConsultationView(
    Guid Id, string Municipality, string MunicipalityName, string Kind, string Title, string Summary, string LegalBasis, string Status,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset? PublishedAt, DateTimeOffset? ClosedAt, string? Reason,
    ActReference Act, ConsultationCounts Counts, IReadOnlyList<ParticipationDay> Days, long Sequence, IReadOnlyList<string> MyRoles, string Mode);

public sealed record ConsultationListItem(
    Guid Id, string Municipality, string Kind, string Title, string Summary, string Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, ActReference Act, ConsultationCounts Counts);

/// <summary>One consultation with its numbers.</summary>
internal static class ConsultationPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}", Get).AllowAnonymous()
            .WithName("ReadConsultation").WithTags("Consultations").WithSummary("A consultation with its phase and its numbers. A draft exists only for officers of its municipality.")
            .Produces<ConsultationView>().ProducesProblem(404);

    private static async Task<IResult> Get(
        Guid id, HttpContext http, ConsultationReading reading, StandingReading standing, NpgsqlDataSource database, LiveHeads heads, TimeProvider clock, CancellationToken cancellation)
    {
        if (await reading.ById(id, cancellation) is not { } row)
            return new ConsultationNotFound().Problem(http);
        var roles = await standing.In(row.Municipality, http, cancellation);
        if (row.PublishedAt is null && !roles.HasFlag(Roles.Officer))
            return new ConsultationNotFound().Problem(http);
        var municipality = await standing.Municipality(row.Municipality, cancellation);
        // The sequence first: what changes after it comes live, and nothing falls between.
        var sequence = await heads.Of(id, cancellation);
        var counts = (await ConsultationCounts.Of(database, [id], cancellation)).GetValueOrDefault(id) ?? new(0, 0, 0, 0);
        http.Response.Headers.ETag = Answers.ETag(row.Version);
        return Results.Ok(new ConsultationView(
            row.Id, municipality!.Slug, municipality.Name, row.Kind, row.Title, row.Summary, row.LegalBasis, row.StatusAt(clock.GetUtcNow()),
            row.StartsAt, row.EndsAt, row.PublishedAt, row.ClosedAt, row.Reason, new(row.ActVersion), counts, await Days(database, id, cancellation), sequence,
            Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).Select(role => ApiNames.Of(role)).ToArray(), row.Mode));
    }

    private static async Task<List<ParticipationDay>> Days(NpgsqlDataSource database, Guid id, CancellationToken cancellation)
    {
        var days = new List<ParticipationDay>();
        await using var command = database.CreateCommand("select to_char(day, 'YYYY-MM-DD'), contributions from participation.participation_day where consultation = $1 order by day desc limit 120");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            days.Add(new(reader.GetString(0), reader.GetInt32(1)));
        days.Reverse();
        return days;
    }
}

/// <summary>The consultations of a municipality, the latest first.</summary>
internal static class ConsultationList
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/municipalities/{slug}/consultations", Get).AllowAnonymous()
            .WithName("ReadConsultations").WithTags("Consultations")
            .WithSummary("A municipality's consultations, the latest start first; drafts only for its officers and only when asked for.")
            .Produces<Page<ConsultationListItem>>().ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Get(
        string slug, string? status, string? q, string? cursor, int? limit, HttpContext http, NpgsqlDataSource database, StandingReading standing, TimeProvider clock, CancellationToken cancellation)
    {
        var id = MunicipalityName.Id(slug);
        if (await standing.Municipality(id, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        if (status is not null && !ApiNames.TryRead<ConsultationStatus>(status, out _))
            return new StatusUnknown().Problem(http);
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        if (PlainText.Check(q, "q", 200, required: false) is { } unsearchable)
            return unsearchable.Problem(http);
        if (status == "draft" && !(await standing.In(id, http, cancellation)).HasFlag(Roles.Officer))
            return Results.Ok(new Page<ConsultationListItem>([], null));

        var size = Paging.Limit(limit);
        var now = clock.GetUtcNow();
        var rows = await Read(database, id, status, q, seen, size, now, cancellation);
        var counts = await ConsultationCounts.Of(database, rows.Select(row => row.Id).ToArray(), cancellation);
        var items = rows.Select(row => new ConsultationListItem(
            row.Id, slug, row.Kind, row.Title, row.Summary, row.StatusAt(now), row.StartsAt, row.EndsAt, new(row.ActVersion), counts.GetValueOrDefault(row.Id) ?? new(0, 0, 0, 0))).ToList();
        return Results.Ok(Paging.PageOf(items, size, item => new((item.StartsAt.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, item.Id)));
    }

    private static async Task<List<ConsultationRow>> Read(NpgsqlDataSource database, Guid municipality, string? status, string? q, Cursor? seen, int limit, DateTimeOffset now, CancellationToken cancellation)
    {
        const string opens = "greatest(c.starts_at, c.published_at)";
        var phase = status switch
        {
            null => "c.published_at is not null",
            "draft" => "c.published_at is null and c.cancelled_at is null",
            "cancelled" => "c.cancelled_at is not null and c.published_at is not null",
            "upcoming" => $"c.published_at is not null and c.cancelled_at is null and {opens} > $2 and coalesce(c.closed_at, c.ends_at) > $2",
            "open" => $"c.published_at is not null and c.cancelled_at is null and {opens} <= $2 and coalesce(c.closed_at, c.ends_at) > $2",
            "closed" => "c.published_at is not null and c.cancelled_at is null and coalesce(c.closed_at, c.ends_at) <= $2",
            _ => "false",
        };
        await using var command = database.CreateCommand();
        command.Parameters.Add(new() { Value = municipality });
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        var filter = "";
        if (seen is { } cursor)
        {
            command.Parameters.Add(new() { Value = DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(cursor.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) });
            command.Parameters.Add(new() { Value = cursor.Id });
            filter = " and (c.starts_at, c.id) < ($3, $4)";
        }
        if (!string.IsNullOrWhiteSpace(q))
        {
            var search = SearchWords.Of(q)!.Value;
            command.Parameters.Add(new() { Value = search.Words });
            filter += $" and to_tsvector('serbian', c.title || ' ' || c.summary) @@ websearch_to_tsquery('serbian', ${command.Parameters.Count})";
        }
        // $2 is named once more so that it has a type also where no phase asks for the hour.
        command.CommandText = $"select {ConsultationReading.Columns} from participation.consultation c where c.municipality = $1 and $2::timestamptz is not null and {phase}{filter} order by c.starts_at desc, c.id desc limit {Paging.Rows(limit)}";
        return await ConsultationReading.Read(command, cancellation);
    }
}

public sealed record StatusUnknown() : Refusal(RefusalKind.Invalid, "status-unknown",
    new("Стање може да буде upcoming, open, closed, reported или cancelled.", "A status is upcoming, open, closed, reported or cancelled."));
