using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using Participation.Server.Store;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>What stands in tokens: the pseudonymous id for our API; name and address only in the identity token of a client that was allowed to ask.</summary>
internal static class TokenIdentity
{
    public static ClaimsPrincipal Of(Account account, IEnumerable<string> scopes, string? authorization = null)
    {
        var identity = New();
        identity.SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(Claims.Name, account.DisplayName)
            .SetClaim(Claims.Email, account.Email)
            .SetClaim(Claims.EmailVerified, account.EmailConfirmed);
        identity.SetScopes(scopes);
        identity.SetAuthorizationId(authorization);
        identity.SetDestinations(Destination);
        return new ClaimsPrincipal(identity);
    }

    public static ClaimsPrincipal OfProgram(string client, IEnumerable<string> scopes)
    {
        var identity = New();
        identity.SetClaim(Claims.Subject, StreamIds.Of("program:" + client).ToString()).SetClaim(Citizens.ProgramClaim, "true");
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }

    private static ClaimsIdentity New() => new(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

    private static IEnumerable<string> Destination(Claim claim) => claim.Type switch
    {
        Claims.Name when claim.Subject!.HasScope(Scopes.Profile) => [Destinations.IdentityToken],
        Claims.Email or Claims.EmailVerified when claim.Subject!.HasScope(Scopes.Email) => [Destinations.IdentityToken],
        Claims.Name or Claims.Email or Claims.EmailVerified => [],
        _ => [Destinations.AccessToken, Destinations.IdentityToken],
    };
}
