using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Import;

namespace Participation.Server.Tests.Acts;

public sealed class HtmlImportTests
{
    private static Answer<Imported> Answer(string page, string? type = "text/html") => Imported.Read(Encoding.UTF8.GetBytes(page), type);

    private static ActReading Read(string page) => Answer(page) switch
    {
        { Value: { Format: SourceFormat.Html } act } => act.Reading,
        var refused => throw new InvalidOperationException(refused.Refusal?.ToString()),
    };

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    private static string[] Lines(string page) => [.. ActImport.Read(Encoding.UTF8.GetBytes(page), "text/html").Value!.Lines.Select(line => line.Text)];

    [Fact]
    public void Headings_paragraphs_and_lists_become_the_structure()
    {
        var read = Read("""
            <!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Службени лист</title><style>p { color: red }</style><script>alert('Члан 99.')</script></head><body>
            <h1>Одлука о чистоћи</h1><h2>Опште одредбе</h2><h3>Предмет</h3><p>Члан&nbsp;1.</p><p>Општина:</p>
            <ol><li>чисти <b>улице</b>;</li><li>гради:<ul><li>паркове;</li><li>путеве.</li></ul></li></ol>
            <h3>Појмови</h3><p>Члан 2.<br>Појмови су <a href="https://primer.rs">ови</a>.</p><h2>Завршна одредба</h2><p>Члан 3.</p><p>Крај.</p></body></html>
            """);
        Assert.Equal("Одлука о чистоћи", read.Title);
        Assert.Equal("chp_nn_1 art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2 art_1__para_1__point_2__indent_1 art_1__para_1__point_2__indent_2 art_2 art_2__para_1 chp_nn_2 art_3 art_3__para_1", Outline(read));
        Assert.Equal(("Предмет", "чисти улице;", "Појмови су ови."), (read.Provisions.Find("art_1")!.Heading, read.Provisions.Find("art_1__para_1__point_1")!.Text, read.Provisions.Find("art_2__para_1")!.Text));
    }

    [Fact]
    public void Items_have_the_mark_that_a_browser_draws() =>
        Assert.Equal(["3. три", "4. четири", "9. девет", "10. десет", "a. прво", "b. друго", "II. два", "i. један", "– тачка", "само", "1) већ означено"], Lines(
            "<ol start=3><li>три<li>четири<li value=9>девет<li>десет</ol><ol type=a><li>прво<li>друго</ol><ol type=I start=2><li>два</ol><ol style='list-style-type: lower-roman'><li>један</ol>" +
            "<ul><li>  <li>тачка</ul><ul style='list-style:none'><li>само</ul><ul><li>1) већ означено</ul>"));

    [Fact]
    public void A_page_that_word_saved_keeps_the_numbers_that_word_wrote()
    {
        static string Item(int level, string mark, string text) =>
            $"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>";
        var read = Read($"""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=SR>
            <div class=WordSection1><p class=MsoTitle>Одлука о
            чистоћи</p><h1>I. ОПШТЕ ОДРЕДБЕ</h1><p class=MsoNormal align=center><b>Члан 1.</b><o:p></o:p></p><p class=MsoNormal>Општина:</p>
            {Item(1, "1)", "чисти:")}{Item(2, "(1)", "улице;")}{Item(3, "·", "велике;")}{Item(1, "2)", "гради.")}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>
            """);
        Assert.Equal("Одлука о чистоћи", read.Title);
        Assert.Equal("chp_I art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_1__point_1 art_1__para_1__point_1__point_1__indent_1 art_1__para_1__point_2", Outline(read));
    }

    [Fact]
    public void A_page_of_a_gazette_is_read_through_its_frames()
    {
        var read = Read("""
            <html><body><form id="aspnetForm"><nav><a href="/">Почетна</a></nav><table width="100%"><tr><td><div class="naslov1"><p>ОДЛУКА</p><p>О КОМУНАЛНОМ РЕДУ</p></div><div class="clan">Члан 1</div><p class="normal">Овом одлуком уређује се комунални ред.</p>
            <div class="clan">Члан 2</div><p class="normal">Одлука ступа на снагу осмог дана.</p></td></tr></table><button>Тражи</button></form></body></html>
            """);
        Assert.Equal(("ОДЛУКА О КОМУНАЛНОМ РЕДУ", "art_1 art_1__para_1 art_2 art_2__para_1"), (read.Title, Outline(read)));
        Assert.Equal(2, read.Warnings.Count(w => w.Code == "page-part-ignored"));
    }

    [Fact]
    public void A_table_stays_in_its_paragraph_row_by_row()
    {
        var read = Read("<p>Члан 1.</p><p>Таксе су:</p><table><thead><tr><th>Мера<th>Износ</thead><tr><td>чишћење<br>улица<td>500</table><p>Такса се плаћа унапред.</p>");
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__table_1 art_1__para_1__table_1__tr_1 art_1__para_1__table_1__tr_2 art_1__para_2", Outline(read));
        Assert.Equal("чишћење улица | 500", read.Provisions.Find("art_1__para_1__table_1__tr_2")!.Text);
    }

    [Fact]
    public void Struck_out_hidden_and_pictured_is_said()
    {
        var read = Read("<p>Члан 1.</p><p>Један <del>два </del><ins>три</ins>.</p><p style='display:none'>Скривено.</p><img src='http://127.0.0.1:9/x.png' alt='Мапа'><img src=y.png alt=''>");
        Assert.Equal(["Један три.", "[слика: Мапа]"], read.Provisions[0].Flatten().Skip(1).Select(p => p.Text));
        Assert.Equal(["hidden-ignored", "picture-not-in-file", "tracked-changes"], read.Warnings.Select(w => w.Code).Where(code => code != "title-missing").Order());
    }

    [Fact]
    public void White_space_of_the_source_is_one_space_and_of_preformatted_text_it_stays() =>
        Assert.Equal(["Један два три", "Члан 1.", "Први."], Lines("<p>Један\n   два\t<i> три</i></p><pre>Члан 1.\nПрви.</pre>"));

    [Fact]
    public void Another_encoding_is_refused_by_its_name_unless_the_letters_are_the_same_in_it()
    {
        Assert.Equal(new HtmlNotUtf8("windows-1251"), Answer("<meta charset=windows-1251><p>Члан 1.</p><p>Текст.</p>").Refusal);
        Assert.Equal(new HtmlNotUtf8("windows-1250"), Answer("""<meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><p>Član 1.</p><p>Tekst.</p>""").Refusal);
        Assert.Null(Answer("<meta charset=windows-1250><p>&#268;lan 1.</p><p>Tekst.</p>").Refusal);
        Assert.Null(Answer("<meta charset=windows-1251><p>Члан 1.</p><p>Текст.</p>", "text/html; charset=utf-8").Refusal);
        Assert.IsType<ActNotUtf8>(Imported.Read([.. "<p>"u8, 0xD7, 0xEB, 0xE0, 0xED], "text/html").Refusal);
    }

    public static TheoryData<string> Tangles => new(
        string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Члан 1.",
        string.Concat(Enumerable.Range(0, 300).Select(n => $"<b a={n}>")) + string.Concat(Enumerable.Repeat("<p>а", 100_000)),
        string.Concat(Enumerable.Repeat("<i>", 1_000_000)));

    [Theory, MemberData(nameof(Tangles))]
    public void A_page_made_to_hurt_is_refused(string page) => Assert.IsType<HtmlTooTangled>(Answer(page).Refusal);

    [Fact]
    public void A_page_is_known_by_its_beginning_where_nobody_says_what_it_is() =>
        Assert.Equal(SourceFormat.Html, Answer("<!doctype html><p>Члан 1.</p><p>Текст.</p>", "application/octet-stream").Value!.Format);
}
