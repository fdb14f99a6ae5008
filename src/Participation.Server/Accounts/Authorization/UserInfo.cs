using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>What a client may know of the person who let it in (OpenID Connect Core, 5.3).</summary>
internal static class UserInfo
{
    public static async Task<IResult> Get(HttpContext http, UserManager<Account> accounts)
    {
        var principal = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        if (await accounts.FindByIdAsync(principal.GetClaim(Claims.Subject) ?? "") is not { } account)
            return Results.Challenge(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

        var known = new Dictionary<string, object> { [Claims.Subject] = account.Id.ToString() };
        if (principal.HasScope(Scopes.Profile))
            known[Claims.Name] = account.DisplayName;
        if (principal.HasScope(Scopes.Email))
            (known[Claims.Email], known[Claims.EmailVerified]) = (account.Email!, account.EmailConfirmed);
        return Results.Json(known);
    }
}
