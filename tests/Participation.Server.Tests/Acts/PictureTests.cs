using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Participation.Server.Acts.Import;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Acts;

/// <summary>Who may read the act sees its pictures, and nobody else.</summary>
[Collection(nameof(Town))]
public sealed class PictureTests(Town town)
{
    private static readonly byte[] Map = Png.Of(shade: 30);
    private static readonly byte[] Form = Png.Of(shade: 31);

    private static byte[] Act(params (string Description, string Part)[] pictures) => Docx.Of(
        Docx.P("ОДЛУКА О ЗОНАМА") + Docx.P("Члан 1.") + Docx.P("Зоне су приказане на мапи.") + string.Concat(pictures.Select(picture => Docx.Picture($"descr=\"{picture.Description}\"", $"r:embed=\"{picture.Part}\""))) + Docx.P("Члан 2.") + Docx.P("Крај."),
        pictures: [("mapa.png", Map), ("obrazac.png", Form)]);

    private Task<Answer> Put(Guid debate, byte[] act) => town.Officer.SendBytes(HttpMethod.Put, $"/api/consultations/{debate}/act/draft", act, ActImport.DocxType);

    private async Task<(Guid Debate, JsonElement Draft)> Drafted(params (string, string)[] pictures)
    {
        var debate = await town.DraftDebateAsync();
        return (debate, (await Put(debate, Act(pictures))).Done().Json);
    }

    private static IEnumerable<JsonElement> Pictures(JsonElement act) => Flatten(act.GetProperty("provisions")).Select(p => p.GetProperty("picture")).Where(picture => picture.ValueKind == JsonValueKind.Object);

    private static IEnumerable<JsonElement> Flatten(JsonElement provisions) => provisions.EnumerateArray().SelectMany(p => Flatten(p.GetProperty("children")).Prepend(p));

    private static string Address(JsonElement act, int at = 0) => Pictures(act).ElementAt(at).GetProperty("address").GetString()!;

    private static async Task<HttpResponseMessage> Fetch(Person who, string address, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (ifNoneMatch is not null)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ifNoneMatch));
        return await who.Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_picture_of_the_draft_is_shown_to_its_officers_alone_and_asked_for_each_time()
    {
        var (_, draft) = await Drafted(("Мапа зона", "mapa"));
        var address = Address(draft);
        using (var answer = await Fetch(town.Officer, address))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("private, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
            Assert.Equal(Map, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        foreach (var other in (Person[])[town.Nobody, town.Citizen, town.Moderator, town.OfficerElsewhere])
            (await other.Get(address)).Refused(404, "picture-not-found");
        using var kept = await Fetch(town.Officer, address, $"\"{address[^64..]}\"");
        Assert.Equal(HttpStatusCode.NotModified, kept.StatusCode);
        using var asked = await Fetch(town.Citizen, address, $"\"{address[^64..]}\"");
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Fact]
    public async Task A_picture_of_a_published_version_is_shown_to_everybody_can_be_kept_and_can_run_nothing()
    {
        var (debate, _) = await Drafted(("Мапа зона", "mapa"));
        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        var act = (await town.Nobody.Get($"/api/consultations/{debate}/act")).Done().Json;
        var picture = Assert.Single(Pictures(act));
        Assert.Equal(("Мапа зона", 4, 3), (picture.GetProperty("alternative").GetString(), picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        using var answer = await Fetch(town.Nobody, Address(act));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox; frame-ancestors 'none'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        Assert.True(answer.Headers.CacheControl.Public);
        using var kept = await Fetch(town.Nobody, Address(act), answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, kept.StatusCode);
    }

    [Fact]
    public async Task A_picture_of_another_act_and_one_that_is_none_do_not_exist()
    {
        var (debate, draft) = await Drafted(("Мапа зона", "mapa"));
        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        var elsewhere = await town.OpenDebateAsync();
        (await town.Nobody.Get(Address(draft).Replace(debate.ToString(), elsewhere.ToString(), StringComparison.Ordinal))).Refused(404, "picture-not-found");
        (await town.Officer.Get(Address(draft).Replace(debate.ToString(), elsewhere.ToString(), StringComparison.Ordinal))).Refused(404, "picture-not-found");
        (await town.Nobody.Get($"/api/consultations/{debate}/act/pictures/{new string('0', 64)}")).Refused(404, "picture-not-found");
        Assert.Equal(404, (await town.Nobody.Get($"/api/consultations/{debate}/act/pictures/mapa.png")).Status);
    }

    [Fact]
    public async Task What_neither_the_draft_nor_a_version_shows_is_cleared_away_and_an_old_version_keeps_its_own()
    {
        var (debate, first) = await Drafted(("Мапа зона", "mapa"), ("Образац", "obrazac"));
        var (map, form) = (Address(first), Address(first, 1));
        (await Put(debate, Act(("Мапа зона", "mapa")))).Done();
        (await town.Officer.Get(form)).Refused(404, "picture-not-found");
        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        (await Put(debate, Act(("Образац", "obrazac")))).Done();
        Assert.Equal(200, (await town.Officer.Get(form)).Status);
        (await town.Nobody.Get(form)).Refused(404, "picture-not-found");
        Assert.Equal(200, (await town.Nobody.Get(map)).Status);
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Образац уместо мапе." })).Done();
        Assert.Equal((200, 200), ((await town.Nobody.Get(form)).Status, (await town.Nobody.Get(map)).Status));
    }

    [Fact]
    public async Task The_officer_is_asked_for_a_description_and_gives_it()
    {
        var (debate, draft) = await Drafted(("", "mapa"));
        var warning = draft.GetProperty("warnings").EnumerateArray().Single(w => w.GetProperty("code").GetString() == "picture-without-text");
        var eId = warning.GetProperty("eId").GetString();
        var corrected = (await town.Officer.Post($"/api/consultations/{debate}/act/draft/corrections", new { corrections = new object[] { new { op = "describe-picture", eId, alternative = "Мапа зона" }, new { op = "name-act", title = "ОДЛУКА О МАПИ" } } })).Done().Json;
        Assert.Equal("Мапа зона", Assert.Single(Pictures(corrected)).GetProperty("alternative").GetString());
        Assert.Equal("ОДЛУКА О МАПИ", corrected.GetProperty("title").GetString());
        Assert.DoesNotContain(corrected.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("code").GetString() == "picture-without-text");
        var stored = (await town.Officer.Get($"/api/consultations/{debate}/act/draft")).Done();
        Assert.Equal("ОДЛУКА О МАПИ", stored.Json.GetProperty("title").GetString());
        Assert.Equal(stored.ETag, $"\"{stored.Json.GetProperty("version").GetInt64()}\"");
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/corrections", new { corrections = new[] { new { op = "describe-picture", eId = "art_1", alternative = "Мапа" } } })).Refused(422, "no-picture-here");
    }
}
