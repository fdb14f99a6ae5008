using System.Text.RegularExpressions;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.BadInput;

/// <summary>Nothing that people write is executed in anybody's browser.</summary>
[Collection(nameof(Town))]
public sealed partial class ScriptTests(Town town)
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\">клик</a>",
        "[клик](javascript:alert(1))",
        "[клик](JaVaScRiPt:alert(1))",
        "[клик](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[клик](vbscript:msgbox(1))",
        "[клик](&#106;avascript:alert(1))",
        "![слика](https://zlo.example/x.png)",
        "![слика](x \"onerror=alert(1)\")",
        "<javascript:alert(1)>",
        "<https://a.example/\"onmouseover=alert(1)>",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "> <img src=x onerror=alert(1)>",
        "**<b onclick=alert(1)>дебело</b>**",
        "<style>*{display:none}</style>",
        "<p style=\"position:fixed\">преко свега</p>",
        "<form action=//zlo.example><input name=lozinka></form>",
        "<math><mtext></p><script>alert(1)</script>",
        "<!--<img src=\"--><img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[референца]\n\n[референца]: javascript:alert(1)",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public async Task The_html_of_an_answer_holds_nothing_that_runs(string attack)
    {
        var debate = await town.OpenDebateAsync();
        var id = Guid.NewGuid();
        (await town.Citizen.Put($"/api/contributions/{id}", new { consultation = debate, kind = "amendment", eId = "art_2__para_1", title = attack.ReplaceLineEndings(" "), text = attack, proposedText = attack })).Done();

        var item = (await town.Nobody.Get($"/api/contributions/{id}")).Done();
        Assert.Equal("application/json", item.Type);
        Assert.Equal(attack, item.Json.GetProperty("text").GetString());
        Harmless(item.Json.GetProperty("html").GetString()!);
        Harmless((await town.Nobody.Get($"/api/contributions/{id}/history")).Done().Items[0].GetProperty("html").GetString()!);
        var message = await Eventually.Is(async () => (await town.Nobody.Get($"/api/consultations/{debate}/feed?after=2")).Done().Items, items => items.Length == 1);
        Harmless(message[0].GetProperty("data").GetProperty("item").GetProperty("html").GetString()!);
    }

    [Fact]
    public async Task Links_that_are_links_stay_and_earn_nobody_a_rank()
    {
        var debate = await town.OpenDebateAsync();
        var id = await town.CommentAsync(debate, "Види [закон](https://www.paragraf.rs/propisi) и **подебљано**.");
        var html = (await town.Nobody.Get($"/api/contributions/{id}")).Done().Json.GetProperty("html").GetString()!;
        Assert.Contains("href=\"https://www.paragraf.rs/propisi\"", html);
        Assert.Contains("nofollow", html);
        Assert.Contains("<strong>подебљано</strong>", html);
    }

    [Theory]
    [InlineData("<b>Милица</b>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Милица\u202eвонаргоВ")]
    [InlineData("Милица\u2066\u2069")]
    [InlineData("Милица\0")]
    [InlineData("Милица\n")]
    [InlineData("\u200b\u200b\u200b")]
    [InlineData("")]
    [InlineData("М")]
    [InlineData("Moderator")]
    [InlineData("Општина Косјерић")]
    public async Task A_display_name_is_a_name(string displayName)
    {
        var answer = await town.Visitor().Post("/api/accounts", new { email = $"ime-{Guid.NewGuid():n}@demo.example", password = Person.Password, displayName });
        Assert.True(answer is { Status: 422, Code: not null }, answer.ToString());
    }

    private static void Harmless(string html)
    {
        Assert.All(Tags().Matches(html), tag => Assert.Matches("^</?(p|br|em|strong|del|ul|ol|li|blockquote|code|pre|a)$", tag.Groups[0].Value.TrimEnd()));
        Assert.All(Attributes().Matches(html), attribute => Assert.Matches("^(href|rel)$", attribute.Groups[1].Value));
        Assert.All(Links().Matches(html), link => Assert.Matches("^(https?:|mailto:)", link.Groups[1].Value));
    }

    // What a browser would take for a tag, and for an attribute within one: in text, < and > stand as entities.
    [GeneratedRegex(@"</?[a-zA-Z!][^\s>]*")]
    private static partial Regex Tags();

    [GeneratedRegex("""(?<=<[^>]*\s)([a-zA-Z-]+)\s*=(?=\s*")""")]
    private static partial Regex Attributes();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
