using CsCheck;
using Participation.Language;

namespace Participation.Specs.Language;

public sealed class CyrillicToLatinSpecs
{
    [Theory]
    [InlineData("Љубав", "Ljubav")]
    [InlineData("ЉУБАВ", "LJUBAV")]
    [InlineData("ЊУ", "NJU")]
    [InlineData("Њу", "Nju")]
    [InlineData("Џез и ЏЕЗ", "Džez i DŽEZ")]
    [InlineData("КОЊ", "KONJ")]
    [InlineData("Коњ", "Konj")]
    [InlineData("ђак Ђорђе ЂОРЂЕ", "đak Đorđe ĐORĐE")]
    [InlineData("ОДЛУКУ О УПРАВЉАЊУ ЗЕМЉИШТЕМ", "ODLUKU O UPRAVLJANJU ZEMLJIŠTEM")]
    [InlineData("Члан 76а.", "Član 76a.")]
    public void Lj_nj_and_dz_take_their_case_from_the_letters_beside_them(string cyrillic, string latin) =>
        Assert.Equal(latin, SerbianScript.ToLatin(cyrillic));

    [Theory]
    [InlineData("Њ. Петровић", "Nj. Petrović")]
    [InlineData("Њ. ПЕТРОВИЋ", "NJ. PETROVIĆ")]
    [InlineData("ЗОНА Љ", "ZONA LJ")]
    [InlineData("Зона Љ", "Zona Lj")]
    [InlineData("Љ", "Lj")]
    [InlineData("мр Љ. Ђ. Њ.", "mr Lj. Đ. Nj.")]
    public void A_capital_that_stands_alone_goes_with_the_nearest_word_of_its_line(string cyrillic, string latin) =>
        Assert.Equal(latin, SerbianScript.ToLatin(cyrillic));

    [Theory]
    [InlineData("пишите на писарница@косјерић.срб до петка", "pišite na писарница@косјерић.срб do petka")]
    [InlineData("видети https://косјерић.срб/одлуке, члан 3.", "videti https://косјерић.срб/одлуке, član 3.")]
    [InlineData("у датотеци Одлука_о_буџету.docx стоји", "u datoteci Одлука_о_буџету.docx stoji")]
    [InlineData("наредба `извештај` остаје", "naredba `извештај` ostaje")]
    [InlineData("<b title=\"наслов\">реч</b>", "<b title=\"наслов\">reč</b>")]
    [InlineData("назив <span translate=\"no\">Слово</span> остаје", "naziv <span translate=\"no\">Слово</span> ostaje")]
    [InlineData("руски <i lang=\"ru\">закон</i> и <i lang=\"sr\">закон</i>", "ruski <i lang=\"ru\">закон</i> i <i lang=\"sr\">zakon</i>")]
    public void Addresses_files_code_and_marked_words_stay(string text, string latin) => Assert.Equal(latin, SerbianScript.ToLatin(text));

    [Theory]
    [InlineData("општина", "opstina")]
    [InlineData("Ђорђе Џамић, ЂОРЂЕ ЋУП", "Djordje Dzamic, DJORDJE CUP")]
    [InlineData("Žabalj, Šid, Čačak, ćuprija", "Zabalj, Sid, Cacak, cuprija")]
    [InlineData("ǆep c\u030Cas", "dzep cas")]
    public void Bald_latin_is_what_people_type_on_a_foreign_keyboard(string text, string bald) => Assert.Equal(bald, SerbianScript.ToBaldLatin(text));

    [Theory]
    [InlineData("јавна расправа", Script.Cyrillic)]
    [InlineData("javna rasprava", Script.Latin)]
    [InlineData("јавна rasprava", Script.Mixed)]
    [InlineData("12. 5. 2026.", Script.None)]
    [InlineData("", Script.None)]
    [InlineData("Користим Windows и пишем на ana@primer.rs, глава IV, 5 km", Script.Cyrillic)]
    public void The_script_of_a_text_is_that_of_the_words_one_would_convert(string text, Script script) => Assert.Equal(script, SerbianScript.ScriptOf(text));

    [Fact]
    public void Latin_text_is_not_changed_and_a_second_conversion_changes_nothing() =>
        Gen.String[Gen.Char["абвгдђежзијклљмнњопрстћуфхцчџшАБЉЊЏŠĐabcžj .,@/-\n19"], 0, 60].Sample(text =>
        {
            var once = SerbianScript.ToLatin(text);
            Assert.Equal(once, SerbianScript.ToLatin(once));
        });
}
