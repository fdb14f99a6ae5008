using Npgsql;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Moderation.Signals;
using Participation.Municipalities;
using Participation.Server.Accounts;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation.Signals;

/// <param name="Weight">As the municipality set it.</param>
/// <param name="Because">What was seen.</param>
public sealed record SignalItem(string Name, int Weight, Words Because)
{
    internal static SignalItem Of(Signal signal) => new(signal.Name, signal.Weight, signal.Because);
}

/// <param name="Weight">Of all together.</param>
/// <param name="Threshold">From which weight on a submission waits here; null where none does.</param>
public sealed record SignalsSeen(IReadOnlyList<SignalItem> Signals, int Weight, int? Threshold);

/// <param name="Weights">By name, 0 to 100; what is left out weighs as usual, and 0 turns a signal off.</param>
/// <param name="Threshold">The weight from which on a submission waits for a moderator; null, as it is at first, where none does.</param>
public sealed record SignalsRequest(IReadOnlyDictionary<string, int> Weights, int? Threshold = null);

/// <param name="Weights">Every known signal with what it weighs here.</param>
public sealed record SignalsPage(IReadOnlyDictionary<string, int> Weights, int? Threshold);

/// <summary>Moderators see what speaks for spam and judge themselves; the administrator says how much it counts.</summary>
internal static class SignalEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/contributions/{id:guid}/signals", Seen).RequireAuthorization().WithName("ReadSignals").WithTags("Moderation")
            .WithSummary("What speaks for spam in a contribution, with weight and reason; for moderators and officers of the municipality.")
            .Produces<SignalsSeen>().ProducesProblem(403).ProducesProblem(404);
        var here = app.MapGroup("/api/municipalities/{slug}/signals").RequireAuthorization().WithTags("Municipalities").ProducesProblem(403).ProducesProblem(404);
        here.MapGet("", Weights).WithName("ReadSignalWeights").WithSummary("How much each signal counts here, and from which sum on a submission waits; for those who hold a role here.").Produces<SignalsPage>();
        here.MapPut("", Weigh).RequireRateLimiting(RateLimits.Writing).WithName("WeighSignals").WithSummary("An administrator sets the weights of signals and the threshold of holding.")
            .Produces(204).ProducesProblem(412).ProducesProblem(422);
    }

    private static async Task<IResult> Seen(Guid id, HttpContext http, NpgsqlDataSource database, StandingReading standing, SignalReading signals, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select d.municipality from participation.contribution c join participation.consultation d on d.id = c.consultation where c.id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not Guid municipality || await standing.Municipality(municipality, cancellation) is not { } here)
            return new ContributionNotFound().Problem(http);
        if ((Standing.Of(here, Answers.Citizen(http)) & (Roles.Moderator | Roles.Officer)) == 0)
            return new OnlyAModeratorHere().Problem(http);
        var seen = (await signals.Of(here.Signals, [id], cancellation)).GetValueOrDefault(id, []);
        return Results.Ok(new SignalsSeen([.. seen.Select(SignalItem.Of)], seen.Sum(signal => signal.Weight), here.Signals.Threshold));
    }

    private static async Task<IResult> Weights(string slug, HttpContext http, StandingReading standing, CancellationToken cancellation)
    {
        if (await standing.Municipality(MunicipalityName.Id(slug), cancellation) is not { } here)
            return new MunicipalityNotFound().Problem(http);
        if (Standing.Of(here, Answers.Citizen(http)) == Roles.None)
            return new OnlyAModeratorHere().Problem(http);
        var names = SignalSettings.UsualWeights.Concat(here.Signals.Weights).Select(weight => weight.Name).Distinct().Order(StringComparer.Ordinal);
        return Results.Ok(new SignalsPage(names.ToDictionary(name => name, here.Signals.WeightOf), here.Signals.Threshold));
    }

    private static async Task<IResult> Weigh(string slug, SignalsRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var id = MunicipalityName.Id(slug);
        await using var session = await sessions.Begin(id, cancellation);
        var command = new SetSignals(body.Weights.Select(pair => new SignalWeight(pair.Key, pair.Value)).ToSequence(), body.Threshold, http.User.Citizen()!.Value, clock.GetUtcNow());
        var decided = await session.Decide<Municipality, MunicipalityEvent>(id, state => SignalSettingDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
