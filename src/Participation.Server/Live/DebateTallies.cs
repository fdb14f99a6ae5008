using JasperFx.Events;
using Marten;
using Participation.Contributions;
using Participation.Server.Contributions;

namespace Participation.Server.Live;

/// <summary>
/// The differences that a page of events makes to every count of a debate, added up in memory and written with a handful of
/// statements. One leader writes them in the order of the events, so hot provisions cost nothing extra and nothing is lost.
/// </summary>
internal sealed class DebateTallies
{
    private readonly Dictionary<Guid, BallotDifference> votes = [];
    private readonly List<Guid> settledBallots = [];
    private readonly List<(Guid Contribution, int By)> shown = [];
    private readonly List<ContributionSubmitted> submitted = [];
    private readonly List<(Guid Consultation, Guid Citizen)> participants = [];
    private readonly List<Guid> searchable = [];

    public void Add(IEvent stored)
    {
        switch (stored.Data)
        {
            case ContributionSubmitted e:
                submitted.Add(e);
                shown.Add((stored.StreamId, 1));
                participants.Add((e.Consultation, e.Author));
                searchable.Add(stored.StreamId);
                break;
            case ContributionEdited:
                searchable.Add(stored.StreamId);
                break;
            case ContributionHidden or ContributionWithdrawn:
                shown.Add((stored.StreamId, -1));
                searchable.Add(stored.StreamId);
                break;
            case ContributionRestored:
                shown.Add((stored.StreamId, 1));
                searchable.Add(stored.StreamId);
                break;
            case BallotCast e:
                var before = votes.GetValueOrDefault(e.Contribution);
                var difference = BallotDifference.Of(e);
                votes[e.Contribution] = new(before.For + difference.For, before.Against + difference.Against);
                settledBallots.Add(stored.Id);
                participants.Add((e.Consultation, e.Citizen));
                break;
        }
    }

    /// <summary>The contributions whose words have to be read again for the search.</summary>
    public IReadOnlyCollection<Guid> Searchable => searchable.Distinct().ToArray();

    public void Write(IDocumentOperations operations)
    {
        if (shown.Count > 0)
            WriteShown(operations);
        if (submitted.Count > 0)
            WriteDays(operations);
        if (participants.Count > 0)
            WriteParticipants(operations);
        if (votes.Count > 0)
            WriteVotes(operations);
    }

    private void WriteShown(IDocumentOperations operations)
    {
        var sums = shown.GroupBy(change => change.Contribution).Select(group => (Id: group.Key, By: group.Sum(change => change.By))).Where(sum => sum.By != 0).ToArray();
        if (sums.Length == 0)
            return;
        Guid[] ids = [.. sums.Select(sum => sum.Id)];
        int[] by = [.. sums.Select(sum => sum.By)];
        operations.QueueSqlCommand(
            """
            insert into participation.provision_tally as t (consultation, eid, comments, proposals, amendments, stance_for, stance_against, stance_neutral)
            select c.consultation, c.eid,
                   coalesce(sum(d.by) filter (where c.kind = 'comment'), 0), coalesce(sum(d.by) filter (where c.kind = 'proposal'), 0), coalesce(sum(d.by) filter (where c.kind = 'amendment'), 0),
                   coalesce(sum(d.by) filter (where c.stance = 'for'), 0), coalesce(sum(d.by) filter (where c.stance = 'against'), 0), coalesce(sum(d.by) filter (where c.stance = 'neutral'), 0)
            from unnest(?::uuid[], ?::int[]) d(id, by) join participation.contribution c on c.id = d.id
            group by c.consultation, c.eid
            on conflict (consultation, eid) do update set
                comments = t.comments + excluded.comments, proposals = t.proposals + excluded.proposals, amendments = t.amendments + excluded.amendments,
                stance_for = t.stance_for + excluded.stance_for, stance_against = t.stance_against + excluded.stance_against, stance_neutral = t.stance_neutral + excluded.stance_neutral
            """, ids, by);
        operations.QueueSqlCommand(
            """
            insert into participation.consultation_tally as t (consultation, comments, proposals, amendments)
            select c.consultation,
                   coalesce(sum(d.by) filter (where c.kind = 'comment'), 0), coalesce(sum(d.by) filter (where c.kind = 'proposal'), 0), coalesce(sum(d.by) filter (where c.kind = 'amendment'), 0)
            from unnest(?::uuid[], ?::int[]) d(id, by) join participation.contribution c on c.id = d.id
            group by c.consultation
            on conflict (consultation) do update set
                comments = t.comments + excluded.comments, proposals = t.proposals + excluded.proposals, amendments = t.amendments + excluded.amendments
            """, ids, by);
        operations.QueueSqlCommand(
            """
            update participation.contribution_tally t set replies = t.replies + s.by
            from (select c.parent, sum(d.by)::int as by from unnest(?::uuid[], ?::int[]) d(id, by) join participation.contribution c on c.id = d.id
                  where c.parent is not null group by c.parent) s
            where t.contribution = s.parent
            """, ids, by);
    }

    private void WriteDays(IDocumentOperations operations)
    {
        var days = submitted.GroupBy(e => (e.Consultation, Day: SerbianCalendar.DateOf(e.At))).ToArray();
        operations.QueueSqlCommand(
            """
            insert into participation.participation_day as t (consultation, day, contributions)
            select * from unnest(?::uuid[], ?::text[]::date[], ?::int[])
            on conflict (consultation, day) do update set contributions = t.contributions + excluded.contributions
            """,
            days.Select(day => day.Key.Consultation).ToArray(),
            days.Select(day => day.Key.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToArray(),
            days.Select(day => day.Count()).ToArray());
    }

    private void WriteParticipants(IDocumentOperations operations)
    {
        var distinct = participants.Distinct().ToArray();
        operations.QueueSqlCommand(
            """
            with first_time as (
                insert into participation.participant (consultation, citizen) select * from unnest(?::uuid[], ?::uuid[])
                on conflict do nothing returning consultation)
            insert into participation.consultation_tally as t (consultation, participants)
            select consultation, count(*) from first_time group by consultation
            on conflict (consultation) do update set participants = t.participants + excluded.participants
            """,
            distinct.Select(p => p.Consultation).ToArray(), distinct.Select(p => p.Citizen).ToArray());
    }

    private void WriteVotes(IDocumentOperations operations)
    {
        operations.QueueSqlCommand("delete from participation.ballot_in_flight where event = any(?::uuid[])", settledBallots.ToArray());
        operations.QueueSqlCommand(
            """
            update participation.contribution_tally t set
                votes_for = t.votes_for + d.f, votes_against = t.votes_against + d.a,
                support = t.support + d.f - d.a, dispute = least(t.votes_for + d.f, t.votes_against + d.a)
            from unnest(?::uuid[], ?::int[], ?::int[]) d(id, f, a) where t.contribution = d.id
            """,
            votes.Keys.ToArray(), votes.Values.Select(v => v.For).ToArray(), votes.Values.Select(v => v.Against).ToArray());
    }
}
