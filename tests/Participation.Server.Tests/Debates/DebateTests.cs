using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Debates;

/// <summary>A debate over HTTP, from the officer's draft to the end.</summary>
[Collection(nameof(Town))]
public sealed class DebateTests(Town town)
{
    [Fact]
    public async Task An_officer_drafts_reads_the_act_and_publishes_the_call()
    {
        var id = Guid.NewGuid();
        (await town.Officer.Put($"/api/consultations/{id}", town.Details())).Done();
        (await town.Nobody.Get($"/api/consultations/{id}")).Refused(404, "consultation-not-found");
        (await town.Officer.Post($"/api/consultations/{id}/publish")).Refused(409, "act-missing");

        var read = (await town.Officer.PutText($"/api/consultations/{id}/act/draft", Town.ActText)).Done().Json;
        Assert.Equal(3, read.GetProperty("found").GetProperty("articles").GetInt32());
        (await town.Nobody.Get($"/api/consultations/{id}/act")).Refused(404, "consultation-not-found");

        (await town.Officer.Post($"/api/consultations/{id}/publish")).Done();
        var debate = (await town.Nobody.Get($"/api/consultations/{id}")).Done().Json;
        Assert.Equal("open", debate.GetProperty("status").GetString());
        Assert.Equal(1, debate.GetProperty("act").GetProperty("version").GetInt32());
        var act = (await town.Nobody.Get($"/api/consultations/{id}/act")).Done().Json;
        Assert.Equal(["art_1", "art_2", "art_3"], act.GetProperty("provisions").EnumerateArray().Select(p => p.GetProperty("eId").GetString()));
        Assert.Contains(id, (await town.Nobody.Get($"/api/municipalities/{Town.Slug}/consultations?status=open&limit=100")).Done().Items.Select(item => item.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_period_under_the_municipalitys_minimum_is_refused()
    {
        var now = town.Server.Clock.GetUtcNow();
        var id = await town.DraftDebateAsync(startsAt: now.AddDays(1), endsAt: now.AddDays(15));
        (await town.Officer.Post($"/api/consultations/{id}/publish")).Refused(409, "period-too-short");
        (await town.Officer.Put($"/api/consultations/{id}/details", town.Details(startsAt: now.AddDays(1), endsAt: now.AddDays(16)))).Done();
        (await town.Officer.Post($"/api/consultations/{id}/publish")).Done();
        Assert.Equal("upcoming", (await town.Nobody.Get($"/api/consultations/{id}")).Json.GetProperty("status").GetString());
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = id, kind = "comment", text = "Рано." })).Refused(409, "debate-not-open");
    }

    [Fact]
    public async Task Citizens_comment_reply_propose_and_amend_and_everyone_reads_it_at_once()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate, "Шта је са **мачкама**?", eId: "art_2__para_1");
        var reply = await town.CommentAsync(debate, "И оне.", town.Neighbour, eId: null, parent: comment);
        var (proposal, amendment) = (Guid.NewGuid(), Guid.NewGuid());
        (await town.Neighbour.Put($"/api/contributions/{proposal}", new { consultation = debate, kind = "proposal", title = "Парк за псе", text = "Направите парк за псе." })).Done();
        (await town.Citizen.Put($"/api/contributions/{amendment}",
            new { consultation = debate, kind = "amendment", eId = "art_2__para_1", stance = "for", text = "Јасније је.", proposedText = "Власник држи пса на повоцу." })).Done();

        var everything = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?sort=oldest")).Done().Items;
        Assert.Equal([comment, proposal, amendment], everything.Select(item => item.GetProperty("id").GetGuid()));
        Assert.Contains("<strong>мачкама</strong>", everything[0].GetProperty("html").GetString());
        Assert.Equal("Милица Јовановић", everything[0].GetProperty("author").GetProperty("displayName").GetString());
        Assert.Equal("Власник је дужан да држи пса на повоцу.", everything[2].GetProperty("provisionText").GetString());

        var replies = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?parent={comment}")).Done().Items;
        Assert.Equal((reply, "art_2__para_1"), (replies.Single().GetProperty("id").GetGuid(), replies.Single().GetProperty("eId").GetString()));
        var atArticle = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?eId=art_2&kind=amendment")).Done().Items;
        Assert.Equal(amendment, atArticle.Single().GetProperty("id").GetGuid());
        Assert.Empty((await town.Nobody.Get($"/api/consultations/{debate}/contributions?eId=art_1")).Done().Items);

        await Eventually.Becomes("2 1 1 2", async () =>
        {
            var counts = (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts");
            return $"{counts.GetProperty("comments")} {counts.GetProperty("proposals")} {counts.GetProperty("amendments")} {counts.GetProperty("participants")}";
        });
        var article = (await town.Nobody.Get($"/api/consultations/{debate}/act")).Done().Json.GetProperty("provisions")[1];
        Assert.Equal((2, 1), (article.GetProperty("comments").GetInt32(), article.GetProperty("amendments").GetInt32()));
    }

    [Fact]
    public async Task Votes_are_cast_changed_and_taken_back_and_read_at_once()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        async Task<(int, int, int)> Votes(Person reader)
        {
            var item = (await reader.Get($"/api/contributions/{comment}")).Done().Json;
            return (item.GetProperty("votes").GetProperty("for").GetInt32(), item.GetProperty("votes").GetProperty("against").GetInt32(), item.GetProperty("myVote").GetInt32());
        }

        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })).Done();
        (await town.Officer.Put($"/api/contributions/{comment}/ballot", new { value = -1 })).Done();
        Assert.Equal((1, 1, 1), await Votes(town.Neighbour));
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })).Done();
        Assert.Equal((1, 1, 0), await Votes(town.Nobody));
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = -1 })).Done();
        Assert.Equal((0, 2, -1), await Votes(town.Neighbour));
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 0 })).Done();
        Assert.Equal((0, 1, 0), await Votes(town.Neighbour));
    }

    [Fact]
    public async Task What_is_edited_keeps_its_history_and_what_is_withdrawn_leaves_no_words()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate, "Прва мисао.");
        (await town.Neighbour.Put($"/api/contributions/{comment}/text", new { text = "Туђа мисао." })).Refused(403, "only-the-author");
        (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга мисао." })).Done();

        var item = (await town.Nobody.Get($"/api/contributions/{comment}")).Done().Json;
        Assert.Equal("Друга мисао.", item.GetProperty("text").GetString());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, item.GetProperty("editedAt").ValueKind);
        Assert.Equal(["Прва мисао.", "Друга мисао."], (await town.Nobody.Get($"/api/contributions/{comment}/history")).Done().Items.Select(wording => wording.GetProperty("text").GetString()));

        (await town.Neighbour.Delete($"/api/contributions/{comment}")).Refused(403, "only-the-author");
        (await town.Citizen.Delete($"/api/contributions/{comment}")).Done();
        (await town.Citizen.Delete($"/api/contributions/{comment}")).Done();
        var withdrawn = (await town.Citizen.Get($"/api/contributions/{comment}")).Done();
        Assert.Equal("withdrawn", withdrawn.Json.GetProperty("status").GetString());
        Assert.DoesNotContain("мисао", withdrawn.Text);
        Assert.Empty((await town.Nobody.Get($"/api/contributions/{comment}/history")).Done().Items);
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })).Refused(409, "contribution-withdrawn");
    }

    [Fact]
    public async Task What_citizens_report_a_moderator_judges_and_the_author_is_told()
    {
        var debate = await town.OpenDebateAsync();
        var insult = await town.CommentAsync(debate, "Ви сте магарци.", town.Neighbour);
        (await town.Neighbour.Post($"/api/contributions/{insult}/reports", new { reason = "insult" })).Refused(403, "own-contribution");
        (await town.Citizen.Post($"/api/contributions/{insult}/reports", new { reason = "insult", explanation = "Вређа." })).Done();

        var waiting = (await town.Moderator.Get($"/api/municipalities/{Town.Slug}/moderation/queue?limit=100&consultation={debate}")).Done().Items;
        Assert.Contains(insult, waiting.Select(item => item.GetProperty("contribution").GetGuid()));

        (await town.Moderator.Post($"/api/contributions/{insult}/hide", new { rule = "1", reason = " " })).Refused(422, "text-missing");
        (await town.Moderator.Post($"/api/contributions/{insult}/hide", new { rule = "99", reason = "Увреда." })).Refused(422, "rule-not-found");
        (await town.Moderator.Post($"/api/contributions/{insult}/hide", new { rule = "1", reason = "Увреда службеника." })).Done();

        var tombstone = (await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done();
        var stone = tombstone.Items.Single();
        Assert.DoesNotContain("магарци", tombstone.Text);
        Assert.Equal(("hidden", "1", "Увреда службеника."),
            (stone.GetProperty("status").GetString(), stone.GetProperty("decision").GetProperty("rule").GetString(), stone.GetProperty("decision").GetProperty("reason").GetString()));
        Assert.DoesNotContain(insult, (await town.Moderator.Get($"/api/municipalities/{Town.Slug}/moderation/queue?limit=100&consultation={debate}")).Done().Items.Select(item => item.GetProperty("contribution").GetGuid()));
        Assert.Equal("Ви сте магарци.", (await town.Moderator.Get($"/api/contributions/{insult}/original")).Done().Json.GetProperty("text").GetString());

        var told = (await town.Neighbour.Get("/api/notices")).Done().Items.First(notice => notice.GetProperty("contribution").GetGuid() == insult);
        Assert.Equal(("hidden", "Увреда службеника.", false), (told.GetProperty("kind").GetString(), told.GetProperty("reason").GetString(), told.GetProperty("read").GetBoolean()));

        (await town.Moderator.Post($"/api/contributions/{insult}/restore", new { reason = "Изрека, није увреда." })).Done();
        Assert.Contains("магарци", (await town.Nobody.Get($"/api/contributions/{insult}")).Done().Text);
        Assert.Equal("restored", (await town.Neighbour.Get("/api/notices")).Done().Items[0].GetProperty("kind").GetString());
        (await town.Neighbour.Post("/api/notices/read")).Done();
        Assert.Equal(0, (await town.Neighbour.Get("/api/notices")).Done().Json.GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task A_report_that_is_kept_leaves_the_queue_and_the_contribution_stands()
    {
        var debate = await town.OpenDebateAsync();
        var sharp = await town.CommentAsync(debate, "Ово је најгори нацрт до сада.");
        (await town.Neighbour.Post($"/api/contributions/{sharp}/reports", new { reason = "other" })).Done();
        (await town.Moderator.Post($"/api/contributions/{sharp}/keep", new { reason = "Оштро, али на тему." })).Done();
        Assert.DoesNotContain(sharp, (await town.Moderator.Get($"/api/municipalities/{Town.Slug}/moderation/queue?limit=100&consultation={debate}")).Done().Items.Select(item => item.GetProperty("contribution").GetGuid()));
        Assert.Equal("visible", (await town.Nobody.Get($"/api/contributions/{sharp}")).Done().Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_officer_extends_closes_and_calls_off_with_a_public_reason()
    {
        var debate = await town.OpenDebateAsync();
        var later = town.Server.Clock.GetUtcNow().AddDays(60);
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = later, reason = "Велико интересовање." })).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = later.AddDays(-1), reason = "Ипак мање." })).Refused(422, "extension-not-later");
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "" })).Refused(422, "text-missing");
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Нацрт се враћа на дораду." })).Done();
        var closed = (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json;
        Assert.Equal(("closed", "Нацрт се враћа на дораду."), (closed.GetProperty("status").GetString(), closed.GetProperty("reason").GetString()));
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", text = "Касно." })).Refused(409, "debate-closed");
        (await town.Officer.Post($"/api/consultations/{debate}/cancel", new { reason = "Повлачимо." })).Refused(409, "consultation-over");

        var other = await town.OpenDebateAsync();
        (await town.Officer.Post($"/api/consultations/{other}/cancel", new { reason = "Повлачимо нацрт." })).Done();
        Assert.Equal("cancelled", (await town.Nobody.Get($"/api/consultations/{other}")).Done().Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("уређењу", "opština uredi uređenje trga")]
    [InlineData("opstina", "Општина треба да помогне.")]
    [InlineData("општина", "Opština treba da pomogne.")]
    [InlineData("opština", "Општине треба да помогну.")]
    public async Task Search_finds_either_script_by_either_script_and_by_bald_latin(string question, string text)
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate, text);
        await town.CommentAsync(debate, "Сасвим друга тема: псећи парк.");
        await Eventually.Is(
            async () => (await town.Nobody.Get($"/api/consultations/{debate}/contributions?q={Uri.EscapeDataString(question)}")).Done(),
            found => found.Items.Select(item => item.GetProperty("id").GetGuid()).SequenceEqual([comment]));
    }
}
