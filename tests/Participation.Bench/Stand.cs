using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Participation.Server.Database;

namespace Participation.Bench;

/// <summary>
/// The measuring stand: one PostgreSQL with its disk as safe as in a town hall (fsync on), the real server as a process of its own
/// on it, and the bare things to compare with on the same.
/// </summary>
public sealed class Stand : IAsyncDisposable
{
    /// <summary>Smaller than the 32 writers, as the measurement asks.</summary>
    public const int PoolSize = 20;

    private const string Password = "dugačka-lozinka-za-merenje";
    private readonly DatabaseConnection database;
    private readonly string folder;
    private Process? server;

    private Stand(DatabaseConnection database, string folder, Uri address)
    {
        this.database = database;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public string ConnectionString => database.ConnectionString;

    public int ServerProcess => server!.Id;

    /// <summary>Cookies of the citizens who write, and of the officer.</summary>
    public IReadOnlyList<string> Citizens { get; private set; } = [];

    public string Officer { get; private set; } = "";

    public string Moderator { get; private set; } = "";

    public static async Task<Stand> StartAsync(BenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = Directory.CreateTempSubdirectory("participation-bench-").FullName;
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection([new("PARTICIPATION_STATE", folder)]).Build();
        var stand = new Stand(await DatabaseConnection.OpenAsync(configuration), folder, new Uri($"http://127.0.0.1:{FreePort()}"));
        await stand.StartServerAsync();
        await stand.SignInAsync();
        return stand;
    }

    public NpgsqlDataSource Bare(int connections) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        MinPoolSize = connections,
        MaxPoolSize = connections,
        MaxAutoPrepare = 20,
    }.ConnectionString);

    /// <summary>Drafts and publishes a debate on the act given, open now.</summary>
    public async Task<Guid> OpenDebateAsync(string act)
    {
        using var officer = Client(Officer);
        var id = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        await RequireAsync(officer.PutAsJsonAsync($"/api/consultations/{id}", new
        {
            municipality = "kosjeric", kind = "general-act", title = "Мерење", summary = "Расправа за мерење", legalBasis = "", startsAt = now.AddHours(-1), endsAt = now.AddDays(60),
        }));
        await RequireAsync(officer.PutAsync($"/api/consultations/{id}/act/draft", new StringContent(act)));
        await RequireAsync(officer.PostAsync($"/api/consultations/{id}/publish", null));
        return id;
    }

    public HttpClient Client(string? cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Requested-With", "participation");
        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    /// <summary>Waits until the readers of events have read everything.</summary>
    public async Task SettleAsync()
    {
        await using var source = Bare(1);
        while (true)
        {
            await using var command = source.CreateCommand(
                "select (select coalesce(max(seq_id), 0) from participation.mt_events) - coalesce((select min(last_seq_id) from participation.mt_event_progression where name in ('debate_feed:All', 'likeness:All', 'news:All')), 0)");
            if (await command.ExecuteScalarAsync() is long and <= 0)
                return;
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
        server?.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal static async Task RequireAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private async Task StartServerAsync()
    {
        var start = new ProcessStartInfo("dotnet", typeof(Stand).Assembly.Location.Replace("Participation.Bench.dll", "Participation.Server.dll", StringComparison.Ordinal))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/');
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Participation"] = new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = PoolSize }.ConnectionString;
        start.Environment["PARTICIPATION_LIMITS"] = "off";
        start.Environment["PARTICIPATION_DEMO_PASSWORD"] = Password;
        start.Environment["PARTICIPATION_STATE"] = folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        server = Process.Start(start)!;
        server.OutputDataReceived += (_, e) => { if (Environment.GetEnvironmentVariable("BENCH_VERBOSE") is not null) Console.WriteLine(e.Data); };
        server.ErrorDataReceived += (_, e) => { if (e.Data is not null) Console.Error.WriteLine(e.Data); };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        using var client = Client(null);
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await client.GetAsync("/health/live")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (tries < 300 && !server.HasExited)
            {
            }
            await Task.Delay(100);
        }
    }

    private async Task SignInAsync()
    {
        Officer = await CookieAsync("officer@demo.example");
        Moderator = await CookieAsync("moderator@demo.example");
        var citizens = new List<string>();
        using var client = Client(null);
        for (var i = 0; i < 32; i++)
        {
            await RequireAsync(client.PostAsJsonAsync("/api/accounts", new { email = $"pisac{i}@merenje.example", password = Password, displayName = $"Писац {i}" }));
            citizens.Add(await CookieAsync($"pisac{i}@merenje.example"));
        }
        Citizens = citizens;
    }

    private async Task<string> CookieAsync(string email)
    {
        using var client = Client(null);
        using var answer = await client.PostAsJsonAsync("/api/session", new { email, password = Password });
        answer.EnsureSuccessStatusCode();
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
