using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    /// <summary>The act as it stood a moment ago at most: for pages that only look up addresses and old texts in it, which never change.</summary>
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

    /// <summary>The act as it stands now, or null where none was put.</summary>
    public async Task<Act?> Of(Guid consultation, CancellationToken cancellation)
    {
        var id = ActStream.Id(consultation);
        await using var command = database.CreateCommand("select version from participation.mt_streams where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not long version)
            return null;
        if (shelf.Find<Act>(id, version) is { } kept)
            return kept;
        await using var session = store.QuerySession();
        var act = await session.StateOf<Act, ActEvent>(id, version, cancellation);
        if (act is not null)
            shelf.Keep(id, version, act);
        return act;
    }
}

/// <summary>Looks up provisions and their words; each published version is indexed once.</summary>
public static class ActTexts
{
    private static readonly ConditionalWeakTable<ActVersion, Dictionary<string, Provision>> Indexes = [];

    public static Provision? Find(ActVersion version, string eId) =>
        Indexes.GetValue(version, v => v.Provisions.Flatten().ToDictionary(p => p.EId, StringComparer.Ordinal)).GetValueOrDefault(eId);

    /// <summary>The words of a provision with those beneath it, a line each, as an amendment shows and replaces them; null where there is none.</summary>
    public static string? TextAt(ActVersion version, string eId) => Find(version, eId) is { } provision ? Words(provision) : null;

    /// <summary>The words of a provision of a version by its number.</summary>
    public static string? TextAt(this Act act, int version, string eId) => act.At(version) is { } published ? TextAt(published, eId) : null;

    /// <summary>The addresses of a provision and all beneath it, in every published version; null where no version has it.</summary>
    public static string[]? Beneath(this Act act, string eId)
    {
        var found = act.Versions.Select(version => Find(version, eId)).OfType<Provision>().SelectMany(p => p.Flatten()).Select(p => p.EId).Distinct().ToArray();
        return found.Length == 0 ? null : found;
    }

    private static string Words(Provision provision) =>
        string.Join('\n', provision.Flatten().Select(p => p == provision ? p.Text : $"{p.Num} {p.Text}".Trim()).Where(line => line.Length > 0));
}

/// <summary>За, против, ни једно.</summary>
public sealed record StanceCounts(int For, int Against, int Neutral);
