using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

public sealed record HideRequest(string Rule, string Reason);

public sealed record DecisionReasonRequest(string Reason);

/// <param name="Reason">An approval needs none.</param>
public sealed record ApprovalRequest(string? Reason = null);

public sealed record ReportRequest(ReportReason Reason, string? Explanation = null);

/// <summary>What moderators decide, and what citizens report to them.</summary>
internal static class ModerationCommands
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var contribution = app.MapGroup("/api/contributions/{id:guid}").RequireAuthorization().WithTags("Moderation")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        contribution.MapPost("/reports", Report).RequireRateLimiting(RateLimits.Writing)
            .WithName("ReportContribution").WithSummary("Reports a contribution to the moderators; once more by the same citizen changes nothing.").Produces(204);
        contribution.MapPost("/hide", Hide).WithName("HideContribution").WithSummary("A moderator hides it under a rule, with a reason that all may read.").Produces(204).ProducesProblem(412);
        contribution.MapPost("/restore", Restore).WithName("RestoreContribution").WithSummary("A moderator takes the hiding back, with a reason.").Produces(204).ProducesProblem(412);
        contribution.MapPost("/approve", Approve).WithName("ApproveContribution").WithSummary("A moderator publishes what was held.").Produces(204).ProducesProblem(412);
        contribution.MapPost("/keep", Keep).WithName("KeepContribution").WithSummary("A moderator looked at the reports and lets it stand.").Produces(204).ProducesProblem(412);
    }

    private static async Task<IResult> Report(Guid id, ReportRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var reporter = Standing.Citizen(http);
        var report = StreamIds.Of("report", id, reporter.Citizen);
        // The contribution is locked, not the report: a decision and a report that meet then have one order, in the events and in the rows.
        await using var session = await sessions.Begin(id, cancellation, report);
        var contribution = await session.StateOf<Contribution, ContributionEvent>(id, cancellation);
        var consultation = contribution is null ? null : await session.StateOf<Consultation, ConsultationEvent>(contribution.Consultation, cancellation);
        var here = consultation is null ? null : await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation);
        var command = new ReportContribution(
            id, contribution, body.Reason, body.Explanation, Seals.NewSalt(), reporter, clock.GetUtcNow(), here?.Promise ?? TimeSpan.FromHours(Municipality.UsualPromiseHours));
        return await session.Answer(await session.Decide<Report, ReportEvent>(report, state => ReportDecider.Decide(state, command), null, cancellation), http, cancellation);
    }

    private static Task<IResult> Hide(Guid id, HideRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) =>
        desk.Answer(id, http, (state, actor, here) => ModerationDecider.Decide(state, new HideContribution(here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> Restore(Guid id, DecisionReasonRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) =>
        desk.Answer(id, http, (state, actor, _) => ModerationDecider.Decide(state, new RestoreContribution(body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> Approve(Guid id, ApprovalRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) =>
        desk.Answer(id, http, (state, actor, _) => ModerationDecider.Decide(state, new ApproveContribution(body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> Keep(Guid id, DecisionReasonRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) =>
        desk.Answer(id, http, (state, actor, _) => ModerationDecider.Decide(state, new KeepContribution(body.Reason, actor, clock.GetUtcNow())), cancellation);
}
