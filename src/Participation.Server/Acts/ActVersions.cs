using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Server.Kernel;

namespace Participation.Server.Acts;

/// <param name="Changes">Against the version before; null for the first.</param>
public sealed record VersionView(int Number, string Title, string Note, DateTimeOffset PublishedAt, VersionChanges? Changes);

/// <summary>How many provisions changed in which way.</summary>
public sealed record VersionChanges(int Edited, int Moved, int Split, int Merged, int Removed, int Added);

/// <summary>Every published version of an act, the newest first.</summary>
internal static class ActVersions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/versions", Get).AllowAnonymous()
            .WithName("ReadActVersions").WithTags("Acts").WithSummary("Every published version with its note and the number of changes, the newest first.")
            .Produces<Page<VersionView>>().ProducesProblem(404);

    private static async Task<IResult> Get(Guid id, HttpContext http, PublishedAct published, CancellationToken cancellation)
    {
        var found = await published.Of(id, cancellation);
        return found.Value is { } act
            ? Results.Ok(new Page<VersionView>(act.Versions.Reverse().Select(version => new VersionView(version.Number, version.Title, version.Note, version.PublishedAt, Changes(act, version))).ToArray(), null))
            : found.Refusal!.Problem(http);
    }

    private static VersionChanges? Changes(Act act, ActVersion version)
    {
        if (version.Number == 1)
            return null;
        var counts = ActComparison.Of(act, version.Number - 1, version.Number).CountBy(compared => compared.State ?? (CarryState)(-1)).ToDictionary();
        int Of(CarryState state) => counts.GetValueOrDefault(state);
        return new(Of(CarryState.Edited), Of(CarryState.Moved), Of(CarryState.Split), Of(CarryState.Merged), Of(CarryState.Removed), Of((CarryState)(-1)));
    }
}
