using Npgsql;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

public sealed record AppealRequest(string Text);

/// <param name="Outcome"><c>upheld</c>: the decision stands; <c>overturned</c>: it is taken back.</param>
public sealed record DecideAppealRequest(AppealOutcome Outcome, string Reason);

/// <summary>An appeal, as its author and those who may decide it read it.</summary>
/// <param name="Kind">The decision it is against: <c>hide</c>, <c>redact</c>, <c>off-topic</c>, <c>warn</c>, <c>mute</c> or <c>exclude</c>.</param>
/// <param name="Moderator">Who made that decision; told only to those who may decide.</param>
/// <param name="Outcome">Null while it waits.</param>
public sealed record AppealView(
    Guid Id, Guid Contribution, string Kind, string Rule, string Reason, Guid? Moderator, DateTimeOffset DecidedAt, string? Text, DateTimeOffset FiledAt, DateTimeOffset DueAt,
    string? Outcome, string? Answer, DateTimeOffset? AnsweredAt);

public sealed record AppealViews(IReadOnlyList<AppealView> Items);

/// <summary>Приговори: filed by the author, decided by another moderator or an officer.</summary>
internal static class Appeals
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/contributions/{id:guid}/appeal", File).RequireAuthorization().RequireRateLimiting(RateLimits.Writing)
            .WithName("AppealDecision").WithTags("Moderation").WithSummary("The author appeals the newest decision on a contribution that is in force, once and within the municipality's term.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        app.MapGet("/api/contributions/{id:guid}/appeals", Get).RequireAuthorization()
            .WithName("ReadAppeals").WithTags("Moderation").WithSummary("The appeals against decisions on a contribution; its author reads them, and the moderators and officers of its municipality.")
            .Produces<AppealViews>().ProducesProblem(403).ProducesProblem(404);
        app.MapPost("/api/appeals/{id:guid}/decide", Decide).RequireAuthorization()
            .WithName("DecideAppeal").WithTags("Moderation").WithSummary("Another moderator than the one who decided, or an officer, decides an appeal; overturned takes the decision back.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
    }

    /// <summary>The stream of an appeal: one a decision.</summary>
    private static Guid Stream(Guid contribution, int decision) => StreamIds.Of($"appeal-{decision}", contribution);

    private static async Task<IResult> File(Guid id, AppealRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        var contribution = await session.StateOf<Contribution, ContributionEvent>(id, cancellation);
        var consultation = contribution is null ? null : await session.StateOf<Consultation, ConsultationEvent>(contribution.Consultation, cancellation);
        var here = consultation is null ? null : await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation);
        var command = new FileAppeal(id, contribution, body.Text, here?.AppealDays ?? Municipality.UsualAppealDays, Seals.NewSalt(), Standing.Citizen(http), clock.GetUtcNow());
        var against = contribution is null ? 0 : AppealDecider.Appealable(contribution)?.Number ?? 0;
        return await session.Answer(await session.Decide<Appeal, AppealEvent>(Stream(id, against), state => AppealDecider.Decide(state, command), null, cancellation), http, cancellation);
    }

    private static async Task<IResult> Decide(
        Guid id, DecideAppealRequest body, HttpContext http, CommandSessions sessions, DecisionLetters letters, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        if (await session.StateOf<Appeal, AppealEvent>(id, cancellation) is not { } appeal
            || await session.StateOf<Consultation, ConsultationEvent>(appeal.Consultation, cancellation) is not { } consultation)
            return new AppealNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        var command = new DecideAppeal(body.Outcome, body.Reason, actor, clock.GetUtcNow());
        AppealDecided? answer = null;
        var decided = await session.Decide<Appeal, AppealEvent>(id, state =>
        {
            var decision = AppealDecider.Decide(state, command);
            answer = decision.Events.OfType<AppealDecided>().SingleOrDefault();
            return decision;
        }, Answers.IfMatch(http), cancellation);
        if (decided.Refusal is null && answer is not null)
        {
            if (answer.Outcome == AppealOutcome.Overturned)
                await Overturn(session, appeal, answer, cancellation);
            await letters.Write(session, appeal, answer, cancellation);
        }
        var result = await session.Answer(decided, http, cancellation);
        letters.Sent();
        return result;
    }

    private static async Task Overturn(CommandSession session, Appeal appeal, AppealDecided answer, CancellationToken cancellation)
    {
        await session.Lock(appeal.Contribution, cancellation);
        if (await session.StateOf<Contribution, ContributionEvent>(appeal.Contribution, cancellation) is not { } contribution)
            return;
        IReadOnlyList<ContributionEvent> events = [];
        await session.Decide<Contribution, ContributionEvent>(appeal.Contribution, state =>
        {
            var decision = AppealDecider.Overturn(state, appeal, answer.Reason, Seals.NewSalt(), answer.By, answer.At);
            events = decision.Events;
            return decision;
        }, null, cancellation);
        foreach (var happened in events)
            await Desk.Follow(session, appeal.Contribution, contribution, happened, cancellation);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, NpgsqlDataSource database, StandingReading standing, CancellationToken cancellation)
    {
        (Guid Author, Guid Municipality) of;
        await using (var command = database.CreateCommand(
            "select k.author, c.municipality from participation.contribution k join participation.consultation c on c.id = k.consultation where k.id = $1"))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            if (!await reader.ReadAsync(cancellation))
                return new ContributionNotFound().Problem(http);
            of = (reader.GetGuid(0), reader.GetGuid(1));
        }
        var decides = (await standing.In(of.Municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) != 0;
        if (!decides && of.Author != Answers.Citizen(http))
            return new OnlyTheAuthor().Problem(http);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new AppealViews((await Read(database, "contribution = $1", id, cancellation)).Select(appeal => decides ? appeal : appeal with { Moderator = null }).ToArray()));
    }

    /// <summary>The appeals of these ids.</summary>
    internal static async Task<Dictionary<Guid, AppealView>> ByIds(NpgsqlDataSource database, Guid[] ids, CancellationToken cancellation) =>
        ids.Length == 0 ? [] : (await Read(database, "id = any($1)", ids, cancellation)).ToDictionary(appeal => appeal.Id);

    private static async Task<List<AppealView>> Read(NpgsqlDataSource database, string which, object parameter, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select id, contribution, kind, rule, reason, moderator, decided_at, text, filed_at, due_at, outcome, answer, answered_at
            from participation.appeal where {which} order by filed_at desc, id desc limit {Paging.Most}
            """);
        command.Parameters.Add(new() { Value = parameter });
        var appeals = new List<AppealView>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            appeals.Add(new(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetGuid(5), row.GetFieldValue<DateTimeOffset>(6), Text(row, 7),
                row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9), Text(row, 10), Text(row, 11), row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12)));
        return appeals;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
