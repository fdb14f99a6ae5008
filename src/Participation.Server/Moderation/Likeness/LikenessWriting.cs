using Marten;
using Participation.Moderation.Likeness;

namespace Participation.Server.Moderation.Likeness;

/// <summary>Writes what a page of events changed, a statement for each table, whatever the number of rows. One leader writes, so the numbers are set and not added.</summary>
internal static class LikenessWriting
{
    public static void Members(IDocumentOperations operations, Member[] members)
    {
        if (members.Length == 0)
            return;
        operations.QueueSqlCommand(
            """
            insert into participation.likeness (contribution, consultation, author, at, subject, amends, stance, group_id, counted)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::boolean[], ?::smallint[], ?::uuid[], ?::boolean[])
            on conflict (contribution) do update set group_id = excluded.group_id, counted = excluded.counted
            """,
            members.Select(member => member.Contribution).ToArray(), members.Select(member => member.Begun.Consultation).ToArray(), members.Select(member => member.Begun.Author).ToArray(),
            members.Select(member => member.Begun.At.ToUniversalTime()).ToArray(), members.Select(member => member.Begun.Subject.At).ToArray(), members.Select(member => member.Begun.Subject.Amends).ToArray(),
            members.Select(member => (short)member.Begun.Subject.Stance).ToArray(), members.Select(member => member.Group).ToArray(), members.Select(member => member.Counted).ToArray());
    }

    public static void Exemplars(IDocumentOperations operations, List<ExemplarRow> rows, List<(long Band, Guid Wording)> bands)
    {
        if (rows.Count == 0)
            return;
        var fingerprints = rows.ConvertAll(row => row.Exemplar.Fingerprint);
        operations.QueueSqlCommand(
            """
            insert into participation.likeness_exemplar (wording, contribution, group_id, scope, words, shingles, asserted, negated)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::bytea[], ?::bytea[], ?::bytea[]) on conflict do nothing
            """,
            rows.Select(row => row.Exemplar.Wording).ToArray(), rows.Select(row => row.Contribution).ToArray(), rows.Select(row => row.Exemplar.Group).ToArray(), rows.Select(row => row.Scope).ToArray(),
            fingerprints.Select(print => print.Words).ToArray(), fingerprints.Select(print => LikenessRows.Written(print.Shingles)).ToArray(),
            fingerprints.Select(print => LikenessRows.Written(print.Asserted)).ToArray(), fingerprints.Select(print => LikenessRows.Written(print.Negated)).ToArray());
        operations.QueueSqlCommand(
            "insert into participation.likeness_band (band, wording) select * from unnest(?::bigint[], ?::uuid[]) on conflict do nothing",
            bands.Select(filed => filed.Band).ToArray(), bands.Select(filed => filed.Wording).ToArray());
    }

    public static void Groups(IDocumentOperations operations, GroupRow[] rows)
    {
        if (rows.Length == 0)
            return;
        operations.QueueSqlCommand(
            """
            insert into participation.likeness_group (id, consultation, stance, joined, exemplars, members, voices)
            select * from unnest(?::uuid[], ?::uuid[], ?::smallint[], ?::int[], ?::int[], ?::int[], ?::int[])
            on conflict (id) do update set stance = excluded.stance, joined = excluded.joined, exemplars = excluded.exemplars, members = excluded.members, voices = excluded.voices
            """,
            rows.Select(row => row.Group.Id).ToArray(), rows.Select(row => row.Consultation).ToArray(), rows.Select(row => (short)row.Group.Stance).ToArray(), rows.Select(row => row.Group.Joined).ToArray(),
            rows.Select(row => row.Group.Exemplars).ToArray(), rows.Select(row => row.Members).ToArray(), rows.Select(row => row.Voices).ToArray());
    }

    /// <summary>Of groups that are part of others by now only their exemplars are left to bring along; their members were written with the rest.</summary>
    public static void Absorbed(IDocumentOperations operations, (Guid Group, Guid Into)[] absorbed)
    {
        if (absorbed.Length == 0)
            return;
        operations.QueueSqlCommand(
            "update participation.likeness_exemplar e set group_id = a.into_group from unnest(?::uuid[], ?::uuid[]) a(group_id, into_group) where e.group_id = a.group_id",
            absorbed.Select(pair => pair.Group).ToArray(), absorbed.Select(pair => pair.Into).ToArray());
        operations.QueueSqlCommand("delete from participation.likeness_group where id = any(?::uuid[])", absorbed.Select(pair => pair.Group).ToArray());
    }

    public static void Forgotten(IDocumentOperations operations, List<ExemplarRow> rows)
    {
        if (rows.Count == 0)
            return;
        var bands = rows.SelectMany(row => Bands.Of(row.Exemplar.Fingerprint, row.Consultation, row.Scope).Select(band => (Band: band, row.Exemplar.Wording))).ToArray();
        operations.QueueSqlCommand(
            "delete from participation.likeness_band b using unnest(?::bigint[], ?::uuid[]) f(band, wording) where b.band = f.band and b.wording = f.wording",
            bands.Select(filed => filed.Band).ToArray(), bands.Select(filed => filed.Wording).ToArray());
        operations.QueueSqlCommand("delete from participation.likeness_exemplar where wording = any(?::uuid[])", rows.Select(row => row.Exemplar.Wording).ToArray());
    }
}
