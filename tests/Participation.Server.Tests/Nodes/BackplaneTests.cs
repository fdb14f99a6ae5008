using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Nodes;

/// <summary>Several nodes share what is live through Redis.</summary>
public sealed class BackplaneTests(PostgresForTests postgres)
{
    [Fact]
    public async Task What_is_sent_to_one_node_arrives_at_the_readers_of_every_node()
    {
        var program = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipUnless(program is not null, "redis-server is not installed.");
        var port = FreePort();
        using var redis = Process.Start(new ProcessStartInfo(program!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true })!;
        try
        {
            await Answers(port);
            var setting = $"ConnectionStrings:Redis=127.0.0.1:{port}";
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
        finally
        {
            redis.Kill();
            await redis.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<bool> Answers(int port) => Eventually.Is(async () =>
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }, answers => answers);
}
