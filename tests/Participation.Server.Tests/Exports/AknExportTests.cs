using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Participation.Acts;
using Participation.Municipalities;
using Participation.Server.Consultations;
using Participation.Server.Demo;
using Participation.Server.Exports;
using Participation.Server.Exports.Akn;
using Participation.Server.Tests.Acts;

namespace Participation.Server.Tests.Exports;

/// <summary>What is written validates against the schema of the standard (OASIS), and what is read again is the same.</summary>
public sealed class AknExportTests
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly Lazy<XmlSchemaSet> Schema = new(Compile);

    public static TheoryData<string> Sources => [.. SharedData.Laws, SharedData.ByLaw, SharedData.Regulation];

    [Theory, MemberData(nameof(Sources))]
    public void A_law_that_was_written_and_read_again_is_the_same(string name) =>
        IsTheSame(Imported.Read(SharedData.Bytes(name), "text/plain").Value!.Reading);

    [Fact]
    public void The_act_of_the_demo_debate_that_was_written_and_read_again_is_the_same() => IsTheSame(DemoAct.Read());

    [Fact]
    public void A_picture_is_an_image_with_its_description_and_is_known_again()
    {
        SourceLine Shown(int line, string alternative) => new(line, Picture.WordsOf(alternative), Picture: new Picture(new string('a', 64), alternative, 0, 0));
        SourceLine[] lines =
        [
            Shown(1, "грб <општине>"), new(2, "ОДЛУКА О ЗОНАМА"), new(3, "На основу члана 5. Скупштина доноси"), Shown(4, "печат"), new(5, "Члан 1."), new(6, "Зоне су:"), new(7, "1) прва;"), Shown(8, "мапа \"зона\""), new(9, "2) друга."), Shown(10, ""),
            new(11, "Број: 1/2026"), new(12, "ПРЕДСЕДНИК"), Shown(13, "потпис"), new(14, "Прилог 1"), Shown(15, "образац"),
        ];
        var act = ActReader.Read(lines).Value!;
        Assert.Equal(6, act.Provisions.Pictures().Count());
        IsTheSame(act);
        var image = XDocument.Load(new MemoryStream(AknExport.Write(Exported(act), []))).Descendants(XName.Get("img", Namespace)).ElementAt(2);
        Assert.Equal(($"https://primer.rs/api/consultations/{Guid.Empty}/act/pictures/{new string('a', 64)}", "мапа \"зона\""), ((string?)image.Attribute("src"), (string?)image.Attribute("alt")));
    }

    private static readonly string[] Lines =
    [
        "Члан 1.", "Члан 2.", "Члан 3а.", "Члан 5-7.", "Члан 4. Казне", "I. ОПШТЕ ОДРЕДБЕ", "Глава II", "ДЕО ПРВИ", "2.1. Општина", "1. Надлежност", "НАДЗОР", "Прилог 1", "ОБРАЗЛОЖЕЊЕ",
        "Предмет одлуке", "Општина стара се о чистоћи.", "у складу са законом.", "Општина:", "1) улице;", "2) тргове", "(1) паркове;", "а) велике:", "– нове;", "*Службени гласник РС", "„Члан 9.", "ново правило.”",
        "Број: 1/2026", "У Косјерићу, 5. марта 2026. године", "ПРЕДСЕДНИК", "О Д Л У К У", "Мера | износ", "a < b & c > \"d\"",
    ];

    [Fact]
    public void Whatever_lines_an_act_was_read_from_it_is_the_same() =>
        Gen.OneOfConst(Lines).List[1, 40].Sample(lines =>
        {
            if (Imported.Read(Encoding.UTF8.GetBytes(string.Join("\n\n", lines)), "text/plain").Value is { } act) IsTheSame(act.Reading);
        }, iter: 100, threads: 1);

    [Fact]
    public void Whatever_provisions_a_version_has_they_are_the_same() => Trees.Sample(
        roots => StructuredAct.Read("Одлука  о \"чистоћи\" & <реду>", roots).Value is not { } reading || IsTheSame(reading with { Title = "Одлука о \"чистоћи\" & <реду>" }), iter: 150, threads: 1);

    [Fact]
    public void Amendments_are_said_at_their_provisions_and_never_their_authors()
    {
        var amendment = new AknAmendment(Guid.Parse("018f0000-0000-7000-8000-000000000001"), "art_1__para_1", "visible", 7, 2);
        var written = AknExport.Write(Exported(DemoAct.Read()), [amendment]);
        Assert.Empty(Errors(written));
        var xml = XDocument.Load(new MemoryStream(written));
        var said = xml.Descendants(XName.Get("amendment", AknMeta.OwnNamespace)).Single();
        Assert.Equal(["id", "provision", "state", "votesFor", "votesAgainst"], said.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName));
        Assert.Contains(xml.Descendants(), e => "#" + (string?)e.Attribute("eId") == (string?)said.Attribute("provision"));
    }

    [Fact]
    public void The_document_says_whose_draft_it_is_under_which_address_and_in_which_script()
    {
        var xml = XDocument.Load(new MemoryStream(AknExport.Write(Exported(DemoAct.Read()), [])));
        string Value(string parent, string name) => (string)xml.Descendants(XName.Get(parent, Namespace)).First().Element(XName.Get(name, Namespace))!.Attributes().First()!;
        Assert.Equal("/akn/rs-kosjeric/bill/2026-03-05/odluku-o-odrzavanju-cistoce-i-uredjenju-zelenih-povrsina", Value("FRBRWork", "FRBRuri"));
        Assert.Equal("rs", Value("FRBRWork", "FRBRcountry"));
        Assert.Equal("srp", Value("FRBRExpression", "FRBRlanguage"));
        Assert.Equal("sr-Cyrl", (string?)xml.Descendants(XName.Get("body", Namespace)).Single().Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("Општина Косјерић", (string?)xml.Descendants(XName.Get("TLCOrganization", Namespace)).Single().Attribute("showAs"));
        Assert.Equal(["Члан 1."], xml.Descendants(XName.Get("article", Namespace)).Where(e => (string?)e.Attribute("eId") == "art_1").Select(e => e.Element(XName.Get("num", Namespace))!.Value));
    }

    [Fact]
    public void In_Latin_the_document_has_the_same_addresses_and_no_Cyrillic_word()
    {
        var act = Exported(DemoAct.Read());
        var written = AknExport.Write(act.InLatin(), []);
        Assert.Empty(Errors(written));
        var again = Imported.Read(written, null).Value!.Reading;
        Assert.Equal(act.Version.Provisions.Flatten().Select(p => p.EId), again.Provisions.Flatten().Select(p => p.EId));
        Assert.DoesNotMatch(@"\p{IsCyrillic}", Encoding.UTF8.GetString(written));
    }

    private static bool IsTheSame(ActReading act)
    {
        var written = AknExport.Write(Exported(act), []);
        Assert.Empty(Errors(written).Take(3));
        var again = Imported.Read(written, "application/akn+xml").Value!;
        Assert.Equal(SourceFormat.AkomaNtoso, again.Format);
        Assert.Equal(act.Title, again.Reading.Title);
        // First what differs, so that a failure names it.
        foreach (var (before, after) in act.Provisions.Flatten().Zip(again.Reading.Provisions.Flatten()))
            Assert.Equal((before.EId, before.Kind, before.Num, before.Heading, before.Text), (after.EId, after.Kind, after.Num, after.Heading, after.Text));
        Assert.Equal(act.Provisions, again.Reading.Provisions);
        return true;
    }

    private static ExportedAct Exported(ActReading act)
    {
        var at = new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);
        var version = new ActVersion(1, "", act.Title, act.Provisions, at);
        var row = new ConsultationRow(Guid.Empty, Guid.Empty, "general-act", "Нацрт", "", "", at, at, at, null, null, null, 1, 1, "after-publication");
        var municipality = new Municipality { Id = Guid.Empty, Slug = "kosjeric", Name = "Косјерић", NameLatin = "Kosjerić" };
        return new(row, municipality, version, [version], "https://primer.rs/kosjeric/1") { Origin = "https://primer.rs" };
    }

    private static List<string> Errors(byte[] document)
    {
        List<string> errors = [];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema.Value, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, problem) =>
        {
            // The schema says «lax» of what is not its own: nobody has a schema for that.
            if (problem.Severity == XmlSeverityType.Error) errors.Add($"{problem.Exception.LineNumber}: {problem.Message}");
        };
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }
        return errors;
    }

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in (string[])["akn/schema/xml.xsd", "akn/schema/akomantoso30.xsd"])
        {
            using var reader = XmlReader.Create(SharedData.Path(file));
            set.Add(null, reader);
        }
        set.Compile();
        Assert.True(set.GlobalElements.Contains(new XmlQualifiedName("akomaNtoso", Namespace)));
        return set;
    }

    private static readonly Gen<string> Text = Gen.OneOfConst("", "Општина стара се о чистоћи.", " два  размака ", "први ред\nдруги ред", "крај\n", "таб\tи <знак> & \"наводник\"");

    private static readonly Gen<string?> Name = Gen.OneOfConst<string?>(null, null, "Предмет", "Два  размака", "СА & БЕЗ");

    // Trees as the product has them: containers and articles hold words in paragraphs, everything else may hold everything that stands below a paragraph.
    private static readonly Gen<StructuredProvision[]> Trees = Gen.Int[1, 4].SelectMany(_ => Container(2)).Array[1, 4].Select(body => (StructuredProvision[])[Opening(ProvisionKind.Preamble), .. body, Opening(ProvisionKind.Conclusion), Annex(body)]);

    private static Gen<StructuredProvision> Container(int depth) => depth == 0 ? Article : Gen.Select(
        Gen.OneOfConst(ProvisionKind.Part, ProvisionKind.Chapter, ProvisionKind.Section, ProvisionKind.Subsection), Gen.OneOfConst("Глава I", "II.", "2.1."), Name,
        Gen.OneOf(Article, Paragraph, Note, Gen.Const(0).SelectMany(_ => Container(depth - 1))).Array[0, 3], (kind, num, heading, children) => Make(kind, num, heading, "", children));

    private static Gen<StructuredProvision> Article => Gen.Select(Gen.OneOfConst("Члан 1.", "Члан 2.", "Члан 76а."), Name, Gen.OneOf(Paragraph, Note).Array[0, 3], (num, heading, children) => Make(ProvisionKind.Article, num, heading, "", children));

    private static Gen<StructuredProvision> Paragraph => Gen.Select(Gen.OneOfConst<string?>(null, null, "(1)"), Text, Gen.OneOf(Quotation, Point(2), Indent, WrapUp, Note).Array[0, 4], (num, text, children) => Make(ProvisionKind.Paragraph, num, null, text, children));

    private static Gen<StructuredProvision> Point(int depth) => Gen.Select(Gen.OneOfConst("1)", "2)", "а)"), Text,
        depth == 0 ? Quotation.Array[0, 1] : Gen.OneOf(Quotation, Gen.Const(0).SelectMany(_ => Point(depth - 1)), Indent, WrapUp).Array[0, 2],
        (num, text, children) => Make(depth == 2 ? ProvisionKind.Point : ProvisionKind.Subpoint, num, null, text, children));

    private static Gen<StructuredProvision> Indent => Text.Select(text => Make(ProvisionKind.Indent, "–", null, text));

    private static Gen<StructuredProvision> Quotation => Text.Select(text => Make(ProvisionKind.Quotation, null, null, text));

    private static Gen<StructuredProvision> WrapUp => Text.Select(text => Make(ProvisionKind.WrapUp, null, null, text));

    private static Gen<StructuredProvision> Note => Text.Select(text => Make(ProvisionKind.Note, null, null, $"*Службени гласник{text}"));

    private static StructuredProvision Opening(ProvisionKind kind) => Make(kind, null, null, "",
        Make(ProvisionKind.Paragraph, null, null, "На основу  члана 5."), Make(ProvisionKind.Paragraph, null, null, "једно\nдруго"), Make(ProvisionKind.Note, null, null, "*напомена"),
        Make(ProvisionKind.Paragraph, "1.", null, "и то:", Make(ProvisionKind.Point, "1)", null, "тачка", Make(ProvisionKind.Subpoint, "(1)", null, "подтачка")), Make(ProvisionKind.WrapUp, null, null, "крај.")),
        Make(ProvisionKind.Paragraph, null, null, "„навод:", Make(ProvisionKind.Quotation, null, null, "а\nб")));

    private static StructuredProvision Annex(StructuredProvision[] body) => Make(ProvisionKind.Annex, "Прилог 1", "Образац", "", body);

    private static StructuredProvision Make(ProvisionKind kind, string? num, string? heading, string text, params StructuredProvision[] children) => new(kind, 1, null, num, heading, text, children);
}
