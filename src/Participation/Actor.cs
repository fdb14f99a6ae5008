namespace Participation;

/// <summary>
/// Who acts, and what he may do in the one municipality that the act concerns. The server makes it at one place,
/// so a role held elsewhere can never reach a decider.
/// </summary>
/// <param name="Citizen">The pseudonymous id; who stands behind it only the accounts know.</param>
public readonly record struct Actor(Guid Citizen, Roles Here)
{
    public bool Is(Roles role) => (Here & role) != 0;
}

/// <summary>Roles are held in one municipality; every account is a citizen everywhere.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Модератор: keeps the debate civil and answers for it.</summary>
    Moderator = 1,

    /// <summary>Службеник: drafts, publishes, closes, answers, reports.</summary>
    Officer = 2,

    /// <summary>Администратор: names the others and changes settings, but neither moderates nor answers.</summary>
    Administrator = 4,
}
