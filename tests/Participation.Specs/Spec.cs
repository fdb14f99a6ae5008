namespace Participation.Specs;

/// <summary>A law in three lines: given what has happened, when this is asked, then these facts follow, or that rule says no.</summary>
public static class Spec<TState, TEvent> where TState : class, IEvolve<TState, TEvent>
{
    public static Story Given(params IEnumerable<TEvent> events) => new(events.Aggregate((TState?)null, TState.Evolve));

    public sealed record Story(TState? State)
    {
        public Outcome When(Func<TState?, Decision<TEvent>> decide) => new(State, decide(State));
    }

    public sealed record Outcome(TState? Before, Decision<TEvent> Decision)
    {
        /// <summary>The state after the new facts; for a refusal the state before.</summary>
        public TState? State => Decision.Events.Aggregate(Before, TState.Evolve);

        public Outcome Then(params TEvent[] expected)
        {
            Assert.Null(Decision.Refusal);
            Assert.Equal(expected, Decision.Events);
            return this;
        }

        public Outcome ThenNothing() => Then();

        public Outcome Refused<TRefusal>() where TRefusal : Refusal
        {
            Assert.IsType<TRefusal>(Decision.Refusal);
            Assert.Empty(Decision.Events);
            return this;
        }
    }
}
