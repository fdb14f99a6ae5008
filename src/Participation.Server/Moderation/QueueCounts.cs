using Npgsql;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>How much waits, by cause; of more than a hundred, a hundred.</summary>
/// <param name="Late">What the municipality promised to have decided by now.</param>
public sealed record QueueCount(int Report, int Held, int Spam, int Appeal, int Late);

/// <summary>The numbers beside the filters of the desk. Each is counted no further than a moderator needs to know, so that they cost the same with fifty and with fifty thousand waiting.</summary>
internal static class QueueCounts
{
    /// <summary>Counted so far; written as literal text, since the plan has to know it.</summary>
    public const string Most = "100";

    private const string Count =
        $"""
        select (select count(*) from (select from participation.duty where municipality = $1 and why = 'report' limit {Most}) one)::int,
               (select count(*) from (select from participation.duty where municipality = $1 and why = 'held' limit {Most}) one)::int,
               (select count(*) from (select from participation.duty where municipality = $1 and why = 'spam' limit {Most}) one)::int,
               (select count(*) from (select from participation.duty where municipality = $1 and why = 'appeal' limit {Most}) one)::int,
               (select count(*) from (select from participation.duty where municipality = $1 and due <= $2 limit {Most}) one)::int
        """;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/municipalities/{slug}/moderation/queue/counts", Get).RequireAuthorization()
            .WithName("CountModerationQueue").WithTags("Moderation").WithSummary("How much waits, by cause, and how much is late; each counted up to 100. Moderators and officers of the municipality read it.")
            .Produces<QueueCount>().ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> Get(string slug, HttpContext http, NpgsqlDataSource database, StandingReading standing, TimeProvider clock, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(slug);
        if (await standing.Municipality(municipality, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        if ((await standing.In(municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) == 0)
            return new Participation.Moderation.OnlyAModeratorHere().Problem(http);
        await using var command = database.CreateCommand(Count);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = municipality });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return Results.Ok(new QueueCount(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)));
    }
}
