using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Participation.Server.Database;
using Participation.Server.Startup;

namespace Participation.Server.Tests.Harness;

/// <summary>The whole server inside the test process: real Kestrel on a free port, real PostgreSQL, a clock that can be moved.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DatabaseConnection database;
    private readonly string mail;

    private ServerUnderTest(WebApplication app, DatabaseConnection database, MovableClock clock, string mail)
    {
        this.app = app;
        this.database = database;
        this.mail = mail;
        Clock = clock;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public MovableClock Clock { get; }

    public string ConnectionString => database.ConnectionString;

    public IServiceProvider Services => app.Services;

    /// <summary>The mails that this server has sent; a folder of its own.</summary>
    public Mailbox Mail => new(mail);

    /// <summary>Starts a server in Development, with rate limits off, on a prepared database of its own.</summary>
    /// <param name="postgres">Where that database is made.</param>
    /// <param name="settings">Configuration as <c>Key:Part=value</c>; wins over the settings above.</param>
    public static async Task<ServerUnderTest> StartAsync(PostgresForTests postgres, params string[] settings) =>
        await StartOnAsync(await PreparedDatabaseAsync(postgres), settings);

    /// <summary>A database of its own as a server leaves it that was started once and stopped, for servers whose first start is not what a test is about.</summary>
    public static Task<string> PreparedDatabaseAsync(PostgresForTests postgres) => postgres.CreatePreparedDatabaseAsync(PrepareAsync);

    /// <summary>Starts a server on a given database: a second node, or one after another.</summary>
    public static async Task<ServerUnderTest> StartOnAsync(string connectionString, params string[] settings)
    {
        var clock = new MovableClock();
        var mail = Path.Combine(Path.GetTempPath(), $"participation-mail-{Guid.NewGuid():n}");
        var builder = Launch.CreateBuilder(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:Participation={connectionString}",
            "--PARTICIPATION_LIMITS=off",
            "--PARTICIPATION_DEMO_PASSWORD=lozinka-za-probu",
            $"--Mail:Folder={mail}",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning",
            .. settings.Select(setting => "--" + setting),
        ]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var database = await DatabaseConnection.OpenAsync(builder.Configuration);
        try
        {
            var app = await Program.BuildAsync(builder, database);
            await app.StartAsync();
            return new ServerUnderTest(app, database, clock, mail);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A person's browser, as far as HTTP goes: keeps its own cookies and sends the header of our own web client.</summary>
    public HttpClient NewClient()
    {
        return NewClient(new CookieContainer());
    }

    /// <summary>As <see cref="NewClient()"/>, with cookies that can be looked at.</summary>
    public HttpClient NewClient(CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Requested-With", "participation");
        return client;
    }

    /// <summary>Looks into the server's database.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
        if (Directory.Exists(mail))
            Directory.Delete(mail, recursive: true);
    }

    private static async Task PrepareAsync(string connectionString)
    {
        await using var first = await StartOnAsync(connectionString);
    }
}
