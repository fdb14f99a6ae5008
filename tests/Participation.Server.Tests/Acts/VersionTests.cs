using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Acts;

/// <summary>Versions over real HTTP: what is said follows the text, and says openly where it lost it.</summary>
[Collection(nameof(Town))]
public sealed class VersionTests(Town town)
{
    /// <summary>Article 2 with another first paragraph, and without its points.</summary>
    private static readonly string Second = Town.ActText.Replace("на повоцу", "на кратком повоцу", StringComparison.Ordinal)
        .Replace("        1) псе водиче;\n        2) службене псе.\n", "", StringComparison.Ordinal)
        .Replace("1) псе водиче;\n2) службене псе.\n", "", StringComparison.Ordinal);

    private async Task<JsonElement> Item(Guid id) => (await town.Nobody.Get($"/api/contributions/{id}")).Done().Json;

    private static (string? State, bool Edited) Carried(JsonElement item) => item.GetProperty("carried") is { ValueKind: JsonValueKind.Object } carried
        ? (carried.GetProperty("state").GetString(), carried.GetProperty("edited").GetBoolean()) : (null, false);

    private async Task<Guid[]> Thread(Guid debate, string query) =>
        [.. (await town.Nobody.Get($"/api/consultations/{debate}/contributions?{query}")).Done().Items.Select(item => item.GetProperty("id").GetGuid())];

    [Fact]
    public async Task Comments_follow_the_text_and_those_that_lost_it_are_listed_by_themselves()
    {
        var debate = await town.OpenDebateAsync();
        var (kept, edited, lost) = (await town.CommentAsync(debate, eId: "art_3"), await town.CommentAsync(debate, eId: "art_2__para_1"), await town.CommentAsync(debate, eId: "art_2__para_2__point_1"));
        await town.PublishVersionAsync(debate, Second);

        Assert.Equal(("art_3", (null, false)), ((await Item(kept)).GetProperty("eId").GetString(), Carried(await Item(kept))));
        Assert.Equal(("art_2__para_1", ("edited", true)), ((await Item(edited)).GetProperty("eId").GetString(), Carried(await Item(edited))));
        var gone = await Item(lost);
        Assert.Equal((JsonValueKind.Null, ("removed", false)), (gone.GetProperty("eId").ValueKind, Carried(gone)));
        Assert.Equal((1, "art_2__para_2__point_1"), (gone.GetProperty("written").GetProperty("version").GetInt32(), gone.GetProperty("written").GetProperty("eId").GetString()));
        Assert.Equal([lost], await Thread(debate, "removed=true"));
        Assert.Equal([edited], await Thread(debate, "eId=art_2"));
        Assert.Equal([lost, edited], await Thread(debate, "eId=art_2&version=1"));
        Assert.Equal([lost], await Thread(debate, "eId=art_2__para_2__point_1"));
    }

    [Fact]
    public async Task The_counts_stand_where_the_provisions_stand_in_each_version()
    {
        var debate = await town.OpenDebateAsync();
        await town.CommentAsync(debate, eId: "art_2__para_1");
        await town.CommentAsync(debate, eId: "art_2__para_2__point_1");
        await town.PublishVersionAsync(debate, Second);
        async Task<(int Article, int Removed)> Counts(int version)
        {
            var act = (await town.Nobody.Get($"/api/consultations/{debate}/act?version={version}")).Done().Json;
            return (act.GetProperty("provisions").EnumerateArray().Single(p => p.GetProperty("eId").GetString() == "art_2").GetProperty("comments").GetInt32(), act.GetProperty("removed").GetProperty("comments").GetInt32());
        }
        await Eventually.Becomes((1, 1), () => Counts(2));
        await Eventually.Becomes((2, 0), () => Counts(1));
    }

    [Fact]
    public async Task The_carry_has_a_row_for_each_provision_and_the_diff_shows_words()
    {
        var debate = await town.OpenDebateAsync();
        await town.PublishVersionAsync(debate, Second, "Без изузетака.");
        var rows = (await town.Nobody.Get($"/api/consultations/{debate}/act/carry?from=1&to=2")).Done().Items;
        Assert.Equal(["art_1", "art_1__para_1", "art_2", "art_2__para_1", "art_2__para_2", "art_2__para_2__point_1", "art_2__para_2__point_2", "art_3", "art_3__para_1"], rows.Select(row => row.GetProperty("from").GetString()));
        Assert.Equal("removed", rows[5].GetProperty("state").GetString());

        var diff = (await town.Nobody.Get($"/api/consultations/{debate}/act/diff?from=1&to=2&changed=true")).Done().Items;
        Assert.Equal(["edited", "removed", "removed"], diff.Select(row => row.GetProperty("state").GetString()));
        Assert.Equal("кратком", string.Concat(diff[0].GetProperty("text").EnumerateArray().Where(piece => piece.GetProperty("op").GetString() == "added").Select(piece => piece.GetProperty("text").GetString())).Trim());
        var versions = (await town.Nobody.Get($"/api/consultations/{debate}/act/versions")).Done().Items;
        Assert.Equal((2, "Без изузетака.", 1, 2), (versions[0].GetProperty("number").GetInt32(), versions[0].GetProperty("note").GetString(),
            versions[0].GetProperty("changes").GetProperty("edited").GetInt32(), versions[0].GetProperty("changes").GetProperty("removed").GetInt32()));

        (await town.Nobody.Get($"/api/consultations/{debate}/act/diff?from=2&to=1")).Refused(422, "versions-out-of-order");
        (await town.Nobody.Get($"/api/consultations/{debate}/act/carry?from=1&to=3")).Refused(404, "act-version-not-found");
    }

    [Fact]
    public async Task An_officer_sees_the_differences_before_they_are_published_as_they_will_be()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Officer.Get($"/api/consultations/{debate}/act/draft/diff")).Refused(409, "no-draft-to-publish");
        (await town.Officer.PutText($"/api/consultations/{debate}/act/draft", Second)).Done();
        var before = (await town.Officer.Get($"/api/consultations/{debate}/act/draft/diff?changed=true")).Done();
        Assert.Equal(["edited", "removed", "removed"], before.Items.Select(row => row.GetProperty("state").GetString()));
        (await town.Citizen.Get($"/api/consultations/{debate}/act/draft/diff")).Refused(403, "only-an-officer");

        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Без изузетака." })).Done();
        var after = (await town.Nobody.Get($"/api/consultations/{debate}/act/diff?from=1&to=2&changed=true")).Done();
        Assert.Equal(after.Json.GetRawText(), before.Json.GetRawText());
    }

    [Fact]
    public async Task A_diff_is_read_page_by_page()
    {
        var debate = await town.OpenDebateAsync();
        await town.PublishVersionAsync(debate, Second);
        var (seen, next) = (new List<string?>(), (string?)"");
        while (next is not null)
        {
            var page = (await town.Nobody.Get($"/api/consultations/{debate}/act/diff?from=1&to=2&limit=2&cursor={next}")).Done();
            Assert.True(page.Items.Length <= 2);
            seen.AddRange(page.Items.Select(row => (row.GetProperty("to") is { ValueKind: JsonValueKind.Object } to ? to : row.GetProperty("from")).GetProperty("eId").GetString()));
            next = page.Json.GetProperty("next").GetString();
        }
        Assert.Equal(["art_1", "art_1__para_1", "art_2", "art_2__para_1", "art_2__para_2", "art_2__para_2__point_1", "art_2__para_2__point_2", "art_3", "art_3__para_1"], seen);
    }

    [Fact]
    public async Task A_link_to_a_provision_leads_to_the_version_in_which_it_stood()
    {
        var debate = await town.OpenDebateAsync();
        await town.PublishVersionAsync(debate, Second);
        var gone = (await town.Nobody.Get($"/api/consultations/{debate}/act/provisions/art_2__para_2__point_1")).Done().Json;
        Assert.Equal((1, "псе водиче;", "removed"), (gone.GetProperty("version").GetInt32(), gone.GetProperty("text").GetString(), gone.GetProperty("newest").GetProperty("state").GetString()));
        var stands = (await town.Nobody.Get($"/api/consultations/{debate}/act/provisions/art_2?version=1")).Done().Json;
        Assert.Equal(("art_2", 2), (stands.GetProperty("place").GetString(), stands.GetProperty("addresses").GetArrayLength()));
        (await town.Nobody.Get($"/api/consultations/{debate}/act/provisions/art_77")).Refused(404, "provision-not-in-version");
        (await town.Nobody.Get($"/api/consultations/{debate}/act/provisions/art_2__para_2__point_1?version=2")).Refused(404, "provision-not-in-version");
    }

    [Fact]
    public async Task What_was_lost_is_put_at_a_provision_by_hand_with_its_replies_and_everyone_reads_why()
    {
        var debate = await town.OpenDebateAsync();
        var lost = await town.CommentAsync(debate, eId: "art_2__para_2__point_1");
        var reply = await town.CommentAsync(debate, parent: lost, by: town.Neighbour, eId: null);
        await town.PublishVersionAsync(debate, Second);
        var late = await town.CommentAsync(debate, parent: lost, by: town.Neighbour, eId: null);
        (await town.Moderator.Post($"/api/contributions/{lost}/attach", new { eId = "art_2__para_2", reason = "Тачке су спојене са ставом." })).Done();

        var item = await Item(lost);
        Assert.Equal(("art_2__para_2", "Тачке су спојене са ставом."), (item.GetProperty("eId").GetString(), item.GetProperty("reattached").GetProperty("reason").GetString()));
        Assert.Equal((JsonValueKind.Null, "art_2__para_2__point_1"), (item.GetProperty("carried").ValueKind, item.GetProperty("written").GetProperty("eId").GetString()));
        Assert.Equal(("art_2__para_2", "art_2__para_2"), ((await Item(reply)).GetProperty("eId").GetString(), (await Item(late)).GetProperty("eId").GetString()));
        Assert.Empty(await Thread(debate, "removed=true"));
        Assert.Equal([lost], await Thread(debate, "eId=art_2__para_2"));
        await Eventually.Becomes(3L, async () => await town.Server.ScalarAsync($"select coalesce(sum(comments), 0) from participation.provision_tally where consultation = '{debate}' and place = 'art_2__para_2'"));
        Assert.Equal(0L, await town.Server.ScalarAsync($"select coalesce(sum(comments), 0) from participation.provision_tally where consultation = '{debate}' and place = 'art_2__para_2__point_1'"));
        Assert.Equal([lost], await Thread(debate, "eId=art_2__para_2&sort=top"));
        await Eventually.Is(async () => (await town.Nobody.Get($"/api/consultations/{debate}/feed")).Done().Items.Select(message => message.GetProperty("type").GetString()).ToList(), types => types.Contains("contribution-reattached"));

        (await town.Officer.Post($"/api/contributions/{lost}/attach", new { eId = "art_2__para_2", reason = "Опет." })).Refused(409, "already-at-that-provision");
        (await town.Officer.Post($"/api/contributions/{lost}/attach", new { eId = "art_77", reason = "Тамо." })).Refused(422, "provision-not-found");
        (await town.Officer.Post($"/api/contributions/{reply}/attach", new { eId = "art_3", reason = "Тамо." })).Refused(409, "reply-goes-with-its-parent");
    }

    [Fact]
    public async Task A_quoted_passage_follows_its_words()
    {
        var debate = await town.OpenDebateAsync();
        async Task<Guid> Quote(string exact, string eId = "art_2__para_1")
        {
            var id = Guid.NewGuid();
            (await town.Citizen.Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", eId, text = "Нејасно.", passage = new { exact } })).Done();
            return id;
        }
        var (moved, lost) = (await Quote("повоцу"), await Quote("псе водиче", "art_2__para_2__point_1"));
        Assert.Equal("kept", (await Item(moved)).GetProperty("passage").GetProperty("state").GetString());
        await town.PublishVersionAsync(debate, Second);
        var passage = (await Item(moved)).GetProperty("passage");
        Assert.Equal(("moved", "повоцу"), (passage.GetProperty("state").GetString(), "Власник је дужан да држи пса на кратком повоцу."[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]));
        Assert.Equal(("lost", "псе водиче"), ((await Item(lost)).GetProperty("passage").GetProperty("state").GetString(), (await Item(lost)).GetProperty("passage").GetProperty("exact").GetString()));
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", eId = "art_1__para_1", text = "Нејасно.", passage = new { exact = "мачке" } })).Refused(422, "passage-not-found");
    }

    [Fact]
    public async Task An_amendment_becomes_law_with_one_action_and_leaves_its_trace()
    {
        var debate = await town.OpenDebateAsync();
        var replaces = await town.AmendAsync(debate, "art_2__para_1", "Власник држи пса на повоцу и са корпом.");
        var inserts = await town.AmendAsync(debate, "art_2__para_1", "Пас се не уводи на дечје игралиште.", town.Neighbour, "insert-after");
        var deletes = await town.AmendAsync(debate, "art_2__para_2__point_2", null, operation: "delete");
        var comment = await town.CommentAsync(debate, eId: "art_2__para_2__point_1");
        foreach (var amendment in new[] { replaces, inserts, deletes })
            (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{amendment}")).Done();
        (await town.Officer.Put($"/api/consultations/{debate}/act/draft/sources", new { eId = "art_2__para_3", contributions = new[] { comment } })).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{replaces}")).Refused(409, "amendment-already-applied");
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Усвојени предлози." })).Done();

        var act = (await town.Nobody.Get($"/api/consultations/{debate}/act")).Done().Json;
        var article = act.GetProperty("provisions").EnumerateArray().Single(p => p.GetProperty("eId").GetString() == "art_2").GetProperty("children").EnumerateArray().ToArray();
        Assert.Equal(["Власник држи пса на повоцу и са корпом.", "Пас се не уводи на дечје игралиште.", "Одредба става 1. овог члана не односи се на:"], article.Select(p => p.GetProperty("text").GetString()));
        Assert.Equal(1, article[2].GetProperty("children").GetArrayLength());
        Assert.Equal("art_2__para_3__point_1", (await Item(comment)).GetProperty("eId").GetString());
        Assert.Equal(("moved", false), Carried(await Item(comment)));
        Assert.Equal("delete", (await Item(deletes)).GetProperty("operation").GetString());

        var trace = (await town.Nobody.Get($"/api/consultations/{debate}/act/trace")).Done().Json;
        Assert.Equal([("art_2__para_1", replaces), ("art_2__para_2", inserts), ("art_2__para_3", comment)],
            trace.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("eId").GetString()!, item.GetProperty("shapedBy")[0].GetProperty("contribution").GetGuid())));
        Assert.Equal((deletes, "delete"), (trace.GetProperty("gone")[0].GetProperty("contribution").GetGuid(), trace.GetProperty("gone")[0].GetProperty("operation").GetString()));
        Assert.Equal("Милица Јовановић", trace.GetProperty("items")[0].GetProperty("shapedBy")[0].GetProperty("author").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task The_trace_is_followed_through_later_versions()
    {
        var debate = await town.OpenDebateAsync();
        var first = await town.AmendAsync(debate, "art_1__para_1", "Овом одлуком уређује се чистоћа.");
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{first}")).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Друга." })).Done();
        var second = await town.AmendAsync(debate, "art_1__para_1", "Циљ одлуке је чист град.", operation: "insert-before");
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{second}")).Done();
        (await town.Officer.Delete($"/api/consultations/{debate}/act/draft/amendments/{second}")).Done();
        (await town.Officer.Get($"/api/consultations/{debate}/act/draft")).Refused(409, "no-draft-to-publish");
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{second}")).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "Трећа." })).Done();

        var trace = (await town.Nobody.Get($"/api/consultations/{debate}/act/trace")).Done().Json.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal([("art_1__para_1", second, 3), ("art_1__para_2", first, 2)], trace.Select(item =>
            (item.GetProperty("eId").GetString()!, item.GetProperty("shapedBy")[0].GetProperty("contribution").GetGuid(), item.GetProperty("shapedBy")[0].GetProperty("version").GetInt32())));
        var carry = (await town.Nobody.Get($"/api/consultations/{debate}/act/carry?from=1&to=3")).Done().Items;
        Assert.Equal(("art_1__para_2", "moved", true), (carry[1].GetProperty("to").GetString(), carry[1].GetProperty("state").GetString(), carry[1].GetProperty("edited").GetBoolean()));
    }

    [Fact]
    public async Task After_the_debate_its_results_are_worked_into_the_text_by_officers_until_it_is_cancelled()
    {
        var debate = await town.OpenDebateAsync();
        var amendment = await town.AmendAsync(debate, "art_1__para_1", "Овом одлуком уређује се чистоћа.");
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Довољно." })).Done();
        var draft = $"/api/consultations/{debate}/act/draft";
        (await town.Citizen.Post($"{draft}/amendments/{amendment}")).Refused(403, "only-an-officer");
        (await town.Officer.Post($"{draft}/amendments/{amendment}")).Done();
        (await town.Officer.Post($"{draft}/corrections", new { corrections = new[] { new { op = "name-act", title = "ОДЛУКА О ЧИСТОЋИ" } } })).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "После расправе." })).Done();
        var act = (await town.Nobody.Get($"/api/consultations/{debate}/act")).Done().Json;
        Assert.Equal((2, "ОДЛУКА О ЧИСТОЋИ"), (act.GetProperty("version").GetInt32(), act.GetProperty("title").GetString()));
        (await town.Officer.PutText(draft, Town.ActText)).Done();

        var cancelled = await town.OpenDebateAsync();
        var late = await town.AmendAsync(cancelled, "art_1__para_1", "Овом одлуком уређује се чистоћа.");
        (await town.Officer.Post($"/api/consultations/{cancelled}/cancel", new { reason = "Повлачимо." })).Done();
        (await town.Officer.Post($"/api/consultations/{cancelled}/act/draft/amendments/{late}")).Refused(409, "consultation-over");
        (await town.Officer.PutText($"/api/consultations/{cancelled}/act/draft", Town.ActText)).Refused(409, "consultation-over");
        (await town.Officer.Post($"/api/consultations/{cancelled}/act/publish", new { note = "Касно." })).Refused(409, "consultation-over");
    }
}
