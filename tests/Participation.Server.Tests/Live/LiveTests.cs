using Microsoft.AspNetCore.SignalR;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Live;

/// <summary>Everyone who has the page open sees what happens, in order, once.</summary>
[Collection(nameof(Town))]
public sealed class LiveTests(Town town)
{
    private Uri Server => town.Server.Address;

    [Fact]
    public async Task A_reader_hears_everything_in_its_order()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(Server, debate);
        var comment = await town.CommentAsync(debate, "Мисао.");
        (await town.Neighbour.Put($"/api/contributions/{comment}/ballot", new { value = 1 })).Done();
        (await town.Citizen.Put($"/api/contributions/{comment}/text", new { text = "Друга мисао." })).Done();
        (await town.Moderator.Post($"/api/contributions/{comment}/hide", new { rule = "4", reason = "Није о нацрту." })).Done();
        (await town.Moderator.Post($"/api/contributions/{comment}/restore", new { reason = "Ипак јесте." })).Done();
        (await town.Citizen.Delete($"/api/contributions/{comment}")).Done();
        (await town.Officer.Post($"/api/consultations/{debate}/close", new { reason = "Довољно." })).Done();

        await reader.HearsAsync(9);
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], reader.Sequences.Where(sequence => sequence > 2));
        Assert.Equal(
            ["contribution-submitted", "ballot-cast", "contribution-edited", "contribution-hidden", "contribution-restored", "contribution-withdrawn", "phase-changed"],
            reader.Heard.Where(message => message.Sequence() > 2).Select(message => message.Type()));
        var feed = await town.Nobody.FeedAsync(debate);
        Assert.Equal(Enumerable.Range(1, 9).Select(i => (long)i), feed.Select(message => message.Sequence()));
    }

    [Fact]
    public async Task Who_stops_following_hears_no_more()
    {
        var debate = await town.OpenDebateAsync();
        await using var one = await Follower.FollowAsync(Server, debate);
        await using var other = await Follower.FollowAsync(Server, debate);
        await town.CommentAsync(debate);
        await one.HearsAsync(3);
        await other.HearsAsync(3);
        await one.UnfollowAsync(debate);
        await town.CommentAsync(debate);
        await other.HearsAsync(4);
        Assert.DoesNotContain(4, one.Sequences);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_two_hundred_comments_loses_and_doubles_nothing()
    {
        var debate = await town.OpenDebateAsync();
        var sent = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).ToArray();
        var first = await Follower.FollowAsync(Server, debate);
        // The second half waits for the cut, so that it lies in the middle however fast or slow the machine is.
        var cut = new TaskCompletionSource();
        var writing = Parallel.ForEachAsync(sent.Index(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (comment, _) =>
        {
            if (comment.Index >= 100)
                await cut.Task;
            (await town.Citizen.Put($"/api/contributions/{comment.Item}", new { consultation = debate, kind = "comment", text = $"Мисао {comment.Index}." })).Done();
        });
        await Eventually.Is(() => Task.FromResult(first.Heard.Count), heard => heard >= 60);
        await first.DisposeAsync();
        cut.SetResult();

        // What was heard up to the last number without a gap stands; all after it is asked for again.
        var known = first.Heard.OrderBy(message => message.Sequence()).ToList();
        var last = known.Select(message => message.Sequence()).Where((sequence, i) => sequence == known[0].Sequence() + i).Last();
        await using var second = await Follower.FollowAsync(Server, debate, last);
        var missed = await Eventually.Is(() => town.Nobody.FeedAsync(debate, last), feed => feed.Count > 0);
        Assert.Equal(last + 1, missed[0].Sequence());
        await writing;
        await second.HearsAsync(202);

        var everything = known.Where(message => message.Sequence() <= last).Concat(missed).Concat(second.Heard.Where(message => message.Sequence() > missed[^1].Sequence()))
            .Where(message => message.Sequence() > 2).ToList();
        Assert.Equal(Enumerable.Range(3, 200).Select(i => (long)i), everything.Select(message => message.Sequence()));
        Assert.Equal(sent.Order(), everything.Select(message => message.GetProperty("contribution").GetGuid()).Order());
        Assert.Equal(second.Sequences.Order(), second.Sequences);
    }

    [Fact]
    public async Task What_was_hidden_is_told_by_nothing_any_more()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(Server, debate);
        var (hidden, amendment) = (Guid.NewGuid(), Guid.NewGuid());
        (await town.Neighbour.Put($"/api/contributions/{hidden}", new { consultation = debate, kind = "proposal", title = "Неваљалштина", text = "Неваљалштина у тексту." })).Done();
        (await town.Neighbour.Put($"/api/contributions/{hidden}/text", new { text = "Још већа неваљалштина." })).Done();
        (await town.Neighbour.Put($"/api/contributions/{amendment}", new { consultation = debate, kind = "amendment", eId = "art_2__para_1", text = "Образложење.", proposedText = "Неваљалштина као одредба." })).Done();
        await Eventually.Is(async () => (await town.Nobody.Get($"/api/consultations/{debate}/contributions?q=nevaljalstina")).Done().Items, found => found.Length == 2);
        await reader.HearsAsync(5);
        var before = reader.Heard.Count;
        foreach (var id in new[] { hidden, amendment })
            (await town.Moderator.Post($"/api/contributions/{id}/hide", new { rule = "1", reason = "Увреда." })).Done();
        (await town.Citizen.Post($"/api/contributions/{hidden}/reports", new { reason = "insult" })).Refused(409, "contribution-hidden");
        await reader.HearsAsync(7);
        await Eventually.Is(async () => (await town.Nobody.Get($"/api/consultations/{debate}/contributions?q=nevaljalstina")).Done().Items, found => found.Length == 0);

        Assert.All(reader.Heard.Skip(before), message => Assert.DoesNotContain("еваљалштин", message.GetRawText()));
        foreach (var who in new[] { town.Nobody, town.Citizen, town.Neighbour, town.Officer, town.Administrator, town.ModeratorElsewhere })
        {
            foreach (var path in new[]
            {
                $"/api/consultations/{debate}", $"/api/consultations/{debate}/act", $"/api/consultations/{debate}/contributions", $"/api/consultations/{debate}/contributions?eId=art_2",
                $"/api/consultations/{debate}/feed", $"/api/contributions/{hidden}", $"/api/contributions/{amendment}", $"/api/contributions/{hidden}/history", $"/api/contributions/{amendment}/history",
                $"/api/consultations/{debate}/export?format=csv", $"/api/consultations/{debate}/export?format=json", $"/api/municipalities/kosjeric/consultations?limit=100",
            })
            {
                Assert.DoesNotContain("еваљалштин", (await who.Get(path)).Done().Text);
            }
        }
    }

    [Fact]
    public async Task A_draft_cannot_be_followed_by_anyone()
    {
        var draft = await town.DraftDebateAsync();
        await using var reader = await Follower.ConnectAsync(Server);
        var refused = await Assert.ThrowsAsync<HubException>(() => reader.FollowAsync(draft, 0));
        Assert.Contains("consultation-not-found", refused.Message);
        (await town.Officer.Get($"/api/consultations/{draft}/feed")).Refused(404, "consultation-not-found");
        (await town.Officer.Put($"/api/consultations/{draft}/details", town.Details("Исправљен нацрт"))).Done();
        (await town.Officer.Post($"/api/consultations/{draft}/publish")).Done();
        // The life of the draft has no place in the sequence: the call is number one.
        var feed = await Eventually.Is(() => town.Nobody.FeedAsync(draft), messages => messages.Count == 2);
        Assert.Equal([(1L, "call-published"), (2L, "phase-changed")], feed.Select(message => (message.Sequence(), message.Type())));
        Assert.Empty(reader.Heard);
    }

    [Fact]
    public async Task Refused_and_racing_writers_leave_no_gap_and_hold_nothing_up()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(Server, debate);
        var crowd = await town.GatherAsync(8);
        var contested = await town.CommentAsync(debate, "Спорно.", crowd[0]);
        var accepted = await Task.WhenAll(crowd.Select(async (citizen, number) =>
        {
            var done = 0;
            for (var i = 0; i < 15; i++)
            {
                var same = Guid.NewGuid();
                var answers = await Task.WhenAll(
                    citizen.Put($"/api/contributions/{same}", new { consultation = debate, kind = "comment", text = $"Мисао {number}.{i}." }),
                    citizen.Put($"/api/contributions/{same}", new { consultation = debate, kind = "comment", text = $"Друга мисао {number}.{i}." }),
                    citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", eId = "art_99", text = "Нигде." }),
                    citizen.Put($"/api/contributions/{contested}/text", new { text = $"Спорно {i}." }, "\"1\""));
                Assert.Single(answers.Take(2), answer => answer.Status == 204);
                Assert.All(answers, answer => Assert.True(answer.Status is 204 or 403 or 409 or 412 or 422, answer.ToString()));
                done += answers.Count(answer => answer.Status == 204);
            }
            return done;
        }));

        var total = 3 + accepted.Sum();
        await reader.HearsAsync(total);
        Assert.Equal(Enumerable.Range(1, total).Select(i => (long)i), (await town.Nobody.FeedAsync(debate)).Select(message => message.Sequence()));
        Assert.Equal(reader.Sequences.Order().Distinct(), reader.Sequences);
    }

    [Fact]
    public async Task Fifty_citizens_vote_at_once_and_every_vote_counts_once()
    {
        var debate = await town.OpenDebateAsync();
        var comment = await town.CommentAsync(debate);
        var crowd = await town.GatherAsync(50);
        var chance = new Random(20261123);
        var votes = crowd.Select(_ => Enumerable.Range(0, 3).Select(_ => chance.Next(-1, 2)).ToArray()).ToArray();
        await Task.WhenAll(crowd.Zip(votes, async (citizen, values) =>
        {
            foreach (var value in values)
            {
                var twice = await Task.WhenAll(
                    citizen.Put($"/api/contributions/{comment}/ballot", new { value }),
                    citizen.Put($"/api/contributions/{comment}/ballot", new { value }));
                Assert.All(twice, answer => answer.Done());
            }
        }));

        var expected = (votes.Count(values => values[^1] == 1), votes.Count(values => values[^1] == -1));
        async Task<(int, int)> Counted()
        {
            var counted = (await town.Nobody.Get($"/api/contributions/{comment}")).Done().Json.GetProperty("votes");
            return (counted.GetProperty("for").GetInt32(), counted.GetProperty("against").GetInt32());
        }
        // Exact at once, and still exact when the tally has taken them over.
        Assert.Equal(expected, await Counted());
        var sum = await Eventually.Is(() => town.Server.ScalarAsync($"select count(*) from participation.ballot_in_flight where contribution = '{comment}'"), waiting => waiting is 0L);
        Assert.Equal(0L, sum);
        Assert.Equal(expected, await Counted());
    }
}
