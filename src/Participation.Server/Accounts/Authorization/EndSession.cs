using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace Participation.Server.Accounts.Authorization;

/// <summary>
/// Signs out here what signed in through here (OpenID Connect RP-Initiated Logout). Only with an identity token that says whose session
/// is meant: without it any page could sign a visitor out.
/// </summary>
internal static class EndSession
{
    public static async Task<IResult> Handle(HttpContext http)
    {
        var hint = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var session = (await http.AuthenticateAsync(SessionCookie.Scheme)).Principal;
        if (hint?.Citizen() is { } meant && meant == session?.Citizen())
            await http.SignOutAsync(SessionCookie.Scheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
