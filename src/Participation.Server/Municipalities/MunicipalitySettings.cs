using Participation.Municipalities;
using Participation.Server.Accounts;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Municipalities;

/// <param name="Days">Calendar days, 1 to 365.</param>
/// <param name="Kind">A kind of debate; null for every kind without its own.</param>
public sealed record MinimumPeriodRequest(int Days, string? Kind = null);

/// <param name="Colour"><c>#rrggbb</c>, the seed of the theme.</param>
public sealed record ColourRequest(string Colour);

/// <param name="PromiseHours">Within which moderators look at what waits for them; 1 to 240.</param>
/// <param name="AppealDays">Within which a decision can be appealed; 3 to 60.</param>
public sealed record ModerationTermsRequest(int PromiseHours, int AppealDays);

public sealed record ConductRuleRequest(string Serbian, string English);

/// <summary>What an administrator sets for the own municipality.</summary>
internal static class MunicipalitySettings
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var here = app.MapGroup("/api/municipalities/{slug}").RequireAuthorization().RequireRateLimiting(RateLimits.Writing).WithTags("Municipalities");
        here.MapPut("/minimum-period", SetMinimumPeriod).WithName("SetMinimumPeriod").WithSummary("Sets the shortest debate, for one kind or for all without their own.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422);
        here.MapPut("/colour", ChooseColour).WithName("ChooseColour").WithSummary("Chooses the colour that the theme is made from.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422);
        here.MapPut("/moderation/terms", SetModerationTerms).WithName("SetModerationTerms").WithSummary("Sets how soon moderators look at what waits, and how long a decision can be appealed.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422);
        here.MapDelete("/rules/{number}", RepealRule).WithName("RepealConductRule").WithSummary("Repeals a rule of conduct; decisions made under it stand.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        here.MapPut("/rules/{number}", AdoptRule).WithName("AdoptConductRule").WithSummary("Puts a rule of conduct into new words, or adopts another.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422);
    }

    private static Task<IResult> RepealRule(string slug, string number, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state, new RepealConductRule(number, by, clock.GetUtcNow())), cancellation);

    private static Task<IResult> SetMinimumPeriod(string slug, MinimumPeriodRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state, new SetMinimumPeriod(body.Kind, body.Days, by, clock.GetUtcNow())), cancellation);

    private static Task<IResult> SetModerationTerms(string slug, ModerationTermsRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state, new SetModerationTerms(body.PromiseHours, body.AppealDays, by, clock.GetUtcNow())), cancellation);

    private static Task<IResult> ChooseColour(string slug, ColourRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state, new ChooseColour(body.Colour, by, clock.GetUtcNow())), cancellation);

    private static Task<IResult> AdoptRule(string slug, string number, ConductRuleRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        (PlainText.Check(body.Serbian, "serbian", 1000) ?? PlainText.Check(body.English, "english", 1000)) is { } refusal
            ? Task.FromResult(refusal.Problem(http))
            : Decide(slug, http, sessions, (by, state) => MunicipalityDecider.Decide(state,
                new AdoptConductRule(number, new(PlainText.Tidy(body.Serbian), PlainText.Tidy(body.English)), by, clock.GetUtcNow())), cancellation);

    internal static async Task<IResult> Decide(
        string slug, HttpContext http, CommandSessions sessions, Func<Guid, Municipality?, Decision<MunicipalityEvent>> decide, CancellationToken cancellation)
    {
        var id = MunicipalityName.Id(slug);
        var by = http.User.Citizen()!.Value;
        await using var session = await sessions.Begin(id, cancellation);
        var decided = await session.Decide<Municipality, MunicipalityEvent>(id, state => decide(by, state), Answers.IfMatch(http), cancellation);
        return await session.Answer(decided, http, cancellation);
    }
}
