using System.Collections.Concurrent;
using Npgsql;
using Participation.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Consultations;

/// <summary>A consultation's row, with what follows from it and the hour.</summary>
public sealed record ConsultationRow(
    Guid Id, Guid Municipality, string Kind, string Title, string Summary, string LegalBasis, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    DateTimeOffset? PublishedAt, DateTimeOffset? ClosedAt, DateTimeOffset? CancelledAt, string? Reason, long Version, int ActVersion, string Mode)
{
    /// <summary>As <see cref="Consultation.StatusAt"/>, from the row.</summary>
    public string StatusAt(DateTimeOffset now) => ApiNames.Of(this switch
    {
        { CancelledAt: not null } => ConsultationStatus.Cancelled,
        { PublishedAt: null } => ConsultationStatus.Draft,
        _ when now >= (ClosedAt ?? EndsAt) => ConsultationStatus.Closed,
        _ when now >= StartsAt || PublishedAt > StartsAt => ConsultationStatus.Open,
        _ => ConsultationStatus.Upcoming,
    });
}

/// <summary>Reads consultations.</summary>
public sealed class ConsultationReading(NpgsqlDataSource database)
{
    internal const string Columns =
        """
        c.id, c.municipality, c.kind, c.title, c.summary, c.legal_basis, c.starts_at, c.ends_at, c.published_at, c.closed_at, c.cancelled_at, c.reason, c.version, c.act_version, c.mode
        """;

    // What was published once stays public: this answer never changes back, so it can be kept without asking again.
    private readonly ConcurrentDictionary<Guid, bool> known = new();

    /// <summary>Whether everybody may read it: its call was published.</summary>
    public async Task<bool> IsPublic(Guid id, CancellationToken cancellation)
    {
        if (known.ContainsKey(id))
            return true;
        await using var command = database.CreateCommand("select published_at is not null from participation.consultation where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        var isPublic = await command.ExecuteScalarAsync(cancellation) is true;
        if (isPublic && known.Count < 100_000)
            known.TryAdd(id, true);
        return isPublic;
    }

    public async Task<ConsultationRow?> ById(Guid id, CancellationToken cancellation) => (await ByIds(database, [id], cancellation)).FirstOrDefault();

    internal static async Task<List<ConsultationRow>> ByIds(NpgsqlDataSource database, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select {Columns} from participation.consultation c where c.id = any($1)");
        command.Parameters.Add(new() { Value = ids });
        return await Read(command, cancellation);
    }

    internal static async Task<List<ConsultationRow>> Read(NpgsqlCommand command, CancellationToken cancellation)
    {
        var rows = new List<ConsultationRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                reader.GetFieldValue<DateTimeOffset>(6), reader.GetFieldValue<DateTimeOffset>(7), Moment(reader, 8), Moment(reader, 9), Moment(reader, 10),
                reader.IsDBNull(11) ? null : reader.GetString(11), reader.GetInt64(12), reader.GetInt32(13), reader.GetString(14)));
        return rows;
    }

    private static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}

/// <summary>Participation in numbers; what is hidden or withdrawn does not count, who took part does.</summary>
public sealed record ConsultationCounts(int Comments, int Proposals, int Amendments, int Participants)
{
    public static async Task<Dictionary<Guid, ConsultationCounts>> Of(NpgsqlDataSource database, Guid[] ids, CancellationToken cancellation)
    {
        var counts = new Dictionary<Guid, ConsultationCounts>();
        await using var command = database.CreateCommand(
            "select consultation, comments, proposals, amendments, participants from participation.consultation_tally where consultation = any($1)");
        command.Parameters.Add(new() { Value = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            counts[reader.GetGuid(0)] = new(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));
        return counts;
    }
}
