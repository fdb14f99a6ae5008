using System.Runtime.CompilerServices;
using Npgsql;
using Participation.Server.Acts.Pictures;
using Participation.Server.Consultations;
using Participation.Server.Contributions;

namespace Participation.Server.Exports;

/// <summary>An open debate: its head, its numbers, and its contributions row by row, so that their number costs no memory.</summary>
internal sealed class DebateSnapshot(NpgsqlTransaction transaction, ExportedDebate debate) : IAsyncDisposable
{
    // Words stand only in visible rows: no format can forget to leave them out.
    private const string Columns =
        """
        o.number, c.id, c.place, c.act_version, c.parent, c.kind, c.stance,
        case when c.status = 'visible' then c.title end, case when c.status = 'visible' then c.text end, case when c.status = 'visible' then c.proposed_text end,
        n.display_name, c.created_at, c.edited_at, c.status,
        t.votes_for + coalesce(f.votes_for, 0), t.votes_against + coalesce(f.votes_against, 0), coalesce(r.replies, 0),
        c.hidden_rule, c.hidden_rule_sr, c.hidden_rule_en, c.hidden_reason, c.hidden_at
        """;

    // Where it was written and put, after the number that the order of the act adds.
    private const string Standing = "c.eid, c.operation, c.attached_version, c.attached_eid, c.attached_reason, c.attached_at";

    private const string Joins =
        """
        join participation.contribution_tally t on t.contribution = c.id
        left join accounts.accounts n on n.id = c.author
        left join (select contribution, sum(votes_for)::int as votes_for, sum(votes_against)::int as votes_against
                   from participation.ballot_in_flight group by contribution) f on f.contribution = c.id
        left join (select parent, count(*)::int as replies from participation.contribution
                   where consultation = $1 and status = 'visible' and parent is not null group by parent) r on r.parent = c.id
        """;

    private const string Numbered = "select id, row_number() over (order by created_at, id) as number from participation.contribution where consultation = $1 and listed";

    public ExportedDebate Debate => debate;

    public Places Places { get; } = new(debate.Act);

    /// <summary>The contributions in the order of time.</summary>
    public IAsyncEnumerable<ExportedContribution> InOrderOfTime(CancellationToken cancellation) => Stream(
        $"select {Columns}, null::bigint, {Standing} from ({Numbered}) o join participation.contribution c on c.id = o.id {Joins} order by o.number", [], cancellation);

    /// <summary>
    /// The contributions in the order of the act, the whole act first; at each place threads by the time of their beginning, and
    /// within a thread everything in the order of time, with the number that each replies to.
    /// </summary>
    public IAsyncEnumerable<ExportedContribution> InOrderOfTheAct(CancellationToken cancellation) => Stream(
        $"""
        with recursive o as materialized ({Numbered}),
        thread as (
            select id, id as root, created_at as began from participation.contribution where consultation = $1 and parent is null and listed
            union all
            -- Row by row through the index: a thread can be deep, and each layer must not cost a look at the whole debate.
            select r.id, thread.root, thread.began from thread cross join lateral (select id from participation.contribution where parent = thread.id offset 0) r)
        select {Columns}, p.number, {Standing} from thread
        join o on o.id = thread.id
        join participation.contribution c on c.id = thread.id
        left join o p on p.id = c.parent
        left join unnest($2::text[]) with ordinality ranked(place, at) on ranked.place = c.place
        {Joins}
        order by c.place <> '', ranked.at, c.place, thread.began, thread.root, o.number
        """, [Places.Order], cancellation);

    /// <summary>The amendments that everybody may read, at the provisions of the version they were written for.</summary>
    public async Task<List<Akn.AknAmendment>> Amendments(int version, CancellationToken cancellation)
    {
        var amendments = new List<Akn.AknAmendment>();
        await foreach (var row in Rows(
            """
            select c.id, c.eid, c.status, t.votes_for + coalesce(f.votes_for, 0), t.votes_against + coalesce(f.votes_against, 0)
            from participation.contribution c
            join participation.contribution_tally t on t.contribution = c.id
            left join (select contribution, sum(votes_for)::int as votes_for, sum(votes_against)::int as votes_against
                       from participation.ballot_in_flight group by contribution) f on f.contribution = c.id
            where c.consultation = $1 and c.act_version = $2 and c.kind = 'amendment' and c.status = 'visible'
            order by c.created_at, c.id
            """, [version], cancellation))
            amendments.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4)));
        return amendments;
    }

    /// <summary>The files of the pictures in the act, by their ids.</summary>
    public Task<Dictionary<string, PictureFile>> Pictures(CancellationToken cancellation) => ActPictures.All(debate.Consultation.Id, transaction, cancellation);

    /// <summary>Participation in numbers, of the same moment.</summary>
    public async Task<DebateNumbers> Numbers(CancellationToken cancellation)
    {
        var provisions = new Dictionary<string, Acts.ProvisionTally>(StringComparer.Ordinal);
        await foreach (var row in Rows(
            """
            select place, count(*) filter (where kind = 'comment'), count(*) filter (where kind = 'proposal'), count(*) filter (where kind = 'amendment'),
                   count(*) filter (where stance = 'for'), count(*) filter (where stance = 'against'), count(*) filter (where stance = 'neutral')
            from participation.contribution where consultation = $1 and status = 'visible' group by place
            """, [], cancellation))
            provisions[row.GetString(0)] = new(Count(row, 1), Count(row, 2), Count(row, 3), new(Count(row, 4), Count(row, 5), Count(row, 6)));

        var (participants, replies, hidden, withdrawn, votes) = (0, 0, 0, 0, new Votes(0, 0));
        await foreach (var row in Rows(
            """
            select (select count(*) from participation.participant where consultation = $1),
                   count(*) filter (where c.parent is not null and c.status = 'visible'), count(*) filter (where c.status = 'hidden'), count(*) filter (where c.status = 'withdrawn'),
                   coalesce(sum(t.votes_for + coalesce(f.votes_for, 0)), 0), coalesce(sum(t.votes_against + coalesce(f.votes_against, 0)), 0)
            from participation.contribution c
            join participation.contribution_tally t on t.contribution = c.id
            left join (select contribution, sum(votes_for) as votes_for, sum(votes_against) as votes_against from participation.ballot_in_flight group by contribution) f on f.contribution = c.id
            where c.consultation = $1 and c.listed
            """, [], cancellation))
            (participants, replies, hidden, withdrawn, votes) = (Count(row, 0), Count(row, 1), Count(row, 2), Count(row, 3), new(Count(row, 4), Count(row, 5)));

        var days = new List<ParticipationDay>();
        await foreach (var row in Rows(
            "select to_char(created_at at time zone 'Europe/Belgrade', 'YYYY-MM-DD'), count(*) from participation.contribution where consultation = $1 and published group by 1 order by 1", [], cancellation))
            days.Add(new(row.GetString(0), Count(row, 1)));
        return new(provisions, participants, replies, hidden, withdrawn, votes, days);
    }

    public async ValueTask DisposeAsync()
    {
        var connection = transaction.Connection;
        await transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }

    private async IAsyncEnumerable<ExportedContribution> Stream(string sql, object[] parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in Rows(sql, parameters, cancellation))
            yield return Contribution(row);
    }

    private async IAsyncEnumerable<NpgsqlDataReader> Rows(string sql, object[] parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction) { CommandTimeout = 300 };
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate.Consultation.Id });
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            yield return row;
    }

    private ExportedContribution Contribution(NpgsqlDataReader row)
    {
        var (place, version, eId) = (row.GetString(2), row.GetInt32(3), Address(row.GetString(23)));
        var (act, now) = (debate.Act, Places.Now(place));
        var proposed = Text(row, 9);
        var put = row.IsDBNull(25) ? null : new Reattachment(row.GetString(27), SerbianCalendar.Local(row.GetFieldValue<DateTimeOffset>(28)), row.GetInt32(25), Address(row.GetString(26)));
        var carried = place.Length == 0 ? null : put is null ? ContributionStanding.Carried(act, now, version, eId) : ContributionStanding.Carried(act, now, put.Version, put.EId);
        return new(
            row.GetInt64(0), row.GetGuid(1), now, Places.Label(version, eId), Places.Label(act.Version, now), version, row.IsDBNull(4) ? null : row.GetGuid(4), row.IsDBNull(22) ? null : row.GetInt64(22),
            row.GetString(5), Text(row, 6), Text(row, 7), Text(row, 8), proposed, eId is null || !ShowsOld(Text(row, 24), proposed, row) ? null : Places.TextAt(version, eId),
            new(Text(row, 10)), SerbianCalendar.Local(row.GetFieldValue<DateTimeOffset>(11)), row.IsDBNull(12) ? null : SerbianCalendar.Local(row.GetFieldValue<DateTimeOffset>(12)),
            row.GetString(13), new(row.GetInt32(14), row.GetInt32(15)), row.GetInt32(16),
            row.IsDBNull(17) ? null : new(row.GetString(17), new(row.GetString(18), row.GetString(19)), row.GetString(20), SerbianCalendar.Local(row.GetFieldValue<DateTimeOffset>(21))),
            new(version, eId), carried, row.GetString(5) == "amendment" ? Text(row, 24) ?? "replace" : null, put, place);
    }

    /// <summary>What replaces or deletes is shown against the old wording; what inserts compares with nothing.</summary>
    private static bool ShowsOld(string? operation, string? proposed, NpgsqlDataReader row) => operation == "delete" ? row.GetString(13) == "visible" : operation is null && proposed is not null;

    private static string? Address(string eId) => eId.Length == 0 ? null : eId;

    private static int Count(NpgsqlDataReader row, int column) => checked((int)row.GetInt64(column));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
