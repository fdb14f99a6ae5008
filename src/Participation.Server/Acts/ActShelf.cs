using System.Collections.Concurrent;
using Marten;
using Npgsql;
using Participation.Acts;
using Participation.Server.Store;

namespace Participation.Server.Acts;

/// <summary>Acts for reading, kept by version: the text changes rarely and is asked for with every page.</summary>
public sealed class ActShelf(IDocumentStore store, NpgsqlDataSource database, StateShelf shelf, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMilliseconds(300);
    private readonly ConcurrentDictionary<Guid, (Act Act, long Asked)> recent = new();

    /// <summary>The act as it stood a moment ago at most: for pages that look up addresses and texts in it. A new version shows at once on the node that published it.</summary>
    public async Task<Act?> OfLately(Guid consultation, CancellationToken cancellation)
    {
        if (recent.TryGetValue(consultation, out var known) && clock.GetElapsedTime(known.Asked) < Lately)
            return known.Act;
        var asked = clock.GetTimestamp();
        var act = await Of(consultation, cancellation);
        if (act is not null && recent.Count < 10_000)
            recent[consultation] = (act, asked);
        return act;
    }

    /// <summary>A version was just published: what was kept of the act is old.</summary>
    public void Forget(Guid consultation) => recent.TryRemove(consultation, out _);

    /// <summary>The act as it stands now, or null where none was put.</summary>
    public async Task<Act?> Of(Guid consultation, CancellationToken cancellation) => (await WithVersion(consultation, cancellation)).Act;

    /// <summary>The act as it stands now with the version of its stream, which is the ETag of its draft; null and 0 where none was put.</summary>
    public async Task<(Act? Act, long Version)> WithVersion(Guid consultation, CancellationToken cancellation)
    {
        var id = ActStream.Id(consultation);
        await using var command = database.CreateCommand("select version from participation.mt_streams where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not long version)
            return default;
        if (shelf.Find<Act>(id, version) is { } kept)
            return (kept, version);
        await using var session = store.QuerySession();
        var act = await session.StateOf<Act, ActEvent>(id, version, cancellation);
        if (act is not null)
            shelf.Keep(id, version, act);
        return (act, version);
    }
}

/// <summary>Looks up the words of provisions, and the places that a reader asks for by an address.</summary>
public static class ActTexts
{
    /// <summary>The words of a provision with those beneath it, a line each, as an amendment shows and replaces them; null where there is none.</summary>
    public static string? TextAt(ActVersion version, string eId) => version.Find(eId) is { } provision ? Words(provision) : null;

    /// <summary>The words of a provision of a version by its number.</summary>
    public static string? TextAt(this Act act, int version, string eId) => act.At(version) is { } published ? TextAt(published, eId) : null;

    /// <summary>
    /// The places of a provision and all beneath it, in the version asked for, else in the newest that has the address; null where none has. All that stand there now are
    /// among them: of a merged provision every place, of an old version also what stands in the same provision by now.
    /// </summary>
    public static string[]? Beneath(this Act act, string eId, int? version)
    {
        var asked = version is { } number ? act.At(number) : act.Versions.LastOrDefault(published => published.Has(eId));
        if (asked?.Find(eId) is not { } provision)
            return null;
        var places = provision.Flatten().SelectMany(beneath => act.Places.At(asked.Number, beneath.EId)).ToHashSet(StringComparer.Ordinal);
        if (asked.Number < act.Version && act.Places.PlaceAt(asked.Number, eId) is { } place && act.Places.AddressNow(place) is { } now)
            places.UnionWith(act.Published()!.Find(now)!.Flatten().SelectMany(beneath => act.Places.At(act.Version, beneath.EId)));
        return [.. places];
    }

    private static string Words(Provision provision) =>
        string.Join('\n', provision.Flatten().Select(p => p == provision ? p.Text : $"{p.Num} {p.Text}".Trim()).Where(line => line.Length > 0));
}

/// <summary>За, против, ни једно.</summary>
public sealed record StanceCounts(int For, int Against, int Neutral);
