using Npgsql;
using Participation.Acts;
using Participation.Following;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;

namespace Participation.Server.Following;

/// <summary>From where to where news is asked for; what is after <paramref name="Seen"/> counts as unread.</summary>
internal readonly record struct NewsRange(long After, long UpTo, long Seen);

/// <summary>All news of one kind about one thing: many answers to one contribution are one.</summary>
/// <param name="Followed">What is followed; <see cref="Following.Followed.Contribution"/> with <paramref name="Own"/> for the reader's own.</param>
/// <param name="What">The newest that happened: <c>reply</c>, <c>contribution</c>, <c>version</c>, <c>last-days</c>, <c>extended</c>, <c>ended</c>, <c>closed-early</c> or <c>cancelled</c>.</param>
/// <param name="Subject">The contribution that was answered.</param>
/// <param name="Key">Tells groups apart whose newest is the same event.</param>
/// <param name="Said">The newest contributions among them, as everybody may read them.</param>
internal sealed record NewsGroup(
    NewsKind Kind, string What, Followed Followed, bool Own, ConsultationRow Consultation, Guid? Subject, string? EId, string? Label, int Count, int Unread, long Newest, DateTimeOffset At,
    DateTimeOffset? Until, int? Version, Guid Key, IReadOnlyList<ContributionItem> Said);

/// <summary>
/// Asks what is new to one person: a look into an index for each thing that is followed, each of them bounded, so that it costs the same in a debate of a hundred contributions and of a
/// hundred thousand. Only what everybody may read at this moment is found, whatever it was when it became news.
/// </summary>
public sealed class NewsReading(NpgsqlDataSource database, Follows follows, ActShelf acts, ContributionItems items)
{
    /// <summary>How many contributions of a group are shown with their words.</summary>
    internal const int Quoted = 3;

    /// <summary>Up to how many the application counts; a mail counts further.</summary>
    internal const int CountedHere = 99;

    internal const int CountedInMail = 999;

    // Versions are few; all of them are looked at for a provision that each may or may not have changed.
    private const int Steps = 20;

    // What is said: visible to everybody now, and not by the reader.
    private const string Readable = "join participation.contribution c on c.id = n.contribution and c.status = 'visible' and c.author <> $1";

    /// <summary>The newest sequence that can be read: everything before it is there.</summary>
    public async Task<long> Head(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select coalesce(max(sequence), 0) from participation.news");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The groups, the newest first.</summary>
    /// <param name="counted">Up to how many are counted; more are one more than that.</param>
    internal async Task<List<NewsGroup>> Of(Guid citizen, IReadOnlyDictionary<NewsKind, NewsRange> ranges, int counted, CancellationToken cancellation)
    {
        if (ranges.Count == 0)
            return [];
        var followed = await follows.Active(citizen, cancellation);
        var asked = new List<Asked>();
        foreach (var follow in followed)
        {
            // The places beneath a provision as they are now: what a new version put there is followed as well.
            var act = follow.Kind == Followed.Provision ? await acts.OfLately(follow.Consultation, cancellation) : null;
            asked.Add(new(follow, act, act is null ? [] : act.Places.AddressNow(follow.Place) is { } now ? act.Beneath(now, act.Version) ?? [follow.Place] : [follow.Place]));
        }

        await using var batch = database.CreateBatch();
        var probes = new List<Probe>();
        if (ranges.TryGetValue(NewsKind.Reply, out var replies))
        {
            batch.BatchCommands.Add(OfOwn(citizen, replies, counted));
            probes.Add(new(NewsKind.Reply, []));
            Add(NewsKind.Reply, "n.parent = s.subject and n.kind = 'reply'", asked.Where(one => one.Follow.Kind == Followed.Contribution).Select(one => (one, one.Follow.Contribution!.Value, "")));
        }
        if (ranges.ContainsKey(NewsKind.Contribution))
        {
            Add(NewsKind.Contribution, "n.consultation = s.subject and n.kind = 'contribution'", asked.Where(one => one.Follow.Kind == Followed.Consultation).Select(one => (one, one.Follow.Consultation, "")));
            Add(NewsKind.Contribution, "n.consultation = s.subject and n.place = s.place and n.kind = 'contribution'",
                asked.Where(one => one.Follow.Kind == Followed.Provision).SelectMany(one => one.Places.Select(place => (one, one.Follow.Consultation, place))));
        }
        if (ranges.ContainsKey(NewsKind.Version))
            Add(NewsKind.Version, "n.consultation = s.subject and n.kind = 'version'", asked.Where(one => one.Follow.Kind != Followed.Contribution).Select(one => (one, one.Follow.Consultation, "")));
        if (ranges.ContainsKey(NewsKind.Deadline))
            Add(NewsKind.Deadline, "n.consultation = s.subject and n.kind = 'deadline'",
                // Whatever is followed in it, its end concerns: once.
                asked.GroupBy(one => one.Follow.Consultation).Select(group => (group.First() with { Follow = group.First().Follow with { Kind = Followed.Consultation, Since = group.Min(one => one.Follow.Since) } }, group.Key, "")));

        void Add(NewsKind kind, string where, IEnumerable<(Asked, Guid, string)> subjects)
        {
            var list = subjects.ToList();
            if (list.Count == 0)
                return;
            batch.BatchCommands.Add(Of(citizen, ranges[kind], where, kind is NewsKind.Reply or NewsKind.Contribution, list, counted));
            probes.Add(new(kind, [.. list.Select(one => one.Item1)]));
        }

        if (batch.BatchCommands.Count == 0)
            return [];
        var found = new Dictionary<(NewsKind, Followed, Guid), Gathered>();
        await using (var reader = await batch.ExecuteReaderAsync(cancellation))
        {
            foreach (var probe in probes)
            {
                while (await reader.ReadAsync(cancellation))
                    Gather(found, probe, reader);
                await reader.NextResultAsync(cancellation);
            }
        }
        return await Present(found.Values, counted, cancellation);
    }

    private static void Gather(Dictionary<(NewsKind, Followed, Guid), Gathered> found, Probe probe, NpgsqlDataReader reader)
    {
        var own = probe.Asked.Length == 0;
        var asked = own ? null : probe.Asked[reader.GetInt32(0)];
        var row = new Row(reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3), Id(reader, 4), reader.IsDBNull(5) ? null : reader.GetInt32(5), Moment(reader, 6), reader.GetFieldValue<DateTimeOffset>(7));
        // Of a provision a version is news only where it changed it.
        if (probe.Kind == NewsKind.Version && asked!.Follow.Kind == Followed.Provision && !(asked.Act is { } act && Changed(act, asked.Follow.Place, row.Version!.Value)))
            return;
        var subject = Id(reader, 10);
        var key = (probe.Kind, own ? Followed.Contribution : asked!.Follow.Kind, own ? subject!.Value : asked!.Follow.Id);
        if (!found.TryGetValue(key, out var gathered))
            found[key] = gathered = new(probe.Kind, asked, own ? subject : asked!.Follow.Contribution, row.Consultation);
        // The counts come with each row of a look; several looks of one provision add up.
        var look = (probe, own ? 0 : reader.GetInt32(11));
        if (probe.Kind == NewsKind.Version && asked!.Follow.Kind == Followed.Provision)
            (gathered.Count, gathered.Unread) = (gathered.Count + 1, gathered.Unread + (reader.GetBoolean(12) ? 1 : 0));
        else if (gathered.Looks.Add(look))
            (gathered.Count, gathered.Unread) = (gathered.Count + reader.GetInt32(8), gathered.Unread + reader.GetInt32(9));
        gathered.Rows.Add(row);
    }

    private async Task<List<NewsGroup>> Present(IEnumerable<Gathered> found, int counted, CancellationToken cancellation)
    {
        var all = found.ToList();
        if (all.Count == 0)
            return [];
        foreach (var one in all)
            one.Rows.Sort((a, b) => b.Sequence.CompareTo(a.Sequence));
        var debates = (await ConsultationReading.ByIds(database, [.. all.Select(one => one.Consultation).Distinct()], cancellation)).Where(row => row.PublishedAt is not null).ToDictionary(row => row.Id);
        var said = await items.ByIds([.. all.SelectMany(one => one.Rows.Take(Quoted)).Select(row => row.Contribution).OfType<Guid>().Distinct()], cancellation);
        var groups = new List<NewsGroup>();
        foreach (var one in all)
        {
            if (!debates.TryGetValue(one.Consultation, out var debate))
                continue;
            var quoted = one.Rows.Take(Quoted).Select(row => row.Contribution is { } id ? said.GetValueOrDefault(id) : null).OfType<ContributionItem>().Where(item => item.Status == "visible").ToList();
            // What disappeared between the two looks is no news any more.
            var gone = one.Kind is NewsKind.Reply or NewsKind.Contribution ? Math.Min(one.Rows.Count, Quoted) - quoted.Count : 0;
            if (one.Count - gone <= 0)
                continue;
            var (newest, place) = (one.Rows[0], one.Asked?.Follow is { Kind: Followed.Provision } follow ? follow.Place : null);
            groups.Add(new(
                one.Kind, newest.What, one.Asked?.Follow.Kind ?? Followed.Contribution, one.Asked is null, debate, one.Subject,
                place is null ? null : one.Asked!.Act?.Places.AddressNow(place), place is null || one.Asked!.Act is null ? null : ProvisionLabel.Of(one.Asked.Act, place),
                Math.Min(one.Count - gone, counted + 1), Math.Max(0, Math.Min(one.Unread - gone, counted + 1)), newest.Sequence, newest.At, newest.Until, newest.Version, one.Asked?.Follow.Id ?? one.Subject!.Value, quoted));
        }
        groups.Sort((a, b) => (b.Newest, b.Key).CompareTo((a.Newest, a.Key)));
        return groups;
    }

    /// <summary>Whether a version changed the words of a provision, or took it out of the act.</summary>
    private static bool Changed(Act act, string place, int version) =>
        act.Places.AddressIn(version - 1, place) is { } before
        && (act.Places.AddressIn(version, place) is not { } after || act.TextAt(version - 1, before) != act.TextAt(version, after));

    private static NpgsqlBatchCommand OfOwn(Guid citizen, NewsRange range, int counted)
    {
        var command = new NpgsqlBatchCommand(
            $"""
            select 0, r.consultation, r.sequence, r.what, r.contribution, r.act_version, r.until, r.at, r.total, r.unread, r.parent, 0, false
            from (
                select n.*, (count(*) over (partition by n.parent))::int as total, (count(*) filter (where n.sequence > $4) over (partition by n.parent))::int as unread,
                       row_number() over (partition by n.parent order by n.sequence desc) as rank
                from (
                    select n.* from participation.news n {Readable}
                    where n.addressee = $1 and n.sequence > $2 and n.sequence <= $3
                      and not exists (select from accounts.follow f where f.citizen = $1 and f.consultation = n.consultation and f.kind = 'contribution' and f.place = '' and f.contribution = n.parent and f.stopped)
                    order by n.sequence desc limit {counted + 1}) n) r
            where r.rank <= {Quoted}
            """);
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = range.After });
        command.Parameters.Add(new() { Value = range.UpTo });
        command.Parameters.Add(new() { Value = range.Seen });
        return command;
    }

    private static NpgsqlBatchCommand Of(Guid citizen, NewsRange range, string where, bool said, List<(Asked Asked, Guid Subject, string Place)> subjects, int counted)
    {
        var command = new NpgsqlBatchCommand(
            $"""
            select s.nr, r.consultation, r.sequence, r.what, r.contribution, r.act_version, r.until, r.at, r.total, r.unread, r.parent, s.nr, r.sequence > $3
            from unnest($4, $5, $6, $7) s(nr, subject, place, after)
            cross join lateral (
                select n.*, (count(*) over ())::int as total, (count(*) filter (where n.sequence > $3) over ())::int as unread
                from (
                    select n.* from participation.news n {(said ? Readable : "")}
                    where $1::uuid is not null and {where} and n.sequence > s.after and n.sequence <= $2 order by n.sequence desc limit {(said ? counted + 1 : Steps)}) n
                order by n.sequence desc limit {(said ? Quoted : Steps)}) r
            """);
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = range.UpTo });
        command.Parameters.Add(new() { Value = range.Seen });
        command.Parameters.Add(new() { Value = Enumerable.Range(0, subjects.Count).ToArray() });
        command.Parameters.Add(new() { Value = subjects.Select(one => one.Subject).ToArray() });
        command.Parameters.Add(new() { Value = subjects.Select(one => one.Place).ToArray() });
        command.Parameters.Add(new() { Value = subjects.Select(one => Math.Max(one.Asked.Follow.Since, range.After)).ToArray() });
        return command;
    }

    private static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private sealed record Asked(Follow Follow, Act? Act, string[] Places);

    private sealed record Probe(NewsKind Kind, Asked[] Asked);

    private sealed record Row(Guid Consultation, long Sequence, string What, Guid? Contribution, int? Version, DateTimeOffset? Until, DateTimeOffset At);

    private sealed class Gathered(NewsKind kind, Asked? asked, Guid? subject, Guid consultation)
    {
        public NewsKind Kind => kind;
        public Asked? Asked => asked;
        public Guid? Subject => subject;
        public Guid Consultation => consultation;
        public List<Row> Rows { get; } = [];
        public HashSet<(Probe, int)> Looks { get; } = [];
        public int Count { get; set; }
        public int Unread { get; set; }
    }
}
