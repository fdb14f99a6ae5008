using Participation.Acts;
using Participation.Acts.Amending;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Acts;
using Participation.Server.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Amending;

/// <param name="EId">The provision of the draft.</param>
/// <param name="Contributions">All that shaped it, beside the amendments that were applied; empty takes back what was named.</param>
public sealed record NameSourcesRequest(string EId, IReadOnlyList<Guid> Contributions);

/// <summary>An officer makes what citizens proposed part of the next version, and says what shaped it.</summary>
internal static class AmendDraftEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var draft = app.MapGroup("/api/consultations/{id:guid}/act/draft").RequireAuthorization().WithTags("Acts").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        draft.MapPost("/amendments/{contribution:guid}", Apply)
            .WithName("ApplyAmendment").WithSummary("Makes an amendment part of the draft of the next version; where there is no draft, one is begun from the newest version.").Produces<ActDraftView>();
        draft.MapDelete("/amendments/{contribution:guid}", Unapply)
            .WithName("UnapplyAmendment").WithSummary("Takes back the amendment that was applied last.").Produces(204);
        draft.MapPut("/sources", Name)
            .WithName("NameSources").WithSummary("Names the contributions that shaped a provision of the draft, beside the amendments that were applied.").Produces(204).ProducesProblem(422);
    }

    private static async Task<IResult> Apply(Guid id, Guid contribution, HttpContext http, CommandSessions sessions, ActShelf acts, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(ActStream.Id(id), cancellation, id, contribution);
        var (officer, refusal) = await Officer(id, session, http, clock, cancellation);
        if (refusal is not null)
            return refusal.Problem(http);
        var amendment = await session.StateOf<Contribution, ContributionEvent>(contribution, cancellation);
        var command = new ApplyAmendment(contribution, amendment, officer, clock.GetUtcNow());
        var decided = await session.Decide<Act, ActEvent>(ActStream.Id(id), state => AmendingDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        if (decided.Refusal is { } no)
            return no.Problem(http);
        await session.Commit(cancellation);
        http.Response.Headers.ETag = Answers.ETag(decided.Version);
        return (await acts.Of(id, cancellation))?.Draft is { } draft
            ? Results.Ok(ActDraftView.Of(id, decided.Version, draft, http))
            : new NoDraftToPublish().Problem(http);
    }

    private static async Task<IResult> Unapply(Guid id, Guid contribution, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(ActStream.Id(id), cancellation, id);
        var (officer, refusal) = await Officer(id, session, http, clock, cancellation);
        if (refusal is not null)
            return refusal.Problem(http);
        var command = new UnapplyAmendment(contribution, officer, clock.GetUtcNow());
        return await session.Answer(
            await session.Decide<Act, ActEvent>(ActStream.Id(id), state => AmendingDecider.Decide(state, command), Answers.IfMatch(http), cancellation), http, cancellation);
    }

    private static async Task<IResult> Name(
        Guid id, NameSourcesRequest body, HttpContext http, CommandSessions sessions, ContributionItems items, TimeProvider clock, CancellationToken cancellation)
    {
        var named = body.Contributions.Distinct().Take(AmendingDecider.MostNamed + 1).ToSequence();
        var known = (await items.ByIds([.. named], cancellation)).Values.Where(item => item.Consultation == id && item.Status == "visible").Select(item => item.Id).ToHashSet();
        await using var session = await sessions.Begin(ActStream.Id(id), cancellation, id);
        var (officer, refusal) = await Officer(id, session, http, clock, cancellation);
        if (refusal is not null)
            return refusal.Problem(http);
        var command = new NameShaping(body.EId, named, known, officer, clock.GetUtcNow());
        return await session.Answer(
            await session.Decide<Act, ActEvent>(ActStream.Id(id), state => AmendingDecider.Decide(state, command), Answers.IfMatch(http), cancellation), http, cancellation);
    }

    private static Task<(Guid Officer, Refusal? Refusal)> Officer(Guid id, CommandSession session, HttpContext http, TimeProvider clock, CancellationToken cancellation) =>
        PutActDraftEndpoint.Officer(id, session, http, WorkOnText.OnNextVersion, clock, cancellation);
}
