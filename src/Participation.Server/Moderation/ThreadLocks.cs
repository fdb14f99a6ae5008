using Npgsql;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <param name="EId">The provision of the newest version; null for what speaks of the whole act.</param>
public sealed record LockProvisionRequest(string Rule, string Reason, string? EId = null);

/// <param name="EId">The provision of the newest version; null for what speaks of the whole act.</param>
public sealed record UnlockProvisionRequest(string Reason, string? EId = null);

/// <param name="Contribution">The one whose replies are locked; null where it is a provision.</param>
/// <param name="EId">Where the provision stands in the newest version; null for the whole act, and where it was removed.</param>
/// <param name="Written">The provision as it was locked.</param>
public sealed record LockedThread(Guid? Contribution, string? EId, WrittenAt Written, HidingDecision Decision);

public sealed record LockedThreads(IReadOnlyList<LockedThread> Items);

/// <summary>Threads that take no more contributions: of one contribution, or of a provision with all beneath it.</summary>
internal static class ThreadLocks
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var contribution = app.MapGroup("/api/contributions/{id:guid}").RequireAuthorization().WithTags("Moderation")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        contribution.MapPost("/lock", LockContribution).WithName("LockThread").WithSummary("A moderator locks the thread that this contribution begins.").Produces(204);
        contribution.MapPost("/unlock", UnlockContribution).WithName("UnlockThread").WithSummary("A moderator opens the thread again.").Produces(204);
        var consultation = app.MapGroup("/api/consultations/{id:guid}/locks").WithTags("Moderation").ProducesProblem(404);
        consultation.MapGet("", Get).AllowAnonymous().WithName("ReadLocks").WithSummary("The threads that take no more contributions, and why.").Produces<LockedThreads>();
        consultation.MapPost("", LockProvision).RequireAuthorization().WithName("LockProvision").WithSummary("A moderator locks the thread of a provision and of all beneath it.")
            .Produces(204).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        consultation.MapPost("/lift", UnlockProvision).RequireAuthorization().WithName("UnlockProvision").WithSummary("A moderator opens the thread of a provision again.")
            .Produces(204).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
    }

    private static Task<IResult> LockContribution(Guid id, RuledRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        OfContribution(id, http, sessions, (state, contribution, debate, actor, here) => SanctionDecider.Decide(state,
            new LockThread(id, contribution, null, debate, here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), clock, cancellation);

    private static Task<IResult> UnlockContribution(Guid id, DecisionReasonRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        OfContribution(id, http, sessions, (state, _, debate, actor, _) => SanctionDecider.Decide(state, new UnlockThread(id, null, debate, body.Reason, actor, clock.GetUtcNow())), clock, cancellation);

    private static Task<IResult> LockProvision(Guid id, LockProvisionRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        In(id, http, sessions, (state, debate, actor, here) => SanctionDecider.Decide(state,
            new LockThread(null, null, Address(body.EId), debate, here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), clock, cancellation);

    private static Task<IResult> UnlockProvision(Guid id, UnlockProvisionRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        In(id, http, sessions, (state, debate, actor, _) => SanctionDecider.Decide(state, new UnlockThread(null, Address(body.EId), debate, body.Reason, actor, clock.GetUtcNow())), clock, cancellation);

    private static async Task<IResult> OfContribution(
        Guid id, HttpContext http, CommandSessions sessions, Func<Consultation?, Contribution, Debate, Actor, Municipality, Decision<ConsultationEvent>> decide, TimeProvider clock, CancellationToken cancellation)
    {
        Contribution? contribution;
        await using (var looking = await sessions.Begin(id, cancellation))
            contribution = await looking.StateOf<Contribution, ContributionEvent>(id, cancellation);
        return contribution is { Seen: true }
            ? await In(contribution.Consultation, http, sessions, (state, debate, actor, here) => decide(state, contribution, debate, actor, here), clock, cancellation)
            : new ContributionNotFound().Problem(http);
    }

    private static async Task<IResult> In(
        Guid id, HttpContext http, CommandSessions sessions, Func<Consultation?, Debate, Actor, Municipality, Decision<ConsultationEvent>> decide, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation, DebateState.Streams(id));
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { CallPublishedAt: not null } consultation)
            return new ConsultationNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        var here = (await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation))!;
        var debate = await DebateState.Of(session, id, clock.GetUtcNow(), cancellation);
        return await session.Answer(await session.Decide<Consultation, ConsultationEvent>(id, state => decide(state, debate!, actor, here), null, cancellation), http, cancellation);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ConsultationReading consultations, ActShelf acts, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation))
            return new ConsultationNotFound().Problem(http);
        var act = await acts.OfLately(id, cancellation);
        var items = new List<LockedThread>();
        await using var command = database.CreateCommand($"select contribution, eid, act_version, decision from participation.thread_lock where consultation = $1 order by id limit {MostShown}");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var written = new WrittenAt(reader.GetInt32(2), Address(reader.GetString(1)));
            items.Add(new(reader.IsDBNull(0) ? null : reader.GetGuid(0), written.EId is { } eId ? act?.Places.Carried(written.Version, eId, act.Version)?.To : null,
                written, HidingDecision.Read(reader.GetString(3))!));
        }
        return Results.Ok(new LockedThreads(items));
    }

    // More threads than any moderator closes one by one.
    private const string MostShown = "1000";

    private static string? Address(string? eId) => string.IsNullOrEmpty(eId) ? null : eId;
}
