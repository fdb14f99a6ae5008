using Participation.Consultations;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <param name="Rule">The number of a rule of conduct.</param>
/// <param name="Reason">Why, for everyone to read.</param>
public sealed record RuledRequest(string Rule, string Reason);

/// <param name="Passages">Words that are made unreadable wherever they stand in that field.</param>
public sealed record RedactRequest(string Rule, string Reason, IReadOnlyList<PassageToRedact> Passages);

/// <param name="Basis">The ground in law: a decision of a court or of the Commissioner, a provision of an act.</param>
public sealed record EraseRequest(string Rule, string Reason, string Basis);

/// <param name="Days">How long a mute lasts, 1 to 90.</param>
public sealed record SanctionRequest(SanctionKind Kind, string Rule, string Reason, int? Days = null);

public sealed record LiftSanctionRequest(SanctionKind Kind, string Reason);

/// <summary>The decisions after which a contribution stays, and those about its author.</summary>
internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var contribution = app.MapGroup("/api/contributions/{id:guid}").RequireAuthorization().WithTags("Moderation")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        contribution.MapPost("/redact", (Guid id, RedactRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, here) => MarkingDecider.Decide(state, new RedactPassages(body.Passages.ToSequence(), here.Cite(body.Rule), body.Reason, Seals.NewSalt(), actor, clock.GetUtcNow())), cancellation))
            .WithName("RedactContribution").WithSummary("A moderator makes passages of it unreadable; the rest stays, and so does the original in the store.").Produces(204);
        contribution.MapPost("/unredact", (Guid id, DecisionReasonRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, _) => MarkingDecider.Decide(state, new LiftRedaction(body.Reason, Seals.NewSalt(), actor, clock.GetUtcNow())), cancellation))
            .WithName("LiftRedaction").WithSummary("A moderator makes it readable in full again.").Produces(204);
        contribution.MapPost("/off-topic", (Guid id, RuledRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, here) => MarkingDecider.Decide(state, new MarkOffTopic(here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), cancellation))
            .WithName("MarkOffTopic").WithSummary("A moderator marks it as off-topic; it stays where it is.").Produces(204);
        contribution.MapPost("/on-topic", (Guid id, DecisionReasonRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, _) => MarkingDecider.Decide(state, new LiftOffTopicMark(body.Reason, actor, clock.GetUtcNow())), cancellation))
            .WithName("LiftOffTopicMark").WithSummary("A moderator takes the mark off.").Produces(204);
        contribution.MapPost("/erase", (Guid id, EraseRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, here) => MarkingDecider.Decide(state, new EraseContribution(body.Basis, here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), cancellation))
            .WithName("EraseContribution").WithSummary("What the law obliges to remove: its words are masked in every event and gone from everything that is read; the tombstone stays. Nothing brings them back.").Produces(204);
        contribution.MapPost("/sanctions", (Guid id, SanctionRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, here) => SanctionDecider.Decide(state, new SanctionAuthor(body.Kind, body.Days, here.Cite(body.Rule), body.Reason, actor, clock.GetUtcNow())), cancellation))
            .WithName("SanctionAuthor").WithSummary("A moderator warns its author, mutes him in this debate for a time, or excludes him from it.").Produces(204);
        contribution.MapPost("/sanctions/lift", (Guid id, LiftSanctionRequest body, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, _) => SanctionDecider.Decide(state, new LiftSanction(body.Kind, body.Reason, actor, clock.GetUtcNow())), cancellation))
            .WithName("LiftSanction").WithSummary("A moderator takes a sanction back.").Produces(204);
        contribution.MapPost("/undo", (Guid id, HttpContext http, Desk desk, TimeProvider clock, CancellationToken cancellation) => desk.Answer(id, http,
                (state, actor, _) => UndoDecider.Decide(state, new UndoDecision(Seals.NewSalt(), actor, clock.GetUtcNow())), cancellation))
            .WithName("UndoDecision").WithSummary("Within ten minutes a moderator takes back the decision that he made last; what waited before it waits again.").Produces(204);
    }
}
