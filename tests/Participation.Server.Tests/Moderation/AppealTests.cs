using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Moderation;

/// <summary>Nobody is silenced in the dark: who is decided about learns it at once, and somebody else looks again.</summary>
[Collection(nameof(Town))]
public sealed class AppealTests(Town town)
{
    private async Task<(Person Author, string Email, Guid Debate, Guid Said)> HiddenAsync()
    {
        var email = $"autor{Guid.NewGuid():n}@primer.rs";
        var author = await town.RegisterAsync(email, "Аутор Ауторовић");
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate, "Тајанствена увреда.", author);
        (await town.Moderator.Post($"/api/contributions/{said}/hide", new { rule = "1", reason = "Увреда службеника." })).Done();
        return (author, email, debate, said);
    }

    private static async Task<Guid> AppealAsync(Person author, Guid said)
    {
        (await author.Post($"/api/contributions/{said}/appeal", new { text = "То је изрека." })).Done();
        return (await author.Get($"/api/contributions/{said}/appeals")).Done().Items[0].GetProperty("id").GetGuid();
    }

    [Fact]
    public async Task The_author_is_written_to_with_rule_reason_and_the_way_to_appeal_and_never_with_the_words()
    {
        var (_, email, debate, said) = await HiddenAsync();
        var letter = (await town.Server.Mail.ToAsync(email, 2))[^1];
        Assert.Equal("Ваш прилог је уклоњен", letter.Subject);
        Assert.Contains("Увреда службеника.", letter.TextBody);
        Assert.Contains("Правило 1:", letter.TextBody);
        Assert.Contains("приговорите најкасније", letter.TextBody);
        Assert.Contains($"/{Town.Slug}/{debate}#c-{said}", letter.TextBody);
        Assert.DoesNotContain("Тајанствена", letter.TextBody + letter.HtmlBody);
    }

    [Fact]
    public async Task An_appeal_waits_for_another_than_who_decided_and_overturned_it_restores()
    {
        var (author, email, debate, said) = await HiddenAsync();
        (await town.Neighbour.Post($"/api/contributions/{said}/appeal", new { text = "Ја бих." })).Refused(403, "only-the-author");
        (await author.Post($"/api/contributions/{said}/appeal", new { text = " " })).Refused(422, "text-missing");
        var appeal = await AppealAsync(author, said);
        (await author.Post($"/api/contributions/{said}/appeal", new { text = "Опет." })).Refused(409, "already-appealed");

        var waiting = (await town.Officer.Get($"/api/municipalities/{Town.Slug}/moderation/queue?why=appeal&consultation={debate}")).Done().Items.Single();
        Assert.Equal((appeal, said, "То је изрека.", town.Moderator.Id),
            (waiting.GetProperty("id").GetGuid(), waiting.GetProperty("contribution").GetGuid(), waiting.GetProperty("appeal").GetProperty("text").GetString(), waiting.GetProperty("appeal").GetProperty("moderator").GetGuid()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await author.Get($"/api/contributions/{said}/appeals")).Done().Items[0].GetProperty("moderator").ValueKind);
        (await town.Neighbour.Get($"/api/contributions/{said}/appeals")).Refused(403, "only-the-author");

        (await town.Moderator.Post($"/api/appeals/{appeal}/decide", new { outcome = "overturned", reason = "Ипак." })).Refused(403, "not-by-who-decided");
        (await town.OfficerElsewhere.Post($"/api/appeals/{appeal}/decide", new { outcome = "overturned", reason = "Ипак." })).Refused(403, "only-a-moderator-or-officer");
        (await town.Officer.Post($"/api/appeals/{appeal}/decide", new { outcome = "overturned", reason = "" })).Refused(422, "text-missing");
        (await town.Officer.Post($"/api/appeals/{Guid.NewGuid()}/decide", new { outcome = "overturned", reason = "Ипак." })).Refused(404, "appeal-not-found");
        (await town.Officer.Post($"/api/appeals/{appeal}/decide", new { outcome = "overturned", reason = "Јесте изрека." })).Done();

        Assert.Contains("Тајанствена", (await town.Nobody.Get($"/api/contributions/{said}")).Done().Text);
        Assert.Empty((await town.Officer.Get($"/api/municipalities/{Town.Slug}/moderation/queue?consultation={debate}")).Done().Items);
        Assert.Contains("appeal-overturned", (await author.Get("/api/notices")).Done().Items.Select(notice => notice.GetProperty("kind").GetString()));
        Assert.Contains("Ваш приговор је усвојен", (await town.Server.Mail.ToAsync(email, 3)).Select(letter => letter.Subject));
        var second = await town.RegisterAsync($"drugi{Guid.NewGuid():n}@primer.rs", "Други Модератор");
        await town.AppointAsync(Town.Slug, second.Id, Participation.Municipalities.Role.Moderator);
        (await second.Post($"/api/appeals/{appeal}/decide", new { outcome = "upheld", reason = "Ипак не." })).Refused(409, "appeal-already-decided");
    }

    [Fact]
    public async Task Who_is_muted_reads_before_writing_until_when_why_and_how_to_appeal()
    {
        var author = await town.RegisterAsync($"autor{Guid.NewGuid():n}@primer.rs", "Аутор Ауторовић");
        var debate = await town.OpenDebateAsync();
        var said = await town.CommentAsync(debate, "Увреда.", author);
        System.Text.Json.JsonElement Bar(Answer answer) => answer.Done().Json.GetProperty("bar");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Bar(await author.Get($"/api/consultations/{debate}/standing")).ValueKind);
        (await town.Moderator.Post($"/api/contributions/{said}/sanctions", new { kind = "mute", days = 3, rule = "1", reason = "Друга увреда." })).Done();

        var bar = Bar(await author.Get($"/api/consultations/{debate}/standing"));
        Assert.Equal(("mute", said, "1", "Друга увреда."),
            (bar.GetProperty("kind").GetString(), bar.GetProperty("contribution").GetGuid(), bar.GetProperty("rule").GetString(), bar.GetProperty("reason").GetString()));
        Assert.InRange((bar.GetProperty("until").GetDateTimeOffset() - bar.GetProperty("at").GetDateTimeOffset()).TotalDays, 2, 4);
        Assert.True(bar.GetProperty("appealUntil").GetDateTimeOffset() > bar.GetProperty("until").GetDateTimeOffset());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Bar(await town.Neighbour.Get($"/api/consultations/{debate}/standing")).ValueKind);

        (await town.Moderator.Post($"/api/contributions/{said}/sanctions", new { kind = "exclusion", rule = "1", reason = "Трећа увреда." })).Done();
        bar = Bar(await author.Get($"/api/consultations/{debate}/standing"));
        Assert.Equal(("exclusion", System.Text.Json.JsonValueKind.Null), (bar.GetProperty("kind").GetString(), bar.GetProperty("until").ValueKind));
    }

    [Fact]
    public async Task A_notice_tells_what_became_of_the_appeal_against_its_decision()
    {
        var (author, _, _, said) = await HiddenAsync();
        async Task<System.Text.Json.JsonElement> Notice() => (await author.Get("/api/notices")).Done().Items.Single(notice => notice.GetProperty("kind").GetString() == "hidden").GetProperty("appeal");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Notice()).ValueKind);
        var appeal = await AppealAsync(author, said);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Notice()).GetProperty("outcome").ValueKind);
        Assert.True((await Notice()).GetProperty("dueAt").GetDateTimeOffset() > (await Notice()).GetProperty("filedAt").GetDateTimeOffset());
        (await town.Officer.Post($"/api/appeals/{appeal}/decide", new { outcome = "upheld", reason = "Јесте увреда." })).Done();
        Assert.Equal(("upheld", "Јесте увреда."), ((await Notice()).GetProperty("outcome").GetString(), (await Notice()).GetProperty("answer").GetString()));
    }

    [Fact]
    public async Task Upheld_the_decision_stands_and_the_author_reads_why()
    {
        var (author, _, _, said) = await HiddenAsync();
        var appeal = await AppealAsync(author, said);
        (await town.Officer.Post($"/api/appeals/{appeal}/decide", new { outcome = "upheld", reason = "Јесте увреда." })).Done();
        Assert.Equal("hidden", (await town.Nobody.Get($"/api/contributions/{said}")).Done().Json.GetProperty("status").GetString());
        var view = (await author.Get($"/api/contributions/{said}/appeals")).Done().Items.Single();
        Assert.Equal(("upheld", "Јесте увреда."), (view.GetProperty("outcome").GetString(), view.GetProperty("answer").GetString()));
        (await author.Post($"/api/contributions/{said}/appeal", new { text = "Опет." })).Refused(409, "already-appealed");
    }
}

/// <summary>Terms that pass.</summary>
public sealed class AppealTermTests(PostgresForTests postgres)
{
    [Fact]
    public async Task After_the_term_there_is_no_appeal_and_no_undoing()
    {
        await using var town = new Town(postgres);
        await town.InitializeAsync();
        var debate = await town.OpenDebateAsync(town.Server.Clock.GetUtcNow().AddDays(60));
        var (late, never) = (await town.CommentAsync(debate), await town.CommentAsync(debate));
        foreach (var said in new[] { late, never })
            (await town.Moderator.Post($"/api/contributions/{said}/hide", new { rule = "1", reason = "Увреда." })).Done();
        town.Server.Clock.Advance(TimeSpan.FromMinutes(11));
        (await town.Moderator.Post($"/api/contributions/{late}/undo")).Refused(409, "undo-late");
        town.Server.Clock.Advance(TimeSpan.FromDays(14));
        await town.SignInAgainAsync();
        (await town.Citizen.Post($"/api/contributions/{late}/appeal", new { text = "Није." })).Done();
        town.Server.Clock.Advance(TimeSpan.FromDays(3));
        await town.SignInAgainAsync();
        (await town.Citizen.Post($"/api/contributions/{never}/appeal", new { text = "Није." })).Refused(409, "appeal-late");
    }
}
