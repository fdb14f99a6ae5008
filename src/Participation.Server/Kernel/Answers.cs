using Microsoft.Net.Http.Headers;
using Participation.Server.Store;

namespace Participation.Server.Kernel;

/// <summary>How a decided command is answered: a problem, or 204 with the version as ETag.</summary>
public static class Answers
{
    /// <summary>Commits what was decided and answers.</summary>
    public static async Task<IResult> Answer(this CommandSession command, Decided decided, HttpContext http, CancellationToken cancellation)
    {
        if (decided.Refusal is { } refusal)
            return refusal.Problem(http);
        await command.Commit(cancellation);
        return Done(decided, http);
    }

    /// <summary>What was decided stands: 204 with the version.</summary>
    public static IResult Done(Decided decided, HttpContext http)
    {
        http.Response.Headers.ETag = ETag(decided.Version);
        return Results.NoContent();
    }

    public static string ETag(long version) => $"\"{version}\"";

    /// <summary>The version in <c>If-Match</c>; null where there is none or any will do. A tag we never gave matches nothing.</summary>
    public static long? IfMatch(HttpContext http)
    {
        if (http.Request.Headers.IfMatch is not { Count: > 0 } header || header == "*")
            return null;
        return EntityTagHeaderValue.TryParse(header.ToString(), out var tag) && long.TryParse(tag.Tag.AsSpan().Trim('"'), out var version) ? version : -1;
    }

    /// <summary>Whose request this is; every endpoint that asks is behind authorization.</summary>
    public static Guid Citizen(HttpContext http) =>
        Guid.Parse(http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? http.User.FindFirst("sub")!.Value);
}
