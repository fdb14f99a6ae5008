using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Tenancy;

/// <summary>A role is held in one municipality, and every endpoint knows whom it lets in.</summary>
[Collection(nameof(Town))]
public sealed class AccessTests(Town town)
{
    public static TheoryData<string> Attempts => [.. Access.Table.Select(attempt => attempt.ToString())];

    [Fact]
    public void Every_endpoint_has_its_place_in_the_table()
    {
        var endpoints = town.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var known = Access.Table.Concat(Access.OwnAccount).Select(attempt => attempt.Endpoint).Append(Access.Picture).ToHashSet();
        var api = endpoints.Where(endpoint => Path(endpoint).StartsWith("/api/", StringComparison.Ordinal)).Select(Name).ToList();
        Assert.NotEmpty(api);
        Assert.Empty(api.Except(known));
        Assert.Empty(known.Except(api));
        Assert.Empty(endpoints.Select(Path).Where(path => !path.StartsWith("/api/", StringComparison.Ordinal)).Except(Access.Elsewhere));
    }

    [Theory, MemberData(nameof(Attempts))]
    public async Task Everyone_gets_exactly_what_is_theirs(string name)
    {
        var attempt = Access.Table.Single(attempt => attempt.ToString() == name);
        var shared = await Scene.SetAsync(town);
        var everyone = Enum.GetValues<Who>().Where(who => int.PopCount((int)who) == 1).ToLookup(who => attempt.Allowed.HasFlag(who));
        var before = await town.StoreAsync();
        foreach (var who in everyone[false])
        {
            var refused = await Person(who).Send(attempt.Request(shared));
            var expected = who == Who.Nobody && attempt.Endpoint != "ReadConsultation" ? 401 : attempt.Unseen ? 404 : 403;
            Assert.True(refused.Status == expected && refused.Code is not null, $"{who} may not and should hear {expected}, but {refused}");
            Assert.Equal(before, await town.StoreAsync());
        }
        foreach (var who in everyone[true])
        {
            var answer = await Person(who).Send(attempt.Request(attempt.Method == "GET" ? shared : await Scene.SetAsync(town)));
            Assert.True(answer.Status is 200 or 204, $"{who} may, but {answer}");
        }
    }

    [Fact]
    public async Task Nobody_drafts_in_a_municipality_that_he_does_not_serve()
    {
        foreach (var who in new[] { town.Officer, town.OfficerElsewhere })
        {
            var slug = who == town.Officer ? Town.ElsewhereSlug : Town.Slug;
            (await who.Put($"/api/consultations/{Guid.NewGuid()}", town.Details(municipality: slug))).Refused(403, "only-an-officer");
        }
        (await town.OfficerElsewhere.Put($"/api/consultations/{Guid.NewGuid()}", town.Details(municipality: Town.ElsewhereSlug))).Done();
    }

    [Fact]
    public async Task A_draft_cannot_be_taken_over_by_naming_ones_own_municipality()
    {
        var draft = await town.DraftDebateAsync();
        var before = await town.StoreAsync();
        (await town.OfficerElsewhere.Put($"/api/consultations/{draft}", town.Details(municipality: Town.ElsewhereSlug))).Refused(409, "consultation-exists");
        (await town.OfficerElsewhere.Put($"/api/consultations/{draft}/details", town.Details(municipality: Town.ElsewhereSlug))).Refused(404, "consultation-not-found");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Fact]
    public async Task A_role_that_ended_ends_at_once()
    {
        var helper = await town.RegisterAsync("helper@demo.example", "Помоћник Мирић");
        await town.AppointAsync(Town.Slug, helper.Id, Participation.Municipalities.Role.Moderator);
        (await helper.Get("/api/municipalities/kosjeric/moderation/queue")).Done();
        (await town.Administrator.Delete($"/api/municipalities/kosjeric/roles/moderator/{helper.Id}")).Done();
        (await helper.Get("/api/municipalities/kosjeric/moderation/queue")).Refused(403, "only-a-moderator");
    }

    [Fact]
    public async Task Drafts_are_listed_for_the_municipalitys_own_officers_only()
    {
        var draft = await town.DraftDebateAsync();
        async Task<bool> Sees(Person who) => (await who.Get("/api/municipalities/kosjeric/consultations?status=draft&limit=100")).Done().Items.Any(item => item.GetProperty("id").GetGuid() == draft);
        Assert.True(await Sees(town.Officer));
        foreach (var who in new[] { town.Nobody, town.Citizen, town.Moderator, town.Administrator, town.OfficerElsewhere })
            Assert.False(await Sees(who));
        Assert.DoesNotContain(draft, (await town.Officer.Get("/api/municipalities/kosjeric/consultations?limit=100")).Done().Items.Select(item => item.GetProperty("id").GetGuid()));
    }

    private Person Person(Who who) => who switch
    {
        Who.Nobody => town.Nobody,
        Who.Citizen => town.Citizen,
        Who.Author => town.Neighbour,
        Who.ModeratorHere => town.Moderator,
        Who.OfficerHere => town.Officer,
        Who.AdministratorHere => town.Administrator,
        Who.ModeratorElsewhere => town.ModeratorElsewhere,
        Who.OfficerElsewhere => town.OfficerElsewhere,
        _ => town.AdministratorElsewhere,
    };

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/');

    private static string Name(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? $"unnamed {Path(endpoint)}";
}
