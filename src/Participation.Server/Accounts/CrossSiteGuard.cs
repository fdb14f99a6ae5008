using Microsoft.Net.Http.Headers;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <summary>
/// An unsafe request that rides on a session cookie must carry a header that no form and no other site can set without asking
/// (a custom header needs a CORS preflight, and none is granted). Bearer tokens are never sent by a browser on its own.
/// </summary>
internal static class CrossSiteGuard
{
    private const string Header = "X-Requested-With";
    private const string Ours = "participation";

    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsUnsafe(http.Request) && http.Request.Path.StartsWithSegments("/api")
            && SessionCookie.IsSent(http.Request) && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && http.Request.Headers[Header] != Ours)
        {
            await new RequestHeaderMissing().Problem(http).ExecuteAsync(http);
            return;
        }
        await next(http);
    });

    public static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));
}
