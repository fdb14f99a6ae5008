using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Database;

public sealed class StartTests(PostgresForTests postgres, StartTests.Begun begun) : IClassFixture<StartTests.Begun>, IAsyncDisposable
{
    private readonly string state = Directory.CreateTempSubdirectory("participation-state-").FullName;

    // A killed server's PostgreSQL notices it by itself and still writes a little.
    public async ValueTask DisposeAsync()
    {
        await Eventually.Becomes(false, () => Task.FromResult(File.Exists(Postmaster)));
        Directory.Delete(state, recursive: true);
    }

    [Fact]
    public async Task A_server_stopped_in_order_takes_its_database_with_it()
    {
        await begun.CopyToAsync(state);
        await using var server = ServerProcess.Start(("PARTICIPATION_STATE", state));
        await server.Address;
        Assert.True(File.Exists(Postmaster));

        Assert.Equal(0, await server.StopAsync());
        Assert.False(File.Exists(Postmaster));
        Assert.Empty(server.Errors);
    }

    [Fact]
    public async Task A_killed_server_loses_nothing_and_the_next_one_starts_on_the_same_state()
    {
        await begun.CopyToAsync(state);
        await using (var killed = ServerProcess.Start(("PARTICIPATION_STATE", state)))
        {
            await killed.Address;
            await RunAsync("create table kept (word text)");
            await RunAsync("insert into kept values ('записано')");
            await killed.KillAsync();
        }

        await using var next = ServerProcess.Start(("PARTICIPATION_STATE", state));
        await next.Address;
        Assert.Equal("записано", await RunAsync("select word from kept"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trace_with_the_process_id_of_somebody_else_or_of_nobody_does_not_stop_a_start(bool alive)
    {
        await begun.CopyToAsync(state);
        await File.WriteAllTextAsync(Postmaster, $"{(alive ? Environment.ProcessId : int.MaxValue)}\n{state}/postgres/data\n", TestContext.Current.CancellationToken);
        await using var next = ServerProcess.Start(("PARTICIPATION_STATE", state));
        Assert.Equal("127.0.0.1", (await next.Address).Host);
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await RefusedAsync($"already listens on http://127.0.0.1:{Port(taken)}", ("ASPNETCORE_URLS", $"http://127.0.0.1:{Port(taken)}"));
        Assert.Empty(Directory.GetFileSystemEntries(state));
    }

    [Fact]
    public async Task An_unreachable_database_is_one_clear_line_without_its_password()
    {
        var line = await RefusedAsync("cannot be reached", ("ConnectionStrings__Participation", "Host=127.0.0.1;Port=1;Username=a;Password=tajna;Database=b"));
        Assert.DoesNotContain("tajna", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_connection_string_is_one_clear_line_without_its_password()
    {
        var line = await RefusedAsync("is not a connection string", ("ConnectionStrings__Participation", "Hst=x;Password=tajna"));
        Assert.DoesNotContain("tajna", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_refuses_the_account_is_one_clear_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answer = SpeakAsync(other, [.. Message('E', "SFATAL\0C28P01\0Mno such account\0\0")]);
        await RefusedAsync("refuses the connection: no such account", ("ConnectionStrings__Participation", At(other)));
        await answer;
    }

    [Fact]
    public async Task A_PostgreSQL_older_than_15_is_one_clear_line()
    {
        using var old = new TcpListener(IPAddress.Loopback, 0);
        old.Start();
        var answer = SpeakAsync(old,
        [
            .. Message('R', "\0\0\0\0"), .. Message('S', "server_version\014.11\0"), .. Message('S', "client_encoding\0UTF8\0"), .. Message('K', "\0\0\0\0\0\0\0\0"), .. Message('Z', "I"),
        ]);
        await RefusedAsync("PostgreSQL 14.11", ("ConnectionStrings__Participation", At(old)));
        await answer;
    }

    [Fact]
    public async Task A_wrong_password_is_one_clear_line_that_does_not_repeat_it()
    {
        var wrong = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { Password = "pogresna" };
        var line = await RefusedAsync("refuses the connection: password authentication failed", ("ConnectionStrings__Participation", wrong.ConnectionString));
        Assert.DoesNotContain("pogresna", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_one_clear_line_with_its_name()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { Database = "nema_je" };
        var line = await RefusedAsync("refuses the connection", ("ConnectionStrings__Participation", nowhere.ConnectionString));
        Assert.Contains("\"nema_je\" does not exist", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_folder_that_cannot_be_made_is_one_clear_line()
    {
        var file = Path.Combine(state, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await RefusedAsync($"The state folder {file}/postgres cannot be used", ("PARTICIPATION_STATE", file));
    }

    [Fact]
    public async Task A_state_folder_that_cannot_be_written_is_one_clear_line()
    {
        // Rights do not stop root, under which tests may run; a folder in the place of the file does.
        Directory.CreateDirectory(Path.Combine(state, "postgres", "lock"));
        await RefusedAsync($"The state folder {state}/postgres cannot be used");
    }

    [Fact]
    public async Task A_missing_embedded_PostgreSQL_is_one_clear_line() =>
        await RefusedAsync("The embedded PostgreSQL is missing", ("PARTICIPATION_POSTGRES", Path.Combine(state, "nowhere")));

    /// <summary>The state of a server that was started with nothing and stopped in order; a first start costs far more than a copy of it.</summary>
    public sealed class Begun : IAsyncLifetime
    {
        private readonly string state = Directory.CreateTempSubdirectory("participation-begun-").FullName;

        public async ValueTask InitializeAsync()
        {
            await using var first = ServerProcess.Start(("PARTICIPATION_STATE", state));
            await first.Address;
            Assert.Equal(0, await first.StopAsync());
            Assert.Empty(first.Errors);
        }

        /// <summary>With its owners: PostgreSQL runs under an account of its own where the tests run as root.</summary>
        public async Task CopyToAsync(string folder)
        {
            using var copy = Process.Start("cp", ["--archive", state + "/.", folder]);
            await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, copy.ExitCode);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(state, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private string Postmaster => Path.Combine(state, "postgres", "data", "postmaster.pid");

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static string At(TcpListener listener) => $"Host=127.0.0.1;Port={Port(listener)};Username=a;Password=b;SSL Mode=Disable;GSS Encryption Mode=Disable";

    // The first words of PostgreSQL's protocol: enough of a server to be an old or an unfriendly one.
    private static async Task SpeakAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[4096], 8, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync(answer, TestContext.Current.CancellationToken);
        var rest = new byte[4096];
        while (await stream.ReadAsync(rest, TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    private static byte[] Message(char kind, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return [(byte)kind, 0, 0, 0, (byte)(bytes.Length + 4), .. bytes];
    }

    private async Task<string> RefusedAsync(string words, params (string, string)[] environment)
    {
        await using var server = ServerProcess.Start([("PARTICIPATION_STATE", state), .. environment]);
        Assert.NotEqual(0, await server.EndAsync());
        var line = Assert.Single(server.Errors);
        Assert.Contains(words, line, StringComparison.Ordinal);
        return line;
    }

    private async Task<object?> RunAsync(string sql)
    {
        var folder = Path.Combine(state, "postgres");
        var password = (await File.ReadAllTextAsync(Path.Combine(folder, "password"), TestContext.Current.CancellationToken)).Trim();
        await using var connection = new NpgsqlConnection($"Host={folder}/socket;Username=participation;Password={password};Database=participation;Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
