using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Participation.Server.Accounts;

/// <summary>Who a request speaks for.</summary>
public static class Citizens
{
    /// <summary>Marks the token of a program that acts in its own name (client credentials): it may read, but is no citizen.</summary>
    internal const string ProgramClaim = "participation:program";

    /// <summary>The pseudonymous id of the person signed in, by cookie or by token; null for nobody and for programs.</summary>
    public static Guid? Citizen(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && !principal.HasClaim(claim => claim.Type == ProgramClaim)
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? principal.FindFirstValue("sub"), out var id) ? id : null;
}

/// <summary>Puts nothing into the cookie but the pseudonymous id and the stamp that ends it: no address, no name.</summary>
internal sealed class CitizenClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, await accounts.GetSecurityStampAsync(user)),
        ],
        SessionCookie.Scheme));
}
