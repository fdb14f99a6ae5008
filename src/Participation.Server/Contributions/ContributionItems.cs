using Npgsql;
using Participation.Server.Acts;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <summary>Reads contributions as anyone may: in one statement, whatever their number, with exact votes.</summary>
public sealed class ContributionItems(NpgsqlDataSource database, ActShelf acts)
{
    /// <summary>
    /// What a query selects of rows <c>c</c> (contribution), with the reader as <c>$1</c>. Words stand only in visible rows and in one's own held ones,
    /// so that no query can forget to leave them out.
    /// </summary>
    private const string Columns =
        $"""
        c.id, c.consultation, c.place, c.act_version, c.parent, c.kind, c.stance,
        case when {Shown} then c.title end, case when {Shown} then c.text end,
        case when {Shown} then c.html end, case when {Shown} then c.proposed_text end,
        c.author, n.display_name, c.created_at, c.edited_at, c.status,
        t.votes_for + coalesce(f.votes_for, 0), t.votes_against + coalesce(f.votes_against, 0), t.replies,
        c.hidden_rule, c.hidden_rule_sr, c.hidden_rule_en, c.hidden_reason, c.hidden_at, c.version
        """;

    private const string Shown = "(c.status = 'visible' or c.status = 'held' and c.author = $1)";
    private const string ShownAtTheDesk = "c.status in ('visible', 'held')";

    // Where it was written and put, after the key that a page is ordered by.
    private const string Standing =
        $"c.eid, c.operation, case when {Shown} then c.passage end, c.attached_version, c.attached_eid, c.attached_reason, c.attached_at, c.held_for, c.redaction, c.off_topic, c.locked, c.erased, g.id, g.members, g.voices";

    private const string Joins =
        """
        join participation.contribution_tally t on t.contribution = c.id
        left join accounts.accounts n on n.id = c.author
        left join lateral (select sum(votes_for)::int as votes_for, sum(votes_against)::int as votes_against
                           from participation.ballot_in_flight where contribution = c.id) f on true
        left join participation.likeness k on k.contribution = c.id and k.counted and c.status = 'visible'
        left join participation.likeness_group g on g.id = k.group_id and g.members > 1
        """;

    // Only who is signed in has votes to look up.
    private const string OwnVote = "left join participation.ballot b on b.contribution = c.id and b.citizen = $1";

    // Of what is held nobody knows but its author.
    private const string Known = "(c.listed or c.author = $1)";

    /// <summary>A query for the rows that <paramref name="from"/> names, which has to bring <c>c</c>; <paramref name="key"/> is what the page is ordered by.</summary>
    private static string Select(string from, string key, Guid? reader, string tail) => reader is null
        ? $"select {Columns}, 0::smallint, {key}, {Standing} from {from} {Joins} where {Known} {tail}"
        : $"select {Columns}, coalesce(b.value, 0), {key}, {Standing} from {from} {Joins} {OwnVote} where {Known} {tail}";

    /// <summary>The contribution, or null. Those of drafts are never found: a draft has none.</summary>
    public async Task<ContributionItem?> ById(Guid id, Guid? reader, CancellationToken cancellation) =>
        (await Read("participation.contribution c", "0::float8", "and c.id = $2", reader, [new() { Value = id }], cancellation)).FirstOrDefault().Item;

    /// <summary>As everybody may read them: nobody's own votes, nobody's own.</summary>
    public async Task<Dictionary<Guid, ContributionItem>> ByIds(Guid[] ids, CancellationToken cancellation) => ids.Length == 0
        ? []
        : (await Read("participation.contribution c", "0::float8", "and c.id = any($2)", null, [new() { Value = ids }], cancellation)).ToDictionary(row => row.Item.Id, row => row.Item);

    /// <summary>As the moderators and officers of their municipality read them at their desk: with the words of what is held. Who asks was checked before.</summary>
    internal async Task<Dictionary<Guid, ContributionItem>> AtTheDesk(Guid[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
            return [];
        await using var command = database.CreateCommand($"select {Columns.Replace(Shown, ShownAtTheDesk, StringComparison.Ordinal)}, 0::smallint, 0::float8, {Standing.Replace(Shown, ShownAtTheDesk, StringComparison.Ordinal)} from participation.contribution c {Joins} where $1::uuid is not null and c.id = any($2)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.Empty });
        command.Parameters.Add(new() { Value = ids });
        List<(ContributionItem Item, double Key)> items;
        await using (var row = await command.ExecuteReaderAsync(cancellation))
            items = await Read(row, null, cancellation);
        return (await Stand(items, cancellation)).ToDictionary(row => row.Item.Id, row => row.Item);
    }

    /// <summary>Reads rows with the key that the query orders by, from which the next page goes on.</summary>
    internal async Task<List<(ContributionItem Item, double Key)>> Read(string from, string key, string tail, Guid? reader, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Select(from, key, reader, tail));
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = reader ?? Guid.Empty });
        command.Parameters.AddRange(parameters);
        List<(ContributionItem Item, double Key)> items;
        await using (var row = await command.ExecuteReaderAsync(cancellation))
            items = await Read(row, reader, cancellation);
        return await Stand(items, cancellation);
    }

    /// <summary>As <see cref="Read(string, string, string, Guid?, NpgsqlParameter[], CancellationToken)"/>, planned for these very parameters: the right way to a rare word is the wrong one to a frequent word.</summary>
    internal async Task<List<(ContributionItem Item, double Key)>> ReadPlannedAnew(string from, string key, string tail, Guid? reader, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new("set local plan_cache_mode = force_custom_plan"));
        var query = new NpgsqlBatchCommand(Select(from, key, reader, tail));
        query.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = reader ?? Guid.Empty });
        query.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(query);
        List<(ContributionItem Item, double Key)> items;
        await using (var row = await batch.ExecuteReaderAsync(cancellation))
            items = await Read(row, reader, cancellation);
        await transaction.CommitAsync(cancellation);
        await connection.CloseAsync();
        return await Stand(items, cancellation);
    }

    private static async Task<List<(ContributionItem Item, double Key)>> Read(NpgsqlDataReader row, Guid? reader, CancellationToken cancellation)
    {
        var items = new List<(ContributionItem Item, double Key)>();
        while (await row.ReadAsync(cancellation))
            items.Add((Item(row, reader), row.GetDouble(26)));
        return items;
    }

    /// <summary>Puts each where its provision stands now. Only after the connection was given back: the act may have to be read, and nobody takes a second one.</summary>
    private async Task<List<(ContributionItem Item, double Key)>> Stand(List<(ContributionItem Item, double Key)> items, CancellationToken cancellation)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i] is ({ Place.Length: > 0 } said, var at) && await acts.OfLately(said.Consultation, cancellation) is { } act)
                items[i] = (ContributionStanding.In(act, said), at);
        return items;
    }

    private static ContributionItem Item(NpgsqlDataReader row, Guid? reader)
    {
        var author = row.GetGuid(11);
        var hidden = row.GetString(15) == "hidden";
        var passage = ContributionPlace.Read(Text(row, 29));
        return new(
            row.GetGuid(0), row.GetGuid(1), null, row.GetInt32(3), row.IsDBNull(4) ? null : row.GetGuid(4), row.GetString(5), Text(row, 6),
            Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10), null,
            new(author, Text(row, 12)), row.GetFieldValue<DateTimeOffset>(13), row.IsDBNull(14) ? null : row.GetFieldValue<DateTimeOffset>(14), row.GetString(15),
            new(row.GetInt32(16), row.GetInt32(17)), row.GetInt32(18),
            hidden ? new(row.GetString(19), new(row.GetString(20), row.GetString(21)), row.GetString(22), row.GetFieldValue<DateTimeOffset>(23)) : null,
            row.GetInt16(25), author == reader, Answers.ETag(row.GetInt64(24)),
            new(row.GetInt32(3), EId(row.GetString(27))), null, row.GetString(5) == "amendment" ? Text(row, 28) ?? "replace" : null,
            passage is null ? null : new(passage.Exact, passage.Prefix, passage.Suffix, passage.Start, passage.End, Participation.Acts.Anchoring.PassageState.Kept),
            row.IsDBNull(30) ? null : new(row.GetString(32), row.GetFieldValue<DateTimeOffset>(33), row.GetInt32(30), EId(row.GetString(31))), Text(row, 34),
            HidingDecision.Read(Text(row, 35)), HidingDecision.Read(Text(row, 36)), HidingDecision.Read(Text(row, 37)), row.GetBoolean(38), row.GetString(2))
        {
            Alike = row.IsDBNull(39) ? null : new(row.GetGuid(39), row.GetInt32(40), row.GetInt32(41)),
        };
    }

    private static string? EId(string eId) => eId.Length == 0 ? null : eId;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
