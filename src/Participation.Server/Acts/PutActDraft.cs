using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Acts.Import;
using Participation.Server.Acts.Pictures;
using Participation.Server.Consultations;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Acts;

/// <summary>What was understood of a text that was put.</summary>
/// <param name="Version">What <c>If-Match</c> names to change exactly this draft; of a preview, the stored draft that it was made of.</param>
public sealed record ActDraftView(long Version, string Title, SourceFormat Format, IReadOnlyList<ProvisionView> Provisions, IReadOnlyList<WarningView> Warnings, ActStatistics Found, IReadOnlyList<DraftShaping> Shapings)
{
    internal static ActDraftView Of(Guid consultation, long version, ActDraft draft, HttpContext http)
    {
        var all = draft.Provisions.Flatten().ToArray();
        var language = ReaderLanguages.Of(http.Request);
        return new(version, draft.Title, draft.Format, draft.Provisions.Select(provision => ProvisionView.Of(consultation, provision, _ => ProvisionTally.None)).ToArray(),
            draft.Warnings.Select(warning => new WarningView(warning.Code, warning.Line, warning.Message.In(language), warning.EId)).ToArray(),
            new(all.Count(p => p.Kind == ProvisionKind.Article), all.Count(p => p.Kind == ProvisionKind.Paragraph), all.Count(p => p.Kind == ProvisionKind.Point), all.Length),
            draft.Shapings.Select(shaping => new DraftShaping(shaping.EId, shaping.Contribution, ApiNames.Of(shaping.Operation))).ToArray());
    }
}

/// <summary>A contribution that shaped a provision of the draft.</summary>
/// <param name="EId">The provision of the draft; null where the amendment deleted it.</param>
/// <param name="Operation">What the amendment did; null for what was named without being applied.</param>
public sealed record DraftShaping(string? EId, Guid Contribution, string? Operation);

/// <param name="Line">The line of the source, from 1; 0 where it concerns the whole.</param>
/// <param name="EId">The provision of the draft that it speaks of; null where there is none.</param>
public sealed record WarningView(string Code, int Line, string Message, string? EId);

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

    private static async Task<IResult> Put(Guid id, HttpContext http, StandingReading standing, ConsultationReading consultations, ActPictures pictures, CommandSessions sessions, TimeProvider clock, CancellationToken cancellation)
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
        var reading = await WithKnownPictures(id, read.Value!, source.Value.Pictures, pictures, cancellation);

        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(actId, cancellation, id);
        var (officer, notNow) = await Officer(id, session, http, WorkOnText.OnDraft, clock, cancellation);
        if (notNow is not null)
            return notNow.Problem(http);
        string[] shown = [];
        var command = new PutActDraft(id, officer, source.Value.Format, reading, clock.GetUtcNow());
        var decided = await session.Decide<Act, ActEvent>(actId, state =>
        {
            shown = [.. state?.Versions.SelectMany(version => version.Provisions.Pictures()).Select(picture => picture.Id) ?? []];
            return ActDecider.Decide(state, command);
        }, Answers.IfMatch(http), cancellation);
        if (decided.Refusal is { } no)
            return no.Problem(http);
        ActPictures.Keep(session, id, source.Value.Pictures, shown.Concat(reading.Provisions.Pictures().Select(picture => picture.Id)));
        await session.Commit(cancellation);
        http.Response.Headers.ETag = Answers.ETag(decided.Version);
        return Results.Ok(ActDraftView.Of(id, decided.Version, new(source.Value.Format, reading.Title, reading.Provisions, reading.Warnings, command.Now), http));
    }

    /// <summary>The text with those pictures alone that it brings along, or that the act has: an export names a picture by its address.</summary>
    private static async Task<ActReading> WithKnownPictures(Guid id, ActReading reading, IReadOnlyCollection<PictureFile> brought, ActPictures pictures, CancellationToken cancellation)
    {
        var named = reading.Provisions.Pictures().Where(picture => brought.All(file => file.Id != picture.Id)).ToArray();
        if (named.Length == 0)
            return reading;
        var known = await pictures.Known(id, named, cancellation);
        return reading with
        {
            Provisions = Resolved(reading.Provisions),
            Warnings = reading.Warnings.Concat(reading.Provisions.Flatten().Where(provision => provision.Picture is { } picture && named.Contains(picture) && !known.ContainsKey(picture.Id))
                .Select(provision => ImportWarnings.PictureNotInFile(0, provision.Picture!.Alternative) with { EId = provision.EId })).ToSequence(),
        };

        Sequence<Provision> Resolved(Sequence<Provision> provisions) => provisions.Select(provision => provision with
        {
            Picture = provision.Picture is { } picture && named.Contains(picture) ? known.TryGetValue(picture.Id, out var size) ? picture with { Width = size.Width, Height = size.Height } : null : provision.Picture,
            Children = Resolved(provision.Children),
        }).ToSequence();
    }

    /// <summary>Who may work on the text, as the command's own transaction sees it: an officer there, as long as the rule allows it.</summary>
    /// <param name="until">The rule of <see cref="WorkOnText"/> that holds for what is asked.</param>
    internal static async Task<(Guid Officer, Refusal? Refusal)> Officer(
        Guid id, CommandSession session, HttpContext http, Func<Consultation, DateTimeOffset, Refusal?> until, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return (default, new ConsultationNotFound());
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        if (!actor.Is(Roles.Officer))
            return (default, consultation.CallPublishedAt is null ? new ConsultationNotFound() : new OnlyAnOfficerHere());
        return until(consultation, clock.GetUtcNow()) is { } refusal ? (default, refusal) : (actor.Citizen, null);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, StandingReading standing, ConsultationReading consultations, ActShelf acts, CancellationToken cancellation)
    {
        if (await Refusal(id, http, consultations, standing, cancellation) is { } refusal)
            return refusal.Problem(http);
        var (act, version) = await acts.WithVersion(id, cancellation);
        if (act?.Draft is not { } draft)
            return new NoDraftToPublish().Problem(http);
        http.Response.Headers.ETag = Answers.ETag(version);
        return Results.Ok(ActDraftView.Of(id, version, draft, http));
    }

    private static async Task<IResult> Publish(Guid id, PublishActRequest body, HttpContext http, CommandSessions sessions, ActShelf acts, TimeProvider clock, CancellationToken cancellation)
    {
        var actId = ActStream.Id(id);
        await using var session = await sessions.Begin(actId, cancellation, id);
        var (officer, notNow) = await Officer(id, session, http, WorkOnText.OnNextVersion, clock, cancellation);
        if (notNow is not null)
            return notNow.Problem(http);
        if (PlainText.Check(body.Note, "note", ActDecider.LongestNote) is { } refusal)
            return refusal.Problem(http);
        var command = new PublishActVersion(officer, PlainText.Tidy(body.Note), clock.GetUtcNow());
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
