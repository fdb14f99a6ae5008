using CsCheck;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Specs.Consultations;
using Participation.Specs.Contributions;

namespace Participation.Specs.Laws;

/// <summary>What holds for every history and every command, however unlikely.</summary>
public sealed class LawSpecs
{
    private const int Times = 1_000;

    [Fact]
    public void Any_history_of_a_consultation_can_be_folded_and_folds_the_same_twice() => FoldsTheSame<Consultation, ConsultationEvent>(Anything.ConsultationEvent);

    [Fact]
    public void Any_history_of_a_contribution_can_be_folded_and_folds_the_same_twice() => FoldsTheSame<Contribution, ContributionEvent>(Anything.ContributionEvent);

    [Fact]
    public void Any_history_of_a_ballot_can_be_folded_and_folds_the_same_twice() => FoldsTheSame<Ballot, BallotEvent>(Anything.BallotEvent);

    [Fact]
    public void Any_history_of_a_report_can_be_folded_and_folds_the_same_twice() => FoldsTheSame<Report, ReportEvent>(Anything.ReportEvent);

    [Fact]
    public void Every_command_to_a_consultation_is_decided_and_its_repetition_decides_nothing_new() =>
        DecidesOnce<Consultation, ConsultationEvent>(Anything.Consultation, Anything.ConsultationCommand);

    [Fact]
    public void Every_command_to_a_contribution_is_decided_and_its_repetition_decides_nothing_new() =>
        DecidesOnce<Contribution, ContributionEvent>(Anything.Contribution, Anything.ContributionCommand);

    [Fact]
    public void Every_vote_is_decided_and_its_repetition_decides_nothing_new() => DecidesOnce<Ballot, BallotEvent>(Anything.Ballot, Anything.BallotCommand);

    [Fact]
    public void Every_report_is_decided_and_its_repetition_decides_nothing_new() => DecidesOnce<Report, ReportEvent>(Anything.Report, Anything.ReportCommand);

    [Fact]
    public void Every_phase_has_one_answer_at_every_moment() =>
        Gen.Select(Anything.Consultation, Anything.Moment, (state, now) => (state, now)).Sample(
            asked => asked.state is null || Enum.IsDefined(asked.state.StatusAt(asked.now)), iter: Times, threads: 1);

    [Fact]
    public void A_debate_never_runs_backwards_by_the_hour_alone() =>
        Gen.Select(Anything.Consultation, Anything.Moment, Anything.Moment, (state, one, other) => (state, one, other)).Sample(
            asked =>
            {
                var (earlier, later) = asked.one < asked.other ? (asked.one, asked.other) : (asked.other, asked.one);
                return asked.state is null || asked.state.StatusAt(earlier) <= asked.state.StatusAt(later);
            }, iter: Times, threads: 1);

    [Fact]
    public void In_whatever_order_ballots_are_cast_the_tally_is_that_of_the_last_values() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[-1, 1], (citizen, value) => (citizen, value)).Array[0, 60].Sample(
            casts =>
            {
                var on = Margin.Standing(Margin.Submitted());
                var ballots = new Dictionary<int, Ballot?>();
                var (votesFor, votesAgainst) = (0, 0);
                foreach (var (citizen, value) in casts)
                {
                    var state = ballots.GetValueOrDefault(citizen);
                    var decision = BallotDecider.Decide(state, new CastBallot(Margin.Comment, on, value, ConsultationStatus.Open, TownHall.Ana, TownHall.Meanwhile));
                    foreach (var cast in decision.Events.Cast<BallotCast>())
                    {
                        votesFor += (cast.Value == 1 ? 1 : 0) - (cast.Before == 1 ? 1 : 0);
                        votesAgainst += (cast.Value == -1 ? 1 : 0) - (cast.Before == -1 ? 1 : 0);
                    }
                    ballots[citizen] = decision.Events.Aggregate(state, Ballot.Evolve);
                }
                var last = casts.GroupBy(cast => cast.citizen).Select(group => group.Last().value).ToList();
                return (votesFor, votesAgainst) == (last.Count(value => value == 1), last.Count(value => value == -1));
            }, iter: Times, threads: 1);

    [Fact]
    public void What_is_tidy_stays_as_it_is() =>
        Anything.Text.Sample(text => PlainText.Tidy(PlainText.Tidy(text)) == PlainText.Tidy(text), iter: Times, threads: 1);

    [Fact]
    public void No_contribution_can_be_decided_whose_words_break_their_seal() =>
        Gen.Select(Anything.Contribution, Anything.ContributionCommand, (state, decide) => (state, decide)).Sample(
            asked => asked.decide(asked.state).Events.All(happened => happened switch
            {
                ContributionSubmitted e => e.Wording.Holds && PlainText.Check(e.Wording.Wording!.Text, "text", ContributionDecider.LongestText * 2) is null,
                ContributionEdited e => e.Wording.Holds && PlainText.Check(e.Wording.Wording!.Text, "text", ContributionDecider.LongestText * 2) is null,
                _ => true,
            }), iter: Times, threads: 1);

    private static void FoldsTheSame<TState, TEvent>(Gen<TEvent> happened) where TState : class, IEvolve<TState, TEvent> =>
        happened.Array[0, 20].Sample(
            events => Equals(events.Aggregate((TState?)null, TState.Evolve), events.Aggregate((TState?)null, TState.Evolve)), iter: Times, threads: 1);

    private static void DecidesOnce<TState, TEvent>(Gen<TState?> states, Gen<Func<TState?, Decision<TEvent>>> commands) where TState : class, IEvolve<TState, TEvent> =>
        Gen.Select(states, commands, (state, decide) => (state, decide)).Sample(
            asked =>
            {
                var first = asked.decide(asked.state);
                if (first.Refusal is not null)
                    return first.Events.Count == 0;
                var second = asked.decide(first.Events.Aggregate(asked.state, TState.Evolve));
                // The reports of the meantime are settled by saying once more that it stays; and what is made unreadable, all of it, was so before.
                return second.Events.All(happened => happened is ContributionKept or PassageRedacted);
            }, iter: Times, threads: 1);
}
