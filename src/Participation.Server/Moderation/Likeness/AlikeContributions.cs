using Npgsql;
using NpgsqlTypes;
using Participation.Consultations;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation.Likeness;

/// <summary>The members of a group of near-identical contributions, the oldest first; a page costs the same in a group of five and of fifty thousand.</summary>
internal static class AlikeContributions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/alike/{group:guid}", Get)
        .AllowAnonymous()
        .WithName("ReadAlike").WithTags("Contributions")
        .WithSummary("The contributions of one group of near-identical ones, the oldest first; those that are hidden, held or withdrawn are left out, and a group without any is empty.")
        .WithDescription("""
            A contribution's `alike` names its group, how many are in it and of how many citizens. That a number has changed comes live as `alike`: `{consultation, group, count, voices, contributions}`.
            """)
        .Produces<Page<ContributionItem>>().ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Get(
        Guid id, Guid group, string? cursor, int? limit, HttpContext http, ContributionItems items, ConsultationReading consultations, CancellationToken cancellation)
    {
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        if (!await consultations.IsPublic(id, cancellation))
            return new ConsultationNotFound().Problem(http);
        var size = Paging.Limit(limit);
        var after = seen is { } last ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(last.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) : DateTimeOffset.UnixEpoch;
        var page = await items.Read(
            $"""
            (select k.contribution, k.at from participation.likeness k
             where k.group_id = $2 and k.counted and (k.at, k.contribution) > ($3, $4) and k.consultation = $5 order by k.at, k.contribution limit {Paging.Rows(size)}) page
            join participation.contribution c on c.id = page.contribution
            """,
            "(extract(epoch from page.at) * 1000000)::float8", "order by page.at, page.contribution", ContributionPage.Reader(http),
            [
                new NpgsqlParameter<Guid> { TypedValue = group }, new NpgsqlParameter<DateTimeOffset> { TypedValue = after, NpgsqlDbType = NpgsqlDbType.TimestampTz },
                new NpgsqlParameter<Guid> { TypedValue = seen?.Id ?? Guid.Empty }, new NpgsqlParameter<Guid> { TypedValue = id },
            ], cancellation);
        var cut = Paging.PageOf(page, size, row => new(row.Key, row.Item.Id));
        return Results.Ok(new Page<ContributionItem>(cut.Items.Select(row => row.Item).ToArray(), cut.Next));
    }
}
