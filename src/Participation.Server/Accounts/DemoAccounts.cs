using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <summary>Accounts to try the service with. In Development only; on every start they take the password that is given or printed.</summary>
internal sealed class DemoAccounts(IServiceProvider services, NpgsqlDataSource database, IPasswordHasher<Account> hasher, RolesHeld roles, TimeProvider clock, IConfiguration configuration)
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

        // The second start must be quick: one query for all, one hash for all, one write, no command for a role that is held, and none of Entity Framework.
        var hash = Task.Run(() => hasher.HashPassword(new Account { DisplayName = "", Language = "" }, password), cancellation);
        var known = await Known(cancellation);
        var held = await roles.In(MunicipalityName.Id(Municipality), cancellation);
        foreach (var person in People)
        {
            var email = $"{person.Name}@{Domain}";
            var account = known.TryGetValue(email, out var there) ? there : (await Open(email, person.DisplayName)).Id;
            if (person.Role is { } role && !held.Any(holder => holder.Citizen == account && holder.Role == ApiNames.Of(role)))
                await services.GetRequiredService<AppointedAdministrators>().GrantAsync(Municipality, account, role, cancellation);
        }
        await SetPassword(await hash, cancellation);

        Console.WriteLine($"Demo accounts ({string.Join(", ", People.Select(person => $"{person.Name}@{Domain}"))}); password: "
            + (string.IsNullOrEmpty(given) ? password : "as in PARTICIPATION_DEMO_PASSWORD"));
    }

    private async Task<Dictionary<string, Guid>> Known(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select email, id from accounts.accounts where normalized_email = any($1)");
        command.Parameters.Add(new() { Value = Addresses() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            known[reader.GetString(0)] = reader.GetGuid(1);
        return known;
    }

    private async Task SetPassword(string hash, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("update accounts.accounts set password_hash = $1, lockout_end = null, access_failed_count = 0 where normalized_email = any($2)");
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = Addresses() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string[] Addresses() => [.. People.Select(person => $"{person.Name}@{Domain}".ToUpperInvariant())];

    private async Task<Account> Open(string email, string displayName)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Email = email,
            EmailConfirmed = true,
            DisplayName = displayName,
            Language = "sr-Cyrl",
            RegisteredAt = now,
        };
        account.UserName = account.Id.ToString("N");
        var opened = await accounts.CreateAsync(account);
        return opened.Succeeded ? account
            : await accounts.FindByEmailAsync(account.Email) ?? throw new InvalidOperationException($"The demo account {email} was not accepted.");
    }
}
