using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Following;

/// <summary>What people follow, and what they are shown of it in the application.</summary>
[Collection(nameof(Town))]
public sealed class FollowingTests(Town town)
{
    internal static async Task<JsonElement[]> NewsAsync(Person person, Guid debate) =>
        [.. (await person.Get("/api/following/news?limit=100")).Done().Items.Where(item => item.GetProperty("consultation").GetGuid() == debate)];

    private static Task<JsonElement[]> Comes(Person person, Guid debate, string what, int count = 1) => Eventually.Is(
        async () => (await NewsAsync(person, debate)).Where(item => item.GetProperty("what").GetString() == what).ToArray(), news => news.Sum(item => item.GetProperty("count").GetInt32()) == count, $"{count} {what}");

    [Fact]
    public async Task Who_writes_hears_of_the_answers_until_that_is_stopped()
    {
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        var first = await town.CommentAsync(debate, "Слажем се са предлогом.", town.Neighbour, parent: own);
        await town.CommentAsync(debate, "Одговарам себи.", parent: own);

        var news = Assert.Single(await Comes(town.Citizen, debate, "reply"));
        Assert.True(news.GetProperty("own").GetBoolean());
        Assert.Equal((own, first), (news.GetProperty("subject").GetGuid(), news.GetProperty("contribution").GetGuid()));
        Assert.Equal("Слажем се са предлогом.", news.GetProperty("excerpt").GetString());

        (await town.Citizen.Delete($"/api/contributions/{own}/following")).Done();
        Assert.Empty(await NewsAsync(town.Citizen, debate));
        Assert.Equal([own], (await town.Citizen.Get($"/api/consultations/{debate}/following")).Done().Json.GetProperty("stopped").EnumerateArray().Select(id => id.GetGuid()));
        (await town.Citizen.Put($"/api/contributions/{own}/following", null)).Done();
        Assert.Single(await NewsAsync(town.Citizen, debate));
    }

    [Fact]
    public async Task Many_answers_are_one_line_and_what_was_seen_is_read()
    {
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        for (var i = 0; i < 5; i++)
            await town.CommentAsync(debate, $"Одговор број {i}.", town.Neighbour, parent: own);
        Assert.Equal(5, Assert.Single(await Comes(town.Citizen, debate, "reply", 5)).GetProperty("unread").GetInt32());

        var page = (await town.Citizen.Get("/api/following/news")).Done().Json;
        Assert.True(page.GetProperty("unread").GetInt32() > 0);
        (await town.Citizen.Post("/api/following/news/read", new { through = page.GetProperty("through").GetInt64() })).Done();
        Assert.Equal(0, (await town.Citizen.Get("/api/following/unread")).Done().Json.GetProperty("unread").GetInt32());

        await town.CommentAsync(debate, "Још један одговор.", town.Neighbour, parent: own);
        var news = Assert.Single(await Comes(town.Citizen, debate, "reply", 6));
        Assert.Equal(1, news.GetProperty("unread").GetInt32());
        Assert.Equal(1, (await town.Citizen.Get("/api/following/unread")).Done().Json.GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task A_followed_provision_tells_of_what_is_said_at_it_and_of_the_versions_that_change_it()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_2", null)).Done();
        (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_3", null)).Done();
        (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_99", null)).Refused(422, "provision-not-found");
        await town.CommentAsync(debate, "О псима.", town.Neighbour, "art_2__para_1");
        await town.CommentAsync(debate, "О предмету.", town.Neighbour, "art_1");
        var said = Assert.Single(await Comes(town.Citizen, debate, "contribution"));
        Assert.Equal(("art_2", "Члан 2."), (said.GetProperty("eId").GetString(), said.GetProperty("label").GetString()));

        await town.PublishVersionAsync(debate, Town.ActText.Replace("на повоцу", "на повоцу у парку", StringComparison.Ordinal));
        Assert.Equal("art_2", Assert.Single(await Comes(town.Citizen, debate, "version")).GetProperty("eId").GetString());
    }

    [Fact]
    public async Task A_followed_debate_tells_of_its_versions_a_longer_term_and_its_end()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
        await town.PublishVersionAsync(debate, Town.ActText.Replace("на повоцу", "на повоцу у парку", StringComparison.Ordinal));
        Assert.Equal(2, Assert.Single(await Comes(town.Citizen, debate, "version")).GetProperty("version").GetInt32());
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = town.Server.Clock.GetUtcNow().AddDays(40), reason = "Велико интересовање." })).Done();
        await Comes(town.Citizen, debate, "extended");
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Нацрт се враћа на дораду." })).Done();
        // The newest stands for all that happened to the term.
        await Comes(town.Citizen, debate, "closed-early", 2);
    }

    [Fact]
    public async Task To_follow_twice_or_to_stop_twice_is_the_same_as_once_and_everything_followed_is_listed()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate, "Оставите како јесте.", town.Neighbour);
        for (var i = 0; i < 2; i++)
        {
            (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
            (await town.Citizen.Put($"/api/contributions/{comment}/following", null)).Done();
            (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_2", null)).Done();
        }
        var here = (await town.Citizen.Get($"/api/consultations/{debate}/following")).Done().Json;
        Assert.True(here.GetProperty("consultation").GetBoolean());
        Assert.Equal(["art_2"], here.GetProperty("provisions").EnumerateArray().Select(eId => eId.GetString()));
        Assert.Equal([comment], here.GetProperty("contributions").EnumerateArray().Select(id => id.GetGuid()));
        var listed = (await town.Citizen.Get("/api/following?limit=100")).Done().Items.Where(item => item.GetProperty("consultation").GetGuid() == debate).ToList();
        Assert.Equal(["provision", "contribution", "consultation"], listed.Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal("Оставите како јесте.", listed[1].GetProperty("excerpt").GetString());

        (await town.Moderator.Post($"/api/contributions/{comment}/hide", new { rule = "1", reason = "Увреда." })).Done();
        Assert.DoesNotContain("Оставите", (await town.Citizen.Get("/api/following?limit=100")).Done().Text, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            (await town.Citizen.Delete($"/api/consultations/{debate}/following")).Done();
            (await town.Citizen.Delete($"/api/contributions/{comment}/following")).Done();
            (await town.Citizen.Delete($"/api/consultations/{debate}/following/provisions/art_2")).Done();
        }
        Assert.DoesNotContain((await town.Citizen.Get("/api/following?limit=100")).Done().Items, item => item.GetProperty("consultation").GetGuid() == debate);
    }

    [Fact]
    public async Task A_provision_that_is_no_more_can_be_taken_out_of_the_list_and_only_by_its_owner()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_2__para_2", null)).Done();
        await town.PublishVersionAsync(debate, Town.ActText[..Town.ActText.IndexOf("Одредба става", StringComparison.Ordinal)] + Town.ActText[Town.ActText.IndexOf("Члан 3.", StringComparison.Ordinal)..]);
        await Comes(town.Citizen, debate, "version");
        async Task<JsonElement[]> Listed() => [.. (await town.Citizen.Get("/api/following?limit=100")).Done().Items.Where(item => item.GetProperty("consultation").GetGuid() == debate)];
        var line = Assert.Single(await Listed());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("eId").ValueKind);
        (await town.Neighbour.Delete($"/api/following/{line.GetProperty("id").GetGuid()}")).Done();
        Assert.Single(await Listed());
        (await town.Citizen.Delete($"/api/following/{line.GetProperty("id").GetGuid()}")).Done();
        Assert.Empty(await Listed());
    }

    [Fact]
    public async Task No_account_follows_more_than_it_can_read()
    {
        var debate = await town.OpenDebateAsync();
        var greedy = await town.RegisterAsync($"greedy-{Guid.NewGuid():n}@demo.example", "Гордана Гордић");
        (await greedy.Put($"/api/consultations/{debate}/following", null)).Done();
        await town.Server.ScalarAsync(
            $"insert into accounts.follow (id, citizen, consultation, kind, contribution, since, followed_at) select gen_random_uuid(), '{greedy.Id}', '{debate}', 'contribution', gen_random_uuid(), 0, now() from generate_series(1, 199) returning 1");
        (await greedy.Put($"/api/consultations/{debate}/following/provisions/art_2", null)).Refused(409, "too-many-follows");
        (await greedy.Put($"/api/consultations/{debate}/following", null)).Done();
        (await greedy.Delete($"/api/consultations/{debate}/following")).Done();
        (await greedy.Put($"/api/consultations/{debate}/following/provisions/art_2", null)).Done();
    }

    [Fact]
    public async Task A_draft_cannot_be_followed_and_nothing_of_it_is_told()
    {
        var draft = await town.DraftDebateAsync();
        foreach (var person in new[] { town.Citizen, town.Officer })
            (await person.Put($"/api/consultations/{draft}/following", null)).Refused(404, "consultation-not-found");
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}/following", null)).Refused(404, "contribution-not-found");
        (await town.Citizen.Get($"/api/consultations/{draft}/following")).Refused(404, "consultation-not-found");

        // Even where rows for it lie in the tables; once it is called, they are what everybody may know.
        await town.Server.ScalarAsync($"insert into accounts.follow (id, citizen, consultation, kind, since, followed_at) values (gen_random_uuid(), '{town.Citizen.Id}', '{draft}', 'consultation', 0, now()) returning 1");
        await town.Server.ScalarAsync($"insert into participation.news (sequence, consultation, kind, what, act_version, at) select max(seq_id) + 1000, '{draft}', 'version', 'version', 2, now() from participation.mt_events returning 1");
        Assert.Empty(await NewsAsync(town.Citizen, draft));
        (await town.Officer.Post($"/api/consultations/{draft}/publish")).Done();
        Assert.Single(await NewsAsync(town.Citizen, draft));
        await town.Server.ScalarAsync($"delete from participation.news where consultation = '{draft}' returning 1");
    }

    [Fact]
    public async Task A_held_contribution_is_news_when_everybody_may_read_it()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
        var held = await town.HeldAsync(debate, "Чекам на модератора.", town.Neighbour);
        await town.CommentAsync(debate, "Објављено одмах.", town.Neighbour);
        await Comes(town.Citizen, debate, "contribution");
        (await town.Moderator.Post($"/api/contributions/{held}/approve", new { })).Done();
        Assert.Equal(held, Assert.Single(await Comes(town.Citizen, debate, "contribution", 2)).GetProperty("contribution").GetGuid());
    }

    [Fact]
    public async Task A_kind_that_is_not_wanted_in_the_application_is_not_shown_there()
    {
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate, by: town.Neighbour);
        await town.CommentAsync(debate, "Одговор.", parent: own);
        await Comes(town.Neighbour, debate, "reply");
        (await town.Neighbour.Put("/api/following/choices/reply", new { application = false, mail = "weekly" })).Done();
        Assert.Empty(await NewsAsync(town.Neighbour, debate));
        var choice = (await town.Neighbour.Get("/api/following/choices")).Done().Items.Single(item => item.GetProperty("kind").GetString() == "reply");
        Assert.Equal((false, "weekly"), (choice.GetProperty("application").GetBoolean(), choice.GetProperty("mail").GetString()));
        (await town.Neighbour.Put("/api/following/choices/reply", new { application = true, mail = "daily" })).Done();
        Assert.Single(await NewsAsync(town.Neighbour, debate));
        (await town.Neighbour.Put("/api/following/choices/everything", new { application = true, mail = "daily" })).Refused(404, "news-kind-unknown");
        Assert.Equal(400, (await town.Neighbour.Put("/api/following/choices/reply", new { application = true, mail = "hourly" })).Status);
    }
}
