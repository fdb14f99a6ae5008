using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Exports;

[Collection(nameof(Town))]
public sealed class DataExportTests(Town town)
{
    [Fact]
    public async Task A_spreadsheet_reads_back_what_people_wrote()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        var file = await debate.File("format=csv&language=en");

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var rows = Rows(file);
        Assert.Equal(Enumerable.Range(1, 7).Select(n => n.ToString(CultureInfo.InvariantCulture)), rows.Select(row => row["number"]));
        var (proposal, reply, awkward, formula, amendment) = (rows[0], rows[1], rows[2], rows[3], rows[4]);
        Assert.Equal(("proposal", "for", "Дан за кабасти отпад", "1", "1", "1"), (proposal["kind"], proposal["stance"], proposal["title"], proposal["votes_for"], proposal["votes_against"], proposal["replies"]));
        Assert.Equal((proposal["id"], "Слажем се.", ""), (reply["parent"], reply["text"], reply["provision"]));
        Assert.Equal((DebateToExport.Awkward, "art_2", "Члан 2.", "Милица Јовановић"), (awkward["text"], awkward["provision"], awkward["provision_label"], awkward["author"]));
        Assert.Equal(("'=HYPERLINK(\"https://zlo.example\";\"овде\")", "Члан 2. став 2. тачка 1)"), (formula["text"], formula["provision_label"]));
        Assert.Equal("Посуде се празне два пута недељно.", amendment["proposed_text"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$", proposal["created"]);
    }

    [Fact]
    public async Task A_table_in_Serbian_has_Serbian_words_in_the_readers_script_and_the_same_columns()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        var english = Rows(await debate.File("format=csv&language=en"))[0].Keys.ToArray();
        var cyrillic = Rows(await debate.File("format=csv&language=sr-Cyrl"));
        var latin = Rows(await debate.File("format=csv&language=sr-Latn"));

        Assert.Equal(english.Length, cyrillic[0].Count);
        Assert.Equal("предлог измене", cyrillic[4]["Врста"]);
        Assert.Equal("predlog izmene", latin[4]["Vrsta"]);
        Assert.Equal("Посуде се празне два пута недељно.", latin[4]["Predloženi tekst"]);
    }

    [Fact]
    public async Task Lines_of_the_table_end_as_the_standard_says()
    {
        var debate = await DebateToExport.StartAsync(town);
        await debate.Put(town.Citizen, new { kind = "comment", text = "Без прелома реда" });
        var text = Encoding.UTF8.GetString(await debate.File("format=csv"));

        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_were_hidden_or_withdrawn_are_in_no_file_but_the_decision_is()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        foreach (var format in (string[])["csv", "json"])
        {
            var text = Encoding.UTF8.GetString(await debate.File($"format={format}"));

            Assert.DoesNotContain(DebateToExport.HiddenWords, text, StringComparison.Ordinal);
            Assert.DoesNotContain(DebateToExport.WithdrawnWords, text, StringComparison.Ordinal);
            Assert.Contains(DebateToExport.HidingReason, text, StringComparison.Ordinal);
            Assert.DoesNotContain("demo.example", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_data_file_holds_the_call_the_terms_the_numbers_and_every_contribution()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        (await town.Officer.Post($"/api/consultations/{debate.Id}/close", new { reason = "Нема нових предлога." })).Done();
        using var file = JsonDocument.Parse(await debate.File("format=json"));

        var consultation = file.RootElement.GetProperty("consultation");
        Assert.Equal("closed", consultation.GetProperty("status").GetString());
        Assert.Equal("closed-early", consultation.GetProperty("terms").GetProperty("changes")[0].GetProperty("what").GetString());
        Assert.Equal((3, 1, 1), (Count(consultation, "comments"), Count(consultation, "proposals"), Count(consultation, "amendments")));
        Assert.Equal((1, 1), (consultation.GetProperty("hidden").GetInt32(), consultation.GetProperty("withdrawn").GetInt32()));
        Assert.Equal(1, file.RootElement.GetProperty("act").GetProperty("version").GetInt32());

        var contributions = file.RootElement.GetProperty("contributions").EnumerateArray().ToArray();
        Assert.Equal(7, contributions.Length);
        Assert.Equal("Посуде се празне једном недељно.", contributions[4].GetProperty("provisionText").GetString());
        Assert.Equal("3", contributions[5].GetProperty("decision").GetProperty("rule").GetString());
        Assert.Equal(["displayName"], contributions[0].GetProperty("author").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task What_was_said_of_an_older_version_says_where_its_provision_stands_now()
    {
        var debate = await DebateToExport.StartAsync(town);
        await debate.Put(town.Citizen, new { kind = "comment", eId = "art_2__para_2__point_2", text = "Нема сви интернет." });
        var deletes = await debate.Put(town.Citizen, new { kind = "amendment", eId = "art_2__para_2__point_1", text = "Табле више нема.", operation = "delete" });
        var inserts = await debate.Put(town.Citizen, new { kind = "amendment", eId = "art_2__para_1", text = "Недостаје.", proposedText = "Празник помера распоред.", operation = "insert-before" });
        foreach (var amendment in new[] { deletes, inserts })
            (await town.Officer.Post($"/api/consultations/{debate.Id}/act/draft/amendments/{amendment}")).Done();
        (await town.Officer.Post($"/api/consultations/{debate.Id}/act/publish", new { note = "Усвојено." })).Done();

        var rows = Rows(await debate.File("format=csv&language=en"));
        Assert.Equal(("art_2__para_2__point_2", "1", "art_2__para_3__point_2", "moved"), (rows[0]["provision"], rows[0]["act_version"], rows[0]["provision_now"], rows[0]["provision_state"]));
        Assert.Equal(("", "removed", "delete"), (rows[1]["provision_now"], rows[1]["provision_state"], rows[1]["operation"]));
        using var file = JsonDocument.Parse(await debate.File("format=json"));
        var first = file.RootElement.GetProperty("contributions")[0];
        Assert.Equal(("art_2__para_3__point_2", "Члан 2. став 3. тачка 2)"), (first.GetProperty("eId").GetString(), first.GetProperty("provisionNow").GetString()));
        using var document = await debate.Export("format=docx");
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.NotEmpty(await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_draft_is_exported_to_nobody_not_even_to_its_officer()
    {
        var debate = await DebateToExport.DraftAsync(town);
        foreach (var format in (string[])["csv", "json"])
        {
            using var toAnybody = await debate.Export($"format={format}");
            using var toTheOfficer = await debate.Export($"format={format}", town.Officer);

            Assert.Equal(HttpStatusCode.NotFound, toAnybody.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, toTheOfficer.StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused_with_its_reason()
    {
        var debate = await DebateToExport.StartAsync(town);
        foreach (var (query, code) in ((string, string)[])[("format=pdf", "format-unknown"), ("", "format-unknown"), ("format=csv&language=de", "language-unknown")])
        {
            using var answer = await debate.Export(query);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains($"/problems/{code}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_has_a_name_in_ASCII_and_one_in_Serbian_and_is_kept_by_nobody_on_the_way()
    {
        var debate = await DebateToExport.StartAsync(town);
        using var answer = await debate.Export("format=csv");

        var name = answer.Content.Headers.ContentDisposition!;
        Assert.Matches("^\"?kosjeric-nacrt-odluke-o-komunalnom-redu-[0-9-]{10}\\.csv\"?$", name.FileName!);
        Assert.StartsWith("Преглед јавне расправе, Нацрт одлуке о комуналном реду", name.FileNameStar!, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static int Count(JsonElement consultation, string what) => consultation.GetProperty("counts").GetProperty(what).GetInt32();

    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var table = new CsvReader(new StreamReader(new MemoryStream(file), Encoding.UTF8), CultureInfo.InvariantCulture);
        return [.. table.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
