namespace Participation.Contributions;

/// <summary>Why a contribution waits for a moderator before anybody else reads it.</summary>
public enum HoldingCause
{
    /// <summary>The debate is one in which everything is looked at first.</summary>
    Mode,

    /// <summary>The account is new or its address is not confirmed, and the debate asks for a look at those first.</summary>
    NewAccount,

    /// <summary>It looks like spam, more than the municipality lets pass.</summary>
    Suspected,
}

/// <param name="DueAt">When the municipality's promise to look at it runs out.</param>
public sealed record Holding(HoldingCause Cause, DateTimeOffset DueAt);

/// <summary>Whose contributions are looked at first where a debate says so for new accounts.</summary>
public static class Newcomer
{
    /// <summary>An account is new for so many days; long enough for a wave of throw-away accounts to be noticed.</summary>
    public const int Days = 7;

    public static bool Is(bool addressConfirmed, DateTimeOffset registeredAt, DateTimeOffset now) => !addressConfirmed || now - registeredAt < TimeSpan.FromDays(Days);
}
