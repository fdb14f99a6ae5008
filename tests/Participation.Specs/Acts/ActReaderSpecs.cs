using Participation.Acts;
using Participation.Language;

namespace Participation.Specs.Acts;

public sealed class ActReaderSpecs
{
    private static ActReading Read(string text)
    {
        var lines = SourceText.Lines(text);
        var read = ActReader.Read(lines).Value!;
        Assert.Empty(Coverage.LinesMissing(lines.Where(l => !l.Continues), read));
        return read;
    }

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    [Theory]
    [InlineData("Члан 1.")]
    [InlineData("Član 1.")]
    [InlineData("Clan 1.")]
    [InlineData("ЧЛАН 1")]
    [InlineData("Ч л а н 1.")]
    [InlineData("Чл. 1.")]
    [InlineData("Члaн 1.")] // with a Latin a
    [InlineData("  Члан\u00A01.")]
    public void An_article_begins_with_its_word_and_number(string line) =>
        Assert.Equal("art_1 art_1__para_1", Outline(Read($"{line}\nТекст.")));

    [Theory]
    [InlineData("Члан 1. ове одлуке престаје да важи.")]
    [InlineData("Чланови већа бирају се.")]
    [InlineData("Члан 5 Закона примењује се.")]
    public void A_sentence_about_an_article_begins_none(string sentence) => Assert.Equal("art_1 art_1__para_1", Outline(Read($"Члан 1.\n\n{sentence}")));

    [Theory]
    [InlineData("76а", "art_76a")]
    [InlineData("76 б", "art_76b")]
    [InlineData("3ђ", "art_3dj")]
    [InlineData("3ж", "art_3zh")]
    [InlineData("3љ", "art_3lj")]
    [InlineData("3ћ", "art_3cj")]
    [InlineData("3ч", "art_3ch")]
    [InlineData("3џ", "art_3dzh")]
    [InlineData("3ш", "art_3sh")]
    [InlineData("71-81", "art_71-81")]
    [InlineData("71–81", "art_71-81")]
    public void The_letter_of_an_article_has_a_fixed_form_in_its_address(string number, string eId)
    {
        Assert.Equal(eId, Read($"Члан {number}.\nТекст.").Provisions[0].EId);
        Assert.Equal(eId, Read(SerbianScript.ToLatin($"Члан {number}.\nТекст.")).Provisions[0].EId);
    }

    [Fact]
    public void A_number_that_stands_twice_gets_an_address_of_its_own_and_a_warning()
    {
        var read = Read("Члан 1.\nА.\n\nЧлан 1.\nБ.\n\nЧлан 1.\nВ.");
        Assert.Equal(["art_1", "art_1-2", "art_1-3"], read.Provisions.Select(p => p.EId));
        Assert.Equal(2, read.Warnings.Count(w => w.Code == "article-twice"));
    }

    [Fact]
    public void Gaps_and_disorder_among_articles_are_named()
    {
        var warnings = Read("Члан 1.\nА.\n\nЧлан 5.\nБ.\n\nЧлан 3.\nВ.").Warnings;
        Assert.Contains(warnings, w => w is { Code: "article-missing", Line: 4 } && w.Message.Serbian.Contains("2–4"));
        Assert.Contains(warnings, w => w is { Code: "article-out-of-order", Line: 7 });
    }

    [Theory]
    [InlineData("ДЕО ПРВИ", "part_1", ProvisionKind.Part)]
    [InlineData("Други део", "part_2", ProvisionKind.Part)]
    [InlineData("Глава IV", "chp_IV", ProvisionKind.Chapter)]
    [InlineData("ГЛАВА ТРЕЋА", "chp_3", ProvisionKind.Chapter)]
    [InlineData("II. НАДЗОР", "chp_II", ProvisionKind.Chapter)]
    [InlineData("ІІ. НАДЗОР", "chp_II", ProvisionKind.Chapter)] // Cyrillic lookalikes of a Roman two
    [InlineData("II НАДЗОР", "chp_II", ProvisionKind.Chapter)]
    [InlineData("Одељак 3. Накнаде", "sec_3", ProvisionKind.Section)]
    [InlineData("ОДЕЉАК II – НАДЗОР", "sec_II", ProvisionKind.Section)]
    [InlineData("1. Надлежност", "sec_1", ProvisionKind.Section)]
    [InlineData("2.1. Надлежност", "subsec_2-1", ProvisionKind.Subsection)]
    [InlineData("КАЗНЕНЕ ОДРЕДБЕ", "chp_nn_1", ProvisionKind.Chapter)]
    public void A_heading_above_articles_holds_them(string heading, string eId, ProvisionKind kind)
    {
        var container = Assert.Single(Read($"ОДЛУКА О ЧИСТОЋИ\n\n{heading}\n\nЧлан 1.\n\nПрви.\n\nЧлан 2.\n\nДруги.").Provisions);
        Assert.Equal((eId, kind), (container.EId, container.Kind));
        Assert.Equal(["art_1", "art_2"], container.Children.Select(c => c.EId));
    }

    [Fact]
    public void Containers_carry_their_parents_in_the_address()
    {
        var act = Read("ДЕО ПРВИ\nОПШТЕ ОДРЕДБЕ\n\nГлава II\nПојмови\n\nЧлан 1.\nТекст.").Provisions;
        Assert.Equal("part_1 part_1__chp_II art_1 art_1__para_1", string.Join(' ', act.Flatten().Select(p => p.EId)));
        Assert.Equal(["ОПШТЕ ОДРЕДБЕ", "Појмови"], act.Flatten().Take(2).Select(p => p.Heading));
    }

    [Theory]
    [InlineData("Предмет\nЧлан 1.\nОвом одлуком уређује се чистоћа.\n\nПојмови\nЧлан 2.\nПојмови су ови.")]
    [InlineData("Члан 1.\nПредмет\nОвом одлуком уређује се чистоћа.\n\nЧлан 2.\nПојмови\nПојмови су ови.")]
    [InlineData("Члан 1. Предмет\nОвом одлуком уређује се чистоћа.\n\nЧлан 2. Појмови\nПојмови су ови.")]
    public void The_heading_of_an_article_stands_above_below_or_beside_its_number(string text)
    {
        var act = Read(text).Provisions;
        Assert.Equal(["Предмет", "Појмови"], act.Select(a => a.Heading));
        Assert.All(act, a => Assert.Single(a.Children));
    }

    [Fact]
    public void Enumerations_nest_by_their_marks()
    {
        var read = Read("""
            Члан 2.
            Изрази имају следеће значење:
            1) отпад је:
            (1) комунални отпад:
            – стакло;
            – папир;
            (2) други отпад;
            2) посуда је:
            а) канта;
            б) контејнер;
            у складу са законом.
            Други став.
            """);
        Assert.Equal(
            "art_2 art_2__para_1 art_2__para_1__point_1 art_2__para_1__point_1__point_1 art_2__para_1__point_1__point_1__indent_1 art_2__para_1__point_1__point_1__indent_2 " +
            "art_2__para_1__point_1__point_2 art_2__para_1__point_2 art_2__para_1__point_2__point_a art_2__para_1__point_2__point_b art_2__para_1__wrapup art_2__para_2",
            Outline(read));
        Assert.Equal([ProvisionKind.Point, ProvisionKind.Subpoint, ProvisionKind.Indent], read.Provisions.Flatten().Skip(2).Take(3).Select(p => p.Kind));
    }

    [Fact]
    public void Paragraphs_may_be_numbered_in_brackets()
    {
        var act = Read("Члан 1.\n(1) Општина води евиденцију.\n(2) Евиденција садржи:\n1) име;\n2) број.\n(3) Евиденција је јавна.").Provisions;
        Assert.Equal(["(1)", "(2)", "(3)"], act[0].Children.Select(p => p.Num));
        Assert.Equal(2, act[0].Children[1].Children.Count);
    }

    [Fact]
    public void Gaps_in_an_enumeration_are_named() =>
        Assert.Equal(["point-missing", "point-twice", "point-out-of-order"], Read("Члан 1.\nОпштина:\n1) а;\n3) б;\n3) в;\n2) г.").Warnings.Where(w => w.Code.StartsWith("point", StringComparison.Ordinal)).Select(w => w.Code));

    [Fact]
    public void A_sentence_over_several_lines_is_one_paragraph()
    {
        var act = Read("Члан 1.\nОвом одлуком уређује се одржавање чистоће на јавним површинама, у складу са чланом\n5. закона који уређује комуналне делатности и у скла-\nду са статутом.").Provisions;
        Assert.Equal("Овом одлуком уређује се одржавање чистоће на јавним површинама, у складу са чланом 5. закона који уређује комуналне делатности и у складу са статутом.", Assert.Single(act[0].Children).Text);
    }

    [Fact]
    public void A_decision_begins_with_its_ground_and_ends_with_its_signature()
    {
        var read = Read("""
            На основу члана 32. Закона о локалној самоуправи, Скупштина општине Косјерић, на седници од 5. марта 2026. године, донела је

            О Д Л У К У
            о одржавању чистоће

            Члан 1.
            Ова одлука ступа на снагу осмог дана од дана објављивања.

            СКУПШТИНА ОПШТИНЕ КОСЈЕРИЋ
            Број: 352-12/2026
            ПРЕДСЕДНИК
            """);
        Assert.Equal("ОДЛУКУ о одржавању чистоће", read.Title);
        Assert.Equal([ProvisionKind.Preamble, ProvisionKind.Article, ProvisionKind.Conclusion], read.Provisions.Select(p => p.Kind));
        Assert.Equal(3, read.Provisions[2].Children.Count);
    }

    [Fact]
    public void A_quoted_article_belongs_to_the_article_that_quotes_it()
    {
        var read = Read("Члан 1.\nЧлан 3. мења се и гласи:\n„Члан 3.\nНово правило.”\n\nЧлан 2.\nКрај.");
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__qstr_1 art_2 art_2__para_1", Outline(read));
    }

    [Fact]
    public void A_quotation_that_nobody_closed_swallows_no_article() =>
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__wrapup art_2 art_2__para_1",
            Outline(Read("Члан 1.\nУ закону:\n1) речи „динара” замењују се речима:\n„нових динара.\n\nЧлан 2.\nРечи „крај” бришу се.")));

    [Theory]
    [InlineData("2) рад обавља стручно лице или\nЧлан 2.")]
    [InlineData("Други став уређује обавезе општине према вршиоцу и\n\nЧлан 2.")]
    public void An_article_begins_also_where_the_words_before_it_are_unfinished(string before) =>
        Assert.Equal(2, Read($"Члан 1.\nУслови су:\n\n{before}\nКрај.").Provisions.Articles().Count());

    [Fact]
    public void An_annex_counts_its_articles_from_the_annex()
    {
        var read = Read("Члан 1.\nУговор је у прилогу.\n\nПРИЛОГ 1\nМОДЕЛ УГОВОРА\n\nЧлан 1.\nУговорне стране су сагласне.");
        Assert.Equal("art_1 art_1__para_1 att_1 att_1__art_1 att_1__art_1__para_1", Outline(read));
        Assert.DoesNotContain(read.Warnings, w => w.Code == "article-twice");
    }

    [Fact]
    public void Words_without_an_article_stay_in_place_with_a_warning()
    {
        var read = Read("Глава I\nОпште одредбе\n\n14. прописује прекршаје;\n\nЧлан 1.\nТекст.");
        Assert.Equal("chp_I chp_I__para_1 chp_I__para_1__point_14 art_1 art_1__para_1", Outline(read));
        Assert.Contains(read.Warnings, w => w is { Code: "text-outside-article", Line: 4 });
    }

    [Fact]
    public void Styles_of_the_source_say_what_a_heading_is()
    {
        SourceLine[] lines =
        [
            new(1, "Одлука о чистоћи", HeadingLevel: 1), new(2, "Опште одредбе.", HeadingLevel: 2), new(3, "Члан 1.", HeadingLevel: 3), new(4, "Први."),
            new(5, "Члан 2.", HeadingLevel: 3), new(6, "Други."), new(7, "Казне", HeadingLevel: 2), new(8, "Висина казне", HeadingLevel: 3), new(9, "Члан 3."), new(10, "Трећи."), new(11, "Члан 4."), new(12, "Крај."),
        ];
        var read = ActReader.Read(lines).Value!;
        Assert.Equal("Одлука о чистоћи", read.Title);
        Assert.Equal(["Опште одредбе.", "Казне"], read.Provisions.Select(p => p.Heading));
        Assert.Equal(4, read.Provisions.Articles().Count());
    }

    [Fact]
    public void In_a_list_of_the_source_small_letters_with_a_dot_are_points_and_roman_capitals_are_chapters()
    {
        SourceLine[] lines =
        [
            new(1, "I. ОПШТЕ ОДРЕДБЕ", ListLevel: 1), new(2, "Члан 1.", ListLevel: 2), new(3, "Општина:"), new(4, "а. чисти;", ListLevel: 1), new(5, "б. гради.", ListLevel: 1),
        ];
        Assert.Equal("chp_I art_1 art_1__para_1 art_1__para_1__point_a art_1__para_1__point_b", Outline(ActReader.Read(lines).Value!));
    }

    [Fact]
    public void A_text_without_articles_is_refused_with_the_lines_looked_at()
    {
        var refusal = Assert.IsType<NoArticlesRecognised>(ActReader.Read(SourceText.Lines("Обавештење\n\nСкупштина заседа у петак.")).Refusal);
        Assert.Equal(2, refusal.LinesLookedAt);
        Assert.Equal([1, 3], refusal.Nearest.Select(l => l.Number));
    }

    [Theory]
    [InlineData("1) нешто:")]
    [InlineData("„Нешто")]
    [InlineData("нешто")]
    [InlineData("Нешто")]
    public void A_text_made_to_hurt_is_read_like_any_other(string line)
    {
        var read = ActReader.Read(SourceText.Lines($"Члан 1.\n{string.Concat(Enumerable.Repeat(line + "\n", 5000))}Члан 2.\nКрај.")).Value!;
        Assert.Equal(2, read.Provisions.Articles().Count());
        Assert.InRange(Depth(read.Provisions), 1, 20);
    }

    private static int Depth(IEnumerable<Provision> provisions) => provisions.Select(p => 1 + Depth(p.Children)).DefaultIfEmpty(0).Max();

    [Fact]
    public void A_text_of_too_many_lines_is_refused() =>
        Assert.IsType<ActTooLong>(ActReader.Read([.. Enumerable.Range(1, ActReader.MostLines + 1).Select(n => new SourceLine(n, "Члан 1."))]).Refusal);
}
