using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.BadInput;

/// <summary>Requests that come twice, in the wrong order, or about a version that is gone.</summary>
[Collection(nameof(Town))]
public sealed class RepetitionTests(Town town)
{
    [Fact]
    public async Task Every_request_can_be_repeated_and_changes_nothing_the_second_time()
    {
        var debate = Guid.NewGuid();
        var (comment, reply) = (Guid.NewGuid(), Guid.NewGuid());
        var details = town.Details();
        var steps = new Func<Task<Answer>>[]
        {
            () => town.Officer.Put($"/api/consultations/{debate}", details),
            () => town.Officer.PutText($"/api/consultations/{debate}/act/draft", Town.ActText),
            () => town.Officer.Post($"/api/consultations/{debate}/publish"),
            () => town.Citizen.Put($"/api/contributions/{comment}", new { consultation = debate, kind = "comment", eId = "art_1", text = "Мисао." }),
            () => town.Neighbour.Put($"/api/contributions/{reply}", new { consultation = debate, kind = "comment", parent = comment, text = "Одговор." }),
            () => town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 }),
            () => town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга мисао." }),
            () => town.Neighbour.Post($"/api/contributions/{comment}/reports", new { reason = "other" }),
            () => town.Moderator.Post($"/api/contributions/{comment}/hide", new { rule = "4", reason = "Није о нацрту." }),
            () => town.Neighbour.Delete($"/api/contributions/{reply}"),
            () => town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Довољно." }),
        };
        foreach (var step in steps)
        {
            var first = (await step()).Done();
            var before = await town.StoreAsync();
            var second = (await step()).Done();
            Assert.Equal((first.Status, first.ETag), (second.Status, second.ETag));
            Assert.Equal(before, await town.StoreAsync());
        }
    }

    [Fact]
    public async Task The_same_request_sent_many_times_at_once_is_done_once()
    {
        var debate = await town.OpenDebateAsync();
        var comment = Guid.NewGuid();
        var body = new { consultation = debate, kind = "comment", text = "Једном." };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => town.Citizen.Put($"/api/contributions/{comment}", body)));
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })));
        Assert.Single((await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done().Items);
        Assert.Equal(1, (await town.Nobody.Get($"/api/contributions/{comment}")).Done().Json.GetProperty("votes").GetProperty("for").GetInt32());
        var feed = await Eventually.Is(async () => (await town.Nobody.Get($"/api/consultations/{debate}/feed")).Done().Items, items => items.Any(m => m.GetProperty("type").GetString() == "ballot-cast"));
        Assert.Equal(["call-published", "phase-changed", "contribution-submitted", "ballot-cast"], feed.Select(m => m.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Another_body_under_a_known_id_is_refused()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate, "Мисао.");
        var before = await town.StoreAsync();
        (await town.Citizen.Put($"/api/contributions/{comment}", new { consultation = debate, kind = "comment", eId = "art_2", text = "Друга." })).Refused(409, "contribution-exists");
        (await town.Neighbour.Put($"/api/contributions/{comment}", new { consultation = debate, kind = "comment", eId = "art_2", text = "Мисао." })).Refused(409, "contribution-exists");
        (await town.Officer.Put($"/api/consultations/{debate}", town.Details("Друга"))).Refused(409, "consultation-exists");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Fact]
    public async Task What_comes_before_its_time_is_refused_and_taken_later()
    {
        var debate = await town.DraftDebateAsync();
        var (comment, reply) = (Guid.NewGuid(), Guid.NewGuid());
        Task<Answer> Comment() => town.Citizen.Put($"/api/contributions/{comment}", new { consultation = debate, kind = "comment", text = "Мисао." });
        Task<Answer> Reply() => town.Neighbour.Put($"/api/contributions/{reply}", new { consultation = debate, kind = "comment", parent = comment, text = "Одговор." });
        Task<Answer> Vote() => town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 });

        var before = await town.StoreAsync();
        (await Comment()).Refused(404, "consultation-not-found");
        (await Vote()).Refused(404, "contribution-not-found");
        (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга." })).Refused(404, "contribution-not-found");
        (await town.Citizen.Delete($"/api/contributions/{comment}")).Refused(404, "contribution-not-found");
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Рано." })).Refused(409, "debate-not-running");
        Assert.Equal(before, await town.StoreAsync());

        (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        (await Reply()).Refused(422, "parent-not-found");
        (await Comment()).Done();
        (await Reply()).Done();
        (await Vote()).Done();
    }

    [Fact]
    public async Task A_stale_version_is_told_and_the_right_one_is_taken()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        var seen = (await town.Citizen.Get($"/api/contributions/{comment}")).Done().ETag!;
        var next = (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Прва исправка." }, seen)).Done().ETag!;
        Assert.NotEqual(seen, next);
        Assert.Equal(next, (await town.Citizen.Get($"/api/contributions/{comment}")).Done().ETag);

        var before = await town.StoreAsync();
        foreach (var stale in new[] { seen, "\"0\"", "\"99\"", "\"abc\"", "W/\"x", "nonsense" })
            (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга исправка." }, stale)).Refused(412, "stale-version");
        Assert.Equal(before, await town.StoreAsync());
        (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга исправка." }, "*")).Done();

        var consultation = (await town.Officer.Get($"/api/consultations/{debate}")).Done().ETag!;
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = town.Server.Clock.GetUtcNow().AddDays(50), reason = "Дуже." }, consultation)).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = town.Server.Clock.GetUtcNow().AddDays(60), reason = "Још дуже." }, consultation)).Refused(412, "stale-version");
    }

    [Fact]
    public async Task Of_many_who_edit_one_version_at_once_one_wins()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        var seen = (await town.Citizen.Get($"/api/contributions/{comment}")).Done().ETag!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => town.Citizen.Put($"/api/contributions/{comment}/text", new { text = $"Исправка {i}." }, seen)));
        Assert.Single(answers, answer => answer.Status == 204);
        Assert.All(answers.Where(answer => answer.Status != 204), answer => answer.Refused(412, "stale-version"));
        Assert.Equal(2, (await town.Nobody.Get($"/api/contributions/{comment}/history")).Done().Items.Length);
    }
}
