using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>Gives tokens for a code, for a refresh token, or to a program in its own name.</summary>
internal static class Token
{
    public static async Task<IResult> Post(HttpContext http, UserManager<Account> accounts)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
            return SignIn(TokenIdentity.OfProgram(request.ClientId!, request.GetScopes()));

        // OpenIddict has checked the code or the refresh token; whether the person may still sign in is ours to check.
        var granted = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        var account = await accounts.FindByIdAsync(granted.GetClaim(Claims.Subject)!);
        if (account is null || await accounts.IsLockedOutAsync(account))
            return Authorize.Refuse(Errors.InvalidGrant);
        return SignIn(TokenIdentity.Of(account, granted.GetScopes(), granted.GetAuthorizationId()));
    }

    private static IResult SignIn(System.Security.Claims.ClaimsPrincipal principal) =>
        Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}
