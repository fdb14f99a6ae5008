using Marten;
using Npgsql;
using Participation.Moderation.Likeness;

namespace Participation.Server.Moderation.Likeness;

/// <summary>
/// A page of events put into groups, one event after the other. What the page needs is read in a few statements beforehand and what it changes is written in a few
/// afterwards; in between its own changes are seen as if they were written, so that it does not matter where one page ends and the next begins.
/// </summary>
public sealed class LikenessPage
{
    private readonly NpgsqlDataSource database;
    private readonly Dictionary<Guid, Member> before = [];
    private readonly Dictionary<Guid, Member> now = [];
    private readonly Dictionary<Guid, GroupRow> groups = [];
    private readonly Dictionary<Guid, GroupRow> groupsBefore = [];
    private readonly Dictionary<Guid, ExemplarRow> exemplars = [];
    private readonly Dictionary<long, SortedSet<Guid>> filed = [];
    private readonly Dictionary<Guid, (bool Visible, bool Erased)> standing = [];
    private readonly Dictionary<Guid, Guid> absorbed = [];
    private readonly List<(long Band, Guid Wording)> newBands = [];
    private readonly List<ExemplarRow> newExemplars = [];
    private readonly List<ExemplarRow> forgotten = [];

    private LikenessPage(NpgsqlDataSource database) => this.database = database;

    /// <summary>The groups in which another number is to be seen than before.</summary>
    internal IEnumerable<GroupChange> Changed =>
        from row in groups.Values
        let was = groupsBefore.GetValueOrDefault(row.Group.Id)
        where (row.Members, row.Voices) != (was?.Members ?? 0, was?.Voices ?? 0) && Math.Max(row.Members, was?.Members ?? 0) > 1
        select new GroupChange(row.Consultation, row.Group.Id, row.Members, row.Voices, was?.Members ?? 0,
            [.. now.Values.Where(member => member.Group == row.Group.Id && CameIntoView(member)).Select(member => member.Contribution)]);

    /// <summary>Puts the changes into groups; nothing is written before <see cref="Write"/>.</summary>
    public static async Task<LikenessPage> Of(NpgsqlDataSource database, IReadOnlyList<LikenessChange> changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var page = new LikenessPage(database);
        await page.Read(changes, cancellation);
        var said = page.Said(changes);
        await page.ReadCandidates(said.Values, cancellation);
        foreach (var change in changes)
            await page.Place(change, said.GetValueOrDefault(change.Event), cancellation);
        await page.Count(cancellation);
        return page;
    }

    /// <summary>Queues what the page changes.</summary>
    public void Write(IDocumentOperations operations)
    {
        var members = now.Values.Where(member => before.GetValueOrDefault(member.Contribution) != member).ToArray();
        LikenessWriting.Members(operations, members);
        LikenessWriting.Exemplars(operations, newExemplars.ConvertAll(row => row with { Exemplar = row.Exemplar with { Group = PartOf(row.Exemplar.Group) } }), newBands);
        LikenessWriting.Groups(operations, [.. groups.Values.Where(row => groupsBefore.GetValueOrDefault(row.Group.Id) != row)]);
        LikenessWriting.Absorbed(operations, absorbed.Keys.Select(id => (id, PartOf(id))).ToArray());
        LikenessWriting.Forgotten(operations, forgotten);
    }

    private bool CameIntoView(Member member) => member.Counted && (before.GetValueOrDefault(member.Contribution) is not { Counted: true } was || was.Group != member.Group);

    private async Task Read(IReadOnlyList<LikenessChange> changes, CancellationToken cancellation)
    {
        var contributions = changes.Select(change => change.Contribution).Distinct().ToArray();
        foreach (var member in await LikenessRows.Members(database, contributions, cancellation))
            before[member.Contribution] = now[member.Contribution] = member;
        foreach (var (id, visible, erased) in await LikenessRows.Standing(database, contributions, cancellation))
            standing[id] = (visible, erased);
        foreach (var row in await LikenessRows.Groups(database, [.. before.Values.Select(member => member.Group).Distinct()], cancellation))
            Know(row);
        // An erased text leaves nothing that it could be guessed from, and stands for its group no more.
        foreach (var (exemplar, group) in await LikenessRows.ExemplarsOf(database, [.. standing.Where(row => row.Value.Erased).Select(row => row.Key)], cancellation))
        {
            forgotten.Add(exemplar);
            var row = Know(group);
            groups[row.Group.Id] = row with { Group = row.Group with { Exemplars = row.Group.Exemplars - 1 } };
        }
    }

    /// <summary>The group as this page has it by now; as it was read where the page has not touched it.</summary>
    private GroupRow Know(GroupRow row)
    {
        if (groups.TryGetValue(row.Group.Id, out var known))
            return known;
        return groupsBefore[row.Group.Id] = groups[row.Group.Id] = row;
    }

    /// <summary>The wordings of the page with what is compared of them.</summary>
    private Dictionary<Guid, Arrival> Said(IReadOnlyList<LikenessChange> changes)
    {
        var said = new Dictionary<Guid, Arrival>();
        var begun = now.Values.ToDictionary(member => member.Contribution, member => member.Begun);
        foreach (var change in changes)
        {
            if (change.Begun is { } beginning)
                begun.TryAdd(change.Contribution, beginning);
            if (change.Wording is not { } wording || !begun.TryGetValue(change.Contribution, out var of))
                continue;
            var fingerprint = Fingerprint.Of(wording);
            var scope = of.Subject.Scope(wording, fingerprint);
            said[change.Event] = new(fingerprint, scope, Bands.Of(fingerprint, of.Consultation, scope));
        }
        return said;
    }

    private async Task ReadCandidates(ICollection<Arrival> arrivals, CancellationToken cancellation)
    {
        var bands = arrivals.SelectMany(arrival => arrival.Bands).Distinct().ToArray();
        foreach (var (band, wording) in await LikenessRows.Under(database, bands, cancellation))
            (filed.TryGetValue(band, out var under) ? under : filed[band] = []).Add(wording);
        var asked = arrivals.SelectMany(Nearest).Distinct().ToArray();
        foreach (var (exemplar, group) in await LikenessRows.Exemplars(database, asked, cancellation))
        {
            Know(group);
            if (!forgotten.Exists(gone => gone.Exemplar.Wording == exemplar.Exemplar.Wording))
                exemplars[exemplar.Exemplar.Wording] = exemplar;
        }
    }

    /// <summary>Those that share most keys with it, the older first.</summary>
    private IEnumerable<Guid> Nearest(Arrival arrival) => arrival.Bands
        .SelectMany(band => filed.TryGetValue(band, out var under) ? under.Take(Grouping.MostUnderKey) : [])
        .GroupBy(wording => wording, (wording, keys) => (Wording: wording, Keys: keys.Count()))
        .OrderByDescending(candidate => candidate.Keys).ThenBy(candidate => candidate.Wording)
        .Take(Grouping.MostCompared).Select(candidate => candidate.Wording);

    private async Task Place(LikenessChange change, Arrival? arrival, CancellationToken cancellation)
    {
        var member = now.GetValueOrDefault(change.Contribution);
        if ((member?.Begun ?? change.Begun) is not { } begun)
            return;
        var counted = standing.GetValueOrDefault(change.Contribution).Visible;
        var isWorded = change.Begun is not null || change.Wording is not null;
        var group = isWorded || member is null ? await Join(change, begun, arrival, cancellation) : PartOf(member.Group);
        now[change.Contribution] = new(change.Contribution, begun, group, counted);
    }

    private async Task<Guid> Join(LikenessChange change, Begun begun, Arrival? arrival, CancellationToken cancellation)
    {
        var found = arrival is null ? null : Grouping.Find(arrival.Fingerprint, begun.Subject.Stance, Nearest(arrival).Where(exemplars.ContainsKey).Select(wording =>
        {
            var group = PartOf(exemplars[wording].Exemplar.Group);
            return (exemplars[wording].Exemplar with { Group = group }, groups[group].Group);
        }));
        var id = found?.Group ?? change.Event;
        var row = groups.GetValueOrDefault(id) ?? new(new(id, 0, 0, 0), begun.Consultation, 0, 0);
        foreach (var other in found?.Absorbed ?? [])
            row = await Absorb(row, other, cancellation);
        var stands = arrival is not null && !standing.GetValueOrDefault(change.Contribution).Erased && (found is null || Grouping.BecomesExemplar(found, row.Group.Exemplars));
        groups[id] = row with
        {
            Group = row.Group with
            {
                Stance = row.Group.Stance != 0 ? row.Group.Stance : begun.Subject.Stance, Joined = row.Group.Joined + 1, Exemplars = row.Group.Exemplars + (stands ? 1 : 0),
            },
        };
        if (stands)
            File(new(new(change.Event, id, arrival!.Fingerprint), change.Contribution, begun.Consultation, arrival.Scope), arrival.Bands);
        return id;
    }

    private void File(ExemplarRow row, long[] bands)
    {
        exemplars[row.Exemplar.Wording] = row;
        newExemplars.Add(row);
        foreach (var band in bands.Distinct())
        {
            (filed.TryGetValue(band, out var under) ? under : filed[band] = []).Add(row.Exemplar.Wording);
            newBands.Add((band, row.Exemplar.Wording));
        }
    }

    /// <summary>Takes a small group in, with all its members.</summary>
    private async Task<GroupRow> Absorb(GroupRow row, Guid other, CancellationToken cancellation)
    {
        foreach (var member in await LikenessRows.MembersOf(database, other, cancellation))
        {
            before.TryAdd(member.Contribution, member);
            now.TryAdd(member.Contribution, member);
        }
        absorbed[other] = row.Group.Id;
        groups.Remove(other, out var taken);
        foreach (var member in now.Values.Where(member => member.Group == other).ToArray())
            now[member.Contribution] = member with { Group = row.Group.Id };
        return row with
        {
            Group = row.Group with
            {
                Stance = row.Group.Stance != 0 ? row.Group.Stance : taken!.Group.Stance, Joined = row.Group.Joined + taken!.Group.Joined, Exemplars = row.Group.Exemplars + taken.Group.Exemplars,
            },
        };
    }

    /// <summary>The group that a group is part of by now.</summary>
    private Guid PartOf(Guid group)
    {
        while (absorbed.TryGetValue(group, out var into))
            group = into;
        return group;
    }

    /// <summary>Brings the numbers of the groups from where their members stood to where they stand.</summary>
    private async Task Count(CancellationToken cancellation)
    {
        var were = before.Values.Where(member => member.Counted && !absorbed.ContainsKey(member.Group)).ToList();
        var are = now.Values.Where(member => member.Counted).ToList();
        var (spokeBefore, speak) = (Pairs(were), Pairs(are));
        var pairs = spokeBefore.Union(speak).ToArray();
        // In a group that begins here nobody is besides.
        var asked = pairs.Where(pair => groupsBefore.ContainsKey(pair.Group)).ToArray();
        var besides = (await LikenessRows.SeenBesides(
            database, [.. asked.Select(pair => pair.Group)], [.. asked.Select(pair => pair.Author)], [.. now.Keys], cancellation)).ToHashSet();
        foreach (var change in pairs.GroupBy(pair => pair.Group))
        {
            var row = groups[change.Key];
            groups[change.Key] = row with
            {
                Members = row.Members + are.Count(member => member.Group == change.Key) - were.Count(member => member.Group == change.Key),
                Voices = row.Voices + change.Sum(pair => besides.Contains(pair) ? 0 : (speak.Contains(pair) ? 1 : 0) - (spokeBefore.Contains(pair) ? 1 : 0)),
            };
        }
    }

    private static HashSet<(Guid Group, Guid Author)> Pairs(List<Member> members) => [.. members.Select(member => (member.Group, member.Begun.Author))];

    private sealed record Arrival(Fingerprint Fingerprint, long Scope, long[] Bands);
}
