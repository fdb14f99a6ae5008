using Participation.Acts.Carrying;
using Participation.Server.Kernel;

namespace Participation.Server.Acts;

/// <summary>What became of a provision between two versions.</summary>
/// <param name="To">Its address in the later version; null exactly where it was removed.</param>
/// <param name="Edited">Whether its own words changed, whatever its address did.</param>
/// <param name="Into">Of a split one, every address that has a part of it.</param>
public sealed record CarriedRow(string From, string? To, CarryState State, bool Edited, IReadOnlyList<string> Into);

/// <summary>Where each provision of a version stands in a later one, over all steps between them.</summary>
internal static class ActCarry
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/carry", Get).AllowAnonymous()
            .WithName("ReadCarry").WithTags("Acts").WithSummary("Where each provision of the version `from` stands in the version `to`: a row for each, in the order of the text.")
            .Produces<Page<CarriedRow>>().ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Get(Guid id, int from, int to, HttpContext http, PublishedAct published, CancellationToken cancellation)
    {
        var found = await published.Between(id, from, to, cancellation);
        return found.Value is { } act
            ? Results.Ok(new Page<CarriedRow>(act.Places.Carry(from, to).Select(row => new CarriedRow(row.From, row.To, row.State, row.Edited, row.Into)).ToArray(), null))
            : found.Refusal!.Problem(http);
    }
}
