using JasperFx.Events;
using Marten;
using Participation.Contributions;
using Participation.Moderation;
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
    private readonly HashSet<Guid> changed = [];
    private readonly HashSet<Guid> moved = [];
    private readonly List<ContributionSubmitted> submitted = [];
    private readonly List<(Guid Consultation, Guid Citizen)> participants = [];
    private readonly List<Guid> searchable = [];
    private readonly HashSet<Guid> published = [];

    public void Add(IEvent stored)
    {
        switch (stored.Data)
        {
            case ContributionSubmitted { Held: null } e:
                submitted.Add(e);
                changed.Add(stored.StreamId);
                participants.Add((e.Consultation, e.Author));
                searchable.Add(stored.StreamId);
                break;
            case ContributionApproved { First: true } or ContributionRestored { First: true }:
                published.Add(stored.StreamId);
                changed.Add(stored.StreamId);
                searchable.Add(stored.StreamId);
                break;
            case ContributionEdited or PassageRedacted or RedactionLifted:
                searchable.Add(stored.StreamId);
                break;
            case ContributionHidden or ContributionWithdrawn or ContributionRestored or ContributionHeld or ContributionApproved or ContributionErased:
                changed.Add(stored.StreamId);
                searchable.Add(stored.StreamId);
                break;
            case ContributionReattached:
                moved.Add(stored.StreamId);
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
        if (changed.Count > 0)
            WriteShown(operations, "select * from unnest(?::uuid[])", changed);
        if (moved.Count > 0)
            WriteShown(operations, "select * from unnest(?::uuid[]) union select r.id from d join participation.contribution r on r.parent = d.id", moved);
        if (submitted.Count > 0)
            WriteDays(operations);
        if (participants.Count > 0)
            WriteParticipants(operations);
        if (published.Count > 0)
            WritePublished(operations);
        if (votes.Count > 0)
            WriteVotes(operations);
    }

    /// <summary>What was held takes part from its publication on, under the day of its submission.</summary>
    private void WritePublished(IDocumentOperations operations) =>
        operations.QueueSqlCommand(
            """
            with those as (select consultation, author, created_at from participation.contribution where id = any(?::uuid[])),
            days as (
                insert into participation.participation_day as t (consultation, day, contributions)
                select consultation, (created_at at time zone 'Europe/Belgrade')::date, count(*) from those group by 1, 2
                on conflict (consultation, day) do update set contributions = t.contributions + excluded.contributions),
            first_time as (
                insert into participation.participant (consultation, citizen) select distinct consultation, author from those
                on conflict do nothing returning consultation)
            insert into participation.consultation_tally as t (consultation, participants)
            select consultation, count(*) from first_time group by consultation
            on conflict (consultation) do update set participants = t.participants + excluded.participants
            """, published.ToArray());

    /// <summary>
    /// Brings the counts to where the contributions stand: each has a mark of where it is counted, so what has to change is the difference, in whatever order the
    /// events are read and however far the rows are ahead of them.
    /// </summary>
    private static void WriteShown(IDocumentOperations operations, string which, IReadOnlyCollection<Guid> ids) =>
        operations.QueueSqlCommand(
            $"""
            with recursive d(id) as ({which}),
            touched as (
                select c.id, c.consultation, c.parent, c.kind, c.stance, t.place as was, c.place as now, t.counted, c.status = 'visible' as shown
                from d join participation.contribution c on c.id = d.id join participation.contribution_tally t on t.contribution = c.id
                where t.counted <> (c.status = 'visible') or t.place <> c.place),
            change as (
                select consultation, was as place, kind, stance, -1 as by from touched where counted
                union all
                select consultation, now, kind, stance, 1 from touched where shown),
            at_provisions as (
                insert into participation.provision_tally as t (consultation, place, comments, proposals, amendments, stance_for, stance_against, stance_neutral)
                select consultation, place,
                       coalesce(sum(by) filter (where kind = 'comment'), 0), coalesce(sum(by) filter (where kind = 'proposal'), 0), coalesce(sum(by) filter (where kind = 'amendment'), 0),
                       coalesce(sum(by) filter (where stance = 'for'), 0), coalesce(sum(by) filter (where stance = 'against'), 0), coalesce(sum(by) filter (where stance = 'neutral'), 0)
                from change group by consultation, place
                on conflict (consultation, place) do update set
                    comments = t.comments + excluded.comments, proposals = t.proposals + excluded.proposals, amendments = t.amendments + excluded.amendments,
                    stance_for = t.stance_for + excluded.stance_for, stance_against = t.stance_against + excluded.stance_against, stance_neutral = t.stance_neutral + excluded.stance_neutral),
            in_debates as (
                insert into participation.consultation_tally as t (consultation, comments, proposals, amendments)
                select consultation,
                       coalesce(sum(by) filter (where kind = 'comment'), 0), coalesce(sum(by) filter (where kind = 'proposal'), 0), coalesce(sum(by) filter (where kind = 'amendment'), 0)
                from change group by consultation
                on conflict (consultation) do update set
                    comments = t.comments + excluded.comments, proposals = t.proposals + excluded.proposals, amendments = t.amendments + excluded.amendments),
            answered as (
                select parent, (count(*) filter (where shown) - count(*) filter (where counted))::int as by from touched where parent is not null group by parent)
            update participation.contribution_tally t
            set counted = coalesce(u.shown, t.counted), place = coalesce(u.now, t.place), replies = t.replies + coalesce(u.by, 0)
            from (select coalesce(touched.id, answered.parent) as id, touched.shown, touched.now, answered.by
                  from touched full join answered on answered.parent = touched.id) u
            where t.contribution = u.id
            """, ids.ToArray());

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
