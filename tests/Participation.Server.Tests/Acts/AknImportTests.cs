using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;
using Participation.Acts;

namespace Participation.Server.Tests.Acts;

public sealed partial class AknImportTests
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    public static TheoryData<string> Documents => [SharedData.ByLaw, SharedData.Regulation];

    private static ActReading Read(byte[] document) => Imported.Read(document, "application/akn+xml") switch
    {
        { Value: { Format: SourceFormat.AkomaNtoso } act } => act.Reading,
        var refused => throw new InvalidOperationException(refused.Refusal?.ToString()),
    };

    private static byte[] Document(string body, string parts = "", string after = "") => Encoding.UTF8.GetBytes(
        $"""<akomaNtoso xmlns="{Namespace}"><act name="a"><meta><identification source="#a"/></meta>{parts}<body>{body}</body>{after}</act></akomaNtoso>""");

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    [Theory, MemberData(nameof(Documents))]
    public void Every_number_and_every_heading_of_a_document_is_one_of_a_provision_in_the_same_order(string name)
    {
        var xml = XDocument.Load(SharedData.Path(name));
        var provisions = Read(SharedData.Bytes(name)).Provisions.Flatten().ToList();
        Assert.Equal(Words(xml, "//*[local-name()='num']"), provisions.Select(p => p.Num).OfType<string>());
        Assert.Equal(Words(xml, "//*[local-name()='heading']"), provisions.Select(p => p.Heading).OfType<string>());
    }

    [Fact]
    public void Every_level_of_the_by_law_is_a_provision()
    {
        var xml = XDocument.Load(SharedData.Path(SharedData.ByLaw));
        var read = Read(SharedData.Bytes(SharedData.ByLaw));
        var provisions = read.Provisions.Flatten().ToList();
        Assert.Equal(Count(xml, "//*[local-name()='chapter']"), provisions.Count(p => p.Kind == ProvisionKind.Chapter));
        // Where a tradition has no articles, its sections are what people point at first, and what lies in them are their paragraphs.
        Assert.Equal(Count(xml, "//*[local-name()='section']"), read.Provisions.Articles().Count());
        Assert.Equal(Count(xml, "//*[local-name()='subsection'][*[local-name()='num']]"), provisions.Count(p => p is { Kind: ProvisionKind.Paragraph, Num: not null }));
        Assert.Equal(Count(xml, "//*[local-name()='point' or local-name()='item']"), provisions.Count(p => p.Kind is ProvisionKind.Point or ProvisionKind.Subpoint));
        Assert.Equal(Count(xml, "//*[local-name()='component']"), read.Provisions.Count(p => p.Kind == ProvisionKind.Annex));
        Assert.Equal("Community Fire Safety By-law", read.Title);
    }

    [Fact]
    public void Every_level_of_the_regulation_is_a_provision_and_keeps_its_address_where_it_has_one()
    {
        var xml = XDocument.Load(SharedData.Path(SharedData.Regulation));
        var read = Read(SharedData.Bytes(SharedData.Regulation));
        var provisions = read.Provisions.Flatten().ToList();
        foreach (var (element, kind) in (ReadOnlySpan<(string, ProvisionKind)>)[("article", ProvisionKind.Article), ("part", ProvisionKind.Part), ("title", ProvisionKind.Title), ("chapter", ProvisionKind.Chapter), ("section", ProvisionKind.Section)])
            Assert.Equal(Count(xml, $"//*[local-name()='body']//*[local-name()='{element}']"), provisions.Count(p => p.Kind == kind));
        Assert.Equal(Count(xml, "//*[local-name()='point']"), provisions.Count(p => p.Kind is ProvisionKind.Point or ProvisionKind.Subpoint));
        Assert.Equal(Count(xml, "//*[local-name()='paragraph' or local-name()='clause']"), provisions.Count(p => p.Kind == ProvisionKind.Paragraph && Body(p.EId)));
        Assert.Equal("art1-par1 (sub)", read.Provisions.Find("art_1__para_1")!.Text.TrimEnd('\u00a0'));
        Assert.Equal(["art_1__para_1__point_a", "art_1__para_1__point_b"], read.Provisions.Find("art_1__para_1")!.Children.Select(p => p.EId));
        Assert.Equal("*1 OJ C [...], [...], p. [...]", read.Provisions.Flatten().First(p => p.Kind == ProvisionKind.Note).Text);
        Assert.Contains(read.Warnings, warning => warning.Code == "addresses-changed" && warning.Message.English.Contains("art_1_06zx3M → art_1__para_1__point_a", StringComparison.Ordinal));

        static bool Body(string eId) => eId.StartsWith("art", StringComparison.Ordinal) || eId.StartsWith("clause", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public void No_word_of_a_document_is_lost(string name)
    {
        var xml = XDocument.Load(SharedData.Path(name), LoadOptions.PreserveWhitespace);
        var read = Read(SharedData.Bytes(name));
        var written = Tally(string.Join(' ', xml.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().Any(a => a.Name.LocalName == "meta")).Select(text => text.Value)));
        var kept = Tally(string.Join('\n', read.Provisions.Flatten().Select(p => $"{p.Num} {p.Heading} {p.Text}").Prepend(read.Title)));
        Assert.NotEmpty(written);
        Assert.Empty(written.Where(word => kept.GetValueOrDefault(word.Key) < word.Value).Select(word => $"{word.Key}: {word.Value}, {kept.GetValueOrDefault(word.Key)}"));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_address_is_ascii_and_stands_once(string name)
    {
        var addresses = Read(SharedData.Bytes(name)).Provisions.Flatten().Select(p => p.EId).ToList();
        Assert.All(addresses, address => Assert.Matches("^[a-z][A-Za-z0-9_-]*$", address));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }

    [Fact]
    public void An_enumeration_belongs_to_the_words_before_it()
    {
        var read = Read(Document("""
            <article eId="art_1"><num>Члан 1.</num><heading>Предмет</heading>
              <content><p>Општина:</p><blockList eId="art_1__list_1"><item eId="1"><num>1)</num><p>чисти;</p></item><item><num>2)</num><p>гради</p>
                <blockList><item><num>(1)</num><p>путеве</p></item></blockList></item><listWrapUp>у складу са законом.</listWrapUp></blockList><p>Други став.</p></content></article>
            """));
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2 art_1__para_1__point_2__point_1 art_1__para_1__wrapup art_1__para_2", Outline(read));
        Assert.Equal("у складу са законом.", read.Provisions.Find("art_1__para_1__wrapup")!.Text);
        Assert.Equal(ProvisionKind.Subpoint, read.Provisions.Find("art_1__para_1__point_2__point_1")!.Kind);
    }

    [Fact]
    public void Numbers_that_a_list_counts_by_itself_are_written_out()
    {
        var read = Read(Document("<article><num>Члан 1.</num><content><p>Општина:</p><ol><li>чисти</li><li value=\"5\"><p>гради</p><ul><li>путеве</li></ul></li><li>штити</li></ol></content></article>"));
        Assert.Equal(["1)", "5)", "6)"], read.Provisions.Find("art_1__para_1")!.Children.Select(p => p.Num));
        Assert.Equal(ProvisionKind.Indent, read.Provisions.Find("art_1__para_1__point_5")!.Children.Single().Kind);
    }

    [Fact]
    public void Words_keep_their_spaces_their_line_breaks_and_no_layout()
    {
        var read = Read(Document("<article><num>Члан\n   1.</num><content><p>Прва <b>реч</b> <i>и</i>\n  друга<eol/>нови ред</p><p xml:space=\"preserve\"> два  размака </p></content></article>"));
        Assert.Equal(["Прва реч и друга\nнови ред", " два  размака "], read.Provisions.Articles().Single().Children.Select(p => p.Text));
        Assert.Equal("Члан 1.", read.Provisions[0].Num);
    }

    [Fact]
    public void A_quoted_wording_is_a_quotation_of_its_lines()
    {
        var read = Read(Document("""
            <article><num>Члан 1.</num><paragraph><content><p>Члан 5. мења се и гласи: <mod><quotedStructure startQuote="„" endQuote="”"><article><num>Члан 5.</num><content><p>Нов текст:</p></content>
            <point><num>1)</num><content><p>прво.</p></content></point></article></quotedStructure></mod></p></content></paragraph></article>
            """));
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__qstr_1", Outline(read));
        Assert.Equal("„Члан 5.\nНов текст:\n1) прво.”", read.Provisions.Find("art_1__para_1__qstr_1")!.Text);
        Assert.Single(read.Provisions.Articles());
    }

    [Fact]
    public void Rows_of_a_table_are_lines_of_one_provision()
    {
        var read = Read(Document("<article><num>Члан 1.</num><content><p>Цене:</p><table><tr><th><p>Мера</p></th><th><p>Износ</p></th></tr><tr><td><p>кг</p></td><td><p>12</p></td></tr></table></content></article>"));
        Assert.Equal(["Цене:", "Мера | Износ\nкг | 12"], read.Provisions[0].Children.Select(p => p.Text));
        Assert.Contains(read.Warnings, warning => warning.Code == "table-as-text");
    }

    [Fact]
    public void An_attachment_is_an_annex_whose_addresses_do_not_meet_those_of_the_act()
    {
        var read = Read(Document("""<article eId="art_1"><num>Члан 1.</num><content><p>А.</p></content></article>""", after: """
            <conclusions eId="conclusions"><p>У Косјерићу</p></conclusions>
            <attachments><attachment eId="att_1"><num>Прилог 1</num><heading>Образац</heading><doc name="d"><meta/><mainBody><article eId="art_1"><num>Члан 1.</num><content><p>Б.</p></content></article></mainBody></doc></attachment></attachments>
            """));
        Assert.Equal("art_1 art_1__para_1 conclusions conclusions__para_1 att_1 att_1__art_1 att_1__art_1__para_1", Outline(read));
        Assert.Equal(("Прилог 1", "Образац"), (read.Provisions[^1].Num, read.Provisions[^1].Heading));
    }

    [Fact]
    public void The_title_is_what_the_preface_names_so_and_the_rest_of_it_is_preamble()
    {
        var read = Read(Document("<article><num>Члан 1.</num><content><p>А.</p></content></article>",
            "<preface><p>НАЦРТ</p><p><docType>Одлука</docType> <docTitle>о чистоћи</docTitle></p></preface><preamble><formula name=\"f\"><p>На основу закона</p></formula></preamble>"));
        Assert.Equal("Одлука о чистоћи", read.Title);
        Assert.Equal(["НАЦРТ", "На основу закона"], read.Provisions[0].Children.Select(p => p.Text));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void What_has_no_place_stays_as_text_with_a_warning()
    {
        var read = Read(Document("<article><num>Члан 1.</num><content><p>А.</p><foreign><x xmlns=\"urn:x\">Чудно</x></foreign></content></article>"));
        Assert.Equal(["А.", "Чудно"], read.Provisions[0].Children.Select(p => p.Text));
        Assert.Contains(read.Warnings, warning => warning.Code == "element-as-text" && warning.Line > 0 && warning.Message.Serbian.Contains("foreign", StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_beyond_what_can_be_shown_are_text()
    {
        var read = Read(Document("<article><num>Члан 1.</num>" + string.Concat(Enumerable.Range(1, 30).Select(n => $"<point><num>{n})</num><intro><p>реч{n}</p></intro>")) + string.Concat(Enumerable.Repeat("</point>", 30)) + "</article>"));
        var words = string.Join(' ', read.Provisions.Flatten().Select(p => $"{p.Num} {p.Text}"));
        Assert.All(Enumerable.Range(1, 30), n => Assert.Contains($"реч{n}", words, StringComparison.Ordinal));
        Assert.InRange(Depth(read.Provisions), 10, 12);
        Assert.Contains(read.Warnings, warning => warning.Code == "nested-too-deeply");
    }

    [Fact]
    public void Addresses_that_stand_twice_or_break_the_rules_are_given_anew_and_said()
    {
        var read = Read(Document("""<article eId="art_1"><num>Члан 1.</num></article><article eId="art_1"><num>Члан 2.</num></article><article eId="члан 3"><num>Члан 3.</num></article>"""));
        Assert.Equal("art_1 art_2 art_3", Outline(read));
        var warning = Assert.Single(read.Warnings, warning => warning.Code == "addresses-changed");
        Assert.Contains("art_1 → art_2; члан 3 → art_3", warning.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain"), InlineData(null), InlineData("text/xml"), InlineData("application/xml; charset=utf-8"), InlineData("application/octet-stream")]
    public void A_document_is_known_by_its_beginning_whatever_it_is_called(string? type) =>
        Assert.Equal(SourceFormat.AkomaNtoso, Imported.Read([0xEF, 0xBB, 0xBF, .. "<?xml version=\"1.0\"?>\n"u8, .. Document("<article><num>Члан 1.</num></article>")], type).Value!.Format);

    public static TheoryData<string, string> Bad => new()
    {
        { "<akomaNtoso", "xml-unreadable" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><body></act>", "xml-unreadable" },
        { $"<?xml version=\"1.0\" encoding=\"windows-9999\"?><akomaNtoso xmlns=\"{Namespace}\"/>", "xml-unreadable" },
        { $"<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><akomaNtoso xmlns=\"{Namespace}\"><act><body><article><num>&x;</num></article></body></act></akomaNtoso>", "xml-doctype" },
        { $"<!DOCTYPE akomaNtoso SYSTEM \"http://127.0.0.1:1/akn.dtd\"><akomaNtoso xmlns=\"{Namespace}\"/>", "xml-doctype" },
        { $"<!DOCTYPE akomaNtoso [<!ENTITY a \"ха\"><!ENTITY b \"{Entities('a')}\"><!ENTITY c \"{Entities('b')}\"><!ENTITY d \"{Entities('c')}\">]><akomaNtoso xmlns=\"{Namespace}\">&d;</akomaNtoso>", "xml-doctype" },
        { "<html><body>Члан 1.</body></html>", "not-akoma-ntoso" },
        { "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13\"><act><body/></act></akomaNtoso>", "akoma-ntoso-namespace" },
        { "<akomaNtoso xmlns=\"http://www.akomantoso.org/2.0\"><act><body/></act></akomaNtoso>", "akoma-ntoso-namespace" },
        { "<akomaNtoso><act><body/></act></akomaNtoso>", "akoma-ntoso-namespace" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><meta/></act></akomaNtoso>", "akoma-ntoso-without-body" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><meta/><body></body></act></akomaNtoso>", "no-provisions" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><body>{string.Concat(Enumerable.Repeat("<part>", 100_000))}", "akoma-ntoso-too-deep" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><body>{string.Concat(Enumerable.Repeat("<p/>", 400_001))}</body></act></akomaNtoso>", "xml-too-large" },
        { $"<akomaNtoso xmlns=\"{Namespace}\"><act><body>{string.Concat(Enumerable.Repeat("<article><num>Члан 1.</num></article>", 30_001))}</body></act></akomaNtoso>", "act-too-long" },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_is_no_document_is_refused_with_the_reason(string document, string code)
    {
        var refusal = Imported.Read(Encoding.UTF8.GetBytes(document), "application/xml").Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.Matches(@"\p{IsCyrillic}", refusal!.Title.Serbian);
    }

    [Fact]
    public void The_namespace_that_was_found_is_named() => Assert.Contains("www.akomantoso.org/2.0",
        Imported.Read("<akomaNtoso xmlns=\"http://www.akomantoso.org/2.0\"><act><body/></act></akomaNtoso>"u8.ToArray(), "text/xml").Refusal!.Title.Serbian, StringComparison.Ordinal);

    private static string Entities(char name) => string.Concat(Enumerable.Repeat($"&{name};", 40));

    private static int Depth(IEnumerable<Provision> provisions) => provisions.Select(p => 1 + Depth(p.Children)).DefaultIfEmpty(0).Max();

    private static int Count(XDocument xml, string path) => Convert.ToInt32(xml.XPathEvaluate($"count({path})"), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(XDocument xml, string path) => xml.XPathSelectElements(path).Select(element => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static Dictionary<string, int> Tally(string words) => Word().Matches(words).GroupBy(match => match.Value).ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();
}
