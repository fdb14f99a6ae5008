using Participation.Contributions;

namespace Participation.Moderation;

/// <param name="Salt">Random, for the seal; see <see cref="SealedWording"/>.</param>
public sealed record UndoDecision(string Salt, Actor By, DateTimeOffset Now);

/// <summary>A slip of the hand is taken back by who made it, at once and without a reason; later there is a decision with one.</summary>
public static class UndoDecider
{
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <summary>What the author and the ledger read.</summary>
    public const string Reason = "Модератор је опозвао своју одлуку.";

    public static Decision<ContributionEvent> Decide(Contribution? state, UndoDecision command) => (state, state?.Decisions.Latest) switch
    {
        (null, _) => new ContributionNotFound(),
        _ when !command.By.Is(Roles.Moderator) => new OnlyAModeratorHere(),
        (_, null) => new NothingToUndo(),
        (_, { } latest) when latest.Moderator != command.By.Citizen => new NotYourDecision(),
        (_, { } latest) when command.Now - latest.At > Within => new UndoIsLate(),
        ({ } contribution, { } latest) => Undone(contribution, latest, command),
    };

    private static ContributionEvent[] Undone(Contribution state, LatestDecision latest, UndoDecision command)
    {
        ContributionEvent? back = latest switch
        {
            { Held: { } held, Kind: DecisionKind.Hide or DecisionKind.Approve } => new ContributionHeld(state.Consultation, held, command.Now, !state.Published),
            _ => Reversal.Of(state, latest.Kind, Reason, command.Salt, command.By.Citizen, command.Now),
        };
        var undone = new DecisionUndone(state.Consultation, latest.Kind, latest.At, command.By.Citizen, command.Now);
        return back is null ? [undone] : [back, undone];
    }
}
