using Participation.Moderation.Likeness;

namespace Participation.Specs.Moderation.Likeness;

/// <summary>A debate in memory: each text is put into a group as it arrives, with what the domain says and nothing else.</summary>
internal static class LikenessTale
{
    /// <summary>The group of each, in the order of arrival.</summary>
    public static IEnumerable<Guid> Groups(IEnumerable<string> texts)
    {
        var (filed, exemplars, groups) = (new Dictionary<long, List<int>>(), new Dictionary<int, Exemplar>(), new Dictionary<Guid, LikenessGroup>());
        var (absorbed, found) = (new Dictionary<Guid, Guid>(), new List<Guid>());
        Guid PartOf(Guid group) => absorbed.TryGetValue(group, out var into) ? PartOf(into) : group;

        foreach (var (n, text) in texts.Index())
        {
            var fingerprint = Fingerprint.Of(new Wording(null, text, null));
            var keys = Bands.Of(fingerprint, Guid.Empty, fingerprint.IsShort ? 1 : 0);
            var candidates = keys.SelectMany(key => filed.TryGetValue(key, out var under) ? under.Take(Grouping.MostUnderKey) : []).CountBy(exemplar => exemplar)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Grouping.MostCompared).Select(pair => exemplars[pair.Key])
                .Select(exemplar => (exemplar, groups[PartOf(exemplar.Group)]));
            var joining = Grouping.Find(fingerprint, 0, candidates);
            var id = joining?.Group ?? new Guid(n, 0, 0, new byte[8]);
            var group = groups.GetValueOrDefault(id, new(id, 0, 0, 0));
            foreach (var other in joining?.Absorbed ?? [])
            {
                absorbed[other] = id;
                group = group with { Joined = group.Joined + groups[other].Joined, Exemplars = group.Exemplars + groups[other].Exemplars };
            }
            var stands = joining is null || Grouping.BecomesExemplar(joining, group.Exemplars);
            groups[id] = group with { Joined = group.Joined + 1, Exemplars = group.Exemplars + (stands ? 1 : 0) };
            found.Add(id);
            if (!stands)
                continue;
            exemplars[n] = new(id, id, fingerprint);
            foreach (var key in keys)
                (filed.TryGetValue(key, out var under) ? under : filed[key] = []).Add(n);
        }
        return found.Select(PartOf);
    }
}
