using Participation.Acts;
using Participation.Language;

namespace Participation.Specs.Acts;

/// <summary>
/// Acts as town halls write them, each with habits of its own; drafted for these specs. The file is long because each whole act stands beside what is read of it.
/// </summary>
public sealed class TownHallActSpecs
{
    private static ActReading Read(string text)
    {
        var lines = SourceText.Lines(text);
        var read = ActReader.Read(lines).Value!;
        Assert.Empty(Coverage.LinesMissing(lines.Where(l => !l.Continues), read));
        return read;
    }

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    private static string Codes(ActReading read) => string.Join(' ', read.Warnings.Select(w => w.Code));

    private static string?[] Headings(ActReading read) => [.. read.Provisions.Articles().Select(a => a.Heading)];

    [Fact]
    public void A_decision_with_chapters_in_capitals_and_headings_above_its_articles()
    {
        const string text = """
            На основу члана 20. став 1. тачка 2) Закона о локалној самоуправи („Службени гласник РС”, бр. 129/2007 и 83/2014) и члана 40. Статута општине Врело,
            Скупштина општине Врело, на седници одржаној 12. марта 2026. године, донела је

            О Д Л У К У
            О ДРЖАЊУ ДОМАЋИХ ЖИВОТИЊА

            I ОПШТЕ ОДРЕДБЕ

            Предмет одлуке

            Члан 1.

            Овом одлуком уређују се услови и начин држања домаћих животиња на територији општине Врело (у даљем тексту: општина).

            Значење појмова

            Члан 2.

            Поједини појмови употребљени у овој одлуци имају следеће значење:
            1) домаћа животиња је животиња која је припитомљена;
            2) држалац је:
            (1) правно лице,
            (2) предузетник или
            (3) физичко лице.

            II ДРЖАЊЕ ПАСА

            Члан 3.

            Пас се изводи на јавну површину:
            - на повоцу;
            - са заштитном корпом, ако је опасан.

            Изузетно од става 1. овог члана, службени пас не мора имати корпу.

            ПРЕЛАЗНЕ И ЗАВРШНЕ ОДРЕДБЕ

            Члан 4.

            Даном ступања на снагу ове одлуке престаје да важи Одлука о држању животиња („Службени лист општине Врело”, број 3/2009).

            Члан 5.

            Ова одлука ступа на снагу осмог дана од дана објављивања у „Службеном листу општине Врело”.

            СКУПШТИНА ОПШТИНЕ ВРЕЛО
            Број: 011-12/2026
            У Врелу, 12. марта 2026. године
            ПРЕДСЕДНИК СКУПШТИНЕ
            Петар Петровић
            """;
        foreach (var read in new[] { Read(text), Read(SerbianScript.ToLatin(text)) })
        {
            Assert.Equal("preamble preamble__para_1 chp_I art_1 art_1__para_1 art_2 art_2__para_1 art_2__para_1__point_1 art_2__para_1__point_2 art_2__para_1__point_2__point_1 " +
                "art_2__para_1__point_2__point_2 art_2__para_1__point_2__point_3 chp_II art_3 art_3__para_1 art_3__para_1__indent_1 art_3__para_1__indent_2 art_3__para_2 chp_nn_1 art_4 art_4__para_1 art_5 art_5__para_1 " +
                "conclusions conclusions__para_1 conclusions__para_2 conclusions__para_3 conclusions__para_4 conclusions__para_5", Outline(read));
            Assert.Equal("", Codes(read));
            Assert.Equal(read.Title.Length > 0 && SerbianScript.ScriptOf(read.Title) == Script.Latin ? "ODLUKU O DRŽANJU DOMAĆIH ŽIVOTINJA" : "ОДЛУКУ О ДРЖАЊУ ДОМАЋИХ ЖИВОТИЊА", read.Title.ToUpperInvariant());
        }
    }

    [Fact]
    public void A_rulebook_in_the_ijekavian_way_with_parts_and_sections()
    {
        var read = Read("""
            ПРАВИЛНИК
            О БЛИЖИМ УСЛОВИМА ЗА ОБАВЉАЊЕ ДЈЕЛАТНОСТИ

            ДИО ПРВИ
            ОСНОВНЕ ОДРЕДБЕ

            Одјељак 1. Предмјет

            Члан 1
            Овим правилником уређују се услови за обављање дјелатности.

            Одјељак 2. Услови

            Члан 2
            Дјелатност може обављати лице које:
            а) има пословни простор;
            б) има стручно лице;
            в) испуњава друге услове.

            ДИО ДРУГИ
            ЗАВРШНЕ ОДРЕДБЕ

            Члан 3
            Правилник ступа на снагу наредног дана.
            """);
        Assert.Equal("part_1 part_1__sec_1 art_1 art_1__para_1 part_1__sec_2 art_2 art_2__para_1 art_2__para_1__point_a art_2__para_1__point_b art_2__para_1__point_v part_2 art_3 art_3__para_1", Outline(read));
        Assert.Equal(["ОСНОВНЕ ОДРЕДБЕ", "Предмјет"], read.Provisions.Flatten().Take(2).Select(p => p.Heading));
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void A_statute_in_latin_with_bullets_and_headings_below_the_numbers()
    {
        var read = Read("""
            STATUT GRADA REČANI

            I. OSNOVNE ODREDBE

            Član 1.
            Predmet uređivanja
            Ovim statutom uređuju se prava i dužnosti grada.

            Član 2.
            Položaj grada
            Grad je teritorijalna jedinica u kojoj građani ostvaruju pravo na lokalnu samoupravu.

            Član 3.
            Teritorija
            Teritoriju grada čine:
            • naseljeno mesto Rečani;
            • naseljeno mesto Donje Polje.

            II. SIMBOLI

            Član 4.
            Grb i zastava
            Grad ima svoj grb i zastavu.
            """);
        Assert.Equal("STATUT GRADA REČANI", read.Title);
        Assert.Equal(["Predmet uređivanja", "Položaj grada", "Teritorija", "Grb i zastava"], Headings(read));
        Assert.Equal("chp_I art_1 art_1__para_1 art_2 art_2__para_1 art_3 art_3__para_1 art_3__para_1__indent_1 art_3__para_1__indent_2 chp_II art_4 art_4__para_1", Outline(read));
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void Numbered_paragraphs_and_headings_in_brackets()
    {
        var read = Read("""
            ОДЛУКА О КОМУНАЛНОЈ ИНСПЕКЦИЈИ

            ЧЛАН 1.
            (Предмет)
            (1) Овом одлуком уређује се рад комуналне инспекције.
            (2) Инспекција:
            1) надзире;
            2) налаже:
            а) уклањање;
            б) чишћење;
            3) кажњава.
            (3) О надзору се води записник.

            ЧЛАН 2.
            (Надлежност)
            (1) Инспекцију образује Општинска управа.
            (2) Инспектор има легитимацију.
            """);
        Assert.Equal("art_1 art_1__para_1 art_1__para_2 art_1__para_2__point_1 art_1__para_2__point_2 art_1__para_2__point_2__point_a art_1__para_2__point_2__point_b art_1__para_2__point_3 art_1__para_3 art_2 art_2__para_1 art_2__para_2", Outline(read));
        Assert.Equal(["(Предмет)", "(Надлежност)"], Headings(read));
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void An_amending_decision_quotes_the_articles_that_it_changes()
    {
        var read = Read("""
            ОДЛУКА
            О ИЗМЕНАМА И ДОПУНАМА ОДЛУКЕ О ПАРКИРАЊУ

            Члан 1.
            У Одлуци о паркирању („Службени лист општине Врело”, број 5/2018), члан 4. мења се и гласи:

            „Члан 4.
            Паркиралишта су:
            1) стална;
            2) привремена.”

            Члан 2.
            После члана 10. додају се наслов и члан 10а, који гласе:

            „Повлашћено паркирање

            Члан 10а

            Станар има право на повлашћену карту.”

            Члан 3.
            У члану 12. став 2. речи: „500 динара” замењују се речима: „700 динара”.

            Члан 4.
            У члану 15. тачка 3) брише се.
            Досадашње тач. 4) и 5) постају тач. 3) и 4).

            Члан 5.
            Ова одлука ступа на снагу осмог дана од дана објављивања.
            """);
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__qstr_1 art_2 art_2__para_1 art_2__para_1__qstr_1 art_3 art_3__para_1 art_4 art_4__para_1 art_4__para_2 art_5 art_5__para_1", Outline(read));
        Assert.Equal("„Члан 4.\nПаркиралишта су:\n1) стална;\n2) привремена.”", read.Provisions.Find("art_1__para_1__qstr_1")!.Text);
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void A_tariff_with_tables_in_its_annex()
    {
        var read = Read("""
            ОДЛУКА О ЛОКАЛНИМ КОМУНАЛНИМ ТАКСАМА

            Члан 1.
            Таксе се плаћају по тарифи, која је саставни део ове одлуке:

            Зона | Износ
            прва | 500
            друга | 300

            Такса се плаћа унапред.

            Члан 2.
            Ова одлука ступа на снагу осмог дана.

            У Врелу, 1. априла 2026. године

            ПРИЛОГ 1
            ТАРИФА ЗА КОРИШЋЕЊЕ ПРОСТОРА

            Намена | Прва зона | Друга зона
            башта | 40 | 20
            тезга | 80 | 50
            Напомена: износи су по квадратном метру.

            ПРИЛОГ 2
            ОБРАЗАЦ ПРИЈАВЕ

            Име и презиме: ______
            """);
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__table_1 art_1__para_1__table_1__tr_1 art_1__para_1__table_1__tr_2 art_1__para_1__table_1__tr_3 art_1__para_2 art_2 art_2__para_1 conclusions conclusions__para_1 " +
            "att_1 att_1__table_1 att_1__table_1__tr_1 att_1__table_1__tr_2 att_1__table_1__tr_3 att_1__para_1 att_2 att_2__para_1", Outline(read));
        Assert.Equal(["ТАРИФА ЗА КОРИШЋЕЊЕ ПРОСТОРА", "ОБРАЗАЦ ПРИЈАВЕ"], read.Provisions.Where(p => p.Kind == ProvisionKind.Annex).Select(p => p.Heading));
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void A_table_of_contents_above_an_act_opens_no_article()
    {
        var read = Read("""
            САДРЖАЈ

            I. ОПШТЕ ОДРЕДБЕ ............ 1

            Члан 1. Предмет ............. 1

            Члан 2. Појмови…………………… 2

            ОДЛУКА О ЧИСТОЋИ

            I. ОПШТЕ ОДРЕДБЕ

            Члан 1. Предмет

            Овом одлуком уређује се чистоћа.

            Члан 2. Појмови

            Појмови су ови.
            """);
        Assert.Equal(("ОДЛУКА О ЧИСТОЋИ", "preamble preamble__para_1 preamble__para_2 preamble__para_3 preamble__para_4 chp_I art_1 art_1__para_1 art_2 art_2__para_1"), (read.Title, Outline(read)));
        Assert.Equal(["Предмет", "Појмови"], Headings(read));
        Assert.Equal("contents-kept", Codes(read));
    }

    [Theory]
    [InlineData("Члан 5 – Казнене мере\n\nКазна је.", "art_5", "Казнене мере")]
    [InlineData("Члан 5. - Казнене мере\n\nКазна је.", "art_5", "Казнене мере")]
    [InlineData("Čl. 5\n\nKazna je.", "art_5", null)]
    [InlineData("Č L A N  5.\n\nKazna je.", "art_5", null)]
    [InlineData("Члан 5. \n\nКазна је.", "art_5", null)]
    [InlineData("Члaн 5.\n\nКазна је.", "art_5", null)]
    [InlineData("ЧЛАН 5a\n\nКазна је.", "art_5a", null)]
    [InlineData("Члан 71 - 81.\n\n(брисани)", "art_71-81", null)]
    [InlineData("Члан 12. (брисан)", "art_12", null)]
    [InlineData("Čl. 12–14. (brisani)", "art_12-14", null)]
    [InlineData("Član 33*\n\nTekst.", "art_33", null)]
    [InlineData("Члан 33.*2\n\nТекст.", "art_33", null)]
    [InlineData("Члан 9-а\n\nТекст.", "art_9a", null)]
    [InlineData("Члан 9 – 12а\n\nТекст.", "art_9-12a", null)]
    public void The_beginning_of_an_article_takes_many_forms(string text, string eId, string? heading)
    {
        var article = Assert.Single(Read(text).Provisions.Articles());
        Assert.Equal((eId, heading), (article.EId, article.Heading));
        Assert.NotEmpty(article.Children);
    }

    [Theory]
    [InlineData("I Опште одредбе", "chp_I")]
    [InlineData("II Opšte odredbe", "chp_II")]
    [InlineData("I – ОПШТЕ ОДРЕДБЕ", "chp_I")]
    [InlineData("III. - Надзор", "chp_III")]
    public void A_chapter_with_a_roman_number_takes_many_forms(string heading, string eId) =>
        Assert.Equal([eId, "art_1", "art_1__para_1"], Read($"ОДЛУКА О ЧИСТОЋИ\n\n{heading}\n\nЧлан 1.\n\nТекст.").Provisions.Flatten().Select(p => p.EId));

    [Theory]
    [InlineData("●")]
    [InlineData("➢")]
    [InlineData("\uF0B7")]
    [InlineData("—")]
    [InlineData("*")]
    public void An_indent_begins_with_many_signs(string sign) =>
        Assert.Equal(["art_1", "art_1__para_1", "art_1__para_1__indent_1", "art_1__para_1__indent_2"], Read($"Члан 1.\n\nОпштина:\n\n{sign} чисти;\n\n{sign} гради.").Provisions.Flatten().Select(p => p.EId));

    [Fact]
    public void Points_with_small_roman_numbers_lie_in_points() =>
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_1__point_i art_1__para_1__point_1__point_ii art_1__para_1__point_2",
            Outline(Read("Члан 1.\n\nОпштина:\n\n1) чисти:\n\ni) улице;\n\nii) тргове;\n\n2) гради.")));

    [Fact]
    public void An_article_whose_points_are_numbered_with_dots_keeps_them_as_points()
    {
        var read = Read("""
            ОДЛУКА О САВЕТУ ЗА БЕЗБЕДНОСТ

            Члан 1.

            Савет обавља следеће послове:

            1. предлаже мере;

            2. прати стање;

            3. извештава скупштину.

            Члан 2.

            Савет има пет чланова.
            """);
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2 art_1__para_1__point_3 art_2 art_2__para_1", Outline(read));
        Assert.Equal("", Codes(read));
    }

    [Fact]
    public void Notes_pictures_and_gaps_stand_where_they_stood()
    {
        var read = Read("""
            [слика: грб општине]

            ОДЛУКА О ГРБУ

            Члан 1.

            Грб је:

            [слика]

            Грб стоји у заглављу*1.

            *1 Осим на позивницама.

            Члан 3.

            Крај.
            """);
        Assert.Equal("note_1 art_1 art_1__para_1 art_1__para_1__note_1 art_1__para_2 art_1__note_1 art_3 art_3__para_1", Outline(read));
        Assert.Equal("article-missing", Codes(read));
    }

    [Fact]
    public void A_plan_of_sections_without_articles_is_read_by_its_headings()
    {
        var read = Read("""
            ПЛАН РАЗВОЈА ОПШТИНЕ ВРЕЛО ЗА ПЕРИОД 2026–2033. ГОДИНЕ

            1. УВОД

            План развоја је документ дугорочног развоја.

            1.1. Правни основ

            План се доноси на основу Закона о планском систему.

            1.2. Методологија

            План су израдиле радне групе:

            1) за привреду;

            2) за животну средину.

            2. ВИЗИЈА И ЦИЉЕВИ

            2.1. Визија

            Врело је општина чистог ваздуха.

            3. ПРАЋЕЊЕ

            О спровођењу се извештава једном годишње.
            """);
        Assert.Equal("ПЛАН РАЗВОЈА ОПШТИНЕ ВРЕЛО ЗА ПЕРИОД 2026–2033. ГОДИНЕ", read.Title);
        Assert.Equal("sec_1 sec_1__para_1 sec_1__subsec_1-1 sec_1__subsec_1-1__para_1 sec_1__subsec_1-2 sec_1__subsec_1-2__para_1 sec_1__subsec_1-2__para_1__point_1 sec_1__subsec_1-2__para_1__point_2 " +
            "sec_2 sec_2__subsec_2-1 sec_2__subsec_2-1__para_1 sec_3 sec_3__para_1", Outline(read));
        Assert.Equal("no-articles", Codes(read));
    }
}
