using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Debates;

/// <summary>Debates begin and end by the hour, whoever is awake.</summary>
public sealed class HourTests(PostgresForTests postgres)
{
    [Fact]
    public async Task A_debate_closes_at_its_end_by_itself_and_says_so()
    {
        await using var town = new Town(postgres);
        await town.InitializeAsync();
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);

        town.Server.Clock.Advance(TimeSpan.FromDays(30));
        await town.SignInAgainAsync();
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", text = "Секунд касно." })).Refused(409, "debate-closed");
        (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Касно." })).Refused(409, "debate-closed");
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })).Refused(409, "debate-closed");
        Assert.Equal("closed", (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("status").GetString());
        await Eventually.Is(
            async () => (await town.Nobody.Get($"/api/consultations/{debate}/feed")).Done().Items[^1].GetProperty("type").GetString(),
            type => type == "phase-changed");
        // A moderator still keeps order after the end.
        (await town.Moderator.Post($"/api/contributions/{comment}/hide", new { rule = "4", reason = "Није о нацрту." })).Done();
    }

    [Fact]
    public async Task A_server_that_slept_through_the_end_still_announces_it()
    {
        var database = "";
        Guid debate;
        await using (var town = new Town(postgres))
        {
            await town.InitializeAsync();
            database = town.Server.ConnectionString;
            debate = await town.DraftDebateAsync(startsAt: town.Server.Clock.GetUtcNow().AddDays(1), endsAt: town.Server.Clock.GetUtcNow().AddDays(20));
            (await town.Officer.Post($"/api/consultations/{debate}/publish")).Done();
        }

        await using var later = await ServerUnderTest.StartOnAsync(database);
        later.Clock.Advance(TimeSpan.FromDays(40));
        using var reader = new Person(later.NewClient());
        Assert.Equal("closed", (await reader.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("status").GetString());
        var feed = await Eventually.Is(async () => (await reader.Get($"/api/consultations/{debate}/feed")).Done().Items, items => items.Length == 3);
        Assert.Equal(["call-published", "phase-changed", "phase-changed"], feed.Select(message => message.GetProperty("type").GetString()));
        Assert.Equal([1, 2, 3], feed.Select(message => message.GetProperty("sequence").GetInt64()));
    }
}
