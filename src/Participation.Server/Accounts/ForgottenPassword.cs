using Microsoft.AspNetCore.Identity;
using Participation.Server.Accounts.Passwords;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

public sealed record ForgottenPasswordRequest(string? Email = null);

public sealed record PasswordReset(Guid? Id = null, string? Token = null, string? Password = null);

/// <summary>A new password by mail. Whoever can read the mail owns the address, so it is confirmed as well.</summary>
internal static class ForgottenPassword
{
    public static async Task<IResult> Post(ForgottenPasswordRequest request, HttpContext http, UserManager<Account> accounts, AccountLetters letters, MailLimits limits, CancellationToken cancellation)
    {
        if (EmailAddress.Read(request.Email) is not { } email)
            return new EmailNotAnAddress().Problem(http);
        if (await accounts.FindByEmailAsync(email) is { } account && limits.MayWriteTo(account.Id))
        {
            await letters.ResetPassword(account, cancellation);
            letters.Sent();
        }
        return Results.NoContent();
    }

    public static async Task<IResult> PostReset(PasswordReset request, HttpContext http, UserManager<Account> accounts, AccountsDatabase database, AppointedAdministrators appointed, CancellationToken cancellation)
    {
        var account = await accounts.FindByIdAsync(request.Id.GetValueOrDefault().ToString());
        if (account is null || MailToken.Decode(request.Token) is not { } token
            || !await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token))
            return new LinkNoLongerValid().Problem(http);

        var password = PasswordRules.Normalize(request.Password);
        if (PasswordRules.Check(password, account.Email!, account.DisplayName) is { } weak)
            return weak.Problem(http);

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        account.EmailConfirmed = true;

        // The new stamp ends every session and every other link; who proved to own the address is not kept out by a lock.
        var reset = await accounts.ResetPasswordAsync(account, token, password!);
        if (!reset.Succeeded)
            return new LinkNoLongerValid().Problem(http);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await transaction.CommitAsync(cancellation);
        await appointed.AppointAsync(account, cancellation);
        return Results.NoContent();
    }
}
