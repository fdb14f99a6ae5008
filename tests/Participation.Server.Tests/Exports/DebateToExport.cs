using System.Net;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Exports;

/// <summary>A debate with what an export can stumble over: everything in it came over HTTP, as from people.</summary>
public sealed class DebateToExport
{
    public const string HiddenWords = "СКРИВЕНЕ-РЕЧИ";
    public const string WithdrawnWords = "ПОВУЧЕНЕ-РЕЧИ";
    public const string HidingReason = "Прилог садржи туђ број телефона.";

    /// <summary>Commas, quotes, line ends and Cyrillic in one text.</summary>
    public const string Awkward = "Прво, \"друго\"; треће,\nи крај реда.\n\n„Навод”, 'апостроф' и ,зарез";

    private const string Act = """
        ОДЛУКА О КОМУНАЛНОМ РЕДУ

        Предмет
        Члан 1.
        Овом одлуком уређује се комунални ред.

        Време пражњења
        Члан 2.
        Посуде се празне једном недељно.
        Распоред се објављује и то:
        1) на огласној табли;
        2) на интернет страници.
        """;

    private DebateToExport(Town town, Guid id) => (Town, Id) = (town, id);

    public Town Town { get; }

    public Guid Id { get; }

    /// <summary>A draft that nobody has called yet.</summary>
    public static async Task<DebateToExport> DraftAsync(Town town) => new(town, await town.DraftDebateAsync(act: Act));

    /// <summary>A published, open debate without contributions.</summary>
    public static async Task<DebateToExport> StartAsync(Town town)
    {
        var debate = await DraftAsync(town);
        await debate.Publish();
        return debate;
    }

    /// <summary>As <see cref="StartAsync"/>, with contributions of every kind and state.</summary>
    public static async Task<DebateToExport> WithContributionsAsync(Town town)
    {
        var debate = await StartAsync(town);
        var proposal = await debate.Put(town.Citizen, new { kind = "proposal", title = "Дан за кабасти отпад", text = "Једном **месечно**, уз [пример](https://primer.rs/kabasti).\n\n1. пријава\n2. одвожење", stance = "for" });
        await debate.Put(town.Neighbour, new { kind = "comment", parent = proposal, text = "Слажем се." });
        await debate.Put(town.Citizen, new { kind = "comment", eId = "art_2", text = Awkward, stance = "against" });
        await debate.Put(town.Neighbour, new { kind = "comment", eId = "art_2__para_2__point_1", text = "=HYPERLINK(\"https://zlo.example\";\"овде\")" });
        await debate.Put(town.Neighbour, new { kind = "amendment", eId = "art_2__para_1", text = "Недовољно је.", proposedText = "Посуде се празне два пута недељно.", stance = "for" });
        var hidden = await debate.Put(town.Neighbour, new { kind = "amendment", eId = "art_1__para_1", text = HiddenWords, proposedText = $"{HiddenWords} у предлогу" });
        var withdrawn = await debate.Put(town.Citizen, new { kind = "proposal", title = WithdrawnWords, text = $"{WithdrawnWords} у тексту" });
        (await town.Citizen.Put($"/api/contributions/{proposal}/ballot", new { value = -1 })).Done();
        (await town.Neighbour.Put($"/api/contributions/{proposal}/ballot", new { value = 1 })).Done();
        (await town.Moderator.Post($"/api/contributions/{hidden}/hide", new { rule = "3", reason = HidingReason })).Done();
        (await town.Citizen.Delete($"/api/contributions/{withdrawn}")).Done();
        return debate;
    }

    public async Task Publish() => (await Town.Officer.Post($"/api/consultations/{Id}/publish")).Done();

    public async Task<Guid> Put(Person writer, object contribution)
    {
        var id = Guid.CreateVersion7();
        var body = JsonSerializer.SerializeToNode(contribution, JsonSerializerOptions.Web)!.AsObject();
        body["consultation"] = Id.ToString();
        (await writer.Put($"/api/contributions/{id}", body)).Done();
        return id;
    }

    /// <summary>Asks for the file, as nobody in particular where nobody is named.</summary>
    public Task<HttpResponseMessage> Export(string query, Person? reader = null) =>
        (reader ?? Town.Nobody).Browser.GetAsync($"/api/consultations/{Id}/export?{query}", TestContext.Current.CancellationToken);

    public async Task<byte[]> File(string query)
    {
        using var answer = await Export(query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
