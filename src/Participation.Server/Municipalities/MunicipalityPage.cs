using Npgsql;
using Participation.Municipalities;
using Participation.Server.Kernel;

namespace Participation.Server.Municipalities;

/// <param name="Name">Nominative, in Cyrillic.</param>
/// <param name="Genitive">«Чачка» of «Чачак»; null where nobody has checked it.</param>
/// <param name="Kind"><c>municipality</c> or <c>city</c>.</param>
/// <param name="Languages">BCP 47, Serbian first.</param>
public sealed record MunicipalityItem(string Slug, string Name, string NameLatin, string? Genitive, string Kind, string? District, IReadOnlyList<string> Languages, string? Colour);

/// <param name="MinimumDays">For every kind of debate without its own.</param>
/// <param name="MinimumDaysOf">By kind of debate, as in <c>general-act</c>.</param>
/// <param name="PromiseHours">Within which moderators look at what waits for them.</param>
/// <param name="AppealDays">Within which a decision can be appealed.</param>
/// <param name="Rules">The rules of conduct, in order of their numbers.</param>
public sealed record MunicipalityPage(
    string Slug, string Name, string NameLatin, string? Genitive, string Kind, string? District, IReadOnlyList<string> Languages, string? Colour,
    int MinimumDays, IReadOnlyDictionary<string, int> MinimumDaysOf, IReadOnlyList<ConductRuleItem> Rules, int PromiseHours, int AppealDays);

public sealed record ConductRuleItem(string Number, string Serbian, string English);

/// <summary>The municipalities, for everybody.</summary>
internal static class MunicipalityReading
{
    private const string Columns = """
        m.slug, m.name, m.name_latin, m.genitive, m.kind, m.district, m.colour,
        array(select l.language from participation.official_language l where l.municipality = m.id order by l.added, l.language)
        """;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/municipalities", List).AllowAnonymous().WithName("ListMunicipalities").WithTags("Municipalities")
            .WithSummary("The cities and municipalities of this service, in the order of the Serbian Latin alphabet; all of them on one page.").Produces<Page<MunicipalityItem>>();
        app.MapGet("/api/municipalities/{slug}", Get).AllowAnonymous().WithName("ReadMunicipality").WithTags("Municipalities")
            .WithSummary("One municipality with its rules of conduct and its shortest periods.").Produces<MunicipalityPage>().ProducesProblem(404);
    }

    private static async Task<IResult> List(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select {Columns} from participation.municipality m order by m.name_latin collate \"sr-Latn-x-icu\"");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var items = new List<MunicipalityItem>();
        while (await reader.ReadAsync(cancellation))
            items.Add(Item(reader));
        return Results.Ok(new Page<MunicipalityItem>(items, null));
    }

    private static async Task<IResult> Get(string slug, HttpContext http, NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        foreach (var query in (string[])
            [
                $"select {Columns}, m.version, m.promise_hours, m.appeal_days from participation.municipality m where m.id = $1",
                "select number, text_sr, text_en from participation.conduct_rule where municipality = $1 order by number::int",
                "select kind, days from participation.minimum_period where municipality = $1 order by kind",
            ])
            batch.BatchCommands.Add(new(query) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = MunicipalityName.Id(slug) } } });

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return new MunicipalityNotFound().Problem(http);
        var item = Item(reader);
        var (version, promise, appeal) = (reader.GetInt64(8), reader.GetInt32(9), reader.GetInt32(10));

        await reader.NextResultAsync(cancellation);
        var rules = new List<ConductRuleItem>();
        while (await reader.ReadAsync(cancellation))
            rules.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2)));

        await reader.NextResultAsync(cancellation);
        var days = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            days[reader.GetString(0)] = reader.GetInt32(1);
        var usual = days.Remove("", out var own) ? own : Municipality.UsualMinimumDays;

        http.Response.Headers.ETag = Answers.ETag(version);
        return Results.Ok(new MunicipalityPage(
            item.Slug, item.Name, item.NameLatin, item.Genitive, item.Kind, item.District, item.Languages, item.Colour, usual, days, rules, promise, appeal));
    }

    private static MunicipalityItem Item(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
        ["sr", .. row.GetFieldValue<string[]>(7)], row.IsDBNull(6) ? null : row.GetString(6));
}
