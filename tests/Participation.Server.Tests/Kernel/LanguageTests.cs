using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Kernel;

/// <summary>The reader chooses language and script of an answer; its code never depends on them.</summary>
[Collection(nameof(Town))]
public sealed class LanguageTests(Town town)
{
    [Theory]
    [InlineData(null, "Ова расправа не постоји или још није објављена.")]
    [InlineData("sr", "Ова расправа не постоји или још није објављена.")]
    [InlineData("sr-Cyrl-RS", "Ова расправа не постоји или још није објављена.")]
    [InlineData("sr-Latn", "Ova rasprava ne postoji ili još nije objavljena.")]
    [InlineData("en-GB,sr;q=0.5", "This consultation does not exist or is not published yet.")]
    [InlineData("de, sr-Latn;q=0.8, en;q=0.3", "Ova rasprava ne postoji ili još nije objavljena.")]
    [InlineData("de", "Ова расправа не постоји или још није објављена.")]
    [InlineData("*;q=x, ,", "Ова расправа не постоји или још није објављена.")]
    public async Task A_refusal_speaks_the_readers_language(string? languages, string title)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/consultations/{Guid.NewGuid()}");
        if (languages is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        var answer = (await town.Visitor().Send(request)).Refused(404, "consultation-not-found");
        Assert.Equal(title, answer.Json.GetProperty("title").GetString());
        Assert.Equal((404, "consultation-not-found"), (answer.Json.GetProperty("status").GetInt32(), answer.Json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_choice_in_the_cookie_comes_before_the_browsers()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/consultations/{Guid.NewGuid()}");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        request.Headers.TryAddWithoutValidation("Cookie", "participation-language=sr-Latn");
        Assert.StartsWith("Ova rasprava", (await town.Visitor().Send(request)).Json.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/api/nema-toga", 404)]
    [InlineData("/api/consultations/nije-uuid", 404)]
    [InlineData("/api/municipalities/atlantida", 404)]
    [InlineData("/api/municipalities/kosjeric%2F..%2Fbor", 404)]
    public async Task What_is_not_there_is_a_problem_with_a_code(string path, int status)
    {
        var answer = await town.Nobody.Get(path);
        Assert.True(answer.Status == status && answer.Code is not null, answer.ToString());
    }

    [Fact]
    public async Task A_verb_that_an_address_does_not_take_is_a_problem_with_a_code() =>
        (await town.Citizen.Post($"/api/consultations/{Guid.NewGuid()}")).Refused(405, "method-not-allowed");
}
