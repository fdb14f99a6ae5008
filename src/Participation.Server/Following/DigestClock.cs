using Npgsql;
using NpgsqlTypes;
using Participation.Following;
using Participation.Server.Database;
using Participation.Server.Kernel;
using Participation.Server.Mail;

namespace Participation.Server.Following;

/// <summary>
/// Orders the digests that are due, on the leader, some people at a time. That a person's news was told up to a sequence, and that a letter about it goes out, is written in one
/// transaction, and only where nobody has written it before: whenever a node dies, and whoever leads, each period is told once.
/// </summary>
public sealed class DigestClock(Leadership leadership, NpgsqlDataSource database, NewsReading reading, Outbox outbox, TimeProvider clock, ILogger<DigestClock> log) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leadership.RunWhileLeaderAsync(async cancellation =>
    {
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            try
            {
                while (DigestCalendar.IsOpenAt(clock.GetUtcNow()) && await Some(cancellation))
                {
                }
            }
            catch (Exception e) when (Unavailability.Is(e))
            {
                log.LogWarning("Digests will go out when the database answers again ({Reason})", e.GetBaseException().GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }, stoppingToken);

    /// <summary>Handles the people who wait longest; false where nobody does. Two nodes that do it at once order each digest once.</summary>
    internal async Task<bool> Some(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = SerbianCalendar.DateOf(now);
        var due = await Due(today, now, cancellation);
        if (due.Count == 0)
            return false;
        var head = await reading.Head(cancellation);
        var handled = new List<Handled>();
        foreach (var person in due.GroupBy(one => one.Citizen))
        {
            // Whoever cannot be written to at this moment is not told, and hears of it in a later period.
            var reachable = person.First().Reachable;
            var ranges = person.Where(one => one.Told < head).ToDictionary(one => one.Kind, one => new NewsRange(one.Told, head, 0));
            var some = reachable && person.Any(one => one.Some) && (await reading.Of(person.Key, ranges, 1, cancellation)).Count > 0;
            handled.AddRange(person.Select(one => new Handled(one, reachable ? head : one.Told, DigestCalendar.NextAfter(now, one.Mail)!.Value, some)));
        }
        if (await Order(handled, today, now, cancellation))
            outbox.Wake();
        return true;
    }

    /// <summary>
    /// The kinds that are due, of the people who wait longest, each person's together. <c>Some</c>: whether there can be anything at all; most people have nothing new on most days,
    /// and of them nothing more is asked.
    /// </summary>
    private async Task<List<DueKind>> Due(DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = new List<DueKind>();
        await using var command = database.CreateCommand(
            $"""
            select c.citizen, c.kind, c.mail, c.told, {Digest.MayBeWrittenTo.Replace("$now", "$2", StringComparison.Ordinal)},
                   exists (select from participation.news n where n.addressee = c.citizen and n.sequence > c.told)
                   or exists (select from accounts.follow f where f.citizen = c.citizen and not f.stopped and exists (
                                select from participation.news n where n.consultation = f.consultation and n.kind = c.kind and n.sequence > greatest(c.told, f.since)))
            from (select distinct citizen from (select citizen from accounts.news_choice where due <= $1 order by due, citizen limit {AtOnce}) first) w
            join accounts.news_choice c on c.citizen = w.citizen and c.due <= $1
            join accounts.accounts a on a.id = c.citizen
            order by c.citizen
            """);
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = now });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            if (ApiNames.TryRead<NewsKind>(reader.GetString(1), out var kind) && ApiNames.TryRead<DigestRhythm>(reader.GetString(2), out var mail))
                due.Add(new(reader.GetGuid(0), kind, mail, reader.GetInt64(3), reader.GetBoolean(4), reader.GetBoolean(5)));
        return due;
    }

    private async Task<bool> Order(List<Handled> handled, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var mine = new HashSet<(Guid, string)>();
        // In the order of the keys, so that two nodes never wait for each other crosswise; what somebody else has handled or changed meanwhile is left alone.
        await using (var command = new NpgsqlCommand(
            """
            with mine as (
                select c.citizen, c.kind, w.upto, w.next from accounts.news_choice c join unnest($1, $2, $3, $4, $5, $6) w(citizen, kind, mail, told, upto, next) on w.citizen = c.citizen and w.kind = c.kind
                where c.told = w.told and c.mail = w.mail and c.due <= $7 order by c.citizen, c.kind for update of c)
            update accounts.news_choice c set told = mine.upto, due = mine.next from mine where c.citizen = mine.citizen and c.kind = mine.kind returning c.citizen, c.kind
            """, connection, transaction))
        {
            command.Parameters.Add(new() { Value = handled.Select(one => one.Due.Citizen).ToArray() });
            command.Parameters.Add(new() { Value = handled.Select(one => ApiNames.Of(one.Due.Kind)).ToArray() });
            command.Parameters.Add(new() { Value = handled.Select(one => ApiNames.Of(one.Due.Mail)).ToArray() });
            command.Parameters.Add(new() { Value = handled.Select(one => one.Due.Told).ToArray() });
            command.Parameters.Add(new() { Value = handled.Select(one => one.UpTo).ToArray() });
            command.Parameters.Add(new() { Value = handled.Select(one => one.Next).ToArray() });
            command.Parameters.Add(new() { Value = today });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                mine.Add((reader.GetGuid(0), reader.GetString(1)));
        }
        var orders = handled.Where(one => one.Some && mine.Contains((one.Due.Citizen, ApiNames.Of(one.Due.Kind)))).GroupBy(one => one.Due.Citizen)
            .Select(person => new DigestOrder(person.Key, today, person.ToDictionary(one => one.Due.Kind, one => new DigestSpan(one.Due.Told, one.UpTo)))).ToList();
        if (orders.Count > 0)
        {
            await using var insert = new NpgsqlCommand(
                """
                insert into accounts.outbox (id, language, created_at, attempts, next_attempt_at, writer, matter)
                select o.id, 'sr-Cyrl', $3, 0, $3, $4, o.matter from unnest($1, $2) o(id, matter)
                """, connection, transaction);
            insert.Parameters.Add(new() { Value = orders.Select(_ => Guid.CreateVersion7(now)).ToArray() });
            insert.Parameters.Add(new() { Value = orders.Select(order => order.Written()).ToArray() });
            insert.Parameters.Add(new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
            insert.Parameters.Add(new() { Value = Digest.WriterName });
            await insert.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return orders.Count > 0;
    }

    private sealed record DueKind(Guid Citizen, NewsKind Kind, DigestRhythm Mail, long Told, bool Reachable, bool Some);

    private sealed record Handled(DueKind Due, long UpTo, DateOnly Next, bool Some);
}
