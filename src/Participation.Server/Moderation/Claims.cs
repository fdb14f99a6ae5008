using Npgsql;
using Participation.Contributions;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Live;

namespace Participation.Server.Moderation;

/// <param name="Duties">Ids of what waits, at most fifty.</param>
public sealed record ClaimRequest(IReadOnlyList<Guid> Duties);

/// <param name="ClaimedBy">Who is looking at it now: who asked, or who was faster.</param>
/// <param name="ClaimedByName">Under which name the others know that person; null where the account is gone.</param>
public sealed record Claim(Guid Duty, Guid ClaimedBy, string? ClaimedByName, DateTimeOffset Until);

public sealed record ClaimsTaken(IReadOnlyList<Claim> Items);

/// <summary>
/// Who is looking at what: so that ten moderators do not read the same. A claim reserves nothing, it only tells; it expires by itself,
/// and what was decided meanwhile is seen by whoever decides next.
/// </summary>
public sealed class Claims(NpgsqlDataSource database, StandingReading standing, DeskBroadcast broadcast, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public const int Most = 50;

    public static void Map(IEndpointRouteBuilder app)
    {
        var claims = app.MapGroup("/api/municipalities/{slug}/moderation/claims").RequireAuthorization().WithTags("Moderation").ProducesProblem(403).ProducesProblem(404);
        claims.MapPost("", (string slug, ClaimRequest body, HttpContext http, Claims all, CancellationToken cancellation) => all.Take(slug, body, http, cancellation))
            .WithName("ClaimDuties").WithSummary("Tells the others that the asker looks at these for the next ten minutes; answers who does look at each. What waits no more is left out.")
            .Produces<ClaimsTaken>().ProducesProblem(422);
        claims.MapDelete("/{duty:guid}", (string slug, Guid duty, HttpContext http, Claims all, CancellationToken cancellation) => all.Release(slug, duty, http, cancellation))
            .WithName("ReleaseDuty").WithSummary("Gives back what the asker has claimed.").Produces(204);
    }

    private async Task<IResult> Take(string slug, ClaimRequest body, HttpContext http, CancellationToken cancellation)
    {
        if (await Refused(slug, http, cancellation) is { } refusal)
            return refusal.Problem(http);
        if (body.Duties.Count is 0 or > Most)
            return new TooManyAtOnce(Most).Problem(http);
        var municipality = MunicipalityName.Id(slug);
        var now = clock.GetUtcNow();
        // Taken where nobody holds it any more, or prolonged by who does; of two at once the row lets one through.
        await using var command = database.CreateCommand(
            """
            with asked as (select d.id from unnest($2::uuid[]) a(id) join participation.duty d on d.id = a.id where d.municipality = $1 order by d.id),
            taken as (
                insert into participation.duty_claim as c (duty, moderator, until) select id, $3, $5 from asked
                on conflict (duty) do update set moderator = excluded.moderator, until = excluded.until where c.until <= $4 or c.moderator = excluded.moderator
                returning duty, moderator, until)
            select held.duty, held.moderator, held.until, held.now, n.display_name from (
                select duty, moderator, until, true as now from taken
                union all
                select c.duty, c.moderator, c.until, false from participation.duty_claim c join asked on asked.id = c.duty where c.duty not in (select duty from taken) and c.until > $4) held
            left join accounts.citizen_name n on n.id = held.moderator
            """);
        command.Parameters.Add(new() { Value = municipality });
        command.Parameters.Add(new() { Value = body.Duties.Distinct().ToArray() });
        command.Parameters.Add(new() { Value = Answers.Citizen(http) });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lasts });
        var claims = new List<Claim>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation))
            {
                claims.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetFieldValue<DateTimeOffset>(2)));
                if (reader.GetBoolean(3))
                    broadcast.Enqueue(new(municipality, null, claims[^1].Duty, "claimed", claims[^1].ClaimedBy, claims[^1].Until));
            }
        return Results.Ok(new ClaimsTaken(claims));
    }

    private async Task<IResult> Release(string slug, Guid duty, HttpContext http, CancellationToken cancellation)
    {
        if (await Refused(slug, http, cancellation) is { } refusal)
            return refusal.Problem(http);
        await using var command = database.CreateCommand(
            "delete from participation.duty_claim c using participation.duty d where d.id = c.duty and d.municipality = $1 and c.duty = $2 and c.moderator = $3");
        command.Parameters.Add(new() { Value = MunicipalityName.Id(slug) });
        command.Parameters.Add(new() { Value = duty });
        command.Parameters.Add(new() { Value = Answers.Citizen(http) });
        if (await command.ExecuteNonQueryAsync(cancellation) > 0)
            broadcast.Enqueue(new(MunicipalityName.Id(slug), null, duty, "released", null, null));
        return Results.NoContent();
    }

    private async Task<Refusal?> Refused(string slug, HttpContext http, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is null)
            return new MunicipalityNotFound();
        return (await standing.In(municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) == 0 ? new OnlyAModeratorOrOfficerHere() : null;
    }
}

public sealed record TooManyAtOnce(int Most) : Refusal(RefusalKind.Invalid, "too-many-at-once",
    new($"Изаберите од 1 до {Most} ставки одједном.", $"Choose from 1 to {Most} items at once."));
