using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Live;

/// <summary>The reader of events waits at holes in their global sequence; so there should be none, and one that is there must not stop it.</summary>
[Collection(nameof(Town))]
public sealed class GapTests(Town town)
{
    [Fact]
    public async Task Refused_and_racing_commands_draw_no_number_in_vain()
    {
        var debate = await town.OpenDebateAsync();
        var contested = await town.CommentAsync(debate);
        var crowd = await town.GatherAsync(6);
        var before = await town.Server.ScalarAsync("select last_value from participation.mt_events_sequence");
        await Task.WhenAll(crowd.Select(async citizen =>
        {
            for (var i = 0; i < 5; i++)
            {
                var same = Guid.NewGuid();
                await Task.WhenAll(
                    citizen.Put($"/api/contributions/{same}", new { consultation = debate, kind = "comment", text = $"Мисао {i}." }),
                    citizen.Put($"/api/contributions/{same}", new { consultation = debate, kind = "comment", text = $"Друга мисао {i}." }),
                    citizen.Put($"/api/contributions/{contested}/ballot", new { value = 1 }),
                    citizen.Put($"/api/contributions/{contested}/ballot", new { value = -1 }),
                    citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = debate, kind = "comment", eId = "art_99", text = "Нигде." }),
                    citizen.Put($"/api/contributions/{contested}/text", new { text = "Туђе." }));
            }
        }));

        var (drawn, stored) = ("select last_value - {0} from participation.mt_events_sequence", "select count(*) from participation.mt_events where seq_id > {0}");
        var written = (long)(await town.Server.ScalarAsync(string.Format(null, stored, before)))!;
        Assert.InRange(written, 30, long.MaxValue);
        Assert.Equal(written, await town.Server.ScalarAsync(string.Format(null, drawn, before)));
    }

    [Fact]
    public async Task Numbers_that_were_drawn_and_given_up_hold_nobody_up()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        for (var i = 0; i < 5; i++)
        {
            // What a transaction leaves behind that draws its numbers and is rolled back.
            await town.Server.ScalarAsync("select nextval('participation.mt_events_sequence') from generate_series(1, 3)");
            await town.CommentAsync(debate, $"Мисао {i}.");
        }

        await reader.HearsAsync(7);
        Assert.Equal([3, 4, 5, 6, 7], reader.Sequences.Where(sequence => sequence > 2));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], (await town.Nobody.FeedAsync(debate)).Select(message => message.Sequence()));
    }
}
