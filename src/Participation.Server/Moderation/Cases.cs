using Marten;
using Npgsql;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <summary>One decision about a contribution or its author, as those at the desk read it.</summary>
/// <param name="Decision">Named as in <see cref="LedgerEntry"/>.</param>
/// <param name="By">Who decided, by name; null for what is not in force any more, and where the account is gone.</param>
/// <param name="Mine">Whether whoever asks made it.</param>
/// <param name="Appeal"><c>filed</c>, <c>upheld</c> or <c>overturned</c>; null where nobody appealed.</param>
public sealed record CaseDecision(DateTimeOffset At, string Decision, string Role, string? Rule, Words? RuleText, string? Reason, string? By, bool Mine, string? Appeal, bool Undone);

/// <summary>A contribution as a moderator has it before him.</summary>
/// <param name="Item">With the words of what is held; never with those of what was hidden or redacted.</param>
/// <param name="Decisions">The newest fifty, the newest first.</param>
/// <param name="InForce">The kinds of decisions against it and its author that are in force, and can be taken back.</param>
public sealed record ModerationCase(ContributionItem Item, AuthorRecord Author, IReadOnlyList<CaseDecision> Decisions, IReadOnlyList<string> InForce);

/// <summary>What moderators know of one contribution: also when somebody else has just decided about it.</summary>
public sealed class Cases(NpgsqlDataSource database, IDocumentStore store, ContributionItems items, ConsultationReading consultations, ModerationQueue queue, StandingReading standing)
{
    private const string Shown = "50";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/contributions/{id:guid}/case", (Guid id, HttpContext http, Cases cases, CancellationToken cancellation) => cases.Get(id, http, cancellation))
            .RequireAuthorization()
            .WithName("ReadCase").WithTags("Moderation").WithSummary("A contribution with all that was decided about it and by whom; for moderators and officers of its municipality.")
            .Produces<ModerationCase>().ProducesProblem(403).ProducesProblem(404);

    private async Task<IResult> Get(Guid id, HttpContext http, CancellationToken cancellation)
    {
        Contribution? contribution;
        await using (var session = store.QuerySession())
            contribution = await session.StateOf<Contribution, ContributionEvent>(id, 0, cancellation);
        if (contribution is null || await consultations.ById(contribution.Consultation, cancellation) is not { } consultation)
            return new ContributionNotFound().Problem(http);
        if ((await standing.In(consultation.Municipality, http, cancellation) & (Roles.Moderator | Roles.Officer)) == 0)
            return contribution.Seen ? new OnlyAModeratorOrOfficerHere().Problem(http) : new ContributionNotFound().Problem(http);
        if ((await items.AtTheDesk([id], cancellation)).GetValueOrDefault(id) is not { } item)
            return new ContributionNotFound().Problem(http);
        var record = (await queue.Records([contribution.Author], consultation.Municipality, cancellation)).GetValueOrDefault(contribution.Author) ?? new(0, 0);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new ModerationCase(
            item, record, await Decisions(id, contribution.Decisions, Answers.Citizen(http), cancellation), contribution.Decisions.InForce.Select(decision => ApiNames.Of(decision.Kind)).ToArray()));
    }

    private async Task<List<CaseDecision>> Decisions(Guid contribution, Decisions known, Guid reader, CancellationToken cancellation)
    {
        // The public record names nobody: who decided is known of what is in force, and of what was decided last.
        var moderators = known.InForce.Select(decision => (decision.At, decision.Moderator)).ToDictionary(pair => Stored(pair.At), pair => pair.Moderator);
        if (known.Latest is { } latest)
            moderators[Stored(latest.At)] = latest.Moderator;
        var names = await Names([.. moderators.Values.Distinct()], cancellation);
        await using var command = database.CreateCommand(
            $"select at, decision, role, rule, rule_sr, rule_en, reason, appeal, undone from participation.moderation_ledger where contribution = $1 order by at desc limit {Shown}");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = contribution });
        var decisions = new List<CaseDecision>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var at = row.GetFieldValue<DateTimeOffset>(0);
            Guid? by = moderators.TryGetValue(Stored(at), out var moderator) ? moderator : null;
            decisions.Add(new(
                at, row.GetString(1), row.GetString(2), Text(row, 3), row.IsDBNull(4) ? null : new(row.GetString(4), row.GetString(5)), Text(row, 6),
                by is { } who ? names.GetValueOrDefault(who) : null, by == reader, Text(row, 7), row.GetBoolean(8)));
        }
        return decisions;
    }

    private async Task<Dictionary<Guid, string>> Names(Guid[] citizens, CancellationToken cancellation)
    {
        var names = new Dictionary<Guid, string>();
        if (citizens.Length == 0)
            return names;
        await using var command = database.CreateCommand("select id, display_name from accounts.citizen_name where id = any($1) and display_name is not null");
        command.Parameters.Add(new() { Value = citizens });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            names[row.GetGuid(0)] = row.GetString(1);
        return names;
    }

    /// <summary>A moment as the rows keep it: in microseconds.</summary>
    private static long Stored(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
