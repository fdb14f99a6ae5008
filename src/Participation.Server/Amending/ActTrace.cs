using Participation.Acts;
using Participation.Acts.Amending;
using Participation.Server.Acts;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Amending;

/// <summary>A contribution that had a part in a provision.</summary>
/// <param name="Title">Null where it has none, and where it was hidden or withdrawn.</param>
/// <param name="Operation">What the amendment did; null for what an officer named without applying it.</param>
/// <param name="Version">The version that it shaped first.</param>
public sealed record TraceEntry(Guid Contribution, string Kind, string? Title, string Status, ContributionAuthor? Author, string? Operation, int Version);

/// <param name="EId">The provision in the version asked for.</param>
public sealed record ProvisionTrace(string EId, IReadOnlyList<TraceEntry> ShapedBy);

/// <param name="Items">The provisions that somebody shaped, in the order of the text.</param>
/// <param name="Gone">What shaped provisions that this version has no more, such as amendments that deleted one.</param>
public sealed record TraceView(int Version, IReadOnlyList<ProvisionTrace> Items, IReadOnlyList<TraceEntry> Gone);

/// <summary>From each provision of a version back to the amendments and comments that shaped it, in this version or an earlier one.</summary>
internal static class ActTrace
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/trace", Get).AllowAnonymous()
            .WithName("ReadTrace").WithTags("Acts").WithSummary("For each provision of a version, the amendments and comments that shaped it, followed through every renumbering.")
            .Produces<TraceView>().ProducesProblem(404);

    private static async Task<IResult> Get(Guid id, int? version, HttpContext http, PublishedAct published, ContributionItems contributions, CancellationToken cancellation)
    {
        var found = await published.Of(id, cancellation);
        if (found.Value is not { } act)
            return found.Refusal!.Problem(http);
        if (act.At(version ?? act.Version) is not { } asked)
            return new ActVersionNotFound(version!.Value).Problem(http);
        var shapings = act.Versions.Take(asked.Number).SelectMany(one => one.Shapings.Select(shaping => (one.Number, Shaping: shaping))).ToList();
        var items = await contributions.ByIds([.. shapings.Select(one => one.Shaping.Contribution).Distinct()], cancellation);
        var entries = shapings.Where(one => items.ContainsKey(one.Shaping.Contribution))
            .ToLookup(one => Now(act, one.Number, one.Shaping, asked.Number) ?? "", one => Entry(items[one.Shaping.Contribution], one.Shaping, one.Number), StringComparer.Ordinal);
        return Results.Ok(new TraceView(
            asked.Number,
            asked.Provisions.Flatten().Where(provision => entries.Contains(provision.EId)).Select(provision => new ProvisionTrace(provision.EId, [.. entries[provision.EId]])).ToArray(),
            [.. entries[""]]));
    }

    private static string? Now(Act act, int shaped, Shaping shaping, int asked) =>
        shaping.EId is { } eId && act.Places.PlaceAt(shaped, eId) is { } place ? act.Places.AddressIn(asked, place) : null;

    private static TraceEntry Entry(ContributionItem item, Shaping shaping, int version) =>
        new(item.Id, item.Kind, item.Title, item.Status, item.Author, ApiNames.Of(shaping.Operation), version);
}
