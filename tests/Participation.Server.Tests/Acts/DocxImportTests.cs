using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Import;
using static Participation.Server.Tests.Acts.Docx;

namespace Participation.Server.Tests.Acts;

public sealed class DocxImportTests
{
    private static ActReading Read(byte[] docx) => Imported.Read(docx, ActImport.DocxType) switch
    {
        { Value: { Format: SourceFormat.Docx } act } => act.Reading,
        var refused => throw new InvalidOperationException(refused.Refusal?.ToString()),
    };

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    [Fact]
    public void Numbers_that_word_counts_by_itself_are_written_out()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Члан %2."/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="2">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;
        var read = Read(Of(
            P("ОДЛУКА О ЧИСТОЋИ") + Item(1, 0, "ОПШТЕ ОДРЕДБЕ") + Item(1, 1, "") + P("Општина:") + Item(2, 0, "чисти:") + Item(2, 1, "улице;") + Item(2, 1, "паркове:") + Item(2, 2, "велике;")
            + Item(2, 0, "гради.") + Item(1, 0, "НАДЗОР") + Item(1, 1, "") + P("Инспектор:") + Item(3, 0, "надзире;") + Item(3, 0, "кажњава."), numbering));
        Assert.Equal("chp_I art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_1__point_1 art_1__para_1__point_1__point_2 art_1__para_1__point_1__point_2__indent_1 art_1__para_1__point_2 " +
            "chp_II art_2 art_2__para_1 art_2__para_1__point_1 art_2__para_1__point_2", Outline(read));
        Assert.Equal("Члан 2.", read.Provisions.Find("art_2")!.Num);
    }

    [Fact]
    public void Styles_give_headings_their_level()
    {
        const string styles = """
            <w:style w:type="paragraph" w:styleId="Naslov"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Naslov1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="MojNaslov"><w:name w:val="Moj naslov"/><w:basedOn w:val="Naslov1"/></w:style>
            """;
        var read = Read(Of(
            P("Одлука о чистоћи", """<w:pStyle w:val="Naslov"/>""") + P("Опште одредбе", """<w:pStyle w:val="Naslov1"/>""") + P("Члан 1.") + P("Први.") + P("Члан 2.") + P("Други.")
            + P("Завршне одредбе", """<w:pStyle w:val="MojNaslov"/>""") + P("Члан 3.") + P("Трећи.") + P("Члан 4.") + P("Крај."), styles: styles));
        Assert.Equal(("Одлука о чистоћи", "chp_nn_1 art_1 art_1__para_1 art_2 art_2__para_1 chp_nn_2 art_3 art_3__para_1 art_4 art_4__para_1"), (read.Title, Outline(read)));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        const string inserted = """<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve">два </w:t></w:r></w:ins>""";
        const string deleted = """<w:del w:id="2" w:author="a"><w:r><w:delText>три </w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="a"><w:r><w:t>четири</w:t></w:r></w:moveFrom>""";
        var read = Read(Of(
            P("Члан 1.") + $"""<w:p><w:r><w:t xml:space="preserve">Један </w:t></w:r>{inserted}{deleted}<w:r><w:t>пет.</w:t></w:r></w:p>"""
            + """<w:p><w:pPr><w:rPr><w:del w:id="4" w:author="a"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Други став </w:t></w:r></w:p>""" + P("у једном делу.")));
        Assert.Equal(["Један два пет.", "Други став у једном делу."], read.Provisions[0].Children.Select(p => p.Text));
        Assert.Contains(read.Warnings, w => w.Code == "tracked-changes");
    }

    [Fact]
    public void Tables_footnotes_and_line_breaks_are_kept_as_text()
    {
        const string table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Мера</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Износ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var read = Read(Of(
            """<w:p><w:r><w:t>Члан 1.</w:t><w:br/><w:t>Први став.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>""" + table,
            footnotes: """<w:footnote w:id="2"><w:p><w:r><w:t>Објашњење</w:t></w:r></w:p></w:footnote>"""));
        Assert.Equal(["Први став.*1", "Мера | Износ", "*1 Објашњење"], read.Provisions[0].Flatten().Where(p => p.Text.Length > 0).Select(p => p.Text));
        Assert.Equal("art_1__para_1__table_1__tr_1", read.Provisions.Flatten().Single(p => p.Kind == ProvisionKind.TableRow).EId);
        Assert.Contains(read.Warnings, w => w.Code == "table-as-text");
    }

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice()
    {
        const string words = "<w:txbxContent><w:p><w:r><w:t>Члан 1.</w:t></w:r></w:p></w:txbxContent>";
        const string box = $"""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>{words}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;
        Assert.Equal("art_1 art_1__para_1", Outline(Read(Of(box + P("Текст.")))));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public void A_docx_is_known_by_its_first_bytes_whatever_it_is_called(string? type) =>
        Assert.Equal(SourceFormat.Docx, Imported.Read(Of(P("Члан 1.") + P("Текст.")), type).Value!.Format);

    [Fact]
    public void A_bomb_is_refused_while_it_is_unpacked() =>
        Assert.IsType<DocxUnpacksTooLarge>(Imported.Read(Of(P(new string('а', 30_000_000))), ActImport.DocxType).Refusal);

    [Fact]
    public void A_bomb_in_a_part_that_nobody_reads_is_refused_too() =>
        Assert.IsType<DocxUnpacksTooLarge>(Imported.Read(Zip(("[Content_Types].xml", "<Types/>"), ("media/a.bin", new string('a', 60_000_000))), ActImport.DocxType).Refusal);

    [Fact]
    public void Thousands_of_entries_are_refused() =>
        Assert.IsType<DocxUnpacksTooLarge>(Imported.Read(Zip([("[Content_Types].xml", "<Types/>"), .. Enumerable.Range(0, 3000).Select(n => ($"{n}.txt", ""))]), ActImport.DocxType).Refusal);

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>""")]
    [InlineData("""<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>""")]
    public void Xml_that_declares_entities_is_refused_by_that_reason(string xml) =>
        Assert.Equal(new XmlDeclaresEntities("word/document.xml"), Imported.Read(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)), ActImport.DocxType).Refusal);

    [Fact]
    public void Broken_xml_is_refused_with_its_place() =>
        Assert.Equal(new XmlDamaged("word/document.xml", 2), Imported.Read(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x>\n</y>")), ActImport.DocxType).Refusal);

    [Fact]
    public void A_table_of_contents_makes_no_articles()
    {
        static string Field(string type) => $"""<w:r><w:fldChar w:fldCharType="{type}"/></w:r>""";
        static string Entry(string text, int page, string before = "", string after = "") => $"<w:p>{before}<w:r><w:t>{text}</w:t></w:r><w:r><w:tab/><w:t>{page}</w:t></w:r>{after}</w:p>";
        const string code = """<w:r><w:instrText xml:space="preserve"> TOC \o "1-3" </w:instrText></w:r>""";
        var read = Read(Of(Entry("Члан 1.", 1, Field("begin") + code + Field("separate")) + Entry("Члан 2.", 2, after: Field("end")) + P("Члан 1.") + P("Први.") + P("Члан 2.") + P("Види члан 5")));
        Assert.Equal("art_1 art_1__para_1 art_2 art_2__para_1", Outline(read));
        Assert.Equal([("contents-ignored", 1)], read.Warnings.Where(w => w.Code == "contents-ignored").Select(w => (w.Code, w.Line)));
    }

    [Fact]
    public void A_line_in_the_style_of_contents_makes_no_article() =>
        Assert.Equal("art_1 art_1__para_1", Outline(Read(Of(P("Члан 1. Предмет 3", """<w:pStyle w:val="S1"/>""") + P("Члан 1.") + P("Први."), styles: """<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="toc 1"/></w:style>"""))));

    [Fact]
    public void Pictures_that_the_file_does_not_hold_are_marked_where_they_stood_and_named_with_their_description()
    {
        var read = Read(Of(P("Члан 1.") + P("Мапа је:") + Picture("descr=\"Мапа зона\"") + Picture("")));
        Assert.Equal(["[слика: Мапа зона]", "[слика]"], read.Provisions.Flatten().Where(p => p.Kind == ProvisionKind.Note).Select(p => p.Text));
        Assert.Equal([("picture-not-in-file", 3), ("picture-not-in-file", 4)], read.Warnings.Where(w => w.Code.StartsWith("picture", StringComparison.Ordinal)).Select(w => (w.Code, w.Line)));
    }

    [Fact]
    public void Words_in_smart_tags_links_controls_and_formulas_are_kept()
    {
        const string run = "<w:r><w:t>{0}</w:t></w:r>";
        static string R(string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, run, text);
        var read = Read(Of(P("Члан 1.") + $"<w:sdt><w:sdtContent><w:p><w:smartTag w:element=\"date\">{R("Један ")}</w:smartTag><w:hyperlink>{R("два ")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{R("три ")}</w:sdtContent></w:sdt>"
            + $"<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>"));
        Assert.Equal("Један два три x+1", read.Provisions[0].Children[0].Text);
    }

    [Fact]
    public void Tables_in_frames_and_merged_cells_lose_no_word()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>";
        const string merged = """<w:tcPr><w:vMerge/></w:tcPr><w:p/>""";
        var inner = $"<w:tbl>{Row(P("Мера"), """<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>""" + P("Износ"))}{Row(merged, P("500"), P("600"))}</w:tbl>";
        var read = Read(Of($"<w:tbl>{Row(P("Члан 1.") + P("Таксе су:") + inner + P("Крај."))}</w:tbl>"));
        Assert.Equal(["Таксе су:", "Мера | Износ", "| 500 | 600", "Крај."], read.Provisions[0].Flatten().Where(p => p.Text.Length > 0).Select(p => p.Text));
    }

    [Fact]
    public void Elements_without_end_of_nesting_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Assert.IsType<XmlTooDeep>(Imported.Read(Of(deep), ActImport.DocxType).Refusal);
    }

    [Fact]
    public void What_is_no_document_is_refused()
    {
        Assert.IsType<DocxUnreadable>(Imported.Read(Encoding.UTF8.GetBytes("Члан 1."), ActImport.DocxType).Refusal);
        Assert.IsType<DocxUnreadable>(Imported.Read(Zip(("a.txt", "Члан 1.")), ActImport.DocxType).Refusal);
        Assert.IsType<DocxUnreadable>(Imported.Read(Zip(("[Content_Types].xml", "<Types/>")), ActImport.DocxType).Refusal);
        Assert.IsType<DocxUnreadable>(Imported.Read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], ActImport.DocxType).Refusal);
        Assert.IsType<OldWordDocument>(Imported.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/msword").Refusal);
    }
}
