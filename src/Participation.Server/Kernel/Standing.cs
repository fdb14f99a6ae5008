using Participation.Municipalities;
using Participation.Server.Store;

namespace Participation.Server.Kernel;

/// <summary>
/// The one place where it is decided what somebody may do in a municipality. An <see cref="Actor"/> is only made here, for the
/// municipality that the thing in question belongs to.
/// </summary>
public static class Standing
{
    /// <summary>Whoever is signed in, as a citizen: for what needs no role.</summary>
    public static Actor Citizen(HttpContext http) => new(Answers.Citizen(http), Roles.None);

    /// <summary>Whoever is signed in, with the roles held in that municipality at this moment, read in the command's transaction.</summary>
    public static async Task<Actor> In(Guid municipality, CommandSession session, HttpContext http, CancellationToken cancellation)
    {
        var citizen = Answers.Citizen(http);
        return new(citizen, await session.StateOf<Municipality, MunicipalityEvent>(municipality, cancellation) is { } here ? Of(here, citizen) : Roles.None);
    }

    public static Roles Of(Municipality here, Guid citizen) => here.Roles.Where(holding => holding.Citizen == citizen).Aggregate(
        Roles.None,
        (roles, holding) => roles | holding.Role switch
        {
            Role.Moderator => Roles.Moderator,
            Role.Officer => Roles.Officer,
            Role.Administrator => Roles.Administrator,
            _ => Roles.None,
        });
}
