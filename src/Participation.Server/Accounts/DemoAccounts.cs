using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <summary>Accounts to try the service with. In Development only; on every start they take the password that is given or printed.</summary>
internal sealed class DemoAccounts(UserManager<Account> accounts, AccountsDatabase database, RolesHeld roles, AppointedAdministrators appointed, TimeProvider clock, IConfiguration configuration)
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

        // The second start must be quick: one query for all, one hash for all, one write, and no command for a role that is held.
        var addresses = People.Select(person => accounts.NormalizeEmail($"{person.Name}@{Domain}")).ToList();
        var known = await database.Users.Where(account => addresses.Contains(account.NormalizedEmail!)).AsNoTracking().ToDictionaryAsync(account => account.Email!, cancellation);
        var held = await roles.In(MunicipalityName.Id(Municipality), cancellation);
        var hash = default(string);
        foreach (var person in People)
        {
            var account = known.GetValueOrDefault($"{person.Name}@{Domain}") ?? await Open(person.Name, person.DisplayName);
            hash ??= accounts.PasswordHasher.HashPassword(account, password);
            if (person.Role is { } role && !held.Any(holder => holder.Citizen == account.Id && holder.Role == ApiNames.Of(role)))
                await appointed.GrantAsync(Municipality, account.Id, role, cancellation);
        }
        await database.Users.Where(account => addresses.Contains(account.NormalizedEmail!)).ExecuteUpdateAsync(update => update
            .SetProperty(account => account.PasswordHash, hash)
            .SetProperty(account => account.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(account => account.AccessFailedCount, 0), cancellation);

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
