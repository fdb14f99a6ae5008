using Participation.Acts;

namespace Participation.Specs.Acts;

public sealed class RealActSpecs
{
    public static TheoryData<string, int, string> Laws => new()
    {
        { RealActs.LocalSelfGovernment, 111, "ЗАКОН О ЛОКАЛНОЈ САМОУПРАВИ" },
        { RealActs.Utilities, 58, "ЗАКОН О КОМУНАЛНИМ ДЕЛАТНОСТИМА" },
        { RealActs.OfficialLanguage, 31, "ЗАКОН О СЛУЖБЕНОЈ УПОТРЕБИ ЈЕЗИКА И ПИСАМА" },
    };

    [Theory, MemberData(nameof(Laws))]
    public void Every_article_of_a_law_is_found_with_its_title(string law, int articles, string title)
    {
        var read = RealActs.Read(law);
        Assert.Equal(articles, read.Provisions.Articles().Count());
        Assert.Equal(title, read.Title);
        Assert.All(read.Provisions.Articles(), a => Assert.NotEmpty(a.Children));
    }

    [Theory, MemberData(nameof(Laws))]
    public void Every_address_is_unique_and_ascii(string law, int articles, string title)
    {
        var addresses = RealActs.Read(law).Provisions.Flatten().Select(p => p.EId).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, a => Assert.Matches("^[A-Za-z0-9_-]+$", a));
        Assert.True(addresses.Count > articles, title);
    }

    [Theory, MemberData(nameof(Laws))]
    public void No_line_is_lost_and_none_is_changed(string law, int articles, string title)
    {
        var read = RealActs.Read(law);
        Assert.Equal((articles, title), (read.Provisions.Articles().Count(), read.Title));
        Assert.Empty(Coverage.LinesMissing(SourceText.Lines(RealActs.Text(law)), read));
    }

    [Theory, MemberData(nameof(Laws))]
    public void The_latin_text_has_the_same_structure(string law, int articles, string title)
    {
        var cyrillic = RealActs.Read(law);
        var latin = RealActs.ReadInLatin(law);
        Assert.Equal(articles, latin.Provisions.Articles().Count());
        Assert.NotEqual(title, latin.Title);
        Assert.Equal(cyrillic.Provisions.Flatten().Select(p => (p.EId, p.Kind)), latin.Provisions.Flatten().Select(p => (p.EId, p.Kind)));
    }

    [Fact]
    public void The_law_on_local_self_government_has_its_lettered_articles_and_its_levels()
    {
        var act = RealActs.Read(RealActs.LocalSelfGovernment).Provisions;
        Assert.Equal(["art_76", "art_76a", "art_76b", "art_77"], act.Articles().Select(a => a.EId).SkipWhile(a => a != "art_76").Take(4));
        Assert.Equal(["art_88a", "art_88b", "art_88v", "art_88g", "art_88d", "art_89"], act.Articles().Select(a => a.EId).SkipWhile(a => a != "art_88a").Take(6));
        Assert.Equal("Члан 76а.", act.Find("art_76a")!.Num);
        Assert.Equal("општински референдум", Words(act.Find("art_32__para_1__point_7")!, 1, 2));
        Assert.Equal(("II.", "ЈЕДИНИЦЕ ЛОКАЛНЕ САМОУПРАВЕ"), (act.Find("chp_II")!.Num, act.Find("chp_II")!.Heading));
        Assert.Equal("Општина", act.Find("chp_II__subsec_2-1")!.Heading);
        Assert.Equal("Надлежност општине", act.Find("chp_II__subsec_2-1__subsec_2-1-1")!.Heading);
        Assert.Equal(7, act.Find("art_68")!.Children.Count(c => c.Kind == ProvisionKind.Paragraph));
        Assert.Equal(3, act.Find("art_85__para_1")!.Children.Count);
    }

    [Fact]
    public void The_law_on_local_self_government_is_warned_about_where_its_text_is_irregular()
    {
        var warnings = RealActs.Read(RealActs.LocalSelfGovernment).Warnings.Select(w => (w.Code, w.Line)).ToList();
        Assert.Contains(("text-outside-article", 147), warnings);
        Assert.Contains(("point-out-of-order", 269), warnings);
        Assert.Contains(("heading-twice", 372), warnings);
        Assert.Contains(("mixed-scripts", 68), warnings);
    }

    [Fact]
    public void The_law_on_utilities_has_its_headings_above_its_articles()
    {
        var act = RealActs.Read(RealActs.Utilities).Provisions;
        Assert.Equal("Предмет уређивања", act.Find("art_1")!.Heading);
        Assert.Equal("Значење израза", act.Find("art_1a")!.Heading);
        Assert.Null(act.Find("art_8a")!.Heading);
        Assert.Null(act.Find("art_43a")!.Heading);
        Assert.Equal(15, act.Find("art_3__para_1")!.Children.Count);
        Assert.NotNull(act.Find("art_34__para_1__point_20v"));
        Assert.Equal("art_29a", act.Articles().SkipWhile(a => a.EId != "art_29").ElementAt(1).EId);
    }

    [Fact]
    public void The_law_on_official_language_lacks_its_article_9() =>
        Assert.Contains(RealActs.Read(RealActs.OfficialLanguage).Warnings, w => w.Code == "article-missing" && w.Message.Serbian.Contains("члан 9."));

    [Fact]
    public void Local_decisions_in_points_have_no_article_and_the_refusal_says_what_was_looked_at()
    {
        var refusal = Assert.IsType<NoArticlesRecognised>(ActReader.Read(SourceText.Lines(RealActs.Text("lokalne_odluke_o_javnoj_raspravi.txt"))).Refusal);
        Assert.Equal("no-articles-recognised", refusal.Code);
        Assert.True(refusal.LinesLookedAt > 20);
        Assert.Contains(refusal.Nearest, line => line.Text.StartsWith("1. Javna rasprava", StringComparison.Ordinal));
    }

    private static string Words(Provision provision, int skip, int take) => string.Join(' ', provision.Text.Split(' ').Skip(skip).Take(take));
}
