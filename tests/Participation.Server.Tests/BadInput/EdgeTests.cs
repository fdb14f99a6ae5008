using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.BadInput;

/// <summary>Ids and moments at the ends of what can be written.</summary>
[Collection(nameof(Town))]
public sealed class EdgeTests(Town town)
{
    [Fact]
    public async Task The_empty_id_is_nobodys()
    {
        var debate = await town.OpenDebateAsync();
        var before = await town.StoreAsync();
        (await town.Officer.Put($"/api/consultations/{Guid.Empty}", town.Details())).Refused(422, "id-missing");
        (await town.Citizen.Put($"/api/contributions/{Guid.Empty}", new { consultation = debate, kind = "comment", text = "Мисао." })).Refused(422, "id-missing");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Fact]
    public async Task One_id_serves_one_thing()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        var before = await town.StoreAsync();
        (await town.Citizen.Put($"/api/contributions/{debate}", new { consultation = debate, kind = "comment", text = "Мисао." })).Refused(409, "id-taken");
        (await town.Officer.Put($"/api/consultations/{comment}", town.Details())).Refused(409, "id-taken");
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = comment, kind = "comment", text = "Мисао." })).Refused(404, "consultation-not-found");
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, parent = debate, kind = "comment", text = "Мисао." })).Refused(422, "parent-not-found");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z")]
    [InlineData("9999-12-30T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("1969-12-31T00:00:00+14:00", "2400-01-01T00:00:00-12:00")]
    public async Task A_period_at_the_ends_of_time_is_refused(string startsAt, string endsAt)
    {
        var before = await town.StoreAsync();
        var answer = await town.Officer.Put($"/api/consultations/{Guid.NewGuid()}", new
        {
            municipality = Town.Slug,
            kind = "general-act",
            title = "Вечна расправа",
            summary = "Никад краја.",
            startsAt,
            endsAt,
        });
        answer.Refused(422, "period-out-of-bounds");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Fact]
    public async Task A_debate_is_not_extended_to_the_end_of_time()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = "9999-12-31T23:59:59.9999999Z", reason = "Заувек." })).Refused(422, "period-out-of-bounds");
    }

    [Theory]
    [InlineData("сутра")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("1764000000")]
    public async Task A_moment_is_ISO_8601(string moment) =>
        (await town.Officer.Put($"/api/consultations/{Guid.NewGuid()}", new { municipality = Town.Slug, kind = "general-act", title = "Т", summary = "С", startsAt = moment, endsAt = moment }))
            .Refused(400, "request-unreadable");
}
