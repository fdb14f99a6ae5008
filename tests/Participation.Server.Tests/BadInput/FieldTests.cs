using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Participation.Server.Tests.Harness;
using Participation.Server.Tests.Tenancy;

namespace Participation.Server.Tests.BadInput;

/// <summary>What no field is made for is answered with a problem that has a code, and leaves no trace in the store.</summary>
[Collection(nameof(Town))]
public sealed class FieldTests(Town town)
{
    // Cut in the middle, wrong kinds, halves of characters, directions turned round, far too long.
    private static readonly string[] Values =
    [
        "12345", "true", "[]", "[1]", "{}", "{\"a\":{}}", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"a\\udc00\"", "\"\\u202eab\"", "\"\\u2066ab\"", "\"\\ufffe\"", "\"\\u0007\"",
        "\"" + new string('a', 20_001) + "\"",
    ];

    private static readonly Dictionary<string, string[]> Optional = new()
    {
        ["SubmitContribution"] = ["eId", "parent", "title", "stance", "proposedText", "operation", "passage"],
        ["ReattachContribution"] = ["eId"],
        ["EditContribution"] = ["proposedText"],
        ["ReportContribution"] = ["explanation"],
        ["DraftConsultation"] = ["legalBasis"],
        ["CorrectConsultation"] = ["legalBasis"],
        ["SetMinimumPeriod"] = ["kind"],
        ["ApproveContribution"] = ["reason"],
        ["LockProvision"] = ["eId"],
        ["UnlockProvision"] = ["eId"],
        ["SanctionAuthor"] = ["days"],
        ["SignIn"] = ["remember"],
    };

    // What is wrong everywhere else and right there.
    private static readonly Dictionary<string, string> Right = new() { ["MarkNewsRead"] = "12345", ["ChooseNews"] = "true" };

    private static readonly Dictionary<string, Func<Scene, object>> Bodies = new()
    {
        ["SubmitContribution"] = s => new { consultation = s.Debate, kind = "amendment", text = "Образложење.", eId = "art_2__para_1", parent = (Guid?)null, title = "Наслов", stance = "for", proposedText = "Ново.", operation = "replace", passage = new { exact = "Власник" } },
        ["EditContribution"] = _ => new { text = "Ново.", proposedText = (string?)null },
        ["ApproveContribution"] = _ => new { reason = "У реду је." },
        ["ReportContribution"] = _ => new { reason = "spam", explanation = "Реклама." },
    };

    private static IEnumerable<Attempt> All => Access.Table.Concat(Access.OwnAccount);

    public static TheoryData<string> Commands => [.. All.Where(attempt => attempt.Body is not null && attempt.Endpoint != "PutActDraft").Select(attempt => attempt.Endpoint)];

    [Theory, MemberData(nameof(Commands))]
    public async Task No_field_takes_what_it_is_not_made_for(string endpoint)
    {
        var attempt = All.Single(attempt => attempt.Endpoint == endpoint);
        var scene = await Scene.SetAsync(town);
        var body = JsonSerializer.SerializeToNode(Bodies.TryGetValue(endpoint, out var special) ? special(scene) : attempt.Body!(scene))!.AsObject();
        var before = await town.StoreAsync();
        var wrong = new List<string>();
        foreach (var field in body.Select(field => field.Key).ToArray())
        {
            // No names at all is what takes back what was named.
            foreach (var value in Values.Where(value => (value != "[]" || body[field] is not JsonArray) && (value != "{}" || body[field] is not JsonObject) && value != Right.GetValueOrDefault(endpoint)))
                await Try(With(body, field, value), $"{field} = {(value.Length > 40 ? value[..40] + "…" : value)}");
            if (Optional.GetValueOrDefault(endpoint)?.Contains(field) == true)
                continue;
            await Try(With(body, field, null), $"without {field}");
            await Try(With(body, field, "null"), $"{field} = null");
            await Try(With(body, field, "\"\""), $"{field} = \"\"");
        }
        foreach (var text in new[] { "", "null", "[]", "\"text\"", "{", body.ToJsonString()[..^1], new string('[', 200), "{\"a\":" })
            await Try(Encoding.UTF8.GetBytes(text), $"body {text[..Math.Min(text.Length, 20)]}");
        await Try([.. Encoding.UTF8.GetBytes(body.ToJsonString()), 0xff, 0xfe], "bytes after the end");
        await Try([0xff, 0xfe, 0x00], "no UTF-8");
        Assert.Empty(wrong);
        Assert.Equal(before, await town.StoreAsync());

        async Task Try(byte[] bytes, string what)
        {
            var target = attempt.Request(scene);
            var answer = await Who(attempt).SendBytes(target.Method, target.RequestUri!.ToString(), bytes);
            if (answer.Status is < 400 or >= 500 || answer.Code is null or "internal-error")
                wrong.Add($"{what}: {answer.Status} {answer.Code ?? answer.Text[..Math.Min(answer.Text.Length, 60)]}");
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_body_of_ten_megabytes_is_refused_unread(string endpoint)
    {
        var attempt = All.Single(attempt => attempt.Endpoint == endpoint);
        var scene = await Scene.SetAsync(town);
        var before = await town.StoreAsync();
        var target = attempt.Request(scene);
        var answer = await Who(attempt).SendBytes(target.Method, target.RequestUri!.ToString(), Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('a', 10 * 1024 * 1024)}\"}}"));
        answer.Refused(413, "body-too-large");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Theory]
    [InlineData("application/xml", "<text>а</text>")]
    [InlineData("text/plain", "{\"text\":\"а\"}")]
    [InlineData("application/x-www-form-urlencoded", "text=a")]
    public async Task A_contribution_is_JSON_or_nothing(string type, string body)
    {
        var before = await town.StoreAsync();
        var answer = await town.Citizen.SendBytes(HttpMethod.Put, $"/api/contributions/{Guid.NewGuid()}", Encoding.UTF8.GetBytes(body), type);
        Assert.Equal(415, answer.Status);
        Assert.NotNull(answer.Code);
        Assert.Equal(before, await town.StoreAsync());
    }

    [Theory]
    [InlineData("title", 200)]
    [InlineData("text", 10_000)]
    [InlineData("proposedText", 10_000)]
    public async Task A_text_as_long_as_it_may_be_is_taken_and_one_letter_more_is_not(string field, int longest)
    {
        var debate = await town.OpenDebateAsync();
        async Task<Answer> Submit(int length)
        {
            var body = JsonSerializer.SerializeToNode(new { consultation = debate, kind = "amendment", eId = "art_2__para_1", title = "Наслов", text = "Текст.", proposedText = "Ново." })!.AsObject();
            body[field] = new string('ш', length);
            return await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", body);
        }
        (await Submit(longest)).Done();
        (await Submit(longest + 1)).Refused(422, "text-too-long");
    }

    [Fact]
    public async Task Ids_that_nobody_gave_are_not_found()
    {
        var before = await town.StoreAsync();
        var scene = new Scene(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), town);
        foreach (var attempt in Access.Table.Where(attempt => attempt.Path(scene) != attempt.Path(scene with { Draft = Guid.NewGuid(), Debate = Guid.NewGuid(), Comment = Guid.NewGuid(), Hidden = Guid.NewGuid(), Held = Guid.NewGuid(), Redacted = Guid.NewGuid(), Appeal = Guid.NewGuid() })
            && attempt.Endpoint is not ("DraftConsultation" or "SubmitContribution")))
        {
            var answer = await Who(attempt).Send(attempt.Request(scene));
            Assert.True(answer is { Status: 404, Code: not null }, $"{attempt}: {answer}");
        }
        (await town.Citizen.Put($"/api/contributions/{Guid.NewGuid()}", new { consultation = Guid.NewGuid(), kind = "comment", text = "Где?" })).Refused(404, "consultation-not-found");
        (await town.Citizen.Put("/api/contributions/nije-broj", new { consultation = Guid.NewGuid(), kind = "comment", text = "Где?" })).Refused(404, "not-found");
        Assert.Equal(before, await town.StoreAsync());
    }

    [Theory]
    [InlineData("limit=abc")]
    [InlineData("cursor=%00")]
    [InlineData("cursor=AAAA")]
    [InlineData("cursor=%F0%9F%90%95")]
    [InlineData("sort=best")]
    [InlineData("kind=poem")]
    [InlineData("eId=art_99")]
    [InlineData("eId=%00")]
    [InlineData("q=%00")]
    [InlineData("q=%E2%80%AEabc")]
    [InlineData("parent=123")]
    public async Task A_question_that_makes_no_sense_is_answered_so(string query)
    {
        var debate = await town.OpenDebateAsync();
        var answer = await town.Nobody.Get($"/api/consultations/{debate}/contributions?{query}");
        Assert.True(answer is { Status: 400 or 422, Code: not null }, answer.ToString());
    }

    [Theory]
    [InlineData("limit=0", 1)]
    [InlineData("limit=-5", 1)]
    [InlineData("limit=100000", 3)]
    [InlineData("q=%27%3B+drop+table+participation.contribution%3B--", 0)]
    [InlineData("q=%26+%7C+%21+%28+%3A%2A", 0)]
    public async Task A_strange_question_has_a_calm_answer(string query, int items)
    {
        var debate = await town.OpenDebateAsync();
        for (var i = 0; i < 3; i++)
            await town.CommentAsync(debate);
        Assert.Equal(items, (await town.Nobody.Get($"/api/consultations/{debate}/contributions?{query}")).Done().Items.Length);
    }

    private Person Who(Attempt attempt) => attempt.Allowed switch
    {
        Tenancy.Who.Author => town.Neighbour,
        Tenancy.Who.AdministratorHere => town.Administrator,
        Tenancy.Who.ModeratorHere => town.Moderator,
        _ when attempt.Allowed.HasFlag(Tenancy.Who.Citizen) => town.Citizen,
        _ => town.Officer,
    };

    private static byte[] With(JsonObject body, string field, string? raw)
    {
        var fields = body.Where(other => other.Key != field).Select(other => $"{JsonSerializer.Serialize(other.Key)}:{other.Value?.ToJsonString() ?? "null"}");
        if (raw is not null)
            fields = fields.Append($"{JsonSerializer.Serialize(field)}:{raw}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', fields)}}}");
    }
}
