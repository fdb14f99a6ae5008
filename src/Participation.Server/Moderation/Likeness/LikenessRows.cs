using System.Runtime.InteropServices;
using Npgsql;
using Participation.Moderation.Likeness;

namespace Participation.Server.Moderation.Likeness;

/// <summary>A contribution in its group.</summary>
internal sealed record Member(Guid Contribution, Begun Begun, Guid Group, bool Counted);

/// <summary>A group as it stands: what decides about the next arrival, and what is shown of it.</summary>
internal sealed record GroupRow(LikenessGroup Group, Guid Consultation, int Members, int Voices);

/// <param name="Consultation">Of its group; with the scope it says under which keys it is filed.</param>
internal sealed record ExemplarRow(Exemplar Exemplar, Guid Contribution, Guid Consultation, long Scope);

/// <summary>Reads the rows of the groups; each question is one statement along an index, whatever the number of its answers.</summary>
internal static class LikenessRows
{
    private const string MemberColumns = "contribution, consultation, author, at, subject, amends, stance, group_id, counted";
    private const string GroupColumns = "g.id, g.consultation, g.stance, g.joined, g.exemplars, g.members, g.voices";

    public static Task<List<Member>> Members(NpgsqlDataSource database, Guid[] contributions, CancellationToken cancellation) =>
        Read(database, $"select {MemberColumns} from participation.likeness where contribution = any($1)", ReadMember, cancellation, contributions);

    /// <summary>All members of a group, also those that are not to be seen; only asked of small ones.</summary>
    public static Task<List<Member>> MembersOf(NpgsqlDataSource database, Guid group, CancellationToken cancellation) =>
        Read(database, $"select {MemberColumns} from participation.likeness where group_id = $1", ReadMember, cancellation, group);

    /// <summary>Whether each is to be seen, and whether its words are gone for good.</summary>
    public static Task<List<(Guid Id, bool Visible, bool Erased)>> Standing(NpgsqlDataSource database, Guid[] contributions, CancellationToken cancellation) =>
        Read(database, "select id, status = 'visible' and text is not null, text is null from participation.contribution where id = any($1)",
            row => (row.GetGuid(0), row.GetBoolean(1), row.GetBoolean(2)), cancellation, contributions);

    /// <summary>What is filed under these keys, at most <see cref="Grouping.MostUnderKey"/> each.</summary>
    public static Task<List<(long Band, Guid Wording)>> Under(NpgsqlDataSource database, long[] bands, CancellationToken cancellation) =>
        Read(database,
            $"""
            select k.band, w.wording from unnest($1) k(band) cross join lateral (
                select b.wording from participation.likeness_band b where b.band = k.band order by b.wording limit {Grouping.MostUnderKey}) w
            """, row => (row.GetInt64(0), row.GetGuid(1)), cancellation, bands);

    /// <summary>Exemplars with their groups.</summary>
    public static Task<List<(ExemplarRow Exemplar, GroupRow Group)>> Exemplars(NpgsqlDataSource database, Guid[] wordings, CancellationToken cancellation) =>
        ReadExemplars(database, "e.wording = any($1)", wordings, cancellation);

    public static Task<List<(ExemplarRow Exemplar, GroupRow Group)>> ExemplarsOf(NpgsqlDataSource database, Guid[] contributions, CancellationToken cancellation) =>
        ReadExemplars(database, "e.contribution = any($1)", contributions, cancellation);

    public static Task<List<GroupRow>> Groups(NpgsqlDataSource database, Guid[] ids, CancellationToken cancellation) =>
        Read(database, $"select {GroupColumns} from participation.likeness_group g where g.id = any($1)", row => ReadGroup(row, 0), cancellation, ids);

    /// <summary>Of these authors in these groups the ones who are to be seen there with something else than the contributions named.</summary>
    public static Task<List<(Guid Group, Guid Author)>> SeenBesides(NpgsqlDataSource database, Guid[] groups, Guid[] authors, Guid[] contributions, CancellationToken cancellation) =>
        Read(database,
            """
            select p.group_id, p.author from unnest($1, $2) p(group_id, author) where exists (
                select from participation.likeness k where k.group_id = p.group_id and k.author = p.author and k.counted and k.contribution <> all($3))
            """, row => (row.GetGuid(0), row.GetGuid(1)), cancellation, groups, authors, contributions);

    public static byte[] Written(int[] hashes) => MemoryMarshal.AsBytes(hashes.AsSpan()).ToArray();

    private static int[] Hashes(byte[] written) => MemoryMarshal.Cast<byte, int>(written).ToArray();

    private static Task<List<(ExemplarRow Exemplar, GroupRow Group)>> ReadExemplars(NpgsqlDataSource database, string which, Guid[] ids, CancellationToken cancellation) =>
        Read(database,
            $"""
            select e.wording, e.group_id, e.words, e.shingles, e.asserted, e.negated, e.contribution, e.scope, {GroupColumns}
            from participation.likeness_exemplar e join participation.likeness_group g on g.id = e.group_id where {which}
            """,
            row =>
            {
                var group = ReadGroup(row, 8);
                var fingerprint = new Fingerprint(row.GetInt32(2), Hashes((byte[])row[3]), Hashes((byte[])row[4]), Hashes((byte[])row[5]));
                return (new ExemplarRow(new(row.GetGuid(0), row.GetGuid(1), fingerprint), row.GetGuid(6), group.Consultation, row.GetInt64(7)), group);
            },
            cancellation, ids);

    private static GroupRow ReadGroup(NpgsqlDataReader row, int at) => new(
        new(row.GetGuid(at), row.GetInt16(at + 2), row.GetInt32(at + 3), row.GetInt32(at + 4)), row.GetGuid(at + 1), row.GetInt32(at + 5), row.GetInt32(at + 6));

    private static Member ReadMember(NpgsqlDataReader row) => new(
        row.GetGuid(0), new(row.GetGuid(1), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), new(row.GetInt64(4), row.GetBoolean(5), row.GetInt16(6))), row.GetGuid(7), row.GetBoolean(8));

    private static async Task<List<T>> Read<T>(NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] parameters)
    {
        if (parameters[0] is Array { Length: 0 })
            return [];
        await using var command = database.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }
}
