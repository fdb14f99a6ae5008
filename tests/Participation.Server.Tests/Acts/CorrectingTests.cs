using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Acts;

/// <summary>An officer puts right how a text was read, before anyone else sees it.</summary>
[Collection(nameof(Town))]
public sealed class CorrectingTests(Town town)
{
    private const string Act = "ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\n\nОпштина: 1) чисти; 2) гради.\n\nОбавезе.\n\nЧлан 3.\n\nКрај.";

    private static string Path(Guid debate) => $"/api/consultations/{debate}/act/draft/corrections";

    private static string Outline(Answer answer) => string.Join(' ', Flatten(answer.Json.GetProperty("provisions")).Select(p => p.GetProperty("eId").GetString()));

    private static IEnumerable<JsonElement> Flatten(JsonElement provisions) =>
        provisions.EnumerateArray().SelectMany(p => Flatten(p.GetProperty("children")).Prepend(p));

    private static readonly object[] Corrections =
    [
        new { op = "split", eId = "art_1__para_1", offset = 18 }, new { eId = "art_1__para_1", offset = 9, op = "split" }, new { op = "make-heading", eId = "art_1__para_2" },
        new { op = "renumber", eId = "art_3", num = "Члан 2." }, new { op = "edit-words", eId = "art_3__para_1", text = "Ова одлука ступа на снагу сутра." },
    ];

    [Fact]
    public async Task Corrections_are_seen_before_they_are_stored_and_stay_once_they_are()
    {
        var debate = await town.DraftDebateAsync(act: Act);
        var before = await town.StoreAsync();
        var preview = (await town.Officer.Post(Path(debate) + "?preview=true", new { corrections = Corrections })).Done();
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2 art_2 art_2__para_1", Outline(preview));
        Assert.Equal(before, await town.StoreAsync());
        Assert.Contains((await town.Officer.Get($"/api/consultations/{debate}/act/draft")).Json.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("code").GetString() == "article-missing");

        var stored = (await town.Officer.Post(Path(debate), new { corrections = Corrections })).Done();
        Assert.Equal(Outline(preview), Outline(stored));
        Assert.NotNull(stored.ETag);
        var draft = (await town.Officer.Get($"/api/consultations/{debate}/act/draft")).Done();
        Assert.Equal(Outline(preview), Outline(draft));
        Assert.DoesNotContain(draft.Json.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("code").GetString() == "article-missing");
        Assert.Equal("Обавезе.", Flatten(draft.Json.GetProperty("provisions")).Single(p => p.GetProperty("eId").GetString() == "art_2").GetProperty("heading").GetString());

        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        Assert.Equal(Outline(preview), Outline((await town.Nobody.Get($"/api/consultations/{debate}/act")).Done()));
        (await town.Officer.Post(Path(debate), new { corrections = Corrections })).Refused(409, "no-draft-to-correct");
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_refused_and_nothing_of_its_batch_is_stored()
    {
        var debate = await town.DraftDebateAsync(act: Act);
        var before = await town.StoreAsync();
        (await town.Officer.Post(Path(debate), new { corrections = new object[] { new { op = "renumber", eId = "art_3", num = "Члан 2." }, new { op = "join", eId = "art_9" } } })).Refused(422, "corrected-provision-not-found");
        (await town.Officer.Post(Path(debate), new { corrections = new[] { new { op = "join", eId = "art_1" } } })).Refused(422, "nothing-to-join-with");
        (await town.Officer.Post(Path(debate), new { corrections = new[] { new { op = "burn", eId = "art_1" } } })).Refused(400, "request-unreadable");
        (await town.Officer.Post(Path(debate), new { corrections = new[] { new { eId = "art_1" } } })).Refused(400, "request-unreadable");
        (await town.Officer.Post(Path(debate), new { corrections = Corrections }, ifMatch: "\"99\"")).Refused(412, "stale-version");
        (await town.Citizen.Post(Path(debate), new { corrections = Corrections })).Refused(404, "consultation-not-found");
        Assert.Equal(401, (await town.Nobody.Post(Path(debate), new { corrections = Corrections })).Status);
        Assert.Equal(before, await town.StoreAsync());
    }

    [Fact]
    public async Task Whoever_corrects_a_draft_that_is_another_by_now_is_told_so_also_in_a_preview()
    {
        var debate = await town.DraftDebateAsync(act: Act);
        var seen = (await town.Officer.Get($"/api/consultations/{debate}/act/draft")).Done();
        (await town.Officer.Post(Path(debate) + "?preview=true", new { corrections = Corrections }, seen.ETag)).Done();
        var stored = (await town.Officer.Post(Path(debate), new { corrections = Corrections }, seen.ETag)).Done();
        Assert.Equal(stored.ETag, $"\"{stored.Json.GetProperty("version").GetInt64()}\"");
        // Its «art_3» is no more: the officer must hear that the draft is another, not that a provision is missing.
        (await town.Officer.Post(Path(debate) + "?preview=true", new { corrections = Corrections }, seen.ETag)).Refused(412, "stale-version");
        (await town.Officer.Post(Path(debate), new { corrections = Corrections }, seen.ETag)).Refused(412, "stale-version");
        Assert.Equal(seen.Json.GetProperty("version").GetInt64(), (await town.Officer.Post(Path(await town.DraftDebateAsync(act: Act)) + "?preview=true", new { corrections = Corrections })).Done().Json.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Corrections_that_change_nothing_are_no_fact()
    {
        var debate = await town.DraftDebateAsync(act: Act);
        var before = await town.StoreAsync();
        (await town.Officer.Post(Path(debate), new { corrections = new[] { new { op = "renumber", eId = "art_3", num = "Члан 3." } } })).Done();
        Assert.Equal(before, await town.StoreAsync());
    }
}
