using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Acts.Pictures;

/// <summary>
/// A picture of an act. Whoever may read the act may see it; one that stands in the draft alone, its officers. It came from a stranger's file, so the browser is
/// told what it is, to guess nothing and to run nothing.
/// </summary>
internal static class ActPictureEndpoint
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/pictures/{picture:length(64)}", Get).AllowAnonymous()
            .WithName("ReadActPicture").WithTags("Acts").WithSummary("A picture in the text of the act, by the id that the provision names. It never changes.")
            .Produces(200, contentType: "image/png", additionalContentTypes: ["image/jpeg", "image/gif", "image/webp"]).Produces(304).ProducesProblem(404);

    private static async Task<IResult> Get(
        Guid id, string picture, HttpContext http, ConsultationReading consultations, StandingReading standing, ActShelf acts, ActPictures pictures, CancellationToken cancellation)
    {
        var act = await acts.Of(id, cancellation);
        var isPublic = act is not null && act.Versions.Any(version => version.Shows(picture)) && await consultations.IsPublic(id, cancellation);
        if (!isPublic && (act is null || await PutActDraftEndpoint.Refusal(id, http, consultations, standing, cancellation) is not null))
            return new PictureNotFound().Problem(http);
        var tag = $"\"{picture}\"";
        var isKept = http.Request.Headers.IfNoneMatch == tag;
        var file = isKept ? null : await pictures.Find(id, picture, cancellation);
        if (!isKept && file is null)
            return new PictureNotFound().Problem(http);
        // What a draft shows is asked for again each time: a role can end. What everybody may see can be kept for ever, since its address says what it holds.
        http.Response.Headers.CacheControl = isPublic ? "public, max-age=31536000, immutable" : "private, no-cache";
        http.Response.Headers.ETag = tag;
        if (file is null)
            return Results.StatusCode(StatusCodes.Status304NotModified);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"slika-{picture[..8]}.{file.Type.Extension()}\"";
        return Results.Bytes(file.Bytes, file.Type.MediaType());
    }
}

public sealed record PictureNotFound() : Refusal(RefusalKind.NotFound, "picture-not-found",
    new("Ова слика не постоји у акту.", "There is no such picture in the act."));
