using Npgsql;
using Participation.Following;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <param name="What"><c>reply</c>, <c>contribution</c>, <c>version</c>, <c>last-days</c>, <c>extended</c>, <c>ended</c>, <c>closed-early</c> or <c>cancelled</c>: the newest of them.</param>
/// <param name="Followed">What is followed: <c>consultation</c>, <c>provision</c> or <c>contribution</c>.</param>
/// <param name="Own">Whether the contribution that was answered is the reader's own.</param>
/// <param name="Subject">The contribution that was answered.</param>
/// <param name="EId">Where the followed provision stands in the newest version.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many there are; 100 where there are more than 99.</param>
/// <param name="Unread">How many of them the reader has not seen.</param>
/// <param name="Contribution">The newest contribution among them.</param>
/// <param name="Author">Who wrote it, as chosen.</param>
/// <param name="Excerpt">How it begins.</param>
/// <param name="Until">The end that the last days lead to, or the new term.</param>
public sealed record NewsItem(
    NewsKind Kind, string What, Followed Followed, bool Own, Guid Consultation, string Municipality, string ConsultationTitle, Guid? Subject, string? EId, string? Label,
    int Count, int Unread, Guid? Contribution, string? Author, string? Excerpt, DateTimeOffset? Until, int? Version, DateTimeOffset At);

/// <param name="Through">Up to where this was read; to be sent back when it was seen.</param>
/// <param name="Unread">How many lines have something that the reader has not seen.</param>
public sealed record NewsItemPage(IReadOnlyList<NewsItem> Items, string? Next, int Unread, long Through);

public sealed record UnreadNews(int Unread);

public sealed record NewsSeen(long Through);

/// <summary>What is new in what a person follows, in the application.</summary>
internal static class NewsPage
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/following/news", Get).RequireAuthorization()
            .WithName("ReadNews").WithTags("Following").WithSummary("What is new in what the reader follows, the newest first; many answers to one contribution are one line.").Produces<NewsItemPage>();
        app.MapGet("/api/following/unread", Unread).RequireAuthorization()
            .WithName("CountUnreadNews").WithTags("Following").WithSummary("How many lines of news the reader has not seen.").Produces<UnreadNews>();
        app.MapPost("/api/following/news/read", MarkRead).RequireAuthorization()
            .WithName("MarkNewsRead").WithTags("Following").WithSummary("Marks as seen what was shown, and nothing that came since.").Produces(204);
    }

    private static async Task<IResult> Get(
        string? cursor, int? limit, HttpContext http, NewsReading reading, Choices choices, NpgsqlDataSource database, StandingReading standing, CancellationToken cancellation)
    {
        if (!Cursor.TryRead(cursor, out var from))
            return new CursorUnreadable().Problem(http);
        var (citizen, size) = (Answers.Citizen(http), Paging.Limit(limit));
        var (head, seen) = (await reading.Head(cancellation), await Seen(database, citizen, cancellation));
        var groups = await reading.Of(citizen, await Ranges(choices, citizen, new(0, head, seen), cancellation), NewsReading.CountedHere, cancellation);
        var rows = groups.Where(group => from is not { } last || ((double)group.Newest, group.Key).CompareTo((last.Key, last.Id)) < 0).Take(size + 1).ToList();
        var page = Paging.PageOf(rows, size, group => new(group.Newest, group.Key));
        var items = new List<NewsItem>();
        foreach (var group in page.Items)
        {
            var newest = group.Said.Count > 0 ? group.Said[0] : null;
            items.Add(new(
                group.Kind, group.What, group.Followed, group.Own, group.Consultation.Id, (await standing.Municipality(group.Consultation.Municipality, cancellation))!.Slug, group.Consultation.Title,
                group.Subject, group.EId, group.Label, group.Count, group.Unread, newest?.Id, newest?.Author?.DisplayName, Excerpt.Of(newest), group.Until, group.Version, group.At));
        }
        return Results.Ok(new NewsItemPage(items, page.Next, groups.Count(group => group.Unread > 0), head));
    }

    private static async Task<IResult> Unread(HttpContext http, NewsReading reading, Choices choices, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var citizen = Answers.Citizen(http);
        var (head, seen) = (await reading.Head(cancellation), await Seen(database, citizen, cancellation));
        // Whoever is up to date costs one look.
        var groups = head <= seen ? [] : await reading.Of(citizen, await Ranges(choices, citizen, new(seen, head, seen), cancellation), NewsReading.CountedHere, cancellation);
        return Results.Ok(new UnreadNews(groups.Count));
    }

    private static async Task<IResult> MarkRead(NewsSeen body, HttpContext http, NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into accounts.news_seen as s (citizen, sequence) select $1, least($2, {Choices.Head})
            on conflict (citizen) do update set sequence = greatest(s.sequence, excluded.sequence)
            """);
        command.Parameters.Add(new() { Value = Answers.Citizen(http) });
        command.Parameters.Add(new() { Value = Math.Max(0, body.Through) });
        await command.ExecuteNonQueryAsync(cancellation);
        return Results.NoContent();
    }

    private static async Task<Dictionary<NewsKind, NewsRange>> Ranges(Choices choices, Guid citizen, NewsRange range, CancellationToken cancellation) =>
        (await choices.Of(citizen, cancellation)).Where(one => one.Value.Application).ToDictionary(one => one.Key, _ => range);

    private static async Task<long> Seen(NpgsqlDataSource database, Guid citizen, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select sequence from accounts.news_seen where citizen = $1");
        command.Parameters.Add(new() { Value = citizen });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }
}
