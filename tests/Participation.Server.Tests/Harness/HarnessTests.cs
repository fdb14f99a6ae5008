using System.Net;

namespace Participation.Server.Tests.Harness;

public sealed class HarnessTests(PostgresForTests postgres)
{
    [Fact]
    public async Task Two_servers_under_test_share_neither_port_nor_database()
    {
        await using var one = await ServerUnderTest.StartAsync(postgres);
        await using var other = await ServerUnderTest.StartAsync(postgres);

        Assert.NotEqual(one.Address, other.Address);
        Assert.NotEqual(one.ConnectionString, other.ConnectionString);
        using var client = other.NewClient();
        using var answer = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
