using Marten;
using Npgsql;
using Participation.Consultations;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Consultations;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <summary>Why the reader may not take part in a debate as others do.</summary>
/// <param name="Kind"><c>mute</c> or <c>exclusion</c>.</param>
/// <param name="Until">When a mute ends by itself; null where it is an exclusion.</param>
/// <param name="Contribution">The reader's own, that was the cause.</param>
/// <param name="AppealUntil">Before that moment the decision can be appealed.</param>
public sealed record OwnBar(string Kind, DateTimeOffset? Until, Guid Contribution, string? Rule, Words? RuleText, string? Reason, DateTimeOffset? At, DateTimeOffset? AppealUntil);

/// <param name="Bar">Null where the reader may write like everybody.</param>
public sealed record OwnStandingView(OwnBar? Bar);

/// <summary>What a moderator's sanction means for the reader in one debate, told before anything is written in vain.</summary>
public sealed class OwnStanding(NpgsqlDataSource database, IDocumentStore store, StateShelf shelf, StandingReading standing, ConsultationReading consultations)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/standing", async (Guid id, HttpContext http, OwnStanding own, TimeProvider clock, CancellationToken cancellation) =>
                await own.Get(id, http, clock.GetUtcNow(), cancellation))
        .RequireAuthorization()
        .WithName("ReadOwnStanding").WithTags("Moderation")
        .WithSummary("Whether the reader may write in this debate: a mute or an exclusion with its rule, reason, end and term of appeal.")
        .Produces<OwnStandingView>().ProducesProblem(404);

    private async Task<IResult> Get(Guid id, HttpContext http, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation) || await State(id, cancellation) is not { } consultation)
            return new ConsultationNotFound().Problem(http);
        http.Response.Headers.CacheControl = "no-store";
        var citizen = Answers.Citizen(http);
        // An exclusion has no end, and so outlasts every mute.
        var bar = consultation.Bars.Where(bar => bar.Citizen == citizen && bar.HoldsAt(now)).MaxBy(bar => bar.Until ?? DateTimeOffset.MaxValue);
        return Results.Ok(new OwnStandingView(bar is null ? null : await Told(bar, consultation.Municipality, cancellation)));
    }

    private async Task<Consultation?> State(Guid id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select version from participation.mt_streams where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not long version)
            return null;
        if (shelf.Find<Consultation>(id, version) is { } kept)
            return kept;
        await using var session = store.QuerySession();
        var state = await session.StateOf<Consultation, ConsultationEvent>(id, version, cancellation);
        if (state is not null)
            shelf.Keep(id, version, state);
        return state;
    }

    /// <summary>The bar with the words of the decision, as the citizen was told them.</summary>
    private async Task<OwnBar> Told(Bar bar, Guid municipality, CancellationToken cancellation)
    {
        var kind = ApiNames.Of(bar.Kind);
        var days = (await standing.Municipality(municipality, cancellation))?.AppealDays ?? Municipality.UsualAppealDays;
        await using var command = database.CreateCommand(
            """
            select n.rule, n.rule_sr, n.rule_en, n.reason, n.at from participation.notice n
            where n.citizen = $1 and n.contribution = $2 and n.kind = $3 order by n.at desc limit 1
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bar.Citizen });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bar.Contribution });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = kind });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return new(kind, bar.Until, bar.Contribution, null, null, null, null, null);
        var at = row.GetFieldValue<DateTimeOffset>(4);
        return new(kind, bar.Until, bar.Contribution, row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), at, AppealDecider.TermEnds(at, days));
    }
}
