using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Acts.Import;
using Participation.Server.Consultations;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Acts;

/// <summary>What was understood of a text that was put.</summary>
public sealed record ActDraftView(string Title, SourceFormat Format, IReadOnlyList<ProvisionView> Provisions, IReadOnlyList<WarningView> Warnings, ActStatistics Found, IReadOnlyList<DraftShaping> Shapings)
{
    internal static ActDraftView Of(ActDraft draft, HttpContext http)
    {
        var all = draft.Provisions.Flatten().ToArray();
        var language = ReaderLanguages.Of(http.Request);
        return new(draft.Title, draft.Format, draft.Provisions.Select(provision => ProvisionView.Of(provision, _ => ProvisionTally.None)).ToArray(),
            draft.Warnings.Select(warning => new WarningView(warning.Code, warning.Line, warning.Message.In(language))).ToArray(),
            new(all.Count(p => p.Kind == ProvisionKind.Article), all.Count(p => p.Kind == ProvisionKind.Paragraph), all.Count(p => p.Kind == ProvisionKind.Point), all.Length),
            draft.Shapings.Select(shaping => new DraftShaping(shaping.EId, shaping.Contribution, ApiNames.Of(shaping.Operation))).ToArray());
    }
}

/// <summary>A contribution that shaped a provision of the draft.</summary>
/// <param name="EId">The provision of the draft; null where the amendment deleted it.</param>
/// <param name="Operation">What the amendment did; null for what was named without being applied.</param>
public sealed record DraftShaping(string? EId, Guid Contribution, string? Operation);

/// <param name="Line">The line of the source, from 1; 0 where it concerns the whole.</param>
public sealed record WarningView(string Code, int Line, string Message);

/// <summary>How many pieces of each kind were recognised.</summary>
public sealed record ActStatistics(int Articles, int Paragraphs, int Points, int Provisions);

/// <summary>An officer puts the text of the act; it is read at once and stays a draft until it is published.</summary>
internal static class PutActDraftEndpoint
{
    public const int LargestFile = 10 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPut("/api/consultations/{id:guid}/act/draft", Put).RequireAuthorization()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFile))
            .Accepts<string>("text/plain", "text/markdown", "text/html", "application/xhtml+xml", "application/octet-stream", Import.Odt.OdtSource.Type, ActImport.DocxType, "application/akn+xml", "application/xml", "text/xml")
            .WithName("PutActDraft").WithTags("Acts").WithSummary("Reads the text of the act into provisions and answers the structure found, with warnings.")
            .Produces<ActDraftView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        app.MapGet("/api/consultations/{id:guid}/act/draft", Get).RequireAuthorization()
            .WithName("ReadActDraft").WithTags("Acts").WithSummary("The draft that waits to be published, for officers.")
            .Produces<ActDraftView>().ProducesProblem(404);
        app.MapPost("/api/consultations/{id:guid}/act/publish", Publish).RequireAuthorization()
            .WithName("PublishActVersion").WithTags("Acts").WithSummary("Publishes the draft that was put as the next version.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> Put(Guid id, HttpContext http, StandingReading standing, ConsultationReading consultations, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        // What is announced as too large is not read at all.
        if (http.Request.ContentLength > LargestFile)
            throw new BadHttpRequestException("The body is larger than an act may be.", StatusCodes.Status413PayloadTooLarge);
        // Rights before the upload: nobody makes the server read megabytes for nothing.
        if (await Refusal(id, http, consultations, standing, cancellation) is { } refusal)
            return refusal.Problem(http);
        var source = await ActImport.Read(http.Request.Body, http.Request.ContentType, cancellation);
        if (source.Refusal is { } unreadable)
            return unreadable.Problem(http);
        var read = source.Value!.Read();
        if (read.Refusal is { } unrecognised)
            return unrecognised.Problem(http);
        var reading = read.Value!;

        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(actId, cancellation, id);
        var (officer, notNow) = await Officer(id, session, http, clock, cancellation);
        if (notNow is not null)
            return notNow.Problem(http);
        var command = new PutActDraft(id, officer, source.Value.Format, reading, clock.GetUtcNow());
        var decided = await session.Decide<Act, ActEvent>(actId, state => ActDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        if (decided.Refusal is { } no)
            return no.Problem(http);
        await session.Commit(cancellation);
        http.Response.Headers.ETag = Answers.ETag(decided.Version);
        return Results.Ok(ActDraftView.Of(new(source.Value.Format, reading.Title, reading.Provisions, reading.Warnings, command.Now), http));
    }

    /// <summary>Who may change the draft, as the command's own transaction sees it: an officer there, until the consultation is over.</summary>
    internal static async Task<(Guid Officer, Refusal? Refusal)> Officer(Guid id, CommandSession session, HttpContext http, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return (default, new ConsultationNotFound());
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        if (!actor.Is(Roles.Officer))
            return (default, new OnlyAnOfficerHere());
        return consultation.StatusAt(clock.GetUtcNow()) is ConsultationStatus.Closed or ConsultationStatus.Cancelled or ConsultationStatus.Reported
            ? (default, new ConsultationIsOver())
            : (actor.Citizen, null);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, StandingReading standing, ConsultationReading consultations, ActShelf acts, CancellationToken cancellation)
    {
        if (await Refusal(id, http, consultations, standing, cancellation) is { } refusal)
            return refusal.Problem(http);
        return (await acts.Of(id, cancellation))?.Draft is { } draft
            ? Results.Ok(ActDraftView.Of(draft, http))
            : new NoDraftToPublish().Problem(http);
    }

    private static async Task<IResult> Publish(Guid id, PublishActRequest body, HttpContext http, CommandSessions sessions, ActShelf acts, TimeProvider clock, CancellationToken cancellation)
    {
        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(actId, cancellation, id);
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return new ConsultationNotFound().Problem(http);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        if (!actor.Is(Roles.Officer))
            return (consultation.CallPublishedAt is null ? (Refusal)new ConsultationNotFound() : new OnlyAnOfficerHere()).Problem(http);
        if (PlainText.Check(body.Note, "note", ActDecider.LongestNote) is { } refusal)
            return refusal.Problem(http);
        if (consultation.CallPublishedAt is null || consultation.CancelledAt is not null)
            return new DebateIsNotRunning().Problem(http);
        var command = new PublishActVersion(actor.Citizen, PlainText.Tidy(body.Note), clock.GetUtcNow());
        var decided = await session.Decide<Act, ActEvent>(actId, state => ActDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
        var answer = await session.Answer(decided, http, cancellation);
        acts.Forget(id);
        return answer;
    }

    /// <summary>Why whoever asks may not see or put the draft; to whoever is no officer there, a draft does not exist.</summary>
    internal static async Task<Refusal?> Refusal(Guid id, HttpContext http, ConsultationReading consultations, StandingReading standing, CancellationToken cancellation)
    {
        if (await consultations.ById(id, cancellation) is not { } consultation)
            return new ConsultationNotFound();
        if ((await standing.In(consultation.Municipality, http, cancellation)).HasFlag(Roles.Officer))
            return null;
        return consultation.PublishedAt is null ? new ConsultationNotFound() : new OnlyAnOfficerHere();
    }
}

public sealed record PublishActRequest(string Note);
