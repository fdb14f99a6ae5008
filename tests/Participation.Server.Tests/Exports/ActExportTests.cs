using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;
using Participation.Server.Demo;
using Participation.Server.Tests.Acts;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Exports;

[Collection(nameof(Town))]
public sealed class ActExportTests(Town town)
{
    private async Task<Guid> DemoDebateAsync()
    {
        var id = await town.DraftDebateAsync(act: DemoAct.Text());
        (await town.Officer.Post($"/api/consultations/{id}/publish")).Done();
        return id;
    }

    private Task<HttpResponseMessage> Export(Guid debate, string query, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/consultations/{debate}/act/export?{query}");
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return town.Nobody.Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<byte[]> File(Guid debate, string query)
    {
        using var answer = await Export(debate, query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Everybody_gets_the_act_in_three_forms_under_a_name_for_every_client()
    {
        var debate = await DemoDebateAsync();
        foreach (var (format, type, extension, disposition) in ((string, string, string, string)[])
            [("akn", "application/akn+xml", "xml", "attachment"), ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "attachment"), ("html", "text/html", "html", "inline")])
        {
            using var answer = await Export(debate, $"format={format}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal($"kosjeric-odluku-o-odrzavanju-cistoce-i-uredjenju-zelenih-povrsina-v1.{extension}", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'));
            Assert.Equal($"ОДЛУКУ О ОДРЖАВАЊУ ЧИСТОЋЕ И УРЕЂЕЊУ ЗЕЛЕНИХ ПОВРШИНА, верзија 1.{extension}", answer.Content.Headers.ContentDisposition.FileNameStar);
            Assert.Equal(["sr-Cyrl"], answer.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task The_act_that_was_downloaded_can_be_put_again_and_is_the_same()
    {
        var debate = await DemoDebateAsync();
        var file = await File(debate, "format=akn");
        var again = await town.DraftDebateAsync();
        var read = (await town.Officer.SendBytes(HttpMethod.Put, $"/api/consultations/{again}/act/draft", file, "application/akn+xml")).Done().Json;
        Assert.Equal("akoma-ntoso", read.GetProperty("format").GetString());
        Assert.Equal(DemoAct.Read().Provisions, Imported.Read(file, null).Value!.Reading.Provisions);
        Assert.Equal(31, read.GetProperty("found").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Amendments_stand_in_the_document_until_they_are_hidden_and_a_kept_file_is_asked_for_again_by_its_tag()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        using var first = await Export(debate.Id, "format=akn");
        var text = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("provision=\"#art_2__para_1\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("provision=\"#art_1__para_1\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Недовољно", text, StringComparison.Ordinal);

        using var unchanged = await Export(debate.Id, "format=akn", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        await debate.Put(town.Citizen, new { kind = "amendment", eId = "art_2__para_2__point_1", text = "Зато.", proposedText = "1) свуда;" });
        using var changed = await Export(debate.Id, "format=akn", first.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task An_older_version_stays_as_it_was()
    {
        var debate = await DemoDebateAsync();
        (await town.Officer.PutText($"/api/consultations/{debate}/act/draft", Town.ActText)).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Сажето <после> примедаба." })).Done();

        Assert.Equal(DemoAct.Read().Provisions, Imported.Read(await File(debate, "format=akn&version=1"), null).Value!.Reading.Provisions);
        var newest = Encoding.UTF8.GetString(await File(debate, "format=html"));
        Assert.Contains("верзија 2", newest, StringComparison.Ordinal);
        Assert.Contains("Сажето &lt;после&gt; примедаба.", newest, StringComparison.Ordinal);
        Assert.Contains("Version2", Encoding.UTF8.GetString(await File(debate, "format=akn")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_every_provision_under_its_address_and_needs_nothing_else()
    {
        var debate = await DemoDebateAsync();
        using var answer = await Export(debate, "format=html");
        var source = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(source);

        Assert.Equal(DemoAct.Read().Provisions.Flatten().Select(p => p.EId), page.QuerySelectorAll("main [id]").Select(e => e.Id!));
        Assert.Equal("sr-Cyrl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Предмет одлуке Члан 1.", page.GetElementById("art_1")!.QuerySelector("h3")!.TextContent);
        Assert.Equal("1)", page.GetElementById("art_2__para_1__point_1")!.FirstElementChild!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, link, img, [style], [src]"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Contains($"style-src 'sha256-{hash}'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_is_valid_and_its_headings_are_headings()
    {
        var debate = await DemoDebateAsync();
        foreach (var (query, title, article) in ((string, string, string)[])[("format=docx", "ОДЛУКУ О ОДРЖАВАЊУ ЧИСТОЋЕ И УРЕЂЕЊУ ЗЕЛЕНИХ ПОВРШИНА", "Члан 1."), ("format=docx&script=sr-Latn", "ODLUKU O ODRŽAVANJU ČISTOĆE I UREĐENJU ZELENIH POVRŠINA", "Član 1.")])
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(await File(debate, query)), isEditable: false);
            Assert.Empty(((FileFormatVersions[])[FileFormatVersions.Office2007, FileFormatVersions.Microsoft365])
                .SelectMany(version => new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken)).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            var styled = document.MainDocumentPart!.Document!.Descendants<Paragraph>().ToLookup(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, paragraph => paragraph.InnerText);
            Assert.Equal(title, Assert.Single(styled["Title"]));
            Assert.Equal(8, styled["Heading1"].Count());
            Assert.Equal(31, styled["Heading3"].Count());
            Assert.Equal(article, styled["Heading4"].First());
        }
    }

    [Fact]
    public async Task Pictures_and_tables_go_out_as_pictures_and_tables()
    {
        var map = Png.Of(shade: 77);
        var debate = await town.DraftDebateAsync();
        (await town.Officer.PutText($"/api/consultations/{debate}/act/draft",
            $"""
            <h1>ОДЛУКА О ЗОНАМА</h1><p>Члан 1.</p><p>Зоне су:</p><p>1) прва;</p><img alt="Мапа &lt;зона&gt;" src="{Png.DataUri(map)}"><p>2) друга.</p>
            <p>Члан 2.</p><p>Накнаде су:</p><table><tr><th>Мера<th>Јединица<th>Износ<tr><td>чишћење улица<td>m²<td>500<tr><td colspan=3>напомена</table><img alt="" src="x"><p>Члан 3.</p><p>Крај.</p>
            """, "text/html")).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();

        foreach (var query in (string[])["format=docx", "format=docx&script=sr-Latn"])
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(await File(debate, query)), isEditable: false);
            Assert.Empty(((FileFormatVersions[])[FileFormatVersions.Office2007, FileFormatVersions.Microsoft365])
                .SelectMany(version => new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken)).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            var body = document.MainDocumentPart!.Document!.Body!;
            var table = Assert.Single(body.Elements<Table>());
            Assert.Equal([3, 3, 1], table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Count()));
            Assert.Equal(3, table.Descendants<GridSpan>().Single().Val!.Value);
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            var shown = Assert.Single(body.Descendants<DocumentFormat.OpenXml.Drawing.Blip>());
            using var part = document.MainDocumentPart.GetPartById(shown.Embed!.Value!).GetStream();
            using var bytes = new MemoryStream();
            await part.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(map, bytes.ToArray());
            Assert.Equal(query.EndsWith("Latn", StringComparison.Ordinal) ? "Mapa <zona>" : "Мапа <зона>", body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value);
        }

        using var answer = await Export(debate, "format=html");
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var image = page.GetElementById("art_1__para_1__point_1__note_1")!.QuerySelector("img")!;
        Assert.Equal((Png.DataUri(map), "Мапа <зона>"), (image.GetAttribute("src"), image.GetAttribute("alt")));
        Assert.Contains("img-src data:;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        // What was exported and is put again for the same act has its pictures; another act never had them.
        var file = await File(debate, "format=akn");
        (await town.Officer.SendBytes(HttpMethod.Put, $"/api/consultations/{debate}/act/draft", file, "application/akn+xml")).Done();
        Assert.Empty((await town.Officer.Get($"/api/consultations/{debate}/act/draft/diff?changed=true")).Done().Items);
        var elsewhere = await town.DraftDebateAsync();
        var read = (await town.Officer.SendBytes(HttpMethod.Put, $"/api/consultations/{elsewhere}/act/draft", file, "application/akn+xml")).Done().Json;
        Assert.Contains(read.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "picture-not-in-file" && warning.GetProperty("eId").GetString() == "art_1__para_1__point_1__note_1");
    }

    [Fact]
    public async Task In_Latin_every_form_is_Latin()
    {
        var debate = await DemoDebateAsync();
        foreach (var format in (string[])["akn", "html"])
            Assert.DoesNotMatch(@"\p{IsCyrillic}", Encoding.UTF8.GetString(await File(debate, $"format={format}&script=sr-Latn")));
    }

    [Fact]
    public async Task What_is_asked_for_wrongly_is_said()
    {
        var debate = await DemoDebateAsync();
        var path = $"/api/consultations/{debate}/act/export";
        (await town.Nobody.Get(path)).Refused(422, "format-unknown");
        (await town.Nobody.Get($"{path}?format=pdf")).Refused(422, "format-unknown");
        (await town.Nobody.Get($"{path}?format=html&script=hu")).Refused(422, "script-unknown");
        (await town.Nobody.Get($"{path}?format=html&version=2")).Refused(404, "act-version-not-found");
        (await town.Nobody.Get($"{path}?format=html&version=0")).Refused(404, "act-version-not-found");
        (await town.Nobody.Get($"/api/consultations/{Guid.NewGuid()}/act/export?format=akn")).Refused(404, "consultation-not-found");
        (await town.Officer.Get($"/api/consultations/{await town.DraftDebateAsync()}/act/export?format=akn")).Refused(404, "consultation-not-found");
    }
}
