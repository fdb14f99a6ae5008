using System.Text.Json;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Moderation;

/// <summary>What waits for a moderator is known to its author and to the desk, and to nobody else by any way.</summary>
[Collection(nameof(Town))]
public sealed class HoldingTests(Town town)
{
    private const string Words = "Необична реченица о повоцу";

    [Fact]
    public async Task What_is_held_is_read_by_its_author_and_at_the_desk_alone()
    {
        var debate = await town.OpenDebateAsync("before-publication");
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        var before = (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts").ToString();
        var held = await town.CommentAsync(debate, Words + ".");
        (await town.Citizen.Put($"/api/contributions/{held}/text", new { text = Words + ", исправљена." })).Done();

        var own = (await town.Citizen.Get($"/api/contributions/{held}")).Done().Json;
        Assert.Equal(("held", "mode", Words + ", исправљена."), (own.GetProperty("status").GetString(), own.GetProperty("heldFor").GetString(), own.GetProperty("text").GetString()));
        foreach (var list in new[] { "", "?sort=oldest", "?sort=top", "?eId=art_2", "?eId=art_2&sort=top" })
            Assert.Contains(held, Ids((await town.Citizen.Get($"/api/consultations/{debate}/contributions{list}")).Done()));

        await NothingLeaks(debate, held);
        Assert.Equal(before, (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts").ToString());
        (await town.Neighbour.Put($"/api/contributions/{held}/ballot", new { value = 1 })).Refused(404, "contribution-not-found");
        (await town.Neighbour.Post($"/api/contributions/{held}/reports", new { reason = "spam" })).Refused(404, "contribution-not-found");
        (await town.Neighbour.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", parent = held, text = "Одговор." })).Refused(422, "parent-not-found");

        foreach (var who in new[] { town.Moderator, town.Officer })
        {
            var duty = await DutyAsync(who, held);
            Assert.Equal(("held", Words + ", исправљена.", "held"), (duty.GetProperty("why").GetString(), duty.GetProperty("item").GetProperty("text").GetString(), duty.GetProperty("item").GetProperty("status").GetString()));
            Assert.Equal(TimeSpan.FromHours(24), duty.GetProperty("due").GetDateTimeOffset() - duty.GetProperty("since").GetDateTimeOffset());
        }
        (await town.ModeratorElsewhere.Get($"/api/municipalities/{Town.Slug}/moderation/queue")).Refused(403, "only-a-moderator");
        (await town.ModeratorElsewhere.Post($"/api/contributions/{held}/approve", new { })).Refused(404, "contribution-not-found");
        Assert.Empty(OfContributions(reader));
    }

    [Fact]
    public async Task Approval_brings_it_into_the_debate_live_with_the_right_counts()
    {
        var debate = await town.OpenDebateAsync("before-publication");
        var (withdrawn, held) = (await town.CommentAsync(debate, "Повлачим."), await town.CommentAsync(debate, Words));
        (await town.Citizen.Delete($"/api/contributions/{withdrawn}")).Done();
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        (await town.Moderator.Post($"/api/contributions/{held}/approve", new { })).Done();
        await Eventually.Is(() => Task.FromResult(OfContributions(reader).Count), count => count > 0);
        var message = OfContributions(reader).Single();
        Assert.Equal(("contribution-submitted", held), (message.Type(), message.GetProperty("contribution").GetGuid()));
        var data = message.GetProperty("data");
        Assert.Equal((Words, 1, 1), (data.GetProperty("item").GetProperty("text").GetString(), data.GetProperty("counts").GetProperty("comments").GetInt32(), data.GetProperty("counts").GetProperty("participants").GetInt32()));
        Assert.Equal(1, data.GetProperty("provision").GetProperty("comments").GetInt32());

        Assert.Equal([held], Ids((await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done()));
        Assert.Equal([held], Ids((await town.Nobody.Get($"/api/consultations/{debate}/contributions?q=neobicna")).Done()));
        Assert.Equal(1, (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("days").EnumerateArray().Single().GetProperty("contributions").GetInt32());
        Assert.Equal("approved", (await town.Citizen.Get("/api/notices")).Done().Items[0].GetProperty("kind").GetString());
        Assert.Null(await FindDutyAsync(town.Moderator, held));
        (await town.Moderator.Post($"/api/contributions/{held}/approve", new { })).Done();
        (await town.Moderator.Post($"/api/contributions/{Guid.NewGuid()}/approve", new { })).Refused(404, "contribution-not-found");
    }

    [Fact]
    public async Task What_is_refused_stays_unknown_and_its_author_reads_why()
    {
        var debate = await town.OpenDebateAsync("before-publication");
        var held = await town.CommentAsync(debate, Words);
        (await town.Moderator.Post($"/api/contributions/{held}/hide", new { rule = "1", reason = "Увреда службеника." })).Done();
        var own = (await town.Citizen.Get($"/api/contributions/{held}")).Done().Json;
        Assert.Equal(("hidden", "Увреда службеника."), (own.GetProperty("status").GetString(), own.GetProperty("decision").GetProperty("reason").GetString()));
        await NothingLeaks(debate, held);
        (await town.Moderator.Post($"/api/contributions/{held}/restore", new { reason = "Изрека." })).Done();
        Assert.Equal([held], Ids((await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done()));
        await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Count > 0 && feed[^1].Type() == "contribution-submitted");
    }

    [Fact]
    public async Task New_words_in_what_was_published_wait_and_live_readers_are_told_to_take_it_away()
    {
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate, "Стари текст.");
        await town.ChooseModeAsync(debate, "before-publication");
        (await town.Citizen.Put($"/api/contributions/{said}/text", new { text = Words })).Done();
        var last = (await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Count > 0 && feed[^1].Type() == "contribution-held"))[^1];
        Assert.Equal(JsonValueKind.Null, last.GetProperty("data").GetProperty("item").ValueKind);
        Assert.Equal(0, last.GetProperty("data").GetProperty("counts").GetProperty("comments").GetInt32());
        await NothingLeaks(debate, said, known: true);
        (await town.Moderator.Post($"/api/contributions/{said}/approve", new { })).Done();
        await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Count > 0 && feed[^1].Type() == "contribution-restored");
        Assert.Equal(Words, (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Where_new_accounts_wait_others_do_not()
    {
        var debate = await town.OpenDebateAsync("before-publication-for-new");
        var newcomer = await town.RegisterAsync($"nov{Guid.NewGuid():n}@primer.rs", "Нови Новић");
        async Task<string?> StatusAsync(Person who) =>
            (await who.Get($"/api/contributions/{await town.CommentAsync(debate, "Прилог.", who)}")).Done().Json.GetProperty("status").GetString();
        Assert.Equal("held", await StatusAsync(newcomer));
        await Confirm(newcomer.Id, days: 3);
        Assert.Equal("held", await StatusAsync(newcomer));
        await Confirm(newcomer.Id, days: 8);
        Assert.Equal("visible", await StatusAsync(newcomer));
    }

    [Fact]
    public async Task Where_writing_is_closed_reading_and_voting_go_on()
    {
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate);
        await town.ChooseModeAsync(debate, "closed-for-writing");
        Assert.Equal("closed-for-writing", (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("mode").GetString());
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", text = "Још нешто." })).Refused(409, "writing-closed");
        (await town.Citizen.Put($"/api/contributions/{said}/text", new { text = "Друго." })).Refused(409, "writing-closed");
        (await town.Neighbour.Put($"/api/contributions/{said}/ballot", new { value = 1 })).Done();
        (await town.Officer.Put($"/api/consultations/{debate}/mode", new { mode = "nikakav", reason = "Р." })).Refused(400, "request-unreadable");
        (await town.Officer.Put($"/api/consultations/{debate}/mode", new { mode = "after-publication", reason = "" })).Refused(422, "text-missing");
        await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Any(message => message.Type() == "mode-changed"
            && message.GetProperty("data").GetProperty("consultation").GetProperty("mode").GetString() == "closed-for-writing"));
    }

    [Fact]
    public async Task A_municipality_promises_in_its_own_time()
    {
        (await town.Administrator.Put("/api/municipalities/kosjeric/moderation/terms", new { promiseHours = 48, appealDays = 15 })).Done();
        try
        {
            Assert.Equal(48, (await town.Nobody.Get("/api/municipalities/kosjeric")).Done().Json.GetProperty("promiseHours").GetInt32());
            var said = await town.CommentAsync(await town.OpenDebateAsync());
            (await town.Neighbour.Post($"/api/contributions/{said}/reports", new { reason = "spam" })).Done();
            var duty = await DutyAsync(town.Moderator, said);
            Assert.Equal(TimeSpan.FromHours(48), duty.GetProperty("due").GetDateTimeOffset() - duty.GetProperty("since").GetDateTimeOffset());
            (await town.Administrator.Put("/api/municipalities/kosjeric/moderation/terms", new { promiseHours = 0, appealDays = 15 })).Refused(422, "moderation-terms-out-of-bounds");
        }
        finally
        {
            (await town.Administrator.Put("/api/municipalities/kosjeric/moderation/terms", new { promiseHours = 24, appealDays = 15 })).Done();
        }
    }

    /// <summary>Every way by which another person could come to know of it.</summary>
    private async Task NothingLeaks(Guid debate, Guid held, bool known = false)
    {
        await Eventually.Is(
            () => town.Server.ScalarAsync("select (select max(seq_id) from participation.mt_events) - (select max(last_seq_id) from participation.mt_event_progression where name ilike 'debate%feed%')"),
            behind => behind is 0L);
        foreach (var who in new[] { town.Nobody, town.Neighbour, town.Administrator, town.ModeratorElsewhere })
        {
            foreach (var path in new[] { "", "/history" })
                (await who.Get($"/api/contributions/{held}{path}")).Refused(404, "contribution-not-found");
            foreach (var list in new[] { "", "?sort=oldest", "?sort=top", "?sort=controversial", "?eId=art_2", "?eId=art_2&sort=top", "?q=neobicna", "?q=neobicna&eId=art_2", $"?parent={held}" })
                DoesNotTell(await who.Get($"/api/consultations/{debate}/contributions{list}"), held);
            DoesNotTell(await who.Get($"/api/consultations/{debate}/export?format=json"), held);
            DoesNotTell(await who.Get($"/api/consultations/{debate}/export?format=csv"), held);
            DoesNotTell(await who.Get($"/api/consultations/{debate}/act"), held);
            DoesNotTell(await who.Get($"/api/consultations/{debate}/act/trace"), held);
            var feed = await who.Get($"/api/consultations/{debate}/feed");
            Assert.DoesNotContain(Words, feed.Text);
            if (!known)
                Assert.DoesNotContain(held.ToString(), feed.Text);
        }
        Assert.Equal(0L, await town.Server.ScalarAsync($"select count(*) from participation.contribution_search where contribution = '{held}'"));
    }

    /// <summary>What a live reader heard of contributions; of the call and the mode he may hear.</summary>
    private static List<JsonElement> OfContributions(Follower reader) => [.. reader.Heard.Where(message => message.GetProperty("contribution").ValueKind == JsonValueKind.String)];

    private static void DoesNotTell(Answer answer, Guid held)
    {
        Assert.DoesNotContain(held.ToString(), answer.Done().Text);
        Assert.DoesNotContain(Words, answer.Text);
    }

    private static IEnumerable<Guid> Ids(Answer answer) => answer.Items.Select(item => item.GetProperty("id").GetGuid());

    private static async Task<JsonElement> DutyAsync(Person who, Guid on) => (await FindDutyAsync(who, on))!.Value;

    private static async Task<JsonElement?> FindDutyAsync(Person who, Guid on)
    {
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await who.Get($"/api/municipalities/{Town.Slug}/moderation/queue?limit=100&cursor={cursor}")).Done();
            foreach (var item in page.Items)
                if (item.GetProperty("contribution").GetGuid() == on)
                    return item;
            cursor = page.Json.GetProperty("next").GetString();
        }
        return null;
    }

    private Task<object?> Confirm(Guid account, int days) =>
        town.Server.ScalarAsync($"update accounts.accounts set email_confirmed = true, registered_at = registered_at - interval '{days} days' where id = '{account}'");
}
