using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Participation.Server.Database;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Database;

public sealed class LeadershipTests(PostgresForTests postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Of_two_nodes_one_leads_and_the_other_takes_over_when_it_stops()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await Node.StartAsync(database);
        await first.Leads();
        await using var second = await Node.StartAsync(database);

        Assert.False(second.Leadership.IsLeader);
        await first.StopAsync();
        await second.Leads();
        Assert.False(first.Leadership.IsLeader);
        Assert.True(second.Leadership.IsLeader);
    }

    [Fact]
    public async Task A_new_leader_begins_only_after_the_old_one_has_put_its_work_down()
    {
        var database = await postgres.CreateDatabaseAsync();
        var windingDown = new TaskCompletionSource();
        var order = new List<string>();
        await using var first = await Node.StartAsync(database, afterwards: async () =>
        {
            await windingDown.Task;
            order.Add("the old leader ended");
        });
        await first.Leads();
        await using var second = await Node.StartAsync(database, begin: () => order.Add("the new leader began"));

        var stopping = first.StopAsync();
        await first.Lost();
        windingDown.SetResult();
        await stopping;
        await second.Leads();
        Assert.Equal(["the old leader ended", "the new leader began"], order);
    }

    [Fact]
    public async Task A_leader_whose_session_PostgreSQL_ends_stops_its_work_and_somebody_leads_again()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var node = await Node.StartAsync(database);
        await node.Leads();

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.True(await Leadership.AnyoneLeadsAsync(connection, TestContext.Current.CancellationToken));
        await using var end = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'participation leader' and datname = current_database()", connection);
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await node.Lost();
        await node.LeadsAgain();
        Assert.True(await Leadership.AnyoneLeadsAsync(connection, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_leader_that_hears_nothing_from_PostgreSQL_stops_its_work_before_another_can_lead()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var wire = new Relay(database);
        await using var first = await Node.StartAsync(wire.ConnectionString);
        await first.Leads();
        await using var second = await Node.StartAsync(database);

        wire.Freeze();
        await first.Lost();
        Assert.False(second.Leadership.IsLeader);
        wire.Cut();
        await second.Leads();
        Assert.False(first.Leadership.IsLeader);
    }

    [Fact]
    public async Task Work_that_fails_is_begun_again()
    {
        var attempts = 0;
        await using var node = await Node.StartAsync(await postgres.CreateDatabaseAsync(), begin: () =>
        {
            if (++attempts == 1)
            {
                throw new InvalidOperationException("the first attempt fails");
            }
        });

        await node.Leads();
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Work_of_a_host_that_stops_ends_while_the_node_still_leads()
    {
        await using var node = await Node.StartAsync(await postgres.CreateDatabaseAsync());
        await node.Leads();

        await node.StopWorkAsync();
        Assert.True(node.Leadership.IsLeader);
    }

    /// <summary>A node that does nothing but lead.</summary>
    private sealed class Node : IAsyncDisposable
    {
        private readonly CancellationTokenSource stopping = new();
        private readonly SemaphoreSlim began = new(0);
        private readonly SemaphoreSlim lost = new(0);
        private readonly DatabaseConnection database;
        private Task work = Task.CompletedTask;

        private Node(DatabaseConnection database)
        {
            this.database = database;
            Leadership = new Leadership(database, NullLogger<Leadership>.Instance);
        }

        public Leadership Leadership { get; }

        public static async Task<Node> StartAsync(string connectionString, Action? begin = null, Func<Task>? afterwards = null)
        {
            var settings = new Dictionary<string, string?> { ["ConnectionStrings:Participation"] = connectionString };
            var node = new Node(await DatabaseConnection.OpenAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
            node.work = node.Leadership.RunWhileLeaderAsync(term => node.LeadAsync(begin, afterwards, term), node.stopping.Token);
            await node.Leadership.StartAsync(CancellationToken.None);
            return node;
        }

        public async Task Leads() => Assert.True(await began.WaitAsync(Patience), "This node does not lead.");

        public Task LeadsAgain() => Leads();

        public async Task Lost() => Assert.True(await lost.WaitAsync(Patience), "This node still leads.");

        public Task StopAsync() => Leadership.StopAsync(CancellationToken.None);

        public async Task StopWorkAsync()
        {
            await stopping.CancelAsync();
            await work.WaitAsync(Patience);
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            await StopWorkAsync();
            Leadership.Dispose();
            stopping.Dispose();
            await database.DisposeAsync();
        }

        private async Task LeadAsync(Action? begin, Func<Task>? afterwards, CancellationToken term)
        {
            begin?.Invoke();
            began.Release();
            await Task.Delay(Timeout.Infinite, term).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lost.Release();
            await (afterwards?.Invoke() ?? Task.CompletedTask);
        }
    }
}
