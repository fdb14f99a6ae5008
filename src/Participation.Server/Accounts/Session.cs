using Microsoft.AspNetCore.Identity;
using Participation.Server.Accounts.Passwords;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <param name="Remember">Keeps the session after the browser is closed; not on a computer that others use.</param>
public sealed record Credentials(string? Email = null, string? Password = null, bool Remember = false);

/// <param name="Account">Null where nobody is signed in.</param>
public sealed record WhoAmI(AccountView? Account);

public sealed record AccountView(Guid Id, string DisplayName, string Email, bool EmailConfirmed, string Language, IReadOnlyList<RoleHeld> Roles);

/// <summary>Signing in, out, and asking who one is.</summary>
internal static class Session
{
    // What an unknown address is compared with, so that it takes as long as a known one.
    private static readonly Account Nobody = new() { DisplayName = "", Language = "" };
    private static string? nobodysPassword;

    public static async Task<IResult> Post(Credentials request, HttpContext http, UserManager<Account> accounts, SignInManager<Account> door, RolesHeld roles, CancellationToken cancellation)
    {
        var email = EmailAddress.Read(request.Email);
        var password = PasswordRules.Normalize(request.Password);
        if (email is null || password is not { Length: > 0 and <= PasswordRules.Most })
            return Refuse(http);

        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            nobodysPassword ??= accounts.PasswordHasher.HashPassword(Nobody, Guid.Empty.ToString());
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, nobodysPassword, password);
            return Refuse(http);
        }

        if (!(await door.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded)
            return Refuse(http);
        await door.SignInAsync(account, request.Remember);
        return Results.Ok(new WhoAmI(await View(account, roles, cancellation)));
    }

    public static async Task<IResult> Get(HttpContext http, UserManager<Account> accounts, RolesHeld roles, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        var account = http.User.Citizen() is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        return Results.Ok(new WhoAmI(account is null ? null : await View(account, roles, cancellation)));
    }

    public static async Task<IResult> Delete(SignInManager<Account> door)
    {
        await door.SignOutAsync();
        return Results.NoContent();
    }

    private static async Task<AccountView> View(Account account, RolesHeld roles, CancellationToken cancellation) =>
        new(account.Id, account.DisplayName, account.Email!, account.EmailConfirmed, account.Language, await roles.Of(account.Id, cancellation));

    private static IResult Refuse(HttpContext http)
    {
        var refused = new SignInRefused();
        return Problems.Problem(http, StatusCodes.Status401Unauthorized, refused.Code, refused.Title);
    }
}
