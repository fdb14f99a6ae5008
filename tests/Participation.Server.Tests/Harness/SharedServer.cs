namespace Participation.Server.Tests.Harness;

/// <summary>One server for all tests of a class, for those that do not disturb each other: a start costs more than most tests.</summary>
public class SharedServer(PostgresForTests postgres, params string[] settings) : IAsyncLifetime
{
    private int people;

    public PostgresForTests Postgres => postgres;

    public ServerUnderTest Server { get; private set; } = null!;

    /// <summary>An address that no other test uses.</summary>
    public string NewAddress() => $"osoba{Interlocked.Increment(ref people)}@primer.rs";

    public async ValueTask InitializeAsync() => Server = await ServerUnderTest.StartAsync(postgres, settings);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }
}
