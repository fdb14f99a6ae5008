using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Participation.Municipalities;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Moderation;

/// <summary>Several moderators at one queue.</summary>
[Collection(nameof(Town))]
public sealed class DeskTests(Town town)
{
    private const string Queue = $"/api/municipalities/{Town.Slug}/moderation";

    private async Task<Person> NewModeratorAsync()
    {
        var second = await town.RegisterAsync($"drugi{Guid.NewGuid():n}@primer.rs", "Други Модератор");
        await town.AppointAsync(Town.Slug, second.Id, Role.Moderator);
        return second;
    }

    private async Task<Guid> ReportedAsync(Guid debate)
    {
        var said = await town.CommentAsync(debate);
        (await town.Neighbour.Post($"/api/contributions/{said}/reports", new { reason = "insult" })).Done();
        return said;
    }

    [Fact]
    public async Task What_one_moderator_has_claimed_the_other_sees_until_it_expires()
    {
        var (second, debate) = (await NewModeratorAsync(), await town.OpenDebateAsync());
        var (said, settled) = (await ReportedAsync(debate), Guid.NewGuid());
        var taken = (await town.Moderator.Post($"{Queue}/claims", new { duties = new[] { said, settled } })).Done().Json.GetProperty("items").EnumerateArray().Single();
        Assert.Equal((said, town.Moderator.Id), (taken.GetProperty("duty").GetGuid(), taken.GetProperty("claimedBy").GetGuid()));
        Assert.Equal(town.Moderator.Id, (await second.Post($"{Queue}/claims", new { duties = new[] { said } })).Done().Json.GetProperty("items")[0].GetProperty("claimedBy").GetGuid());
        var item = (await second.Get($"{Queue}/queue?consultation={debate}")).Done().Items.Single();
        Assert.Equal(town.Moderator.Id, item.GetProperty("claimedBy").GetGuid());
        Assert.Equal(taken.GetProperty("claimedByName").GetString(), item.GetProperty("claimedByName").GetString());
        Assert.False(string.IsNullOrEmpty(item.GetProperty("claimedByName").GetString()));

        await town.Server.ScalarAsync($"update participation.duty_claim set until = until - interval '10 minutes' where duty = '{said}'");
        Assert.Equal(JsonValueKind.Null, (await second.Get($"{Queue}/queue?consultation={debate}")).Done().Items.Single().GetProperty("claimedBy").ValueKind);
        Assert.Equal(second.Id, (await second.Post($"{Queue}/claims", new { duties = new[] { said } })).Done().Json.GetProperty("items")[0].GetProperty("claimedBy").GetGuid());
        (await town.Moderator.Delete($"{Queue}/claims/{said}")).Done();
        Assert.Equal(second.Id, (await second.Get($"{Queue}/queue?consultation={debate}")).Done().Items.Single().GetProperty("claimedBy").GetGuid());
        (await second.Delete($"{Queue}/claims/{said}")).Done();
        Assert.Equal(JsonValueKind.Null, (await second.Get($"{Queue}/queue?consultation={debate}")).Done().Items.Single().GetProperty("claimedBy").ValueKind);
        (await town.Moderator.Post($"{Queue}/claims", new { duties = Array.Empty<Guid>() })).Refused(422, "too-many-at-once");
        (await town.Moderator.Post($"{Queue}/claims", new { duties = Enumerable.Range(0, 51).Select(_ => Guid.NewGuid()) })).Refused(422, "too-many-at-once");
    }

    [Fact]
    public async Task Of_two_who_claim_at_once_one_has_it()
    {
        var (second, debate) = (await NewModeratorAsync(), await town.OpenDebateAsync());
        for (var i = 0; i < 5; i++)
        {
            var said = await ReportedAsync(debate);
            var answers = await Task.WhenAll(town.Moderator.Post($"{Queue}/claims", new { duties = new[] { said } }), second.Post($"{Queue}/claims", new { duties = new[] { said } }));
            var holder = (await second.Get($"{Queue}/queue?consultation={debate}&limit=100")).Done().Items.Single(item => item.GetProperty("contribution").GetGuid() == said).GetProperty("claimedBy").GetGuid();
            foreach (var claim in answers.SelectMany(answer => answer.Done().Json.GetProperty("items").EnumerateArray()))
                Assert.Equal(holder, claim.GetProperty("claimedBy").GetGuid());
        }
    }

    [Fact]
    public async Task Many_are_decided_at_once_and_each_is_answered_by_itself()
    {
        var debate = await town.OpenDebateAsync("before-publication");
        var held = new[] { await town.CommentAsync(debate, "Први."), await town.CommentAsync(debate, "Други."), await town.CommentAsync(debate, "Трећи.") };
        (await town.Moderator.Post($"/api/contributions/{held[1]}/hide", new { rule = "1", reason = "Увреда." })).Done();
        var unknown = Guid.NewGuid();
        var answers = (await town.Moderator.Post($"{Queue}/decisions", new { decision = "approve", contributions = held.Append(unknown) })).Done().Items.ToDictionary(item => item.GetProperty("contribution").GetGuid());
        Assert.True(answers[held[0]].GetProperty("done").GetBoolean() && answers[held[2]].GetProperty("done").GetBoolean());
        Assert.Equal(("already-hidden", "contribution-not-found"), (answers[held[1]].GetProperty("code").GetString(), answers[unknown].GetProperty("code").GetString()));
        Assert.Contains("Увреда.", answers[held[1]].GetProperty("title").GetString());
        Assert.Equal(2, (await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done().Items.Length);

        (await town.Moderator.Post($"{Queue}/decisions", new { decision = "hide", contributions = held, rule = "1", reason = " " })).Refused(422, "text-missing");
        (await town.Moderator.Post($"{Queue}/decisions", new { decision = "hide", contributions = held, rule = "99", reason = "Увреда." })).Refused(422, "rule-not-found");
        (await town.Moderator.Post($"{Queue}/decisions", new { decision = "keep", contributions = Enumerable.Range(0, 51).Select(_ => Guid.NewGuid()), reason = "У реду." })).Refused(422, "too-many-at-once");
        // Of another municipality it is not there, whoever moderates where.
        Assert.Equal("contribution-not-found", (await town.ModeratorElsewhere.Post($"/api/municipalities/{Town.ElsewhereSlug}/moderation/decisions", new { decision = "hide", contributions = new[] { held[0] }, rule = "1", reason = "Увреда." }))
            .Done().Items.Single().GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_queue_is_cut_by_cause_and_by_debate()
    {
        var debate = await town.OpenDebateAsync();
        var (reported, held) = (await ReportedAsync(debate), await town.HeldAsync(debate, "Чека.", town.Citizen));
        async Task<Guid[]> Of(string filter) => [.. (await town.Moderator.Get($"{Queue}/queue?consultation={debate}{filter}")).Done().Items.Select(item => item.GetProperty("contribution").GetGuid())];
        Assert.Equal([reported, held], await Of(""));
        Assert.Equal([reported], await Of("&why=report"));
        Assert.Equal([held], await Of("&why=held"));
        Assert.Empty(await Of("&why=spam"));
        (await town.Moderator.Get($"{Queue}/queue?why=nista")).Refused(422, "duty-unknown");
    }

    [Fact]
    public async Task How_much_waits_is_counted_by_cause()
    {
        async Task<(int Report, int Held, int Late)> CountAsync()
        {
            var counts = (await town.Officer.Get($"{Queue}/queue/counts")).Done().Json;
            return (counts.GetProperty("report").GetInt32(), counts.GetProperty("held").GetInt32(), counts.GetProperty("late").GetInt32());
        }
        var (debate, before) = (await town.OpenDebateAsync(), await CountAsync());
        var late = await ReportedAsync(debate);
        await town.HeldAsync(debate, "Чека.", town.Citizen);
        await town.Server.ScalarAsync($"update participation.duty set due = now() - interval '1 minute' where id = '{late}'");
        Assert.Equal((before.Report + 1, before.Held + 1, before.Late + 1), await CountAsync());
        (await town.ModeratorElsewhere.Get($"{Queue}/queue/counts")).Refused(403, "only-a-moderator");
    }

    [Fact]
    public async Task A_case_tells_what_was_decided_by_whom_and_what_is_in_force()
    {
        var (second, debate) = (await NewModeratorAsync(), await town.OpenDebateAsync());
        var said = await ReportedAsync(debate);
        (await town.Moderator.Post($"/api/contributions/{said}/keep", new { reason = "На тему је." })).Done();
        (await second.Post($"/api/contributions/{said}/sanctions", new { kind = "mute", days = 3, rule = "1", reason = "Понавља увреде." })).Done();
        var seen = (await town.Moderator.Get($"/api/contributions/{said}/case")).Done().Json;
        var decisions = seen.GetProperty("decisions").EnumerateArray().ToArray();
        Assert.Equal(["mute", "keep"], decisions.Select(one => one.GetProperty("decision").GetString()));
        Assert.Equal(("Други Модератор", false), (decisions[0].GetProperty("by").GetString(), decisions[0].GetProperty("mine").GetBoolean()));
        Assert.Equal("mute", seen.GetProperty("inForce").EnumerateArray().Single().GetString());
        Assert.Equal(said, seen.GetProperty("item").GetProperty("id").GetGuid());
        Assert.True((await second.Get($"/api/contributions/{said}/case")).Done().Json.GetProperty("decisions")[0].GetProperty("mine").GetBoolean());

        var held = await town.HeldAsync(debate, "Чека и даље.", town.Neighbour);
        Assert.Equal("Чека и даље.", (await town.Officer.Get($"/api/contributions/{held}/case")).Done().Json.GetProperty("item").GetProperty("text").GetString());
        (await town.Citizen.Get($"/api/contributions/{said}/case")).Refused(403, "only-a-moderator-or-officer");
        (await town.ModeratorElsewhere.Get($"/api/contributions/{held}/case")).Refused(404, "contribution-not-found");
    }

    [Fact]
    public async Task What_is_held_waits_on_after_decisions_that_do_not_publish_it()
    {
        var debate = await town.OpenDebateAsync();
        var held = await town.HeldAsync(debate, "Чека, са телефоном 031 555 333.", town.Citizen);
        (await town.Moderator.Post($"/api/contributions/{held}/redact", new { rule = "1", reason = "Туђ телефон.", passages = new[] { new { field = "text", exact = "031 555 333" } } })).Done();
        (await town.Moderator.Post($"/api/contributions/{held}/sanctions", new { kind = "warning", rule = "1", reason = "Не објављујте туђ телефон." })).Done();
        Assert.Equal(held, (await town.Moderator.Get($"{Queue}/queue?consultation={debate}&why=held")).Done().Items.Single().GetProperty("contribution").GetGuid());
        (await town.Moderator.Post($"/api/contributions/{held}/approve", new { })).Done();
        Assert.Empty((await town.Moderator.Get($"{Queue}/queue?consultation={debate}")).Done().Items);
    }

    [Fact]
    public async Task Moderators_at_work_hear_of_each_change_and_nobody_else_does()
    {
        var (second, debate) = (await NewModeratorAsync(), await town.OpenDebateAsync());
        await using var desk = await AttendAsync(second);
        await using var first = await AttendAsync(town.Moderator);
        foreach (var who in new[] { town.Nobody, town.Citizen, town.Administrator, town.ModeratorElsewhere })
            await Assert.ThrowsAsync<HubException>(() => AttendAsync(who));

        var said = await ReportedAsync(debate);
        await desk.Hears(said, "added");
        (await town.Moderator.Post($"{Queue}/claims", new { duties = new[] { said } })).Done();
        Assert.Equal(town.Moderator.Id, (await desk.Hears(said, "claimed")).GetProperty("claimedBy").GetGuid());
        (await town.Moderator.Post($"/api/contributions/{said}/keep", new { reason = "На тему је." })).Done();
        var message = await desk.Hears(said, "settled");
        Assert.Equal(Town.Slug, message.GetProperty("municipality").GetString());

        // Whose role has ended hears nothing more, though the connection still stands.
        (await town.Administrator.Delete($"/api/municipalities/{Town.Slug}/roles/moderator/{second.Id}")).Done();
        var after = await ReportedAsync(debate);
        await first.Hears(after, "added");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(desk.Heard, heard => heard.GetProperty("duty").GetGuid() == after);
    }

    private async Task<Attendant> AttendAsync(Person who)
    {
        var attendant = new Attendant(town.Server.Address, who);
        await attendant.AttendAsync();
        return attendant;
    }

    /// <summary>Somebody with the desk open.</summary>
    private sealed class Attendant : IAsyncDisposable
    {
        private readonly HubConnection connection;

        public Attendant(Uri server, Person who)
        {
            connection = new HubConnectionBuilder().WithUrl(new Uri(server, "/live"), options =>
            {
                if (who.Cookies.Length > 0)
                    options.Headers.Add("Cookie", who.Cookies);
                options.Headers.Add("X-Requested-With", "participation");
            }).Build();
            connection.On<JsonElement>("queue", Heard.Enqueue);
        }

        public ConcurrentQueue<JsonElement> Heard { get; } = new();

        public async Task AttendAsync()
        {
            await connection.StartAsync(TestContext.Current.CancellationToken);
            await connection.InvokeAsync("Attend", Town.Slug, TestContext.Current.CancellationToken);
        }

        public async Task<JsonElement> Hears(Guid duty, string change)
        {
            bool So(JsonElement message) => message.GetProperty("duty").GetGuid() == duty && message.GetProperty("change").GetString() == change;
            await Eventually.Is(() => Task.FromResult(Heard.Any(So)), heard => heard, $"{change} of {duty}");
            return Heard.First(So);
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
