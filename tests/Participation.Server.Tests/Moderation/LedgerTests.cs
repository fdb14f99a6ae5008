using System.Xml.Linq;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Moderation;

/// <summary>Moderation is public: what was done, under which rule and why, without the words and without names.</summary>
[Collection(nameof(Town))]
public sealed class LedgerTests(Town town)
{
    private const string Secret = "Тајанствена увреда";

    private static readonly string[] Required = ["id", "title", "updated"];

    private async Task<(Guid Debate, Guid Hidden, Guid Refused)> ModeratedAsync()
    {
        var debate = await town.OpenDebateAsync();
        var (hidden, refused) = (await town.CommentAsync(debate, Secret), await town.HeldAsync(debate, Secret, town.Neighbour));
        (await town.Neighbour.Post($"/api/contributions/{hidden}/reports", new { reason = "insult" })).Done();
        (await town.Moderator.Post($"/api/contributions/{hidden}/hide", new { rule = "1", reason = "Увреда службеника." })).Done();
        (await town.Moderator.Post($"/api/contributions/{refused}/hide", new { rule = "2", reason = "Говор мржње." })).Done();
        (await town.Citizen.Post($"/api/contributions/{hidden}/appeal", new { text = "Изрека." })).Done();
        var appeal = (await town.Citizen.Get($"/api/contributions/{hidden}/appeals")).Done().Items[0].GetProperty("id").GetGuid();
        (await town.Officer.Post($"/api/appeals/{appeal}/decide", new { outcome = "overturned", reason = "Јесте изрека." })).Done();
        return (debate, hidden, refused);
    }

    [Fact]
    public async Task Everybody_reads_what_was_done_and_nobody_the_words_or_a_name()
    {
        var (debate, hidden, refused) = await ModeratedAsync();
        var ledger = (await town.Nobody.Get($"/api/consultations/{debate}/moderation/ledger")).Done();
        Assert.Equal(["restore", "appeal-overturned", "refuse", "hide"], ledger.Items.Select(item => item.GetProperty("decision").GetString()).OrderByDescending(decision => decision is "restore" or "appeal-overturned" ? decision == "restore" ? 3 : 2 : decision == "refuse" ? 1 : 0));
        var hide = ledger.Items.Single(item => item.GetProperty("decision").GetString() == "hide");
        Assert.Equal((hidden, "1", "Увреда службеника.", "moderator", "overturned"),
            (hide.GetProperty("contribution").GetGuid(), hide.GetProperty("rule").GetString(), hide.GetProperty("reason").GetString(), hide.GetProperty("role").GetString(), hide.GetProperty("appeal").GetString()));
        Assert.Equal("officer", ledger.Items.Single(item => item.GetProperty("decision").GetString() == "appeal-overturned").GetProperty("role").GetString());
        foreach (var secret in new[] { Secret, refused.ToString(), town.Moderator.Id.ToString(), town.Citizen.Id.ToString(), town.Neighbour.Id.ToString(), "Јелена", "Милица" })
            Assert.DoesNotContain(secret, ledger.Text);

        var first = (await town.Nobody.Get($"/api/consultations/{debate}/moderation/ledger?limit=3")).Done();
        var second = (await town.Nobody.Get($"/api/consultations/{debate}/moderation/ledger?limit=3&cursor={first.Json.GetProperty("next").GetString()}")).Done();
        Assert.Equal(ledger.Items.Select(item => item.GetProperty("id").GetGuid()), first.Items.Concat(second.Items).Select(item => item.GetProperty("id").GetGuid()));
        (await town.Nobody.Get($"/api/consultations/{await town.DraftDebateAsync()}/moderation/ledger")).Refused(404, "consultation-not-found");
    }

    [Fact]
    public async Task The_ledger_is_a_feed_for_who_asks_for_one()
    {
        var (debate, _, _) = await ModeratedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/consultations/{debate}/moderation/ledger");
        request.Headers.Accept.ParseAdd("application/atom+xml");
        var answer = (await town.Nobody.Send(request)).Done();
        Assert.Equal("application/atom+xml", answer.Type);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(answer.Text).Root!;
        Assert.Equal(4, feed.Elements(atom + "entry").Count());
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.DoesNotContain("", Required.Select(name => entry.Element(atom + name)!.Value)));
        Assert.DoesNotContain(Secret, answer.Text);
        // Readers of feeds and browsers ask for no type in particular: an address of its own gives them the feed too.
        var linked = (await town.Nobody.Get($"/api/consultations/{debate}/moderation/ledger?format=atom&limit=3")).Done();
        Assert.Equal("application/atom+xml", linked.Type);
        var next = XDocument.Parse(linked.Text).Root!.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "next").Attribute("href")!.Value;
        Assert.Single(XDocument.Parse((await town.Nobody.Get(new Uri(next).PathAndQuery)).Done().Text).Root!.Elements(atom + "entry"));
    }

    [Fact]
    public async Task A_month_is_told_in_numbers()
    {
        await ModeratedAsync();
        var month = (await town.Nobody.Get($"/api/municipalities/{Town.Slug}/moderation/statistics")).Done().Items[0];
        Assert.True(month.GetProperty("decisions").GetProperty("hide").GetInt32() >= 1);
        Assert.True(month.GetProperty("rules").GetProperty("1").GetInt32() >= 1);
        Assert.InRange(month.GetProperty("medianHours").GetDouble(), 0, 24);
        Assert.True(month.GetProperty("appealed").GetInt32() >= 1);
        Assert.InRange(month.GetProperty("shareOverturned").GetDouble(), 0.001, 1);
        (await town.Nobody.Get("/api/municipalities/nigde/moderation/statistics")).Refused(404, "municipality-not-found");
    }

    [Fact]
    public async Task Every_look_at_a_sealed_original_is_recorded()
    {
        var (_, hidden, _) = await ModeratedAsync();
        (await town.Moderator.Get($"/api/contributions/{hidden}/original")).Done();
        (await town.Moderator.Get($"/api/contributions/{hidden}/original")).Done();
        (await town.Citizen.Get($"/api/contributions/{hidden}/original")).Refused(403, "only-a-moderator");
        Assert.Equal(2L, await town.Server.ScalarAsync($"select count(*) from participation.mt_events where type = 'sealed_original_viewed' and data->>'contribution' = '{hidden}'"));
    }
}
