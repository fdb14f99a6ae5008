using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Nodes;

/// <summary>Several nodes share what is live through Redis.</summary>
public sealed class BackplaneTests(PostgresForTests postgres)
{
    [Fact]
    public async Task What_is_sent_to_one_node_arrives_at_the_readers_of_every_node()
    {
        Assert.SkipUnless(RedisForTest.IsInstalled, "redis-server is not installed");
        await using var redis = await RedisForTest.StartAsync();
        var setting = $"ConnectionStrings:Redis={redis.Address}";
        await using var town = new Town(postgres) { Settings = [setting] };
        await town.InitializeAsync();
        await using var other = await ServerUnderTest.StartOnAsync(town.Server.ConnectionString, setting);

        var debate = await town.OpenDebateAsync();
        await using var near = await Follower.FollowAsync(town.Server.Address, debate);
        await using var far = await Follower.FollowAsync(other.Address, debate);
        await town.CommentAsync(debate, "Преко првог чвора.");
        await near.HearsAsync(3);
        await far.HearsAsync(3);

        using var citizen = await new Person(other.NewClient()).SignInAsync("neighbour@demo.example");
        await town.CommentAsync(debate, "Преко другог чвора.", citizen);
        await near.HearsAsync(4);
        await far.HearsAsync(4);
        Assert.Equal([3, 4], near.Sequences.Where(sequence => sequence > 2));
        Assert.Equal([3, 4], far.Sequences.Where(sequence => sequence > 2));
    }
}
