using Microsoft.AspNetCore.Identity;
using Participation.Municipalities;
using Participation.Server.Accounts;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Municipalities;

/// <param name="Email">The confirmed address of the account that gets the role.</param>
public sealed record RoleRequest(string Email);

/// <summary>Who works for a municipality: seen and changed by its administrators.</summary>
internal static class RoleEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var roles = app.MapGroup("/api/municipalities/{slug}/roles").RequireAuthorization().WithTags("Municipalities");
        roles.MapGet("", List).WithName("ListRoles").WithSummary("Who holds which role here; for administrators.").Produces<Page<RoleHolder>>().ProducesProblem(403).ProducesProblem(404);
        roles.MapPut("/{role}/{citizen:guid}", Grant).RequireRateLimiting(RateLimits.Writing).WithName("GrantRole")
            .WithSummary("Gives a role to a citizen.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        roles.MapDelete("/{role}/{citizen:guid}", End).RequireRateLimiting(RateLimits.Writing).WithName("EndRole")
            .WithSummary("Ends a role. The last administrator stays.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        roles.MapPost("/{role}", GrantByAddress).RequireRateLimiting(RateLimits.Writing).WithName("GrantRoleByAddress")
            .WithSummary("Gives a role to the account with that confirmed address.").Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> List(string slug, HttpContext http, StandingReading standing, RolesHeld roles, CancellationToken cancellation)
    {
        var id = MunicipalityName.Id(slug);
        if (await standing.Municipality(id, cancellation) is not { } municipality)
            return new MunicipalityNotFound().Problem(http);
        return municipality.Holds(http.User.Citizen()!.Value, Role.Administrator)
            ? Results.Ok(new Page<RoleHolder>(await roles.In(id, cancellation), null))
            : new OnlyAnAdministrator().Problem(http);
    }

    private static async Task<IResult> Grant(
        string slug, string role, Guid citizen, HttpContext http, CommandSessions sessions, UserManager<Account> accounts, TimeProvider clock, CancellationToken cancellation)
    {
        if (!ApiNames.TryRead<Role>(role, out var known))
            return new NoSuchRole().Problem(http);

        // Asked before the transaction; the decider still says who may ask at all.
        var exists = await accounts.FindByIdAsync(citizen.ToString()) is { EmailConfirmed: true };
        return await MunicipalitySettings.Decide(slug, http, sessions, (by, state) => Decide(state, exists, new GrantRole(citizen, known, by, clock.GetUtcNow())), cancellation);
    }

    private static async Task<IResult> GrantByAddress(
        string slug, string role, RoleRequest body, HttpContext http, CommandSessions sessions, UserManager<Account> accounts, TimeProvider clock, CancellationToken cancellation)
    {
        if (!ApiNames.TryRead<Role>(role, out var known))
            return new NoSuchRole().Problem(http);
        var account = EmailAddress.Read(body.Email) is { } email ? await accounts.FindByEmailAsync(email) : null;
        var exists = account is { EmailConfirmed: true };
        return await MunicipalitySettings.Decide(slug, http, sessions,
            (by, state) => Decide(state, exists, new GrantRole(account?.Id ?? Guid.Empty, known, by, clock.GetUtcNow())), cancellation);
    }

    private static Task<IResult> End(string slug, string role, Guid citizen, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        ApiNames.TryRead<Role>(role, out var known)
            ? MunicipalitySettings.Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state, new EndRole(citizen, known, by, clock.GetUtcNow())), cancellation)
            : Task.FromResult(new NoSuchRole().Problem(http));

    // Only an administrator learns whether there is such an account.
    private static Decision<MunicipalityEvent> Decide(Municipality? state, bool exists, GrantRole command) =>
        MunicipalityDecider.Decide(state, command) is { Refusal: null } && !exists ? new AccountNotFound() : MunicipalityDecider.Decide(state, command);
}

public sealed record NoSuchRole() : Refusal(RefusalKind.NotFound, "role-not-found",
    new("Такве улоге нема. Улоге су moderator, officer и administrator.", "There is no such role. The roles are moderator, officer and administrator."));
