using Npgsql;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>The words of a hidden contribution, for the moderators of its municipality alone.</summary>
public sealed record SealedOriginal(Guid Contribution, string? Title, string? Text, string? ProposedText);

internal static class SealedOriginalEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/contributions/{id:guid}/original", Get).RequireAuthorization()
            .WithName("ReadSealedOriginal").WithTags("Moderation").WithSummary("What a hidden contribution says; moderators of its municipality read it.")
            .Produces<SealedOriginal>().ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> Get(Guid id, HttpContext http, NpgsqlDataSource database, StandingReading standing, CancellationToken cancellation)
    {
        Guid municipality;
        SealedOriginal original;
        await using (var command = database.CreateCommand(
            """
            select c.municipality, k.title, k.text, k.proposed_text from participation.contribution k
            join participation.consultation c on c.id = k.consultation where k.id = $1
            """))
        {
            command.Parameters.Add(new() { Value = id });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            if (!await reader.ReadAsync(cancellation))
                return new ContributionNotFound().Problem(http);
            municipality = reader.GetGuid(0);
            original = new(id, Text(reader, 1), Text(reader, 2), Text(reader, 3));
        }
        if (!(await standing.In(municipality, http, cancellation)).HasFlag(Roles.Moderator))
            return new OnlyAModeratorHere().Problem(http);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(original);
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
