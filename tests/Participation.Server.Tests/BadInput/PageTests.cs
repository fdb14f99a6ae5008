using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.BadInput;

/// <summary>What officials wrote stands in the page that the server fills, and stays text there.</summary>
public sealed class PageTests(PostgresForTests postgres)
{
    [Fact]
    public async Task The_page_of_a_large_act_begins_with_its_first_articles_and_leads_to_all_of_them()
    {
        var folder = Directory.CreateTempSubdirectory("participation-page-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<!doctype html><html lang=\"sr-Cyrl\"><body><!--participation:body--></body></html>", TestContext.Current.CancellationToken);
        await using var server = await ServerUnderTest.StartAsync(postgres, $"PARTICIPATION_WEB={folder.FullName}");
        using var officer = await new Person(server.NewClient()).SignInAsync("officer@demo.example");
        var id = Guid.NewGuid();
        var now = server.Clock.GetUtcNow();
        (await officer.Put($"/api/consultations/{id}", new { municipality = Town.Slug, kind = "general-act", title = "Одлука о уређењу", summary = "Уређује се.", legalBasis = "", startsAt = now, endsAt = now.AddDays(30) })).Done();
        (await officer.PutText($"/api/consultations/{id}/act/draft", "ОДЛУКА\n\n" + string.Concat(Enumerable.Range(1, 400).Select(n => $"Члан {n}.\nПравило број {n} важи свуда.\n\n")))).Done();
        (await officer.Post($"/api/consultations/{id}/publish")).Done();

        using var reader = new Person(server.NewClient());
        var page = (await reader.Get($"/{Town.Slug}/{id}")).Done().Text;
        Assert.Contains("Правило број 1 важи", page);
        Assert.DoesNotContain("Правило број 400 важи", page);
        var whole = (await reader.Get($"/api/consultations/{id}/act/export?format=html")).Done();
        Assert.Contains($"/api/consultations/{id}/act/export?format=html\"", page);
        Assert.Contains("Правило број 400 важи", whole.Text);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_pages_of_moderation_have_titles_of_their_own_and_lead_to_the_feed()
    {
        var folder = Directory.CreateTempSubdirectory("participation-page-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"),
            "<!doctype html><html lang=\"sr-Cyrl\"><head><!--participation:head--></head><body><!--participation:body--></body></html>", TestContext.Current.CancellationToken);
        await using var server = await ServerUnderTest.StartAsync(postgres, $"PARTICIPATION_WEB={folder.FullName}");
        using var officer = await new Person(server.NewClient()).SignInAsync("officer@demo.example");
        var id = Guid.NewGuid();
        var now = server.Clock.GetUtcNow();
        (await officer.Put($"/api/consultations/{id}", new { municipality = Town.Slug, kind = "general-act", title = "Одлука о уређењу", summary = "Уређује се.", legalBasis = "", startsAt = now, endsAt = now.AddDays(30) })).Done();
        (await officer.PutText($"/api/consultations/{id}/act/draft", "ОДЛУКА\n\nЧлан 1.\nПравило важи свуда.\n")).Done();
        (await officer.Post($"/api/consultations/{id}/publish")).Done();

        using var reader = new Person(server.NewClient());
        var ledger = (await reader.Get($"/{Town.Slug}/{id}/evidencija")).Done().Text;
        Assert.Contains("<title>Евиденција модерације – Одлука о уређењу</title>", System.Net.WebUtility.HtmlDecode(ledger));
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/api/consultations/{id}/moderation/ledger?format=atom\">", ledger);
        Assert.DoesNotContain("Правило важи свуда", ledger);
        var report = (await reader.Get($"/{Town.Slug}/izvestaj-o-moderaciji")).Done().Text;
        Assert.Contains("<title>Извештај о модерацији – Општина Косјерић</title>", System.Net.WebUtility.HtmlDecode(report));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_title_cannot_break_out_of_the_page()
    {
        var folder = Directory.CreateTempSubdirectory("participation-page-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"),
            "<!doctype html><html lang=\"sr-Cyrl\"><head><!--participation:head--></head><body><!--participation:body--></body></html>", TestContext.Current.CancellationToken);
        await using var server = await ServerUnderTest.StartAsync(postgres, $"PARTICIPATION_WEB={folder.FullName}");
        using var officer = await new Person(server.NewClient()).SignInAsync("officer@demo.example");
        var id = Guid.NewGuid();
        var now = server.Clock.GetUtcNow();
        const string Attack = "</title></p>\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
        (await officer.Put($"/api/consultations/{id}", new { municipality = Town.Slug, kind = "general-act", title = Attack, summary = Attack, legalBasis = Attack, startsAt = now, endsAt = now.AddDays(30) })).Done();
        (await officer.PutText($"/api/consultations/{id}/act/draft", $"ОДЛУКА {Attack}\n\nЧлан 1.\n{Attack}\n")).Done();
        (await officer.Post($"/api/consultations/{id}/publish")).Done();

        using var reader = new Person(server.NewClient());
        var page = (await reader.Get($"/{Town.Slug}/{id}")).Done();
        Assert.Equal("text/html", page.Type);
        Assert.Contains("alert(1)", page.Text);
        Assert.DoesNotContain("<script", page.Text);
        Assert.DoesNotContain("<img", page.Text);
        folder.Delete(recursive: true);
    }
}
