using System.Text.Json;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Live;

namespace Participation.Server.Tests.Moderation;

/// <summary>A letter that goes round stands as one group of N, whoever sends it in whichever script.</summary>
[Collection(nameof(Town))]
public sealed class LikenessTests(Town town)
{
    private const string Cyrillic = "Предлажем да се контејнери лети празне два пута дневно, јер се смрад шири до школе. Молим и да се распоред објави на сајту.";
    private const string Latin = "Predlažem da se kontejneri leti prazne dva puta dnevno, jer se smrad širi do škole. Molim i da se raspored objavi na sajtu. Hvala!";
    private const string Bald = "Molim i da se raspored objavi na sajtu. Predlazem da se kontejneri leti prazne dva puta dnevno, jer se smrad siri do skole.";
    private const string Different = "Пси лају целу ноћ иза робне куће, а комунална милиција не долази ни када је зовемо више пута.";

    [Fact]
    public async Task Copies_of_a_letter_are_one_group_with_its_number_everywhere_and_others_stand_alone()
    {
        var debate = await town.OpenDebateAsync();
        var (one, two, three) = (await town.CommentAsync(debate, Cyrillic), await town.CommentAsync(debate, Latin, town.Neighbour, "art_3"), await town.CommentAsync(debate, Bald, town.Moderator, null));
        var alone = await town.CommentAsync(debate, Different);

        var group = await Becomes(one, 3, 3);
        Assert.Equal(group, await Becomes(two, 3, 3));
        Assert.Equal(group, await Becomes(three, 3, 3));
        Assert.Equal(JsonValueKind.Null, (await Alike(alone)).ValueKind);
        var thread = (await town.Nobody.Get($"/api/consultations/{debate}/contributions")).Done().Items.ToDictionary(Id, item => item.GetProperty("alike"));
        Assert.All(new[] { one, two, three }, id => Assert.Equal(3, thread[id].GetProperty("count").GetInt32()));
        Assert.Equal(JsonValueKind.Null, thread[alone].ValueKind);
        Assert.Equal([one, two, three], (await town.Nobody.Get($"/api/consultations/{debate}/alike/{group}")).Done().Items.Select(Id));
    }

    [Fact]
    public async Task The_members_of_a_group_come_in_pages_and_everything_once()
    {
        var debate = await town.OpenDebateAsync();
        var sent = new List<Guid>();
        for (var i = 0; i < 7; i++)
            sent.Add(await town.CommentAsync(debate, $"{Cyrillic} Улица {i}."));
        var group = await Becomes(sent[0], 7, 1);
        foreach (var limit in new[] { 1, 3, 7 })
        {
            var (found, next) = (new List<Guid>(), (string?)"");
            while (next is not null)
            {
                var page = (await town.Nobody.Get($"/api/consultations/{debate}/alike/{group}?limit={limit}&cursor={next}")).Done();
                found.AddRange(page.Items.Select(Id));
                next = page.Json.GetProperty("next").GetString();
            }
            Assert.Equal(sent, found);
        }
        (await town.Nobody.Get($"/api/consultations/{debate}/alike/{group}?cursor=x")).Refused(422, "cursor-unreadable");
        Assert.Empty((await town.Nobody.Get($"/api/consultations/{debate}/alike/{Guid.NewGuid()}")).Done().Items);
        Assert.Empty((await town.Nobody.Get($"/api/consultations/{await town.OpenDebateAsync()}/alike/{group}")).Done().Items);
        (await town.Nobody.Get($"/api/consultations/{await town.DraftDebateAsync()}/alike/{group}")).Refused(404, "consultation-not-found");
    }

    [Fact]
    public async Task What_is_hidden_or_withdrawn_leaves_the_number_and_what_is_restored_comes_back()
    {
        var debate = await town.OpenDebateAsync();
        var (one, two, three) = (await town.CommentAsync(debate, Cyrillic), await town.CommentAsync(debate, Latin, town.Neighbour), await town.CommentAsync(debate, Bald, town.Officer));
        var group = await Becomes(one, 3, 3);

        (await town.Moderator.Post($"/api/contributions/{two}/hide", new { rule = "5", reason = "Реклама." })).Done();
        await Becomes(one, 2, 2);
        Assert.Equal(JsonValueKind.Null, (await Alike(two)).ValueKind);
        Assert.Equal([one, three], (await town.Nobody.Get($"/api/consultations/{debate}/alike/{group}")).Done().Items.Select(Id));
        (await town.Moderator.Post($"/api/contributions/{two}/restore", new { reason = "Није реклама." })).Done();
        Assert.Equal(group, await Becomes(two, 3, 3));
        (await town.Citizen.Delete($"/api/contributions/{one}")).Done();
        await Becomes(two, 2, 2);
        (await town.Officer.Delete($"/api/contributions/{three}")).Done();
        await Eventually.Is(() => Alike(two), alike => alike.ValueKind == JsonValueKind.Null);
        // The letter goes on going round: the next copy finds the group that only one is left in.
        Assert.Equal(group, await Becomes(await town.CommentAsync(debate, Cyrillic, town.Administrator), 2, 2));
    }

    [Fact]
    public async Task An_edit_puts_it_where_it_belongs_now()
    {
        var debate = await town.OpenDebateAsync();
        var (one, two) = (await town.CommentAsync(debate, Cyrillic), await town.CommentAsync(debate, Latin, town.Neighbour));
        var other = await town.CommentAsync(debate, Different, town.Officer);
        var group = await Becomes(one, 2, 2);
        (await town.Neighbour.Put($"/api/contributions/{two}/text", new { text = Different + " Бука је велика." })).Done();
        Assert.NotEqual(group, await Becomes(other, 2, 2));
        Assert.NotEqual(group, await Becomes(two, 2, 2));
        await Eventually.Is(() => Alike(one), alike => alike.ValueKind == JsonValueKind.Null);
        (await town.Citizen.Put($"/api/contributions/{one}/text", new { text = Cyrillic + " Исправљена грешка." })).Done();
        Assert.Equal(group, await Becomes(await town.CommentAsync(debate, Bald, town.Moderator), 2, 2));
    }

    [Fact]
    public async Task One_citizen_who_repeats_himself_is_one_voice()
    {
        var debate = await town.OpenDebateAsync();
        var (one, two) = (await town.CommentAsync(debate, Cyrillic), await town.CommentAsync(debate, Latin));
        await Becomes(one, 2, 1);
        await town.CommentAsync(debate, Bald, town.Neighbour);
        await Becomes(one, 3, 2);
        (await town.Citizen.Delete($"/api/contributions/{one}")).Done();
        await Becomes(two, 2, 2);
        (await town.Citizen.Delete($"/api/contributions/{two}")).Done();
        await Eventually.Becomes("1|1", async () => (string)(await town.Server.ScalarAsync($"select members || '|' || voices from participation.likeness_group where consultation = '{debate}'"))!);
    }

    [Fact]
    public async Task Other_debates_other_places_of_a_short_word_other_proposals_and_the_other_side_are_other_groups()
    {
        var (debate, elsewhere) = (await town.OpenDebateAsync(), await town.OpenDebateAsync());
        var ids = new List<Guid>
        {
            await town.CommentAsync(debate, Cyrillic), await town.CommentAsync(elsewhere, Cyrillic, town.Neighbour),
            await town.CommentAsync(debate, "Слажем се.", eId: "art_2"), await town.CommentAsync(debate, "Слажем се.", town.Neighbour, "art_3"),
            await town.AmendAsync(debate, "art_3", "Ова одлука ступа на снагу наредног дана."), await town.AmendAsync(debate, "art_3", "Ова одлука ступа на снагу првог јануара.", town.Neighbour),
        };
        foreach (var (stance, who) in new[] { ("for", town.Citizen), ("against", town.Neighbour) })
        {
            ids.Add(Guid.NewGuid());
            (await who.Put($"/api/contributions/{ids[^1]}", new { consultation = debate, kind = "comment", text = Different, stance })).Done();
        }
        var agreed = await town.CommentAsync(debate, "слажем се", town.Officer, "art_2");
        await Becomes(agreed, 2, 2);
        foreach (var id in ids.Where(id => id != ids[2]))
            Assert.Equal(JsonValueKind.Null, (await Alike(id)).ValueKind);
        Assert.Equal(2, (await Alike(ids[2])).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Who_follows_hears_that_a_group_grew_and_which_belong_to_it()
    {
        var debate = await town.OpenDebateAsync();
        await using var reader = await Follower.FollowAsync(town.Server.Address, debate);
        var one = await town.CommentAsync(debate, Cyrillic);
        var two = await town.CommentAsync(debate, Latin, town.Neighbour);
        var message = await Eventually.Is(() => Task.FromResult(reader.Alike.LastOrDefault()), heard => heard.ValueKind == JsonValueKind.Object && heard.GetProperty("count").GetInt32() == 2);
        Assert.Equal(debate, message.GetProperty("consultation").GetGuid());
        Assert.Equal([one, two], message.GetProperty("contributions").EnumerateArray().Select(id => id.GetGuid()));
        await town.CommentAsync(debate, Different);
        var three = await town.CommentAsync(debate, Bald, town.Officer);
        message = await Eventually.Is(() => Task.FromResult(reader.Alike.Last()), heard => heard.GetProperty("count").GetInt32() == 3);
        Assert.Equal([three], message.GetProperty("contributions").EnumerateArray().Select(id => id.GetGuid()));
        (await town.Moderator.Post($"/api/contributions/{three}/hide", new { rule = "5", reason = "Реклама." })).Done();
        message = await Eventually.Is(() => Task.FromResult(reader.Alike.Last()), heard => heard.GetProperty("count").GetInt32() == 2);
        Assert.Empty(message.GetProperty("contributions").EnumerateArray());
        Assert.DoesNotContain(reader.Alike, heard => heard.GetProperty("count").GetInt32() < 2);
    }

    [Fact]
    public async Task Of_an_erased_text_nothing_is_left_that_it_could_be_guessed_from()
    {
        var debate = await town.OpenDebateAsync();
        var id = await town.CommentAsync(debate, Different);
        Task<object?> Left() => town.Server.ScalarAsync(
            $"select count(*) from participation.likeness_exemplar e left join participation.likeness_band b on b.wording = e.wording where e.contribution = '{id}'");
        await Eventually.Is(Left, left => left is >= 16L);
        var bands = (long)(await town.Server.ScalarAsync("select count(*) from participation.likeness_band"))!;
        await town.Server.ScalarAsync($"update participation.contribution set title = null, text = null, html = null where id = '{id}'");
        (await town.Moderator.Post($"/api/contributions/{id}/hide", new { rule = "3", reason = "Лични подаци." })).Done();
        await Eventually.Becomes((object?)0L, Left);
        Assert.True((long)(await town.Server.ScalarAsync("select count(*) from participation.likeness_band"))! <= bands - 16);
    }

    private static Guid Id(JsonElement item) => item.GetProperty("id").GetGuid();

    private async Task<JsonElement> Alike(Guid id) => (await town.Nobody.Get($"/api/contributions/{id}")).Done().Json.GetProperty("alike");

    /// <summary>Waits until it is one of so many of so many citizens; the group.</summary>
    private async Task<Guid> Becomes(Guid id, int count, int voices) => (await Eventually.Is(() => Alike(id), alike =>
        alike.ValueKind == JsonValueKind.Object && (alike.GetProperty("count").GetInt32(), alike.GetProperty("voices").GetInt32()) == (count, voices))).GetProperty("group").GetGuid();
}
