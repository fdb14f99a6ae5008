using Npgsql;
using NpgsqlTypes;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Following;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <summary>What can be followed.</summary>
public enum Followed { Consultation, Provision, Contribution }

/// <summary>Something that a person follows.</summary>
/// <param name="Place">The permanent identity of the provision; empty for what is none.</param>
/// <param name="Since">Nothing up to that sequence is news.</param>
internal sealed record Follow(Guid Id, Followed Kind, Guid Consultation, string Place, Guid? Contribution, bool Stopped, long Since, DateTimeOffset At);

/// <summary>Keeps what people follow. To follow twice, or to stop twice, is the same as once.</summary>
public sealed class Follows(NpgsqlDataSource database, Choices choices, TimeProvider clock)
{
    /// <summary>How many things one account can follow; its own contributions do not count.</summary>
    public const int Most = 200;

    private const string Columns = "id, kind, consultation, place, contribution, stopped, since, followed_at";

    internal async Task<Refusal?> Begin(Guid citizen, Followed kind, Guid consultation, string place, Guid? contribution, CancellationToken cancellation)
    {
        await choices.Enrol(citizen, cancellation);
        // Who follows it already may ask again, also where no more could be followed.
        return await Write(citizen, kind, consultation, place, contribution, stopped: false,
            $"where (select count(*) from accounts.follow where citizen = $2 and not stopped) < {Most} or exists (select from accounts.follow where citizen = $2 and consultation = $3 and kind = $4 and place = $5 and contribution is not distinct from $6)", cancellation)
            ? null : new TooManyFollows(Most);
    }

    /// <summary>Notes that a person does not want to hear of an own contribution.</summary>
    internal Task Stop(Guid citizen, Guid consultation, Guid contribution, CancellationToken cancellation) =>
        Write(citizen, Followed.Contribution, consultation, "", contribution, stopped: true, "", cancellation);

    private async Task<bool> Write(Guid citizen, Followed kind, Guid consultation, string place, Guid? contribution, bool stopped, string where, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            insert into accounts.follow (id, citizen, consultation, kind, place, contribution, stopped, since, followed_at)
            select $1, $2, $3, $4, $5, $6, $7, {Choices.Head}, $8 {where}
            on conflict (citizen, consultation, kind, place, contribution) do update set stopped = excluded.stopped
            """);
        command.Parameters.Add(new() { Value = Guid.CreateVersion7(now) });
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = consultation });
        command.Parameters.Add(new() { Value = ApiNames.Of(kind) });
        command.Parameters.Add(new() { Value = place });
        command.Parameters.Add(new() { Value = contribution is { } id ? id : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = stopped });
        command.Parameters.Add(new() { Value = now });
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    internal async Task End(Guid citizen, Followed kind, Guid consultation, string[] places, Guid? contribution, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "delete from accounts.follow where citizen = $1 and consultation = $2 and kind = $3 and place = any($4) and contribution is not distinct from $5");
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = consultation });
        command.Parameters.Add(new() { Value = ApiNames.Of(kind) });
        command.Parameters.Add(new() { Value = places });
        command.Parameters.Add(new() { Value = contribution is { } id ? id : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Takes a row out of a person's list, whatever became of what it names; nothing where it is not there.</summary>
    internal async Task Drop(Guid citizen, Guid id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("delete from accounts.follow where citizen = $1 and id = $2");
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Everything that a person follows, the own contributions left out.</summary>
    internal Task<List<Follow>> Active(Guid citizen, CancellationToken cancellation) =>
        Read($"select {Columns} from accounts.follow where citizen = $1 and not stopped order by followed_at limit {Most}", [new() { Value = citizen }], cancellation);

    /// <summary>What a person follows or has stopped in one consultation.</summary>
    internal Task<List<Follow>> In(Guid consultation, Guid citizen, CancellationToken cancellation) =>
        Read($"select {Columns} from accounts.follow where citizen = $1 and consultation = $2 limit 1000", [new() { Value = citizen }, new() { Value = consultation }], cancellation);

    internal Task<List<Follow>> Page(Guid citizen, Cursor? seen, int size, CancellationToken cancellation) => Read(
        $"select {Columns} from accounts.follow where citizen = $1 and (followed_at, id) < ($2, $3) order by followed_at desc, id desc limit {Paging.Rows(size)}",
        [
            new() { Value = citizen },
            new() { Value = seen is { } from ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(from.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) : DateTimeOffset.MaxValue.ToUniversalTime() },
            new() { Value = seen?.Id ?? Guid.AllBitsSet },
        ], cancellation);

    private async Task<List<Follow>> Read(string sql, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        var follows = new List<Follow>();
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            if (ApiNames.TryRead<Followed>(reader.GetString(1), out var kind))
                follows.Add(new(reader.GetGuid(0), kind, reader.GetGuid(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetGuid(4), reader.GetBoolean(5), reader.GetInt64(6), reader.GetFieldValue<DateTimeOffset>(7)));
        return follows;
    }
}

/// <summary>Following and stopping, from the page of a debate.</summary>
internal static class FollowEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var here = app.MapGroup("/api/consultations/{id:guid}/following").RequireAuthorization().WithTags("Following");
        here.MapPut("", (Guid id, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Consultation(id, begin: true, http, cancellation))
            .WithName("FollowConsultation").WithSummary("Follows a consultation: what is said in it, its new versions, its last days and its end.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        here.MapDelete("", (Guid id, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Consultation(id, begin: false, http, cancellation))
            .WithName("UnfollowConsultation").WithSummary("Stops following a consultation. Stopping twice is the same as once.").Produces(204).ProducesProblem(404);
        here.MapPut("/provisions/{eId}", (Guid id, string eId, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Provision(id, eId, begin: true, http, cancellation))
            .WithName("FollowProvision").WithSummary("Follows a provision with all beneath it, wherever it moves.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        here.MapDelete("/provisions/{eId}", (Guid id, string eId, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Provision(id, eId, begin: false, http, cancellation))
            .WithName("UnfollowProvision").WithSummary("Stops following a provision.").Produces(204).ProducesProblem(404);
        app.MapDelete("/api/following/{id:guid}", async (Guid id, HttpContext http, Follows follows, CancellationToken cancellation) =>
        {
            await follows.Drop(Answers.Citizen(http), id, cancellation);
            return Results.NoContent();
        })
            .RequireAuthorization()
            .WithName("DropFollowed").WithTags("Following").WithSummary("Takes a line out of the list of what the reader follows; that of a stopped own contribution lets it be followed again.").Produces(204);
        app.MapPut("/api/contributions/{id:guid}/following", (Guid id, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Contribution(id, begin: true, http, cancellation))
            .RequireAuthorization()
            .WithName("FollowContribution").WithTags("Following").WithSummary("Follows the answers to a contribution. Those to one's own are followed anyway, until that is stopped.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        app.MapDelete("/api/contributions/{id:guid}/following", (Guid id, HttpContext http, FollowingHere following, CancellationToken cancellation) => following.Contribution(id, begin: false, http, cancellation))
            .RequireAuthorization()
            .WithName("UnfollowContribution").WithTags("Following").WithSummary("Stops following the answers to a contribution, also to one's own.").Produces(204).ProducesProblem(404);
    }
}

/// <summary>Checks that there is something to follow that the reader may read, and follows it or stops.</summary>
public sealed class FollowingHere(Follows follows, ConsultationReading consultations, ActShelf acts, ContributionItems items)
{
    internal async Task<IResult> Consultation(Guid id, bool begin, HttpContext http, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation))
            return new ConsultationNotFound().Problem(http);
        return await Done(begin, Followed.Consultation, id, [""], null, http, cancellation);
    }

    internal async Task<IResult> Provision(Guid id, string eId, bool begin, HttpContext http, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation) || await acts.Of(id, cancellation) is not { Version: > 0 } act)
            return new ConsultationNotFound().Problem(http);
        string[] places = [.. act.Places.At(act.Version, eId)];
        if (places.Length == 0)
            return new Participation.Contributions.ProvisionNotFound(eId).Problem(http);
        return await Done(begin, Followed.Provision, id, begin ? [act.Places.PlaceAt(act.Version, eId)!] : places, null, http, cancellation);
    }

    internal async Task<IResult> Contribution(Guid id, bool begin, HttpContext http, CancellationToken cancellation)
    {
        var citizen = Answers.Citizen(http);
        if (await items.ById(id, citizen, cancellation) is not { } item)
            return new ContributionNotFound().Problem(http);
        if (!item.Mine)
            return await Done(begin, Followed.Contribution, item.Consultation, [""], id, http, cancellation);
        if (begin)
            await follows.End(citizen, Followed.Contribution, item.Consultation, [""], id, cancellation);
        else
            await follows.Stop(citizen, item.Consultation, id, cancellation);
        return Results.NoContent();
    }

    private async Task<IResult> Done(bool begin, Followed kind, Guid consultation, string[] places, Guid? contribution, HttpContext http, CancellationToken cancellation)
    {
        if (begin)
            return await follows.Begin(Answers.Citizen(http), kind, consultation, places[0], contribution, cancellation) is { } refusal ? refusal.Problem(http) : Results.NoContent();
        await follows.End(Answers.Citizen(http), kind, consultation, places, contribution, cancellation);
        return Results.NoContent();
    }
}
