using System.Text.Json;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Moderation;

/// <summary>What moderators decide, and that nobody without the right reads what they took away.</summary>
[Collection(nameof(Town))]
public sealed class DecisionTests(Town town)
{
    private const string Secret = "064 777 888";

    [Fact]
    public async Task A_redacted_passage_is_gone_from_every_way_of_reading_and_stays_in_the_store()
    {
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate, "Старо " + Secret + ".");
        (await town.Citizen.Put($"/api/contributions/{said}/text", new { text = "Зовите " + Secret + " одмах." })).Done();
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        (await town.Moderator.Post($"/api/contributions/{said}/redact", Redact("пет"))).Refused(422, "passage-to-redact-not-found");
        (await town.Moderator.Post($"/api/contributions/{said}/redact", Redact(Secret))).Done();
        await NobodyReads(debate, said, Secret);
        bool Redacted(JsonElement message) => message.Type() == "contribution-redacted";
        await Eventually.Is(() => Task.FromResult(reader.Heard.Any(Redacted)), heard => heard);
        Assert.Equal("Зовите [уклоњено] одмах.", reader.Heard.First(Redacted).GetProperty("data").GetProperty("item").GetProperty("text").GetString());
        var item = (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json;
        Assert.Equal(("visible", "3"), (item.GetProperty("status").GetString(), item.GetProperty("redaction").GetProperty("rule").GetString()));
        Assert.Contains(Secret, (string)(await town.Server.ScalarAsync($"select string_agg(data::text, ' ') from participation.mt_events where stream_id = '{said}'"))!);

        (await town.Moderator.Post($"/api/contributions/{said}/unredact", new { reason = "Број је службени." })).Done();
        Assert.Contains(Secret, (await town.Nobody.Get($"/api/contributions/{said}")).Done().Text);
        Assert.Equal(2, (await town.Nobody.Get($"/api/contributions/{said}/history")).Done().Items.Length);
    }

    [Fact]
    public async Task What_is_erased_is_gone_from_the_store_too_and_the_tombstone_stays()
    {
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate, "Зовите " + Secret + ".");
        (await town.Citizen.Put($"/api/contributions/{said}/text", new { text = "Опет " + Secret + "." })).Done();
        (await town.Moderator.Post($"/api/contributions/{said}/erase", new { rule = "3", reason = "Лични подаци.", basis = "" })).Refused(422, "text-missing");
        (await town.Moderator.Post($"/api/contributions/{said}/erase", new { rule = "3", reason = "Лични подаци.", basis = "Решење Повереника бр. 7." })).Done();
        await NobodyReads(debate, said, Secret);
        var events = (string)(await town.Server.ScalarAsync($"select string_agg(data::text, ' ') from participation.mt_events where stream_id = '{said}'"))!;
        Assert.DoesNotContain(Secret, events);
        Assert.DoesNotMatch("\"salt\": \"[0-9a-f]", events);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(events, "\"commitment\": \"[0-9a-f]{64}\""));
        Assert.Equal(0L, await town.Server.ScalarAsync($"select count(*) from participation.contribution where id = '{said}' and (text is not null or html is not null or title is not null or proposed_text is not null)"));
        Assert.Equal(0L, await town.Server.ScalarAsync($"select count(*) from participation.contribution_search where contribution = '{said}'"));
        var item = (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json;
        Assert.Equal(("hidden", true, "Лични подаци."), (item.GetProperty("status").GetString(), item.GetProperty("erased").GetBoolean(), item.GetProperty("decision").GetProperty("reason").GetString()));
        Assert.Equal(JsonValueKind.Null, (await town.Moderator.Get($"/api/contributions/{said}/original")).Done().Json.GetProperty("text").ValueKind);
        (await town.Moderator.Post($"/api/contributions/{said}/restore", new { reason = "Враћам." })).Refused(409, "not-hidden");
        (await town.Citizen.Post($"/api/contributions/{said}/appeal", new { text = "Вратите." })).Refused(409, "erasure-not-appealable");
    }

    [Fact]
    public async Task Two_who_decide_at_once_both_learn_what_was_decided_and_nothing_is_overwritten()
    {
        var second = await town.RegisterAsync($"drugi{Guid.NewGuid():n}@primer.rs", "Други Модератор");
        await town.AppointAsync(Town.Slug, second.Id, Participation.Municipalities.Role.Moderator);
        var debate = await town.OpenDebateAsync();
        for (var i = 0; i < 5; i++)
        {
            var said = await town.CommentAsync(debate, $"Увреда {i}.");
            var answers = await Task.WhenAll(
                town.Moderator.Post($"/api/contributions/{said}/hide", new { rule = "1", reason = "Увреда." }),
                second.Post($"/api/contributions/{said}/hide", new { rule = "2", reason = "Говор мржње." }));
            var (done, refused) = (answers.Single(answer => answer.Status == 204), answers.Single(answer => answer.Status != 204));
            refused.Refused(409, "already-hidden");
            var decision = (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json.GetProperty("decision").GetProperty("reason").GetString();
            Assert.Equal(done == answers[0] ? "Увреда." : "Говор мржње.", decision);
            Assert.Equal(decision, refused.Json.GetProperty("reason").GetString());
        }
    }

    [Fact]
    public async Task A_rule_that_was_repealed_is_refused_with_its_own_answer()
    {
        var said = await town.CommentAsync(await town.OpenDebateAsync());
        (await town.Administrator.Put("/api/municipalities/kosjeric/rules/12", new { serbian = "Будите кратки.", english = "Be brief." })).Done();
        (await town.Moderator.Post($"/api/contributions/{said}/off-topic", new { rule = "12", reason = "Предугачко." })).Done();
        (await town.Administrator.Delete("/api/municipalities/kosjeric/rules/12")).Done();
        (await town.Moderator.Post($"/api/contributions/{said}/hide", new { rule = "12", reason = "Предугачко." })).Refused(409, "rule-repealed");
        (await town.Administrator.Delete("/api/municipalities/kosjeric/rules/77")).Refused(404, "conduct-rule-not-found");
        Assert.Equal("12", (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json.GetProperty("offTopic").GetProperty("rule").GetString());
        Assert.DoesNotContain("12", (await town.Nobody.Get("/api/municipalities/kosjeric")).Done().Json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task In_a_locked_thread_nobody_writes_until_it_is_opened()
    {
        var debate = await town.OpenDebateAsync();
        var beginning = await town.CommentAsync(debate);
        var reply = await town.CommentAsync(debate, "Одговор.", town.Neighbour, parent: beginning);
        (await town.Moderator.Post($"/api/contributions/{reply}/lock", new { rule = "1", reason = "Препирка." })).Refused(409, "only-a-whole-thread");
        (await town.Moderator.Post($"/api/contributions/{beginning}/lock", new { rule = "1", reason = "Препирка." })).Done();
        foreach (var parent in new[] { beginning, reply })
            (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", parent, text = "Још." })).Refused(409, "thread-locked");
        Assert.Equal("Препирка.", (await town.Nobody.Get($"/api/contributions/{beginning}")).Done().Json.GetProperty("locked").GetProperty("reason").GetString());
        (await town.Moderator.Post($"/api/contributions/{beginning}/unlock", new { reason = "Смирило се." })).Done();
        await town.CommentAsync(debate, "Још.", parent: reply);

        (await town.Moderator.Post($"/api/consultations/{debate}/locks", new { eId = "art_2", rule = "1", reason = "Препирка." })).Done();
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", eId = "art_2__para_1", text = "Још." })).Refused(409, "thread-locked");
        await town.CommentAsync(debate, "О трећем.", eId: "art_3");
        var locked = (await town.Nobody.Get($"/api/consultations/{debate}/locks")).Done().Items.Single();
        Assert.Equal(("art_2", "Препирка."), (locked.GetProperty("eId").GetString(), locked.GetProperty("decision").GetProperty("reason").GetString()));
        (await town.Moderator.Post($"/api/consultations/{debate}/locks/lift", new { eId = "art_2", reason = "Смирило се." })).Done();
        await town.CommentAsync(debate, "Још.");
        await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Count(message => message.Type() == "thread-locked") == 2 && feed.Count(message => message.Type() == "thread-unlocked") == 2);
    }

    [Fact]
    public async Task Who_is_muted_or_excluded_is_told_why_and_until_when()
    {
        var debate = await town.OpenDebateAsync();
        var loud = await town.RegisterAsync($"glasni{Guid.NewGuid():n}@primer.rs", "Гласни Гласић");
        var (said, other) = (await town.CommentAsync(debate, "Вичем.", loud), await town.CommentAsync(debate));
        (await town.Moderator.Post($"/api/contributions/{said}/sanctions", new { kind = "mute", rule = "1", reason = "Виче." })).Refused(422, "mute-out-of-bounds");
        (await town.Moderator.Post($"/api/contributions/{said}/sanctions", new { kind = "mute", days = 2, rule = "1", reason = "Виче." })).Done();
        var muted = (await loud.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", text = "Опет." })).Refused(403, "muted");
        Assert.InRange(muted.Json.GetProperty("until").GetDateTimeOffset() - town.Server.Clock.GetUtcNow(), TimeSpan.FromHours(47), TimeSpan.FromHours(48));
        (await loud.Put($"/api/contributions/{other}/ballot", new { value = 1 })).Done();
        var notice = (await loud.Get("/api/notices")).Done().Items[0];
        Assert.Equal(("mute", "Виче."), (notice.GetProperty("kind").GetString(), notice.GetProperty("reason").GetString()));
        Assert.Equal(JsonValueKind.String, notice.GetProperty("appealUntil").ValueKind);

        (await town.Moderator.Post($"/api/contributions/{said}/sanctions", new { kind = "exclusion", rule = "1", reason = "И даље виче." })).Done();
        (await loud.Put($"/api/contributions/{other}/ballot", new { value = -1 })).Refused(403, "excluded");
        (await town.Moderator.Post($"/api/contributions/{said}/sanctions/lift", new { kind = "exclusion", reason = "Извинио се." })).Done();
        (await town.Moderator.Post($"/api/contributions/{said}/sanctions/lift", new { kind = "mute", reason = "Извинио се." })).Done();
        await town.CommentAsync(debate, "Хвала.", loud);
        await town.CommentAsync(await town.OpenDebateAsync(), "Друга расправа.", loud);
    }

    [Fact]
    public async Task A_slip_of_the_hand_is_undone_and_what_waited_waits_again()
    {
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate);
        (await town.Neighbour.Post($"/api/contributions/{said}/reports", new { reason = "insult" })).Done();
        async Task<string[]> WaitingAsync() => [.. (await town.Moderator.Get($"/api/municipalities/{Town.Slug}/moderation/queue?consultation={debate}")).Done().Items.Select(item => item.GetProperty("due").ToString())];
        var before = await WaitingAsync();
        (await town.Moderator.Post($"/api/contributions/{said}/hide", new { rule = "1", reason = "Увреда." })).Done();
        Assert.Empty(await WaitingAsync());
        (await town.Moderator.Post($"/api/contributions/{said}/undo")).Done();
        Assert.Equal(before, await WaitingAsync());
        Assert.Equal("visible", (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json.GetProperty("status").GetString());
        (await town.Moderator.Post($"/api/contributions/{said}/undo")).Refused(409, "nothing-to-undo");
    }

    private static object Redact(string exact) => new { rule = "3", reason = "Лични подаци.", passages = new[] { new { field = "text", exact } } };

    /// <summary>Every way by which a person without the right could read the words.</summary>
    private async Task NobodyReads(Guid debate, Guid id, string words)
    {
        await Eventually.Is(
            () => town.Server.ScalarAsync("select (select max(seq_id) from participation.mt_events) - (select max(last_seq_id) from participation.mt_event_progression where name ilike 'debate%feed%')"),
            behind => behind is 0L);
        foreach (var who in new[] { town.Nobody, town.Citizen, town.Neighbour, town.ModeratorElsewhere })
        {
            foreach (var path in new[]
                {
                    $"/api/contributions/{id}", $"/api/contributions/{id}/history", $"/api/consultations/{debate}/contributions", $"/api/consultations/{debate}/contributions?sort=top",
                    $"/api/consultations/{debate}/contributions?q=777", $"/api/consultations/{debate}/feed", $"/api/consultations/{debate}/export?format=json", $"/api/consultations/{debate}/export?format=csv",
                    $"/api/consultations/{debate}/act",
                })
                Assert.DoesNotContain(words, (await who.Get(path)).Done().Text);
            Assert.NotEqual(200, (await who.Get($"/api/contributions/{id}/original")).Status);
        }
        Assert.Empty((await town.Nobody.Get($"/api/consultations/{debate}/contributions?q=777")).Done().Items);
    }
}
