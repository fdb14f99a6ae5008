using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using Npgsql;
using Participation.Municipalities;

namespace Participation.Server.Municipalities;

/// <summary>Founds the municipalities of the list that the program carries. The second start costs one query.</summary>
internal sealed class MunicipalityFounding(IDocumentStore store, NpgsqlDataSource database, TimeProvider clock)
{
    // The letters of «founding» as bytes, so that nothing else takes the same lock by chance.
    private const long Lock = 0x666f756e64696e67;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var listed = Listed();
        if (await Missing(listed, null, cancellation) is { Count: 0 })
            return;

        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        await using (var guard = new NpgsqlCommand($"select pg_advisory_xact_lock({Lock})", session.Connection))
            await guard.ExecuteNonQueryAsync(cancellation);

        // Asked again behind the lock: another node may have founded them in the meantime.
        foreach (var entry in await Missing(listed, session.Connection, cancellation))
        {
            var founded = MunicipalityDecider.Decide(null, entry.Command(clock.GetUtcNow()));
            session.Events.StartStream(entry.Id, founded.Events);
        }
        await session.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<Entry>> Missing(IReadOnlyList<Entry> listed, NpgsqlConnection? open, CancellationToken cancellation)
    {
        await using var command = open is null ? database.CreateCommand() : open.CreateCommand();
        command.CommandText = "select id from participation.municipality where id = any($1)";
        command.Parameters.Add(new() { Value = listed.Select(entry => entry.Id).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            known.Add(reader.GetGuid(0));
        return [.. listed.Where(entry => !known.Contains(entry.Id))];
    }

    private static IReadOnlyList<Entry> Listed()
    {
        using var stream = typeof(MunicipalityFounding).Assembly.GetManifestResourceStream("municipalities.json")!;
        return JsonSerializer.Deserialize<List>(stream)!.Municipalities;
    }

    private sealed record List([property: JsonPropertyName("municipalities")] IReadOnlyList<Entry> Municipalities);

    private sealed record Entry(
        [property: JsonPropertyName("name_cyrl")] string Name,
        [property: JsonPropertyName("name_latn")] string NameLatin,
        [property: JsonPropertyName("genitive_cyrl")] string? Genitive,
        [property: JsonPropertyName("kind")] string Kind,
        [property: JsonPropertyName("district_cyrl")] string? District,
        [property: JsonPropertyName("official_languages")] string[]? Languages)
    {
        public Guid Id => MunicipalityName.Id(MunicipalityName.Slug(NameLatin));

        public FoundMunicipality Command(DateTimeOffset now) =>
            new(Name, NameLatin, Genitive, Kind == "град" ? MunicipalityKind.City : MunicipalityKind.Municipality, District, Languages ?? [], now);
    }
}
