using System.Buffers.Text;
using System.Text;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Contributions;

/// <summary>Page after page, everything once: whatever the order, the ties, and what happens between two pages.</summary>
[Collection(nameof(Town))]
public sealed class PagingTests(Town town)
{
    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("top")]
    public async Task Pages_give_everything_once_in_one_order_also_where_all_stand_equal(string sort)
    {
        var debate = await town.OpenDebateAsync();
        var written = await Write(debate, 7);
        await AtOneTime(debate);

        foreach (var limit in new[] { 1, 2, 3, 6, 7, 8 })
        {
            var pages = await Pages($"/api/consultations/{debate}/contributions?sort={sort}&limit={limit}");
            Assert.Equal(written.Order(), pages.SelectMany(page => page).Order());
            Assert.Equal((written.Count + limit - 1) / limit, pages.Count);
            Assert.All(pages.SkipLast(1), page => Assert.Equal(limit, page.Count));
            Assert.Equal((await Pages($"/api/consultations/{debate}/contributions?sort={sort}")).Single(), pages.SelectMany(page => page));
        }
    }

    [Fact]
    public async Task Pages_of_a_provision_of_replies_of_the_whole_act_and_of_a_search_give_everything_once()
    {
        var debate = await town.OpenDebateAsync();
        var parent = await town.CommentAsync(debate, "О овоме се говори.", eId: "art_3");
        var (article, paragraph, whole, replies) = (new List<Guid>(), new List<Guid>(), new List<Guid>(), new List<Guid>());
        for (var i = 0; i < 5; i++)
        {
            article.Add(await town.CommentAsync(debate, $"Повоцем до реда {i}."));
            paragraph.Add(await town.CommentAsync(debate, $"Повоцем до става {i}.", eId: "art_2__para_1"));
            whole.Add(await town.CommentAsync(debate, $"Цео акт {i}.", eId: null));
            replies.Add(await town.CommentAsync(debate, $"Одговор {i}.", eId: "art_3", parent: parent));
        }
        await AtOneTime(debate);
        await Eventually.Is(() => town.Nobody.Get($"/api/consultations/{debate}/contributions?q=povocem"), answer => answer.Items.Length == 10);

        foreach (var (query, expected) in new[] { ("eId=art_2", article.Concat(paragraph)), ("eId=art_2__para_1", paragraph), ("whole=true", whole), ($"parent={parent}", replies), ("q=povocem", article.Concat(paragraph)) })
        {
            var pages = await Pages($"/api/consultations/{debate}/contributions?{query}&limit=3");
            Assert.True(pages.Count > 1, query);
            Assert.Equal(expected.Order(), pages.SelectMany(page => page).Order());
        }
    }

    [Fact]
    public async Task What_comes_between_two_pages_neither_doubles_nor_hides_anything()
    {
        var debate = await town.OpenDebateAsync();
        var written = await Write(debate, 6);
        var first = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?limit=3")).Done();
        await Write(debate, 4);

        var rest = await Pages($"/api/consultations/{debate}/contributions?limit=3", Next(first));
        Assert.Equal(written.AsEnumerable().Reverse(), Ids(first).Concat(rest.SelectMany(page => page)));
    }

    [Fact]
    public async Task Where_the_last_of_a_page_is_withdrawn_or_hidden_the_next_page_goes_on_behind_it()
    {
        var debate = await town.OpenDebateAsync();
        var written = await Write(debate, 6);
        var first = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?sort=oldest&limit=2")).Done();
        (await town.Citizen.Delete($"/api/contributions/{written[1]}")).Done();
        var second = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?sort=oldest&limit=2&cursor={Next(first)}")).Done();
        Assert.Equal(written[2..4], Ids(second));
        (await town.Moderator.Post($"/api/contributions/{written[3]}/hide", new { rule = "1", reason = "Увреда." })).Done();
        var third = (await town.Nobody.Get($"/api/consultations/{debate}/contributions?sort=oldest&limit=2&cursor={Next(second)}")).Done();
        Assert.Equal(written[4..6], Ids(third));
        Assert.Null(Next(third));
    }

    [Fact]
    public async Task A_cursor_needs_no_row_that_is_still_there()
    {
        var debate = await town.OpenDebateAsync();
        var written = await Write(debate, 3);
        var future = Written(FormattableString.Invariant($"{(DateTimeOffset.UtcNow.AddYears(1) - DateTimeOffset.UnixEpoch).TotalMicroseconds:R}|{Guid.NewGuid():N}"));
        Assert.Equal(written.AsEnumerable().Reverse(), Ids((await town.Nobody.Get($"/api/consultations/{debate}/contributions?cursor={future}")).Done()));
        Assert.Empty(Ids((await town.Nobody.Get($"/api/consultations/{debate}/contributions?sort=oldest&cursor={future}")).Done()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("====")]
    [InlineData("%00")]
    [InlineData("страна")]
    [InlineData("2")]
    [InlineData("'%20or%201=1--")]
    public async Task A_cursor_that_is_none_is_refused_by_every_list(string cursor)
    {
        var debate = await town.OpenDebateAsync();
        foreach (var path in new[] { $"/api/consultations/{debate}/contributions", "/api/municipalities/kosjeric/consultations", "/api/municipalities/kosjeric/moderation/queue", "/api/notices" })
            (await town.Moderator.Get($"{path}?cursor={cursor}")).Refused(422, "cursor-unreadable");
    }

    [Theory]
    [InlineData("NaN|{0}")]
    [InlineData("Infinity|{0}")]
    [InlineData("1e999|{0}")]
    [InlineData("1")]
    [InlineData("|")]
    [InlineData("1|{0}|2")]
    [InlineData("1|nije-uuid")]
    [InlineData("{0}|1")]
    public async Task A_forged_cursor_is_refused(string words)
    {
        var debate = await town.OpenDebateAsync();
        var cursor = Written(string.Format(null, words, Guid.NewGuid().ToString("N")));
        (await town.Nobody.Get($"/api/consultations/{debate}/contributions?cursor={cursor}")).Refused(422, "cursor-unreadable");
    }

    [Theory]
    [InlineData("1e308")]
    [InlineData("-1e308")]
    [InlineData("0.5")]
    [InlineData("-1")]
    public async Task A_cursor_at_the_ends_of_numbers_is_a_place_like_any_other(string key)
    {
        var debate = await town.OpenDebateAsync();
        await Write(debate, 1);
        var cursor = Written($"{key}|{Guid.NewGuid():N}");
        foreach (var path in new[]
        {
            $"/api/consultations/{debate}/contributions?sort=newest", $"/api/consultations/{debate}/contributions?sort=oldest", $"/api/consultations/{debate}/contributions?sort=top",
            $"/api/consultations/{debate}/contributions?sort=controversial", "/api/municipalities/kosjeric/consultations?", "/api/municipalities/kosjeric/moderation/queue?", "/api/notices?",
        })
        {
            (await town.Moderator.Get($"{path}&cursor={cursor}")).Done();
        }
    }

    [Fact]
    public async Task A_limit_is_held_between_one_and_a_hundred()
    {
        var debate = await town.OpenDebateAsync();
        await Write(debate, 102);
        foreach (var (query, expected) in new[] { ("", 20), ("?limit=0", 1), ("?limit=-5", 1), ("?limit=1", 1), ("?limit=100", 100), ("?limit=1000", 100), ($"?limit={int.MaxValue}", 100) })
            Assert.Equal(expected, (await town.Nobody.Get($"/api/consultations/{debate}/contributions{query}")).Done().Items.Length);
        foreach (var limit in new[] { "много", "1.5", "99999999999" })
            (await town.Nobody.Get($"/api/consultations/{debate}/contributions?limit={limit}")).Refused(400, "request-unreadable");

        var feed = await Eventually.Is(() => town.Nobody.FeedAsync(debate), messages => messages.Count == 104);
        Assert.Equal(Enumerable.Range(1, 104).Select(i => (long)i), feed.Select(message => message.Sequence()));
        foreach (var (limit, expected) in new[] { ("0", 1), ("1", 1), ("100", 100), ("1000", 100) })
            Assert.Equal(expected, (await town.Nobody.Get($"/api/consultations/{debate}/feed?after=-1&limit={limit}")).Done().Items.Length);
    }

    [Fact]
    public async Task The_queue_the_notices_and_the_list_of_debates_come_in_pages_too()
    {
        var debate = await town.OpenDebateAsync();
        var author = await town.RegisterAsync($"{Guid.NewGuid():N}@primer.rs", "Миле Пажљиви");
        var written = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            written.Add(await town.CommentAsync(debate, $"Мисао {i}.", author));
            (await town.Neighbour.Post($"/api/contributions/{written[i]}/reports", new { reason = "off-topic" })).Done();
        }
        var queue = (await Pages("/api/municipalities/kosjeric/moderation/queue?limit=2", who: town.Moderator)).SelectMany(page => page).ToList();
        Assert.Equal(queue.Distinct().Count(), queue.Count);
        Assert.Equal(written, queue.Where(written.Contains));

        foreach (var id in written)
            (await town.Moderator.Post($"/api/contributions/{id}/hide", new { rule = "4", reason = "Није о нацрту." })).Done();
        var notices = await Pages("/api/notices?limit=2", who: author, named: "contribution");
        Assert.Equal([2, 2, 1], notices.Select(page => page.Count));
        Assert.Equal(written.AsEnumerable().Reverse(), notices.SelectMany(page => page));

        var debates = (await Pages("/api/municipalities/kosjeric/consultations?limit=1")).SelectMany(page => page).ToList();
        Assert.Contains(debate, debates);
        Assert.Equal(debates.Distinct().Count(), debates.Count);
    }

    private static string Written(string cursor) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(cursor));

    private static string? Next(Answer page) => page.Json.GetProperty("next").GetString();

    private static List<Guid> Ids(Answer page, string named = "id") => [.. page.Items.Select(item => item.GetProperty(named).GetGuid())];

    private async Task<List<Guid>> Write(Guid debate, int comments)
    {
        var written = new List<Guid>();
        for (var i = 0; i < comments; i++)
            written.Add(await town.CommentAsync(debate, $"Мисао {i}."));
        return written;
    }

    private async Task AtOneTime(Guid debate) =>
        await town.Server.ScalarAsync($"update participation.contribution set created_at = '2026-11-01T12:00:00.123456Z' where consultation = '{debate}'");

    /// <summary>All pages from there on; the ids of each.</summary>
    private async Task<List<List<Guid>>> Pages(string path, string? from = "", Person? who = null, string named = "id")
    {
        var pages = new List<List<Guid>>();
        for (var next = from; next is not null;)
        {
            var page = (await (who ?? town.Nobody).Get($"{path}&cursor={next}")).Done();
            pages.Add(Ids(page, named));
            next = Next(page);
        }
        return pages;
    }
}
