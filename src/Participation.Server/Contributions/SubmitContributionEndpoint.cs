using Participation.Acts.Amending;
using Participation.Acts.Anchoring;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

/// <param name="EId">The provision; null for the whole act.</param>
/// <param name="Operation">What an amendment does with it: <c>replace</c> where nothing is said.</param>
/// <param name="Passage">The words of the provision that it speaks of.</param>
/// <param name="Website">To be left empty: a field that only programs fill.</param>
public sealed record SubmitContributionRequest(
    Guid Consultation,
    ContributionKind Kind,
    string Text,
    string? EId = null,
    Guid? Parent = null,
    string? Title = null,
    Stance? Stance = null,
    string? ProposedText = null,
    AmendmentOperation? Operation = null,
    PassageRequest? Passage = null,
    string? Website = null);

/// <summary>A selection within a provision's own words, by quote and by position; either is enough to find it.</summary>
public sealed record PassageRequest(string Exact, string Prefix = "", string Suffix = "", int Start = -1, int End = -1)
{
    internal Passage Selected => new(Exact, Prefix, Suffix, Start, End);
}

internal static class SubmitContributionEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPut("/api/contributions/{id:guid}", Handle)
        .RequireAuthorization()
        .RequireRateLimiting(RateLimits.Writing)
        .WithName("SubmitContribution").WithTags("Contributions")
        .WithSummary("Comments, replies, makes a proposal or proposes an amendment. The same again answers the same.")
        .Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<IResult> Handle(
        Guid id, SubmitContributionRequest body, HttpContext http, CommandSessions sessions, Newcomers newcomers, Suspicion suspicion, TimeProvider clock, CancellationToken cancellation)
    {
        var (citizen, arrived) = (Answers.Citizen(http), clock.GetUtcNow());
        var newcomer = await newcomers.Is(citizen, body.Consultation, arrived, cancellation);
        var suspected = await suspicion(body.Consultation, citizen, new(body.Title, body.Text, body.ProposedText), arrived, http, cancellation);
        return await sessions.Run(id, http, session => Decide(id, body, newcomer, suspected, http, session, clock.GetUtcNow(), cancellation), cancellation,
            [.. DebateState.Streams(body.Consultation), .. body.Parent is { } parent ? [parent] : Array.Empty<Guid>()]);
    }

    private static async Task<Decided> Decide(
        Guid id, SubmitContributionRequest body, bool? newcomer, bool suspected, HttpContext http, CommandSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Honeypot.Check(body.Website) is { } filled)
            return new(filled, 0);
        var debate = await DebateState.Of(session, body.Consultation, now, cancellation);
        if (debate is null)
            return new(new ConsultationNotFound(), 0);
        var parent = body.Parent is { } parentId ? await session.StateOf<Contribution, ContributionEvent>(parentId, cancellation) : null;
        // Replies of before threads were noted know only whom they answer.
        if (parent is { Parent: { } beginning, Submitted: { Thread: null } submitted })
        {
            while (await session.StateOf<Contribution, ContributionEvent>(beginning, cancellation) is { Parent: { } above })
                beginning = above;
            parent = parent with { Submitted = submitted with { Thread = beginning } };
        }
        var command = new SubmitContribution(
            body.Kind, string.IsNullOrEmpty(body.EId) ? null : body.EId, body.Parent, parent, body.Stance,
            new(body.Title, body.Text, body.ProposedText), Seals.NewSalt(), debate, Standing.Citizen(http), now, body.Operation, body.Passage?.Selected, newcomer, suspected);
        return await session.Decide<Contribution, ContributionEvent>(id, state => ContributionDecider.Decide(state, command), Answers.IfMatch(http), cancellation);
    }
}
