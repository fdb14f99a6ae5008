using Microsoft.AspNetCore.SignalR;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Live;

/// <summary>What a hub may be told by whoever likes to: it says no, and goes on.</summary>
[Collection(nameof(Town))]
public sealed class HubInputTests(Town town)
{
    public static TheoryData<string, object?[]> Nonsense => new()
    {
        { "Follow", ["nije-uuid", 0L] },
        { "Follow", ["", 0L] },
        { "Follow", [null, 0L] },
        { "Follow", [7, 0L] },
        { "Follow", [Guid.NewGuid(), "од почетка"] },
        { "Follow", [Guid.NewGuid(), null] },
        { "Follow", [Guid.NewGuid(), 1e30] },
        { "Follow", [Guid.NewGuid(), 0.5] },
        { "Follow", [Guid.NewGuid()] },
        { "Follow", [] },
        { "Follow", [Guid.NewGuid(), 0L, "више"] },
        { "Follow", [new { id = Guid.NewGuid() }, new { after = 1 }] },
        { "Follow", [Guid.Empty, 0L] },
        { "Unfollow", ["nije-uuid"] },
        { "Unfollow", [] },
        { "Changed", [Guid.NewGuid()] },
        { "OnConnectedAsync", [] },
        { "Dispose", [] },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_refused_and_the_connection_goes_on(string method, object?[] arguments)
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.ConnectAsync(town.Server.Address);
        var refused = await Assert.ThrowsAnyAsync<HubException>(() => reader.CallAsync(method, arguments));
        Assert.DoesNotContain(" at Participation", refused.Message, StringComparison.Ordinal);

        await reader.FollowAsync(debate, 0);
        await town.CommentAsync(debate);
        await reader.HearsAsync(3);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task Wherever_a_reader_says_to_stand_he_is_told_the_newest_number(long after)
    {
        var debate = await town.OpenDebateAsync();
        await Eventually.Is(() => town.Nobody.FeedAsync(debate), feed => feed.Count == 2);
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate, after);
        Assert.Equal(2, reader.From);
        await town.CommentAsync(debate);
        await reader.HearsAsync(3);
    }

    [Fact]
    public async Task A_debate_that_does_not_exist_cannot_be_followed()
    {
        await using var reader = await Follower.ConnectAsync(town.Server.Address);
        var refused = await Assert.ThrowsAsync<HubException>(() => reader.FollowAsync(Guid.NewGuid(), 0));
        Assert.Contains("consultation-not-found", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_debates_are_followed_at_once_and_a_twenty_first_only_in_place_of_another()
    {
        var debates = new List<Guid>();
        for (var i = 0; i < 21; i++)
            debates.Add(await town.OpenDebateAsync());
        await using var reader = await Follower.ConnectAsync(town.Server.Address);
        foreach (var debate in debates.Take(20))
            await reader.FollowAsync(debate, 0);

        var refused = await Assert.ThrowsAsync<HubException>(() => reader.FollowAsync(debates[20], 0));
        Assert.Contains("too-many-followed", refused.Message, StringComparison.Ordinal);
        await reader.FollowAsync(debates[0], 0);
        await reader.UnfollowAsync(debates[1]);
        await reader.FollowAsync(debates[20], 0);
        await town.CommentAsync(debates[20]);
        await reader.HearsAsync(3);
        Assert.Equal(debates[20], reader.Heard.Single(message => message.Sequence() == 3).GetProperty("consultation").GetGuid());
    }

    [Fact]
    public async Task Leaving_what_was_never_followed_changes_nothing()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        await reader.UnfollowAsync(Guid.NewGuid());
        await reader.UnfollowAsync(Guid.Empty);
        await town.CommentAsync(debate);
        await reader.HearsAsync(3);
    }

    [Fact]
    public async Task Who_sends_far_too_much_is_cut_off_alone()
    {
        var debate = await town.OpenDebateAsync();
        await using var other = await Follower.FollowAsync(town.Server.Address, debate);
        await using var flooding = await Follower.FollowAsync(town.Server.Address, debate);
        await Assert.ThrowsAnyAsync<Exception>(() => flooding.CallAsync("Follow", new string('ш', 1_000_000), 0L));
        await flooding.EndsAsync();

        await town.CommentAsync(debate);
        await other.HearsAsync(3);
    }
}
