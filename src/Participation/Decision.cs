namespace Participation;

/// <summary>What a command came to: the facts it makes true, in order, or the one rule that says no. Never both, never an exception.</summary>
public readonly record struct Decision<TEvent>
{
    private Decision(IReadOnlyList<TEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>The new facts; empty where the command asks for what is already so.</summary>
    public IReadOnlyList<TEvent> Events { get => field ?? []; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened], null);
    public static implicit operator Decision<TEvent>(TEvent[] happened) => new(happened, null);
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}

/// <summary>A rule that says no. The code is a contract (<c>/problems/{code}</c>) and never changes; the words may.</summary>
public abstract record Refusal(RefusalKind Kind, string Code, Words Title);

/// <summary>What sort of no it is; each has one HTTP status, given in one place of the server.</summary>
public enum RefusalKind { NotFound, Forbidden, Invalid, Conflict }

/// <summary>One message in the authored languages. Serbian is in Cyrillic; its Latin form is derived, never typed.</summary>
public sealed record Words(string Serbian, string English);

/// <summary>A state that is made of its events and nothing else. Never throws and checks no rule: what happened, happened.</summary>
public interface IEvolve<TState, in TEvent> where TState : class, IEvolve<TState, TEvent>
{
    static abstract TState? Evolve(TState? state, TEvent happened);
}
