using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Server.Kernel;

namespace Participation.Server.Acts;

/// <summary>A provision as it stood in one version, and where it stands in every other: what a link to it leads to, for ever.</summary>
/// <param name="Place">Its permanent identity, which no renumbering changes.</param>
/// <param name="Text">Its words with those beneath it, a line each.</param>
public sealed record ProvisionInVersion(int Version, string EId, string Kind, string? Num, string? Heading, string Text, string Place, ProvisionNow Newest, IReadOnlyList<ProvisionAddress> Addresses);

/// <param name="EId">Its address in the newest version; null where it was removed.</param>
public sealed record ProvisionNow(int Version, string? EId, CarryState State, bool Edited);

public sealed record ProvisionAddress(int Version, string EId);

internal static class ProvisionPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/provisions/{eId}", Get).AllowAnonymous()
            .WithName("ReadProvision").WithTags("Acts").WithSummary("A provision in the version in which it has this address (the newest that has it, where none is named), and where it stands in the others.")
            .Produces<ProvisionInVersion>().ProducesProblem(404);

    private static async Task<IResult> Get(Guid id, string eId, int? version, HttpContext http, PublishedAct published, CancellationToken cancellation)
    {
        var found = await published.Of(id, cancellation);
        if (found.Value is not { } act)
            return found.Refusal!.Problem(http);
        if (version is { } number && act.At(number) is null)
            return new ActVersionNotFound(number).Problem(http);
        if ((version is { } asked ? act.At(asked) : act.Versions.LastOrDefault(one => one.Has(eId))) is not { } standing || standing.Find(eId) is not { } provision)
            return new ProvisionNotInVersion(eId).Problem(http);
        var places = act.Places;
        var place = places.PlaceAt(standing.Number, eId)!;
        var now = places.Carried(standing.Number, eId, act.Version)!;
        return Results.Ok(new ProvisionInVersion(
            standing.Number, eId, ApiNames.Of(provision.Kind), provision.Num, provision.Heading, ActTexts.TextAt(standing, eId)!, place, new(act.Version, now.To, now.State, now.Edited),
            act.Versions.Select(one => (one.Number, EId: places.AddressIn(one.Number, place))).Where(one => one.EId is not null).Select(one => new ProvisionAddress(one.Number, one.EId!)).ToArray()));
    }
}

/// <summary>No provision stands at that address of that version.</summary>
public sealed record ProvisionNotInVersion(string EId) : Refusal(RefusalKind.NotFound, "provision-not-in-version",
    new($"Ова верзија нема одредбу «{EId}».", $"This version has no provision “{EId}”."));
