using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Participation.Consultations;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Municipalities;

public sealed class MunicipalitiesTests(MunicipalitiesTests.Shared shared) : IClassFixture<MunicipalitiesTests.Shared>
{
    private readonly ServerUnderTest server = shared.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<JsonElement> Read(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(path, Cancellation);

    private static async Task<Guid> IdOf(HttpClient client) => (await client.AccountAsync()).GetProperty("id").GetGuid();

    private async Task<HttpClient> Confirmed(string address)
    {
        var client = await server.NewCitizenAsync(address);
        var (id, token) = Mailbox.Link((await server.Mail.ToAsync(address))[0]);
        (await client.PostAsJsonAsync("/api/accounts/confirm", new { id, token }, Cancellation)).Dispose();
        return client;
    }

    [Fact]
    public async Task All_sixty_four_are_there_in_the_order_of_the_latin_alphabet()
    {
        using var client = server.NewClient();
        var items = (await Read(client, "/api/municipalities")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(64, items.Count);
        var slugs = items.Select(item => item.GetProperty("slug").GetString()!).ToList();
        Assert.Contains("arandjelovac", slugs);
        Assert.True(slugs.IndexOf("bor") < slugs.IndexOf("cacak") && slugs.IndexOf("cacak") < slugs.IndexOf("cuprija") && slugs.IndexOf("cuprija") < slugs.IndexOf("despotovac"));
    }

    [Fact]
    public async Task A_municipality_shows_its_names_languages_rules_and_shortest_period()
    {
        using var client = server.NewClient();
        var palanka = await Read(client, "/api/municipalities/backa-palanka");

        Assert.Equal(("Бачка Паланка", "Bačka Palanka", "Бачке Паланке"),
            (palanka.GetProperty("name").GetString(), palanka.GetProperty("nameLatin").GetString(), palanka.GetProperty("genitive").GetString()));
        Assert.Equal(["sr", "sk"], palanka.GetProperty("languages").EnumerateArray().Select(language => language.GetString()!));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], palanka.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("number").GetString()!));
        Assert.Equal(15, palanka.GetProperty("minimumDays").GetInt32());
    }

    [Theory]
    [InlineData("/api/municipalities/atlantida")]
    [InlineData("/api/municipalities/kosjeric'--")]
    public async Task A_municipality_that_is_not_here_is_not_found(string path)
    {
        using var client = server.NewClient();
        using var answer = await client.GetAsync(path, Cancellation);
        Assert.Equal("municipality-not-found", await answer.ProblemAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_second_start_founds_nothing_again()
    {
        await using var second = await ServerUnderTest.StartOnAsync(server.ConnectionString);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select count(*) from participation.mt_events where type = 'municipality_founded'", connection);
        Assert.Equal(64L, await command.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task An_administrator_sets_the_shortest_period_and_a_stale_one_is_refused()
    {
        using var administrator = await server.DemoAsync("administrator");
        using var set = await administrator.PutAsJsonAsync("/api/municipalities/kosjeric/minimum-period", new { days = 20, kind = "budget" }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);
        Assert.Equal(20, (await Read(administrator, "/api/municipalities/kosjeric")).GetProperty("minimumDaysOf").GetProperty("budget").GetInt32());

        using var stale = new HttpRequestMessage(HttpMethod.Put, "/api/municipalities/kosjeric/minimum-period") { Content = JsonContent.Create(new { days = 25, kind = "budget" }) };
        stale.Headers.Add("If-Match", "\"1\"");
        using var refused = await administrator.SendAsync(stale, Cancellation);
        Assert.Equal("stale-version", await refused.ProblemAsync(HttpStatusCode.PreconditionFailed));

        using var fresh = new HttpRequestMessage(HttpMethod.Put, "/api/municipalities/kosjeric/minimum-period") { Content = JsonContent.Create(new { days = 25, kind = "budget" }) };
        fresh.Headers.TryAddWithoutValidation("If-Match", set.Headers.ETag!.ToString());
        using var taken = await administrator.SendAsync(fresh, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
    }

    [Theory]
    [InlineData("{\"days\": 0}", 422)]
    [InlineData("{\"days\": 20, \"kind\": \"picnic\"}", 422)]
    [InlineData("{\"days\": \"20\"}", 400)]
    [InlineData("{\"days\": 1e99}", 400)]
    [InlineData("{}", 400)]
    public async Task A_period_that_is_none_is_refused(string body, int status)
    {
        using var administrator = await server.DemoAsync("administrator");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await administrator.PutAsync("/api/municipalities/kosjeric/minimum-period", content, Cancellation);
        await answer.ProblemAsync((HttpStatusCode)status);
    }

    [Theory]
    [InlineData("citizen", "kosjeric")]
    [InlineData("moderator", "kosjeric")]
    [InlineData("officer", "kosjeric")]
    [InlineData("administrator", "bor")]
    public async Task Nobody_but_an_administrator_of_that_municipality_changes_it(string who, string where)
    {
        using var person = await server.DemoAsync(who);
        var citizen = await IdOf(person);
        foreach (var answer in (HttpResponseMessage[])
            [
                await person.PutAsJsonAsync($"/api/municipalities/{where}/minimum-period", new { days = 1 }, Cancellation),
                await person.PutAsJsonAsync($"/api/municipalities/{where}/colour", new { colour = "#000000" }, Cancellation),
                await person.PutAsJsonAsync($"/api/municipalities/{where}/rules/1", new { serbian = "Може све.", english = "Anything goes." }, Cancellation),
                await person.PutAsync($"/api/municipalities/{where}/roles/officer/{citizen}", null, Cancellation),
                await person.DeleteAsync($"/api/municipalities/{where}/roles/officer/{citizen}", Cancellation),
                await person.PostAsJsonAsync($"/api/municipalities/{where}/roles/officer", new { email = "citizen@demo.example" }, Cancellation),
                await person.GetAsync($"/api/municipalities/{where}/roles", Cancellation),
            ])
        {
            Assert.Equal("only-an-administrator", await answer.ProblemAsync(HttpStatusCode.Forbidden));
            answer.Dispose();
        }
    }

    [Fact]
    public async Task An_administrator_names_an_officer_who_is_one_at_once_and_only_here()
    {
        using var administrator = await server.DemoAsync("administrator");
        using var bora = await Confirmed(shared.NewAddress());
        var citizen = await IdOf(bora);

        using var granted = await administrator.PutAsync($"/api/municipalities/kosjeric/roles/officer/{citizen}", null, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, granted.StatusCode);
        var held = Assert.Single((await bora.AccountAsync()).GetProperty("roles").EnumerateArray());
        Assert.Equal(("kosjeric", "officer"), (held.GetProperty("municipality").GetString(), held.GetProperty("role").GetString()));

        using var ended = await administrator.DeleteAsync($"/api/municipalities/kosjeric/roles/officer/{citizen}", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Empty((await bora.AccountAsync()).GetProperty("roles").EnumerateArray());
    }

    [Fact]
    public async Task A_role_is_given_by_address_only_to_a_confirmed_account()
    {
        using var administrator = await server.DemoAsync("administrator");
        var address = shared.NewAddress();
        using var unconfirmed = await server.NewCitizenAsync(address);

        using var refused = await administrator.PostAsJsonAsync("/api/municipalities/kosjeric/roles/moderator", new { email = address }, Cancellation);
        Assert.Equal("account-not-found", await refused.ProblemAsync(HttpStatusCode.NotFound));
        var (id, token) = Mailbox.Link((await server.Mail.ToAsync(address))[0]);
        (await unconfirmed.PostAsJsonAsync("/api/accounts/confirm", new { id, token }, Cancellation)).Dispose();
        using var granted = await administrator.PostAsJsonAsync("/api/municipalities/kosjeric/roles/moderator", new { email = address }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, granted.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var administrator = await server.DemoAsync("administrator");
        using var answer = await administrator.DeleteAsync($"/api/municipalities/kosjeric/roles/administrator/{await IdOf(administrator)}", Cancellation);
        Assert.Equal("last-administrator", await answer.ProblemAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public void A_period_can_be_set_for_every_kind_of_debate() =>
        Assert.Equal(Enum.GetValues<ConsultationKind>().Select(ApiNames.Of).Order(StringComparer.Ordinal), MunicipalityDecider.ConsultationKinds.Order(StringComparer.Ordinal));

    public sealed class Shared(PostgresForTests postgres) : SharedServer(postgres);
}
