using Participation.Acts;
using Participation.Server.Acts.Import;
using static Participation.Server.Tests.Acts.Odt;

namespace Participation.Server.Tests.Acts;

public sealed class OdtImportTests
{
    private const string Type = "application/vnd.oasis.opendocument.text";

    private static ActReading Read(byte[] odt) => Imported.Read(odt, Type) switch
    {
        { Value: { Format: SourceFormat.Odt } act } => act.Reading,
        var refused => throw new InvalidOperationException(refused.Refusal?.ToString()),
    };

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    private static string[] Lines(string body, string styles = "", string shared = "") => [.. ActImport.Read(Of(body, styles, shared), Type).Value!.Lines.Select(line => line.Text)];

    private const string Lists = """
        <text:list-style style:name="Clan"><text:list-level-style-number text:level="1" style:num-prefix="Члан " style:num-suffix="." style:num-format="1"/></text:list-style>
        <text:list-style style:name="Tacke">
          <text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="1"/>
          <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="1"/>
          <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
        </text:list-style>
        <text:list-style style:name="Slova"><text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="а, б, .., аа, бб, ... (sr)" text:start-value="5"/></text:list-style>
        <text:list-style style:name="Duboko">
          <text:list-level-style-number text:level="1" style:num-format="I" loext:num-list-format="%1%."/>
          <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
        </text:list-style>
        """;

    [Fact]
    public void Numbers_of_lists_are_counted_and_written_out()
    {
        var clan = """text:continue-numbering="true" """;
        var read = Read(Of(
            P("ОДЛУКА О ЧИСТОЋИ") + List("Clan", Item("")) + P("Општина:") + List("Tacke", Item("чисти:", List("Tacke", Item("улице;") + Item("паркове:", List("Tacke", Item("велике;"))))) + Item("гради."))
            + List("Clan", Item(""), clan) + P("Инспектор:") + List("Tacke", Item("надзире;") + Item("кажњава.")), Lists));
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_1__point_1 art_1__para_1__point_1__point_2 art_1__para_1__point_1__point_2__indent_1 art_1__para_1__point_2 " +
            "art_2 art_2__para_1 art_2__para_1__point_1 art_2__para_1__point_2", Outline(read));
        Assert.Equal("Члан 2.", read.Provisions.Find("art_2")!.Num);
    }

    [Fact]
    public void A_list_goes_on_where_it_says_so_and_starts_where_it_says_so() =>
        Assert.Equal(["1) а", "2) б", "3) в", "1) г", "7) д", "8) ђ", "4) е"], Lines(
            List("Tacke", Item("а") + Item("б"), """xml:id="prva" """) + List("Tacke", Item("в"), """text:continue-numbering="true" """)
            + List("Tacke", Item("г") + Item("д", more: """text:start-value="7" """) + Item("ђ")) + List("Tacke", Item("е"), """text:continue-list="prva" """), Lists));

    [Fact]
    public void Numbers_take_the_form_that_their_level_gives_them() =>
        Assert.Equal(["д) прво", "ђ) друго", "I. део", "I.1. глава", "I.2. глава", "II. део"], Lines(
            List("Slova", Item("прво") + Item("друго")) + List("Duboko", Item("део", List("Duboko", Item("глава") + Item("глава"))) + Item("део")), Lists));

    [Fact]
    public void Only_the_first_paragraph_of_an_item_has_its_number_and_a_header_has_none() =>
        Assert.Equal(["уводно", "1) прво", "наставак", "2) друго"], Lines(List("Tacke",
            $"<text:list-header>{P("уводно")}</text:list-header><text:list-item>{P("прво")}{P("наставак")}</text:list-item>" + Item("друго")), Lists));

    [Fact]
    public void Headings_have_the_level_of_the_outline_and_its_numbers()
    {
        const string shared = """
            <style:style style:name="Title" style:family="paragraph"/><style:style style:name="MojNaslov" style:parent-style-name="Title" style:family="paragraph"/>
            <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>
            """;
        var read = Read(Of(P("Одлука о чистоћи", "MojNaslov") + H(1, "Опште одредбе") + P("Члан 1.") + P("Први.") + P("Члан 2.") + P("Други.") + H(1, "Казне") + P("Члан 3.") + P("Трећи."), shared: shared));
        Assert.Equal(("Одлука о чистоћи", "chp_I art_1 art_1__para_1 art_2 art_2__para_1 chp_II art_3 art_3__para_1"), (read.Title, Outline(read)));
    }

    [Fact]
    public void Deleted_words_are_left_out_inserted_ones_kept_and_comments_named()
    {
        const string changes = """<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>три </text:p></text:deletion></text:changed-region></text:tracked-changes>""";
        var read = Read(Of(changes + P("Члан 1.") + P("Један <text:change-start text:change-id=\"c2\"/>два <text:change-end text:change-id=\"c2\"/><text:change text:change-id=\"c1\"/>пет.<office:annotation><text:p>Да ли?</text:p></office:annotation>")));
        Assert.Equal("Један два пет.", read.Provisions.Find("art_1__para_1")!.Text);
        Assert.Equal(["tracked-changes", "comments-ignored"], read.Warnings.Select(w => w.Code).Intersect(["tracked-changes", "comments-ignored"]));
    }

    [Fact]
    public void Spaces_tabs_breaks_links_and_notes_keep_their_words() =>
        Assert.Equal(["Члан 1.", "Прва реч*1 друга", "*1 Објашњење у два пасуса", "Трећа четврта"], Lines(
            P("Члан<text:s/>1.<text:line-break/>Прва <text:a xlink:href=\"https://primer.rs\">реч</text:a><text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Објашњење</text:p><text:p>у два пасуса</text:p></text:note-body></text:note> <text:span>друга</text:span>")
            + P("Трећа\n      <text:bookmark text:name=\"a\"/>четврта")));

    [Fact]
    public void A_table_stays_in_its_paragraph_row_by_row()
    {
        static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells.Select(cell => $"<table:table-cell>{cell}</table:table-cell>"))}</table:table-row>";
        var read = Read(Of(P("Члан 1.") + P("Таксе су:") + $"<table:table><table:table-header-rows>{Row(P("Мера"), P("Износ"))}</table:table-header-rows>{Row(P("чишћење") + P("улица"), P("500"))}"
            + $"<table:table-row><table:covered-table-cell/><table:table-cell>{P("700")}</table:table-cell></table:table-row></table:table>" + P("Такса се плаћа унапред.")));
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__table_1 art_1__para_1__table_1__tr_1 art_1__para_1__table_1__tr_2 art_1__para_1__table_1__tr_3 art_1__para_2", Outline(read));
        Assert.Equal(["Мера | Износ", "чишћење улица | 500", "| 700"], read.Provisions.Find("art_1__para_1__table_1")!.Children.Select(row => row.Text));
    }

    [Fact]
    public void Pictures_that_the_file_does_not_hold_are_marked_where_they_stood_and_named_with_their_description()
    {
        static string Picture(string description) => $"<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/>{description}</draw:frame>";
        var read = Read(Of(P("Члан 1.") + P("Мапа је:") + P(Picture("<svg:desc>Мапа зона</svg:desc>")) + P("Друга је:" + Picture(""))));
        Assert.Equal(["[слика: Мапа зона]", "[слика]"], read.Provisions.Flatten().Where(p => p.Kind == ProvisionKind.Note).Select(p => p.Text));
        Assert.Equal([("picture-not-in-file", 3), ("picture-not-in-file", 4)], read.Warnings.Where(w => w.Code.StartsWith("picture", StringComparison.Ordinal)).Select(w => (w.Code, w.Line)));
    }

    [Fact]
    public void A_table_of_contents_makes_no_articles()
    {
        var read = Read(Of("<text:table-of-content><text:index-body><text:p>Члан 1.<text:tab/>1</text:p><text:p>Члан 2.<text:tab/>2</text:p></text:index-body></text:table-of-content>" + P("Члан 1.") + P("Први.") + P("Члан 2.") + P("Други.")));
        Assert.Equal("art_1 art_1__para_1 art_2 art_2__para_1", Outline(read));
        Assert.Contains(read.Warnings, w => w.Code == "contents-ignored");
    }

    [Fact]
    public void Sections_frames_and_boxes_hold_text_like_any_other() =>
        Assert.Equal(["Члан 1.", "Први.", "Члан 2.", "Други."], Lines(
            $"<text:section text:name=\"a\">{P("Члан 1.")}{P("Први.")}</text:section>" + P($"<draw:frame><draw:text-box>{P("Члан 2.")}</draw:text-box></draw:frame>") + P("Други.")));

    [Fact]
    public void Headers_footers_and_macros_are_named()
    {
        var read = Read(Of(P("Члан 1.") + P("Текст."), shared: $"<style:master-page><style:header>{P("Општина Косјерић")}</style:header></style:master-page>", more: ("Basic/Standard/Module1.xml", "<x/>")));
        Assert.Contains(read.Warnings, w => w.Code == "margins-ignored" && w.Message.Serbian.Contains("Општина Косјерић"));
        Assert.Contains(read.Warnings, w => w.Code == "macros-ignored");
    }

    [Fact]
    public void What_is_broken_locked_or_made_to_hurt_is_refused_by_its_reason()
    {
        const string laughs = """<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;">]>""";
        const string outside = """<!DOCTYPE x SYSTEM "file:///etc/passwd">""";
        Assert.Equal(new XmlDeclaresEntities("content.xml"), Imported.Read(Of(P("Члан 1."), outside: laughs), Type).Refusal);
        Assert.Equal(new XmlDeclaresEntities("content.xml"), Imported.Read(Of(P("Члан 1."), outside: outside), Type).Refusal);
        Assert.Equal(new XmlDamaged("content.xml", 1), Imported.Read(Zip("<office:document-content"), Type).Refusal);
        Assert.Equal(new XmlTooDeep("content.xml"), Imported.Read(Of(string.Concat(Enumerable.Repeat("<text:section>", 500)) + string.Concat(Enumerable.Repeat("</text:section>", 500))), Type).Refusal);
        Assert.IsType<OdtUnpacksTooLarge>(Imported.Read(Of(P(new string('а', 30_000_000))), Type).Refusal);
        Assert.IsType<OdtUnreadable>(Imported.Read(Zip(null), Type).Refusal);
        Assert.IsType<OdtUnreadable>(Imported.Read([.. Of(P("Члан 1.")).Take(200)], Type).Refusal);
        Assert.IsType<OdtUnreadable>(Imported.Read("Члан 1."u8.ToArray(), Type).Refusal);
        Assert.IsType<OdtLocked>(Imported.Read(Zip("<x>", more: ("META-INF/manifest.xml", "<manifest:encryption-data/>")), Type).Refusal);
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(null)]
    public void An_odt_is_known_by_its_first_bytes_whatever_it_is_called(string? type) => Assert.Equal(SourceFormat.Odt, Imported.Read(Of(P("Члан 1.") + P("Текст.")), type).Value!.Format);
}
