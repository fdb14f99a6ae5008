using Npgsql;
using Participation.Consultations;
using Participation.Moderation.Likeness;
using Participation.Moderation.Signals;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation.Signals;

/// <summary>
/// What is to be seen in submissions: for a moderator who has them before him, and at the door where a municipality wants some to wait. Whatever is registered as a
/// <see cref="SubmissionAssessment"/> is asked; ours needs no outside service.
/// </summary>
public sealed class SignalReading(
    NpgsqlDataSource database, StateShelf shelf, StandingReading standing, NetworkSights networks, IEnumerable<SubmissionAssessment> assessments, IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>More than this many of anything weigh no more.</summary>
    private const int Enough = 100;
    private const int OwnCompared = 20;

    private readonly bool off = environment.IsDevelopment() && configuration["PARTICIPATION_LIMITS"] == "off";

    /// <summary>The signals of contributions, the heaviest first; one statement for all of them.</summary>
    /// <param name="contributions">A page of them; what does not exist has no entry.</param>
    public async Task<Dictionary<Guid, IReadOnlyList<Signal>>> Of(SignalSettings settings, Guid[] contributions, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select c.id, c.title, coalesce(c.text, ''), c.proposed_text, c.created_at, a.registered_at,
                (select count(*) from (select from participation.contribution o where o.author = c.author and o.id <> c.id
                    and o.created_at between c.created_at - $2 and c.created_at limit {Enough}) lately)::int,
                (select count(*) from (select from participation.likeness k join participation.likeness s on s.group_id = k.group_id and s.author = k.author and s.counted
                    where k.contribution = c.id and (s.at, s.contribution) < (k.at, k.contribution) limit {Enough}) same)::int,
                (select count(*) from (select distinct s.account from accounts.network_sight own join accounts.network_sight s on s.network = own.network
                    where own.contribution = c.id limit {Enough}) there)::int
            from participation.contribution c left join accounts.accounts a on a.id = c.author where c.id = any($1)
            """);
        command.Parameters.Add(new() { Value = contributions });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Signalling.Lately });
        var found = new Dictionary<Guid, IReadOnlyList<Signal>>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            found[reader.GetGuid(0)] = Look(settings, new(
                new(reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)), reader.GetFieldValue<DateTimeOffset>(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8)));
        }
        return found;
    }

    /// <summary>
    /// Whether a submission shows so much that it waits for a moderator here. Where the municipality set no threshold, nothing is read and nobody waits. To be asked
    /// before the command's transaction begins: nobody takes a second connection inside of one.
    /// </summary>
    public async Task<bool> Suspects(Municipality here, Guid citizen, Wording wording, DateTimeOffset now, HttpContext http, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(here);
        return here.Signals.Threshold is not null && !off && Signalling.Holds(here.Signals, Look(here.Signals, await FactsOf(citizen, wording, now, http, cancellation)));
    }

    /// <summary>
    /// As <see cref="Suspects(Municipality, Guid, Wording, DateTimeOffset, HttpContext, CancellationToken)"/>, for a debate. What the municipality set is asked of this node's memory,
    /// so that a comment costs nothing where no threshold is set; a threshold that another node wrote holds here from the next time that anybody's role is looked up.
    /// </summary>
    public async Task<bool> Suspects(Guid consultation, Guid citizen, Wording wording, DateTimeOffset now, HttpContext http, CancellationToken cancellation)
    {
        if (off || await MunicipalityOf(consultation, cancellation) is not { } municipality)
            return false;
        var here = shelf.Last<Municipality>(municipality) ?? await standing.Municipality(municipality, cancellation);
        return here is not null && await Suspects(here, citizen, wording, now, http, cancellation);
    }

    private async Task<Guid?> MunicipalityOf(Guid consultation, CancellationToken cancellation)
    {
        if (shelf.Last<Consultation>(consultation) is { } known)
            return known.Municipality;
        await using var command = database.CreateCommand("select municipality from participation.consultation where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        return await command.ExecuteScalarAsync(cancellation) as Guid?;
    }

    /// <summary>How much the reports of these citizens weigh, by how often moderators agreed with their last ones.</summary>
    public async Task<Dictionary<Guid, ReporterRecord>> Reporters(Guid[] citizens, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select u.id, count(r.status)::int, (count(*) filter (where r.status <> 'visible'))::int
            from unnest($1) u(id) left join lateral (
                select c.status from participation.report r join participation.contribution c on c.id = r.contribution and c.status <> 'withdrawn'
                where r.citizen = u.id and r.settled_at is not null order by r.settled_at desc limit {Enough}) r on true
            group by u.id
            """);
        command.Parameters.Add(new() { Value = citizens });
        var records = new Dictionary<Guid, ReporterRecord>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            records[reader.GetGuid(0)] = new(reader.GetInt32(1), reader.GetInt32(2));
        return records;
    }

    private List<Signal> Look(SignalSettings settings, SubmissionFacts facts) =>
        [.. assessments.SelectMany(assess => assess(facts, settings)).Where(signal => signal.Weight > 0).OrderByDescending(signal => signal.Weight)];

    private async Task<SubmissionFacts> FactsOf(Guid citizen, Wording wording, DateTimeOffset now, HttpContext http, CancellationToken cancellation)
    {
        var network = await networks.Hash(http, cancellation);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new($"select title, text, created_at from participation.contribution where author = $1 and text is not null order by created_at desc, id desc limit {OwnCompared}")
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = citizen } },
        });
        batch.BatchCommands.Add(new($"""
            select (select registered_at from accounts.accounts where id = $1),
                (select count(*) from (select distinct account from accounts.network_sight where network = $2 and account <> $1 limit {Enough}) there)::int
            """)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = citizen }, new() { Value = network } },
        });
        var own = new List<(Wording Wording, DateTimeOffset At)>();
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            own.Add((new(reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetString(1), null), reader.GetFieldValue<DateTimeOffset>(2)));
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var fingerprint = Fingerprint.Of(wording);
        return new(
            wording, now, reader.IsDBNull(0) ? null : reader.GetFieldValue<DateTimeOffset>(0), own.Count(said => said.At >= now - Signalling.Lately),
            own.Count(said => Resemblance.NearlyIdentical(fingerprint, Fingerprint.Of(said.Wording)) is not null), reader.GetInt32(1) + 1);
    }
}
