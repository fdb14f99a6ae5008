using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Exports;

/// <summary>A debate in Косјерић with what an export can stumble over: everything in it came over HTTP, as from people.</summary>
public sealed class DebateToExport : IAsyncDisposable
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

    private DebateToExport(ServerUnderTest server, HttpClient officer, HttpClient citizen, HttpClient neighbour, HttpClient moderator) =>
        (Server, Officer, Citizen, Neighbour, Moderator) = (server, officer, citizen, neighbour, moderator);

    public ServerUnderTest Server { get; }
    public HttpClient Officer { get; }
    public HttpClient Citizen { get; }
    public HttpClient Neighbour { get; }
    public HttpClient Moderator { get; }
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>A published, open debate without contributions.</summary>
    public static async Task<DebateToExport> StartAsync(PostgresForTests postgres, bool publish = true)
    {
        var server = await ServerUnderTest.StartAsync(postgres);
        var debate = new DebateToExport(server, await SignIn(server, "officer"), await SignIn(server, "citizen"), await SignIn(server, "neighbour"), await SignIn(server, "moderator"));
        await debate.Draft();
        if (publish)
            await Done(debate.Officer.PostAsync($"/api/consultations/{debate.Id}/publish", null, TestContext.Current.CancellationToken));
        return debate;
    }

    /// <summary>As <see cref="StartAsync"/>, with contributions of every kind and state.</summary>
    public static async Task<DebateToExport> WithContributionsAsync(PostgresForTests postgres)
    {
        var debate = await StartAsync(postgres);
        var proposal = await debate.Put(debate.Citizen, new { kind = "proposal", title = "Дан за кабасти отпад", text = "Једном **месечно**, уз [пример](https://primer.rs/kabasti).\n\n1. пријава\n2. одвожење", stance = "for" });
        await debate.Put(debate.Neighbour, new { kind = "comment", parent = proposal, text = "Слажем се." });
        await debate.Put(debate.Citizen, new { kind = "comment", eId = "art_2", text = Awkward, stance = "against" });
        await debate.Put(debate.Neighbour, new { kind = "comment", eId = "art_2__para_2__point_1", text = "=HYPERLINK(\"https://zlo.example\";\"овде\")" });
        await debate.Put(debate.Neighbour, new { kind = "amendment", eId = "art_2__para_1", text = "Недовољно је.", proposedText = "Посуде се празне два пута недељно.", stance = "for" });
        var hidden = await debate.Put(debate.Neighbour, new { kind = "amendment", eId = "art_1__para_1", text = HiddenWords, proposedText = $"{HiddenWords} у предлогу" });
        var withdrawn = await debate.Put(debate.Citizen, new { kind = "proposal", title = WithdrawnWords, text = $"{WithdrawnWords} у тексту" });
        await Done(debate.Citizen.PutAsJsonAsync($"/api/contributions/{proposal}/ballot", new { value = -1 }, TestContext.Current.CancellationToken));
        await Done(debate.Neighbour.PutAsJsonAsync($"/api/contributions/{proposal}/ballot", new { value = 1 }, TestContext.Current.CancellationToken));
        await Done(debate.Moderator.PostAsJsonAsync($"/api/contributions/{hidden}/hide", new { rule = "3", reason = HidingReason }, TestContext.Current.CancellationToken));
        await Done(debate.Citizen.DeleteAsync($"/api/contributions/{withdrawn}", TestContext.Current.CancellationToken));
        return debate;
    }

    public async Task<Guid> Put(HttpClient writer, object contribution)
    {
        var id = Guid.CreateVersion7();
        var body = JsonSerializer.SerializeToNode(contribution, JsonSerializerOptions.Web)!.AsObject();
        body["consultation"] = Id.ToString();
        await Done(writer.PutAsJsonAsync($"/api/contributions/{id}", body, TestContext.Current.CancellationToken));
        return id;
    }

    /// <summary>Asks for the file as nobody in particular.</summary>
    public async Task<HttpResponseMessage> Export(string query)
    {
        using var anybody = Server.NewClient();
        return await anybody.GetAsync($"/api/consultations/{Id}/export?{query}", TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> File(string query)
    {
        using var answer = await Export(query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task Done(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Officer, Citizen, Neighbour, Moderator })
            client.Dispose();
        await Server.DisposeAsync();
    }

    private static async Task<HttpClient> SignIn(ServerUnderTest server, string name)
    {
        var client = server.NewClient();
        await Done(client.PostAsJsonAsync("/api/session", new { email = $"{name}@demo.example", password = "lozinka-za-probu" }, TestContext.Current.CancellationToken));
        return client;
    }

    private async Task Draft()
    {
        var now = Server.Clock.GetUtcNow();
        await Done(Officer.PutAsJsonAsync($"/api/consultations/{Id}", new
        {
            municipality = "kosjeric",
            kind = "general-act",
            title = "Нацрт одлуке о комуналном реду",
            summary = "Уређује се комунални ред.",
            legalBasis = "Закон о локалној самоуправи, члан 68.",
            startsAt = now.AddDays(-1),
            endsAt = now.AddDays(30),
        }, TestContext.Current.CancellationToken));
        await Done(Officer.PutAsync($"/api/consultations/{Id}/act/draft", new StringContent(Act, Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken));
    }
}
