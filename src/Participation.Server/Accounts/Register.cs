using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Participation.Server.Accounts.Passwords;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <param name="Website">To be left empty: a field that only programs fill.</param>
public sealed record Registration(string? Email = null, string? Password = null, string? DisplayName = null, string? Website = null);

/// <summary>Opens an account. A taken address is answered like a new one, so that nobody can ask who is here; its owner gets a mail instead.</summary>
internal static class Register
{
    public static async Task<IResult> Post(Registration request, HttpContext http, UserManager<Account> accounts, AccountsDatabase database, AccountLetters letters, TimeProvider clock, CancellationToken cancellation)
    {
        if (Honeypot.Check(request.Website) is { } filled)
            return filled.Problem(http);
        var email = EmailAddress.Read(request.Email);
        if (email is null)
            return new EmailNotAnAddress().Problem(http);
        var (name, unnamed) = DisplayName.Read(request.DisplayName);
        if (name is null)
            return unnamed!.Problem(http);
        var password = PasswordRules.Normalize(request.Password);
        if (PasswordRules.Check(password, email, name) is { } weak)
            return weak.Problem(http);

        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Email = email,
            DisplayName = name,
            Language = ReaderLanguages.Of(http.Request).Tag(),
            RegisteredAt = now,
        };
        account.UserName = account.Id.ToString("N");

        // Before the look-up: the work, and with it the time taken, is the same for a taken address.
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);

        if (await accounts.FindByEmailAsync(email) is { } owner)
            await TellTheOwner(owner, password!, accounts, letters, cancellation);
        else if (!await TryOpen(account, accounts, database, letters, cancellation) && await accounts.FindByEmailAsync(email) is { } faster)
            await TellTheOwner(faster, password!, accounts, letters, cancellation);
        return Results.NoContent();
    }

    /// <summary>The account and its first mail in one transaction; false where the address was taken in the same moment.</summary>
    private static async Task<bool> TryOpen(Account account, UserManager<Account> accounts, AccountsDatabase database, AccountLetters letters, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        try
        {
            var opened = await accounts.CreateAsync(account);
            if (!opened.Succeeded)
                throw new InvalidOperationException("The account was not accepted: " + string.Join(", ", opened.Errors.Select(error => error.Code)));
            await letters.ConfirmAddress(account, cancellation);
            await transaction.CommitAsync(cancellation);
            letters.Sent();
            return true;
        }
        catch (DbUpdateException raced) when (raced.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return false;
        }
    }

    // The same registration sent twice is a repeated request, not somebody else's attempt.
    private static async Task TellTheOwner(Account owner, string password, UserManager<Account> accounts, AccountLetters letters, CancellationToken cancellation)
    {
        if (accounts.PasswordHasher.VerifyHashedPassword(owner, owner.PasswordHash ?? "", password) != PasswordVerificationResult.Failed)
            return;
        await letters.AddressHasAnAccount(owner, cancellation);
        letters.Sent();
    }
}
