using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Participation.Municipalities;

namespace Participation.Server.Accounts;

/// <summary>Accounts to try the service with. In Development only; on every start they take the password that is given or printed.</summary>
internal sealed class DemoAccounts(UserManager<Account> accounts, AppointedAdministrators appointed, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>The municipality in which the last three hold their roles.</summary>
    public const string Municipality = "kosjeric";

    private const string Domain = "demo.example";

    private static readonly (string Name, string DisplayName, Role? Role)[] People =
    [
        ("citizen", "Милица Јовановић", null),
        ("neighbour", "Драган Петровић", null),
        ("moderator", "Јелена Марковић", Role.Moderator),
        ("officer", "Зоран Илић", Role.Officer),
        ("administrator", "Весна Симић", Role.Administrator),
    ];

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var given = configuration["PARTICIPATION_DEMO_PASSWORD"];
        var password = string.IsNullOrEmpty(given) ? RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 16) : given;
        var hash = default(string);
        foreach (var person in People)
        {
            var account = await accounts.FindByEmailAsync($"{person.Name}@{Domain}") ?? await Open(person.Name, person.DisplayName);

            // One hash for all five: it costs time, and the second start must be quick.
            hash ??= accounts.PasswordHasher.HashPassword(account, password);
            account.PasswordHash = hash;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            await accounts.UpdateAsync(account);
            if (person.Role is { } role)
                await appointed.GrantAsync(Municipality, account.Id, role, cancellation);
        }

        Console.WriteLine($"Demo accounts ({string.Join(", ", People.Select(person => $"{person.Name}@{Domain}"))}); password: "
            + (string.IsNullOrEmpty(given) ? password : "as in PARTICIPATION_DEMO_PASSWORD"));
    }

    private async Task<Account> Open(string name, string displayName)
    {
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Email = $"{name}@{Domain}",
            EmailConfirmed = true,
            DisplayName = displayName,
            Language = "sr-Cyrl",
            RegisteredAt = now,
        };
        account.UserName = account.Id.ToString("N");
        var opened = await accounts.CreateAsync(account);
        return opened.Succeeded ? account
            : await accounts.FindByEmailAsync(account.Email) ?? throw new InvalidOperationException($"The demo account {name} was not accepted.");
    }
}
