using Microsoft.AspNetCore.Identity;
using Participation.Municipalities;
using Participation.Server.Store;

namespace Participation.Server.Accounts;

/// <summary>
/// How a municipality gets its first administrator: the operator names an address in the configuration (<c>Administrators:kosjeric = ana@kosjeric.rs</c>),
/// and whoever proves to own it becomes administrator. From then on administrators name each other.
/// </summary>
internal sealed class AppointedAdministrators(UserManager<Account> accounts, CommandSessions sessions, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>At the start: those who confirmed their address before the operator named it.</summary>
    public async Task AppointAllAsync(CancellationToken cancellation)
    {
        foreach (var address in Named().Select(named => named.Address).Distinct(StringComparer.Ordinal))
            if (await accounts.FindByEmailAsync(address) is { } account)
                await AppointAsync(account, cancellation);
    }

    public async Task AppointAsync(Account account, CancellationToken cancellation)
    {
        if (!account.EmailConfirmed)
            return;
        foreach (var (slug, address) in Named())
            if (accounts.NormalizeEmail(address) == account.NormalizedEmail)
                await GrantAsync(slug, account.Id, Role.Administrator, cancellation);
    }

    /// <summary>Gives a role by the operator's word.</summary>
    public async Task GrantAsync(string slug, Guid citizen, Role role, CancellationToken cancellation)
    {
        var id = MunicipalityName.Id(slug);
        await using var session = await sessions.Begin(id, cancellation);
        await session.Decide<Municipality, MunicipalityEvent>(id, state => MunicipalityDecider.Decide(state, new AppointByOperator(citizen, role, clock.GetUtcNow())), null, cancellation);
        await session.Commit(cancellation);
    }

    private IEnumerable<(string Slug, string Address)> Named() => configuration.GetSection("Administrators").GetChildren()
        .Where(named => named.Value is not null)
        .SelectMany(named => named.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(address => (named.Key, address)));
}
