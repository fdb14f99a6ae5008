using Microsoft.AspNetCore.Identity;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <param name="Id">The account, as the link in the mail names it.</param>
public sealed record AddressConfirmation(Guid? Id = null, string? Token = null);

/// <param name="Email">Only for somebody who is not signed in.</param>
public sealed record ConfirmationRequest(string? Email = null);

/// <summary>Proves that an address belongs to the account's owner.</summary>
internal static class ConfirmAddress
{
    public static async Task<IResult> Post(AddressConfirmation request, HttpContext http, UserManager<Account> accounts, AppointedAdministrators appointed, CancellationToken cancellation)
    {
        var account = await accounts.FindByIdAsync(request.Id.GetValueOrDefault().ToString());
        if (account is null || MailToken.Decode(request.Token) is not { } token || !(await accounts.ConfirmEmailAsync(account, token)).Succeeded)
            return new LinkNoLongerValid().Problem(http);
        await appointed.AppointAsync(account, cancellation);
        return Results.NoContent();
    }

    /// <summary>Sends the mail again; says the same whether there is such an account or not.</summary>
    public static async Task<IResult> PostAgain(ConfirmationRequest? request, HttpContext http, UserManager<Account> accounts, AccountLetters letters, MailLimits limits, CancellationToken cancellation)
    {
        var account = http.User.Citizen() is { } id ? await accounts.FindByIdAsync(id.ToString())
            : EmailAddress.Read(request?.Email) is { } email ? await accounts.FindByEmailAsync(email)
            : null;
        if (account is { EmailConfirmed: false } && limits.MayWriteTo(account.Id))
        {
            await letters.ConfirmAddress(account, cancellation);
            letters.Sent();
        }
        return Results.NoContent();
    }
}
