using Npgsql;
using Participation.Moderation;
using Participation.Server.Acts;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <param name="Kind"><c>approved</c>, <c>hidden</c>, <c>restored</c>, <c>redacted</c>, <c>off-topic</c>, <c>erased</c>, <c>moved</c>, <c>warning</c>, <c>mute</c>, <c>exclusion</c>,
/// <c>sanction-lifted</c>, <c>appeal-upheld</c> or <c>appeal-overturned</c>.</param>
/// <param name="Until">When a mute ends by itself.</param>
/// <param name="AppealUntil">Before that moment the decision can be appealed; null where there is nothing to appeal.</param>
/// <param name="EId">Where the provision that the contribution speaks of stands in the newest version.</param>
/// <param name="Appeal">The reader's appeal against this decision; null where none was filed.</param>
public sealed record Notice(Guid Id, string Kind, Guid Consultation, string Municipality, string ConsultationTitle, Guid? Contribution, string? EId, string? Rule, Words? RuleText, string? Reason, DateTimeOffset At, bool Read, DateTimeOffset? Until, DateTimeOffset? AppealUntil, NoticedAppeal? Appeal);

/// <param name="DueAt">When the term for deciding it runs out.</param>
/// <param name="Outcome"><c>upheld</c> or <c>overturned</c>; null while it waits.</param>
/// <param name="Answer">The reason of whoever decided it.</param>
public sealed record NoticedAppeal(DateTimeOffset FiledAt, DateTimeOffset DueAt, string? Outcome, string? Answer, DateTimeOffset? AnsweredAt);

public sealed record NoticePage(IReadOnlyList<Notice> Items, string? Next, int Unread);

/// <summary>What a citizen is told inside the application: decisions about his own contributions.</summary>
internal static class Notices
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/notices", Get).RequireAuthorization()
            .WithName("ReadNotices").WithTags("Moderation").WithSummary("What the reader was told, the newest first, with the number unread.").Produces<NoticePage>();
        app.MapPost("/api/notices/read", MarkRead).RequireAuthorization()
            .WithName("MarkNoticesRead").WithTags("Moderation").WithSummary("Marks everything up to now as read.").Produces(204);
    }

    private static async Task<IResult> Get(string? cursor, int? limit, HttpContext http, NpgsqlDataSource database, StandingReading standing, ActShelf acts, CancellationToken cancellation)
    {
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        var size = Paging.Limit(limit);
        await using var command = database.CreateCommand(
            $"""
            select n.id, n.kind, n.consultation, c.municipality, c.title, n.contribution, k.place, n.rule, n.rule_sr, n.rule_en, n.reason, n.at, n.read_at is not null, n.until,
                   (select count(*)::int from participation.notice u where u.citizen = $1 and u.read_at is null),
                   a.filed_at, a.due_at, a.outcome, a.answer, a.answered_at
            from participation.notice n join participation.consultation c on c.id = n.consultation
            left join participation.contribution k on k.id = n.contribution
            left join participation.appeal a on a.contribution = n.contribution and a.decided_at = n.at and n.rule is not null
            where n.citizen = $1 and (n.at, n.id) < ($2, $3) order by n.at desc, n.id desc limit {Paging.Rows(size)}
            """);
        command.Parameters.Add(new() { Value = Answers.Citizen(http) });
        command.Parameters.Add(new() { Value = seen is { } from ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(from.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) : DateTimeOffset.MaxValue.ToUniversalTime() });
        command.Parameters.Add(new() { Value = seen?.Id ?? Guid.AllBitsSet });
        var notices = new List<Notice>();
        var unread = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var here = (await standing.Municipality(reader.GetGuid(3), cancellation))!;
            var (kind, at) = (reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(11));
            notices.Add(new(
                reader.GetGuid(0), kind, reader.GetGuid(2), here.Slug, reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetGuid(5),
                Text(reader, 6) is { Length: > 0 } place ? (await acts.OfLately(reader.GetGuid(2), cancellation))?.Places.AddressNow(place) : null, Text(reader, 7),
                reader.IsDBNull(8) ? null : new(reader.GetString(8), reader.GetString(9)), Text(reader, 10), at, reader.GetBoolean(12),
                reader.IsDBNull(13) ? null : reader.GetFieldValue<DateTimeOffset>(13), Appealable.Contains(kind) ? AppealDecider.TermEnds(at, here.AppealDays) : null,
                reader.IsDBNull(15) ? null : new(
                    reader.GetFieldValue<DateTimeOffset>(15), reader.GetFieldValue<DateTimeOffset>(16), Text(reader, 17), Text(reader, 18), reader.IsDBNull(19) ? null : reader.GetFieldValue<DateTimeOffset>(19))));
            unread = reader.GetInt32(14);
        }
        var page = Paging.PageOf(notices, size, notice => new((notice.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, notice.Id));
        return Results.Ok(new NoticePage(page.Items, page.Next, unread));
    }

    private static async Task<IResult> MarkRead(HttpContext http, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("update participation.notice set read_at = $2 where citizen = $1 and read_at is null");
        command.Parameters.Add(new() { Value = Answers.Citizen(http) });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellation);
        return Results.NoContent();
    }

    private static readonly HashSet<string> Appealable = ["hidden", "redacted", "off-topic", "warning", "mute", "exclusion"];

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
