namespace Participation.Server.Tests.Tenancy;

/// <summary>Who may come to a municipality's door: its own people, those of another municipality, and nobody in particular.</summary>
[Flags]
public enum Who
{
    Nobody = 1,
    Citizen = 2,
    Author = 4,
    ModeratorHere = 8,
    OfficerHere = 16,
    AdministratorHere = 32,
    ModeratorElsewhere = 64,
    OfficerElsewhere = 128,
    AdministratorElsewhere = 256,

    SignedIn = Citizen | Author | ModeratorHere | OfficerHere | AdministratorHere | ModeratorElsewhere | OfficerElsewhere | AdministratorElsewhere,
    Everyone = Nobody | SignedIn,
}
