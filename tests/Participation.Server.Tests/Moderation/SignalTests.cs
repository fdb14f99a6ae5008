using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Participation.Moderation.Signals;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Moderation.Signals;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Moderation;

/// <summary>Hints for moderators, which they may overrule, and a threshold that only the municipality sets.</summary>
[Collection(nameof(Town))]
public sealed class SignalTests(Town town, PostgresForTests postgres)
{
    private const string Letter = "Предлажем да се контејнери лети празне два пута дневно, јер се смрад шири до школе у нашој улици.";

    [Fact]
    public async Task A_moderator_sees_what_speaks_for_spam_with_weight_and_reason()
    {
        // All accounts of the tests write from one network. That is noted behind the requests, so a test that is slow enough would see it and a quick one not.
        (await town.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new Dictionary<string, int> { [Signalling.SharedNetwork] = 0 } })).Done();
        var debate = await town.OpenDebateAsync();
        var newcomer = (await town.GatherAsync(1))[0];
        var id = await town.CommentAsync(debate, "Кредит одмах: https://zajam.example и www.jos-zajma.example", newcomer);
        var seen = (await town.Moderator.Get($"/api/contributions/{id}/signals")).Done().Json;
        Assert.Equal(["links", "young-account"], Names(seen));
        Assert.Equal(35, seen.GetProperty("weight").GetInt32());
        Assert.Contains("2", seen.GetProperty("signals")[0].GetProperty("because").GetProperty("english").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("threshold").ValueKind);
        (await town.Moderator.Get($"/api/contributions/{Guid.NewGuid()}/signals")).Refused(404, "contribution-not-found");
        (await town.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { } })).Done();
    }

    [Fact]
    public async Task Who_repeats_himself_shows_it_and_who_joins_a_campaign_does_not()
    {
        var debate = await town.OpenDebateAsync();
        var (one, other) = ((await town.GatherAsync(2)) is [var a, var b] ? (a, b) : default);
        var (first, again, joined) = (await town.CommentAsync(debate, Letter, one), await town.CommentAsync(debate, Letter + " Хвала.", one), await town.CommentAsync(debate, Letter, other));
        await Eventually.Is(() => Seen(again), names => names.Contains("repeated-text"));
        Assert.DoesNotContain("repeated-text", await Seen(first));
        Assert.DoesNotContain("repeated-text", await Seen(joined));
    }

    [Fact]
    public async Task Many_in_a_few_minutes_are_a_burst()
    {
        var debate = await town.OpenDebateAsync();
        var one = (await town.GatherAsync(1))[0];
        var ids = new List<Guid>();
        for (var i = 0; i < 9; i++)
            ids.Add(await town.CommentAsync(debate, $"Мисао број {i} о члану {i * 7}.", one));
        Assert.DoesNotContain("burst", await Seen(ids[7]));
        Assert.Contains("burst", await Seen(ids[8]));
    }

    [Fact]
    public async Task An_administrator_weighs_signals_and_turns_them_off()
    {
        await using var own = new Town(postgres);
        await own.InitializeAsync();
        var debate = await own.OpenDebateAsync();
        var id = await own.CommentAsync(debate, "Види http://a.example и http://b.example", own.Citizen);
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { links = 55, burst = 0 }, threshold = 80 })).Done();
        var seen = (await own.Officer.Get($"/api/contributions/{id}/signals")).Done().Json;
        Assert.Equal((55, 80), (seen.GetProperty("signals").EnumerateArray().Single(signal => signal.GetProperty("name").GetString() == "links").GetProperty("weight").GetInt32(), seen.GetProperty("threshold").GetInt32()));
        var weights = (await own.Moderator.Get("/api/municipalities/kosjeric/signals")).Done().Json.GetProperty("weights");
        Assert.Equal((55, 0, 40), (weights.GetProperty("links").GetInt32(), weights.GetProperty("burst").GetInt32(), weights.GetProperty("repeated-text").GetInt32()));
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { links = 0 } })).Done();
        Assert.DoesNotContain("links", Names((await own.Moderator.Get($"/api/contributions/{id}/signals")).Done().Json));
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { links = 101 } })).Refused(422, "signal-weight-out-of-bounds");
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { }, threshold = 0 })).Refused(422, "signal-threshold-out-of-bounds");
    }

    [Fact]
    public async Task Many_accounts_on_one_network_are_seen_without_an_address_being_kept_and_forgotten_after_two_days()
    {
        await using var own = new Town(postgres);
        await own.InitializeAsync();
        var debate = await own.OpenDebateAsync();
        var crowd = await own.GatherAsync(5);
        var ids = new List<Guid>();
        foreach (var person in crowd)
            ids.Add(await own.CommentAsync(debate, $"Мисао {ids.Count}.", person));
        await Eventually.Is(async () => Names((await own.Moderator.Get($"/api/contributions/{ids[4]}/signals")).Done().Json), names => names.Contains("shared-network"));
        Assert.Equal("1|16", await own.Server.ScalarAsync("select count(distinct network) || '|' || max(length(network)) from accounts.network_sight"));

        own.Server.Clock.Advance(TimeSpan.FromDays(3));
        await own.SignInAgainAsync();
        await own.CommentAsync(debate, "Једна мисао касније.");
        await Eventually.Becomes((object?)"1|1", () => own.Server.ScalarAsync("select (select count(*) from accounts.network_sight) || '|' || (select count(*) from accounts.network_key)"));
    }

    [Fact]
    public async Task Only_above_the_municipalitys_threshold_and_only_where_limits_hold_does_a_submission_have_to_wait()
    {
        await using var own = new Town(postgres) { Settings = ["PARTICIPATION_LIMITS=on"] };
        await own.InitializeAsync();
        var debate = await own.OpenDebateAsync();
        var (person, other) = (await own.GatherAsync(2)) is [var a, var b] ? (a, b) : default;
        var spam = new Wording(null, "http://a.example http://b.example", null);
        Assert.False(await Suspects(own, person, spam));
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { }, threshold = 35 })).Done();
        Assert.True(await Suspects(own, person, spam));
        Assert.False(await Suspects(own, person, new(null, Letter, null)));
        await own.CommentAsync(debate, Letter, person);
        Assert.True(await Suspects(own, person, new(null, "Predlazem da se kontejneri leti prazne dva puta dnevno, jer se smrad siri do skole u nasoj ulici.", null)));
        var held = await own.CommentAsync(debate, spam.Text, other);
        Assert.Single((await own.Nobody.Get($"/api/consultations/{debate}/contributions")).Done().Items);
        var waits = Assert.Single((await own.Moderator.Get("/api/municipalities/kosjeric/moderation/queue")).Done().Items);
        Assert.Equal((held, "spam"), (waits.GetProperty("contribution").GetGuid(), waits.GetProperty("why").GetString()));
        (await own.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { links = 0 }, threshold = 35 })).Done();
        Assert.False(await Suspects(own, person, spam));

        (await town.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { }, threshold = 1 })).Done();
        Assert.False(await Suspects(town, town.Citizen, spam));
        (await town.Administrator.Put("/api/municipalities/kosjeric/signals", new { weights = new { } })).Done();
    }

    [Fact]
    public async Task A_report_weighs_by_how_often_moderators_agreed_before()
    {
        var debate = await town.OpenDebateAsync();
        var people = await town.GatherAsync(2);
        foreach (var hidden in new[] { true, true, false })
        {
            var id = await town.CommentAsync(debate, "Нешто.");
            (await people[0].Post($"/api/contributions/{id}/reports", new { reason = "spam" })).Done();
            (await town.Moderator.Post($"/api/contributions/{id}/{(hidden ? "hide" : "keep")}", new { rule = "5", reason = "Разлог." })).Done();
        }
        var records = await town.Server.Services.GetRequiredService<SignalReading>().Reporters([people[0].Id, people[1].Id], TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0.6), (records[people[0].Id].Settled, records[people[0].Id].Upheld, records[people[0].Id].Weight));
        Assert.Equal(0.5, records[people[1].Id].Weight);
    }

    [Fact]
    public async Task A_filled_field_that_nobody_sees_is_refused_openly_and_nothing_is_lost_in_silence()
    {
        var debate = await town.OpenDebateAsync();
        var id = Guid.NewGuid();
        (await town.Citizen.Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", text = "Мисао.", website = "http://a.example" })).Refused(422, "honeypot-filled");
        (await town.Citizen.Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", text = "Мисао.", website = "" })).Done();
        (await town.Nobody.Post("/api/accounts", new { email = "bot@primer.rs", password = Person.Password, displayName = "Неко", website = "x" })).Refused(422, "honeypot-filled");
        Assert.Equal(0L, await town.Server.ScalarAsync("select count(*) from accounts.accounts where email = 'bot@primer.rs'"));
    }

    private async Task<string[]> Seen(Guid id) => Names((await town.Moderator.Get($"/api/contributions/{id}/signals")).Done().Json);

    private static string[] Names(JsonElement seen) => [.. seen.GetProperty("signals").EnumerateArray().Select(signal => signal.GetProperty("name").GetString()!)];

    private static async Task<bool> Suspects(Town there, Person who, Wording wording)
    {
        var here = await there.Server.Services.GetRequiredService<StandingReading>().Municipality(MunicipalityName.Id(Town.Slug), TestContext.Current.CancellationToken);
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") } };
        return await there.Server.Services.GetRequiredService<SignalReading>().Suspects(here!, who.Id, wording, there.Server.Clock.GetUtcNow(), http, TestContext.Current.CancellationToken);
    }
}
