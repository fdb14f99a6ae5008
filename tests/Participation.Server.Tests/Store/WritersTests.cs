using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Store;

/// <summary>More people write than there are connections to the database.</summary>
public sealed class WritersTests(PostgresForTests postgres)
{
    [Fact]
    public async Task Writers_who_outnumber_the_connections_are_all_served()
    {
        var narrow = new Npgsql.NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { MaxPoolSize = 8 }.ConnectionString;
        await using var town = new Town(postgres) { Database = narrow };
        await town.InitializeAsync();
        var debate = await town.OpenDebateAsync();
        var crowd = await town.GatherAsync(32);
        var hot = await town.CommentAsync(debate, "О овоме сви говоре.");
        await Task.WhenAll(crowd.Select(async citizen =>
        {
            for (var i = 0; i < 5; i++)
            {
                var reply = await town.CommentAsync(debate, $"Одговор {i}.", citizen, parent: hot);
                (await citizen.Put($"/api/contributions/{hot}/ballot", new { value = i % 2 == 0 ? 1 : -1 })).Done();
                (await citizen.Put($"/api/contributions/{reply}/text", new { text = $"Исправљен одговор {i}." })).Done();
                (await citizen.Get($"/api/consultations/{debate}/contributions?parent={hot}")).Done();
            }
        }));

        var feed = await Eventually.Is(() => town.Nobody.FeedAsync(debate), messages => messages.Count == 3 + 32 * 15);
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(i => (long)i), feed.Select(message => message.Sequence()));
        var item = (await town.Nobody.Get($"/api/contributions/{hot}")).Done().Json;
        Assert.Equal((32, 0, 160), (item.GetProperty("votes").GetProperty("for").GetInt32(), item.GetProperty("votes").GetProperty("against").GetInt32(), item.GetProperty("replies").GetInt32()));
    }
}
