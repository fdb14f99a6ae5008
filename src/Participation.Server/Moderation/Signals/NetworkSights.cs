using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Npgsql;
using Participation.Server.Accounts;

namespace Participation.Server.Moderation.Signals;

/// <summary>
/// Notes from which network contributions come, so that many accounts on one can be seen. An address is hashed with a key of the day before anything is kept of it, and
/// both are thrown away after two days. Written behind the requests, many at once: no comment waits for it, and what a crash loses is a hint and no fact.
/// </summary>
public sealed class NetworkSights(NpgsqlDataSource database, TimeProvider clock, ILogger<NetworkSights> log) : BackgroundService
{
    private const int MostWaiting = 10_000;
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Gathered = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly Channel<Sight> waiting = Channel.CreateBounded<Sight>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private (DateOnly Day, byte[] Key)? today;
    private DateTimeOffset cleared;

    /// <summary>Notes it soon.</summary>
    public void Note(Guid contribution, Guid account, HttpContext http) => waiting.Writer.TryWrite(new(contribution, account, Limits.Network(http), clock.GetUtcNow()));

    /// <summary>What stands for the network of a request today.</summary>
    public async Task<byte[]> Hash(HttpContext http, CancellationToken cancellation) => Hash(Limits.Network(http), await KeyOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await waiting.Reader.WaitToReadAsync(stoppingToken);
                await Task.Delay(Gathered, stoppingToken);
                await Write(stoppingToken);
                await Clear(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Networks of contributions could not be noted; moderators see one hint less");
            }
        }
    }

    private async Task Write(CancellationToken cancellation)
    {
        var sights = new List<Sight>();
        while (sights.Count < MostAtOnce && waiting.Reader.TryRead(out var sight))
            sights.Add(sight);
        var networks = new List<byte[]>(sights.Count);
        foreach (var sight in sights)
            networks.Add(Hash(sight.Network, await KeyOf(DateOnly.FromDateTime(sight.At.UtcDateTime), cancellation)));
        await using var command = database.CreateCommand(
            "insert into accounts.network_sight (contribution, network, account, at) select * from unnest($1, $2, $3, $4) on conflict do nothing");
        command.Parameters.Add(new() { Value = sights.ConvertAll(sight => sight.Contribution) });
        command.Parameters.Add(new() { Value = networks });
        command.Parameters.Add(new() { Value = sights.ConvertAll(sight => sight.Account) });
        command.Parameters.Add(new() { Value = sights.ConvertAll(sight => sight.At.ToUniversalTime()) });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Once an hour, on every node; the second finds nothing left.</summary>
    private async Task Clear(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - cleared < TimeSpan.FromHours(1))
            return;
        foreach (var sql in new[] { "delete from accounts.network_sight where at < $1", "delete from accounts.network_key where day < ($1 at time zone 'UTC')::date" })
        {
            await using var command = database.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now - Kept });
            await command.ExecuteNonQueryAsync(cancellation);
        }
        cleared = now;
    }

    /// <summary>One key for all nodes: who comes first on a day makes it.</summary>
    private async Task<byte[]> KeyOf(DateOnly day, CancellationToken cancellation)
    {
        if (today is { } known && known.Day == day)
            return known.Key;
        await using var command = database.CreateCommand(
            "with made as (insert into accounts.network_key (day, key) values ($1, $2) on conflict do nothing returning key) select key from made union all select key from accounts.network_key where day = $1");
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day });
        command.Parameters.Add(new() { Value = RandomNumberGenerator.GetBytes(32) });
        // Nothing comes back where another node makes it in this very moment; then it is there when asked again.
        var key = (byte[]?)await command.ExecuteScalarAsync(cancellation) ?? (byte[])(await command.ExecuteScalarAsync(cancellation))!;
        today = (day, key);
        return key;
    }

    private static byte[] Hash(string network, byte[] key) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(network))[..16];

    private readonly record struct Sight(Guid Contribution, Guid Account, string Network, DateTimeOffset At);
}
