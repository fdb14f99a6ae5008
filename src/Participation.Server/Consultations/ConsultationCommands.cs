using Participation.Acts;
using Participation.Consultations;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Consultations;

/// <param name="Municipality">The slug.</param>
public sealed record ConsultationRequest(
    string Municipality, ConsultationKind Kind, string Title, string Summary, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? LegalBasis = null)
{
    internal ConsultationDetails Details() => new(
        Kind, PlainText.Tidy(Title), PlainText.Tidy(Summary), PlainText.Tidy(LegalBasis ?? ""), StartsAt.ToUniversalTime(), EndsAt.ToUniversalTime());
}

public sealed record ReasonRequest(string Reason);

public sealed record ExtendRequest(DateTimeOffset EndsAt, string Reason);

/// <param name="Reason">Why, for everyone to read; may be left out only before the call.</param>
public sealed record DebateModeRequest(DebateMode Mode, string? Reason = null);

/// <summary>What officers do with a consultation as a whole.</summary>
internal static class ConsultationCommands
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var consultation = app.MapGroup("/api/consultations/{id:guid}").RequireAuthorization().WithTags("Consultations")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        consultation.MapPut("", Draft).WithName("DraftConsultation").WithSummary("An officer drafts a consultation.").Produces(204);
        consultation.MapPut("/details", Correct).WithName("CorrectConsultation").WithSummary("Corrects the details; after the call only what may still change.").Produces(204).ProducesProblem(412);
        consultation.MapPost("/publish", Publish).WithName("PublishConsultation").WithSummary("Publishes the call with the draft of the act.").Produces(204).ProducesProblem(412);
        consultation.MapPost("/close", Close).WithName("CloseConsultation").WithSummary("Ends the debate early, with a public reason.").Produces(204).ProducesProblem(412);
        consultation.MapPost("/extend", Extend).WithName("ExtendConsultation").WithSummary("Prolongs the debate, with a public reason.").Produces(204).ProducesProblem(412);
        consultation.MapPut("/mode", ChooseMode).WithName("ChooseDebateMode").WithSummary("Chooses when moderators look at contributions: in the draft, or with a public reason while the debate runs.").Produces(204).ProducesProblem(412);
        consultation.MapPost("/cancel", Cancel).WithName("CancelConsultation").WithSummary("Calls the consultation off, with a public reason.").Produces(204).ProducesProblem(412);
    }

    private static async Task<IResult> Draft(Guid id, ConsultationRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(body.Municipality);
        await using var session = await sessions.Begin(id, cancellation, municipality);
        if (await session.StateOf<Municipality, MunicipalityEvent>(municipality, cancellation) is null)
            return new MunicipalityNotFound().Problem(http);
        var command = new DraftConsultation(municipality, body.Details(), await Standing.In(municipality, session, http, cancellation), clock.GetUtcNow());
        return await Decide(id, session, state => ConsultationDecider.Decide(state, command), http, cancellation);
    }

    private static Task<IResult> Correct(Guid id, ConsultationRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        InItsMunicipality(id, http, sessions, (actor, state) => ConsultationDecider.Decide(state, new CorrectConsultationDetails(body.Details(), actor, clock.GetUtcNow())) switch
        {
            { Refusal: null } when state?.Municipality != MunicipalityName.Id(body.Municipality) => new ConsultationStaysHere(),
            var decision => decision,
        }, cancellation);

    private static Task<IResult> Close(Guid id, ReasonRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        InItsMunicipality(id, http, sessions, (actor, state) => ConsultationDecider.Decide(state, new CloseDebateEarly(body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> Extend(Guid id, ExtendRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        InItsMunicipality(id, http, sessions, (actor, state) => ConsultationDecider.Decide(state, new ExtendDebate(body.EndsAt.ToUniversalTime(), body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> Cancel(Guid id, ReasonRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        InItsMunicipality(id, http, sessions, (actor, state) => ConsultationDecider.Decide(state, new CancelConsultation(body.Reason, actor, clock.GetUtcNow())), cancellation);

    private static Task<IResult> ChooseMode(Guid id, DebateModeRequest body, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation) =>
        InItsMunicipality(id, http, sessions, (actor, state) => ConsultationDecider.Decide(state, new ChooseDebateMode(body.Mode, body.Reason, actor, clock.GetUtcNow())), cancellation);

    /// <summary>Publishes the call and the first version of its act in one transaction: never one without the other.</summary>
    private static async Task<IResult> Publish(Guid id, HttpContext http, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(id, cancellation, actId);
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return new ConsultationNotFound().Problem(http);
        var municipality = await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        var now = clock.GetUtcNow();
        var act = await session.StateOf<Act, ActEvent>(actId, cancellation);
        var command = new PublishCall(act?.Draft is not null, municipality?.MinimumDaysFor(ApiNames.Of(consultation.Details.Kind)) ?? 0, actor, now);
        var decided = await session.Decide<Consultation, ConsultationEvent>(id, state => Visible(state, actor, ConsultationDecider.Decide(state, command)), Answers.IfMatch(http), cancellation);
        if (decided.Refusal is null && consultation.CallPublishedAt is null)
            await session.Decide<Act, ActEvent>(actId, state => ActDecider.Decide(state, new PublishActVersion(actor.Citizen, "", now)), null, cancellation);
        return await session.Answer(decided, http, cancellation);
    }

    private static async Task<IResult> InItsMunicipality(
        Guid id, HttpContext http, CommandSessions sessions, Func<Actor, Consultation?, Decision<ConsultationEvent>> decide, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return new ConsultationNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        return await Decide(id, session, state => Visible(state, actor, decide(actor, state)), http, cancellation);
    }

    /// <summary>To whoever may not see a draft, it does not exist.</summary>
    private static Decision<ConsultationEvent> Visible(Consultation? state, Actor actor, Decision<ConsultationEvent> decision) =>
        state is { CallPublishedAt: null } && !actor.Is(Roles.Officer) && decision.Refusal is OnlyAnOfficerHere ? new ConsultationNotFound() : decision;

    private static async Task<IResult> Decide(
        Guid id, CommandSession session, Func<Consultation?, Decision<ConsultationEvent>> decide, HttpContext http, CancellationToken cancellation) =>
        await session.Answer(await session.Decide(id, decide, Answers.IfMatch(http), cancellation), http, cancellation);
}
