using Marten;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <param name="At">When it was submitted or edited into this.</param>
public sealed record ContributionWording(string? Title, string? Text, string? Html, string? ProposedText, DateTimeOffset At);

public sealed record ContributionHistory(IReadOnlyList<ContributionWording> Items);

/// <summary>One contribution, and what stood in it before.</summary>
internal static class ContributionPage
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/contributions/{id:guid}", Get)
            .AllowAnonymous()
            .WithName("ReadContribution").WithTags("Contributions").WithSummary("One contribution, as the reader may see it.")
            .Produces<ContributionItem>().ProducesProblem(404);
        app.MapGet("/api/contributions/{id:guid}/history", History)
            .AllowAnonymous()
            .WithName("ReadContributionHistory").WithTags("Contributions").WithSummary("Every wording of a visible contribution, the oldest first.")
            .Produces<ContributionHistory>().ProducesProblem(404);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ContributionItems items, CancellationToken cancellation)
    {
        if (await items.ById(id, Reader(http), cancellation) is not { } item)
            return new ContributionNotFound().Problem(http);
        http.Response.Headers.ETag = item.Etag;
        return Results.Ok(item);
    }

    private static async Task<IResult> History(Guid id, HttpContext http, ContributionItems items, IDocumentStore store, CancellationToken cancellation)
    {
        if (await items.ById(id, Reader(http), cancellation) is not { } item)
            return new ContributionNotFound().Problem(http);
        if (item.Status != "visible")
            return Results.Ok(new ContributionHistory([]));
        await using var session = store.QuerySession();
        var (wordings, before) = (new List<ContributionWording>(), new List<ContributionWording>());
        foreach (var stored in await session.Events.FetchStreamAsync(id, token: cancellation))
        {
            switch (stored.Data)
            {
                case ContributionSubmitted e:
                    wordings.Add(Of(e.Wording.Wording, e.At));
                    break;
                case ContributionEdited e:
                    wordings.Add(Of(e.Wording.Wording, e.At));
                    before = [];
                    break;
                // The passage may stand in every wording before: of those nothing is shown while it is unreadable.
                case PassageRedacted e:
                    before = before.Count == 0 ? wordings : before;
                    wordings = [Of(e.Wording.Wording, e.At)];
                    break;
                case RedactionLifted:
                    (wordings, before) = (before, []);
                    break;
            }
        }
        return Results.Ok(new ContributionHistory(wordings));
    }

    internal static Guid? Reader(HttpContext http) => http.User.Identity?.IsAuthenticated == true ? Answers.Citizen(http) : null;

    private static ContributionWording Of(Wording? wording, DateTimeOffset at) =>
        new(wording?.Title, wording?.Text, wording is null ? null : ContributionText.ToHtml(wording.Text), wording?.ProposedText, at);
}
