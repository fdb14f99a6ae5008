using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Projections;

/// <summary>A random hour of a lively debate, the same every time for one seed; whatever is refused is refused.</summary>
public static class Storm
{
    private static readonly string[] Places = ["art_1", "art_1__para_1", "art_2", "art_2__para_1", "art_2__para_2__point_1", "art_3", ""];

    public static async Task<Guid> BreakAsync(Town town, int seed, int people, int stepsEach)
    {
        var debate = await town.OpenDebateAsync();
        var crowd = await town.GatherAsync(people);
        var written = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var accepted = await Task.WhenAll(crowd.Select((citizen, number) => Task.Run(async () =>
        {
            var chance = new Random(seed + number);
            var done = 0;
            for (var i = 0; i < stepsEach; i++)
                done += await StepAsync(town, debate, citizen, chance, written) is 204 ? 1 : 0;
            return done;
        })));
        Assert.True(accepted.Sum() > people * stepsEach / 4, "Hardly anything was accepted, so the storm says nothing.");
        return debate;
    }

    private static async Task<int> StepAsync(Town town, Guid debate, Person citizen, Random chance, System.Collections.Concurrent.ConcurrentBag<Guid> written)
    {
        var known = written.ToArray();
        var target = known.Length == 0 ? Guid.NewGuid() : known[chance.Next(known.Length)];
        var step = known.Length == 0 ? 0 : chance.Next(22);
        if (step < 7)
        {
            var id = Guid.NewGuid();
            var kind = chance.Next(4) switch { 0 => "proposal", 1 => "amendment", _ => "comment" };
            var place = Places[chance.Next(Places.Length)];
            var answer = await citizen.Put($"/api/contributions/{id}", new
            {
                consultation = debate,
                kind,
                eId = place.Length == 0 ? null : place,
                parent = kind == "comment" && known.Length > 0 && chance.Next(2) == 0 ? target : (Guid?)null,
                stance = chance.Next(4) switch { 0 => "for", 1 => "against", 2 => "neutral", _ => null },
                title = kind == "proposal" ? "Предлог" : null,
                text = $"Мисао {chance.Next()}.",
                proposedText = kind == "amendment" ? $"Ново {chance.Next()}." : null,
            });
            if (answer.Status == 204)
                written.Add(id);
            return answer.Status;
        }

        return (step switch
        {
            < 13 => await citizen.Put($"/api/contributions/{target}/ballot", new { value = chance.Next(-1, 2) }),
            < 15 => await citizen.Put($"/api/contributions/{target}/text", new { text = $"Исправка {chance.Next()}." }),
            15 => await citizen.Delete($"/api/contributions/{target}"),
            16 => await citizen.Post($"/api/contributions/{target}/reports", new { reason = "spam", explanation = chance.Next(2) == 0 ? "Реклама." : null }),
            17 => await town.Moderator.Post($"/api/contributions/{target}/hide", new { rule = "5", reason = "Реклама." }),
            20 => await town.Officer.Put($"/api/consultations/{debate}/mode", new { mode = chance.Next(2) == 0 ? "before-publication" : "after-publication", reason = "Проба." }),
            21 => await town.Moderator.Post($"/api/contributions/{target}/approve", new { }),
            18 => await town.Moderator.Post($"/api/contributions/{target}/restore", new { reason = "Није реклама." }),
            _ => await town.Moderator.Post($"/api/contributions/{target}/keep", new { reason = "На тему је." }),
        }).Status;
    }
}
