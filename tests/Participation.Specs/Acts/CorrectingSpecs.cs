using System.Text.Json;
using CsCheck;
using Participation.Acts;
using Participation.Acts.Correcting;

namespace Participation.Specs.Acts;

public sealed class CorrectingSpecs
{
    private static Sequence<Provision> Act(string text) => ActReader.Read(SourceText.Lines(text)).Value!.Provisions;

    private static Sequence<Provision> Corrected(string text, params Correction[] corrections)
    {
        var answer = ActCorrector.Apply(Act(text), corrections.ToSequence());
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }

    private static Refusal? Refused(string text, params Correction[] corrections) => ActCorrector.Apply(Act(text), corrections.ToSequence()).Refusal;

    private static string[] Lines(Sequence<Provision> provisions) => [.. provisions.Flatten().Select(p => $"{p.EId}: {string.Join(' ', new[] { p.Num, p.Heading, p.Text }.Where(words => !string.IsNullOrEmpty(words)))}".Trim())];

    private const string Decision = "Члан 1.\n\nОпштина:\n\n1) чисти;\n\n2) гради.\n\nДруги став.\n\nЧлан 2.\n\nКрај.";

    [Fact]
    public void A_sentence_that_was_taken_for_two_is_joined() =>
        Assert.Equal(["art_1:", "art_1__para_1: Општина:", "art_1__para_1__point_1: 1) чисти;", "art_1__para_1__point_2: 2) гради. Други став.", "art_2: Члан 2.", "art_2__para_1: Крај."],
            Lines(Corrected(Decision, new JoinWithPrevious("art_1__para_2"))).Select(line => line.Replace("art_1: Члан 1.", "art_1:")));

    [Fact]
    public void A_number_that_was_none_becomes_a_word_again() =>
        Assert.Contains("art_1__para_1: У складу са чланом 14. закона.", Lines(Corrected("Члан 1.\n\nУ складу са чланом\n\n14. закона.", new JoinWithPrevious("art_1__para_1__point_14"))));

    [Fact]
    public void An_article_that_was_a_reference_gives_its_words_back() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: Види.", "art_1__para_2: Члан 5. Закон о нечему важи.", "art_1__para_3: Даље.", "art_2: Члан 2.", "art_2__para_1: Крај."],
            Lines(Corrected("Члан 1.\n\nВиди.\n\nЧлан 5. Закон о нечему важи.\n\nДаље.\n\nЧлан 2.\n\nКрај.", new JoinWithPrevious("art_5"))));

    [Fact]
    public void Words_on_one_line_are_split_by_their_marks() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: Општина:", "art_1__para_1__point_1: 1) чисти;", "art_1__para_1__point_2: 2) гради."],
            Lines(Corrected("Члан 1.\n\nОпштина: 1) чисти; 2) гради.", new SplitAt("art_1__para_1", 18), new SplitAt("art_1__para_1", 9))));

    [Fact]
    public void What_lies_beneath_words_that_are_split_follows_their_second_part() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: Прво.", "art_1__para_2: Општина:", "art_1__para_2__point_1: 1) чисти."], Lines(Corrected("Члан 1.\n\nПрво. Општина:\n\n1) чисти.", new SplitAt("art_1__para_1", 6))));

    [Fact]
    public void The_last_line_of_an_article_becomes_the_heading_of_the_next() =>
        Assert.Equal("Обавезе.", Corrected("Члан 1.\n\nТекст.\n\nОбавезе.\n\nЧлан 2.\n\nКрај.", new MakeHeading("art_1__para_2")).Find("art_2")!.Heading);

    [Fact]
    public void The_first_line_of_an_article_becomes_its_own_heading() =>
        Assert.Equal(["art_1: Члан 1. Предмет.", "art_1__para_1: Текст."], Lines(Corrected("Члан 1.\n\nПредмет.\n\nТекст.", new MakeHeading("art_1__para_1"))));

    [Fact]
    public void A_heading_that_was_a_sentence_goes_where_the_officer_says()
    {
        const string text = "Члан 1.\n\nТекст\n\nБез тачке\n\nЧлан 2.\n\nКрај.";
        Assert.Equal("Без тачке", Act(text).Find("art_2")!.Heading);
        Assert.Equal(["Текст", "Без тачке"], Corrected(text, new MakeText("art_2", OfPrevious: true)).Find("art_1")!.Children.Select(p => p.Text));
        Assert.Equal(["Без тачке", "Крај."], Corrected(text, new MakeText("art_2")).Find("art_2")!.Children.Select(p => p.Text));
    }

    [Fact]
    public void A_chapter_that_was_none_dissolves_and_its_articles_stay() =>
        Assert.Equal(["chp_I: I. ПРВА", "art_1: Члан 1.", "art_1__para_1: А.", "art_1__para_2: II. ДРУГА", "art_2: Члан 2.", "art_2__para_1: Б."],
            Lines(Corrected("I. ПРВА\n\nЧлан 1.\n\nА.\n\nII. ДРУГА\n\nЧлан 2.\n\nБ.", new MakeText("chp_II"))).Where(line => line != "chp_II: II. ДРУГА"));

    [Fact]
    public void A_paragraph_becomes_the_article_that_was_not_recognised() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: А.", "art_5: Члан 5", "art_5__para_1: Општина чисти.", "art_5__para_2: Б."],
            Lines(Corrected("Члан 1.\n\nА.\n\nЧлан 5 Општина чисти.\n\nБ.", new ChangeKind("art_1__para_2", ProvisionKind.Article))));

    [Fact]
    public void A_paragraph_becomes_a_chapter_that_holds_what_follows() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: А.", "chp_II: II. Надзор.", "art_2: Члан 2.", "art_2__para_1: Б.", "art_3: Члан 3.", "art_3__para_1: В."],
            Lines(Corrected("Члан 1.\n\nА.\n\nII. Надзор.\n\nЧлан 2.\n\nБ.\n\nЧлан 3.\n\nВ.", new ChangeKind("art_1__para_2", ProvisionKind.Chapter))));

    [Fact]
    public void A_section_becomes_a_chapter_beside_its_own() =>
        Assert.Equal(["chp_I", "art_1", "chp_2", "art_2"], Corrected("Глава I\nПРВА\n\nЧлан 1.\n\nА.\n\nОдељак 2. Друга\n\nЧлан 2.\n\nБ.", new ChangeKind("chp_I__sec_2", ProvisionKind.Chapter))
            .Flatten().Where(p => p.Kind is ProvisionKind.Chapter or ProvisionKind.Article).Select(p => p.EId));

    [Fact]
    public void A_point_becomes_a_paragraph_and_takes_the_points_after_it() =>
        Assert.Equal(["art_1: Члан 1.", "art_1__para_1: Општина:", "art_1__para_1__point_1: 1) чисти;", "art_1__para_2: 2) гради:", "art_1__para_2__point_3: 3) пази."],
            Lines(Corrected("Члан 1.\n\nОпштина:\n\n1) чисти;\n\n2) гради:\n\n3) пази.", new ChangeKind("art_1__para_1__point_2", ProvisionKind.Paragraph))));

    [Fact]
    public void A_paragraph_becomes_a_point_of_the_one_before() =>
        Assert.Equal(["art_1", "art_1__para_1", "art_1__para_1__point_nn_1", "art_1__para_1__point_nn_2"],
            Corrected("Члан 1.\n\nОпштина:\n\nЧисти.\n\nГради.", new ChangeKind("art_1__para_2", ProvisionKind.Point), new Lower("art_1__para_3")).Flatten().Select(p => p.EId));

    [Fact]
    public void Numbers_and_words_are_set_anew()
    {
        var act = Corrected(Decision, new Renumber("art_2", " Члан 3. "), new EditWords("art_2__para_1", "Самм крај.\nСада."), new EditWords("art_1", null, "Наслов"), new EditWords("art_1__para_2", ""));
        Assert.Equal(("Члан 3.", "Самм крај. Сада.", "Наслов"), (act.Find("art_3")!.Num, act.Find("art_3__para_1")!.Text, act.Find("art_1")!.Heading));
        Assert.Null(act.Find("art_1__para_2"));
    }

    [Fact]
    public void What_cannot_be_is_refused_by_its_reason()
    {
        Assert.Equal(new CorrectedProvisionNotFound("art_9"), Refused(Decision, new Raise("art_9")));
        Assert.Equal(new CorrectedProvisionNotFound("art_1__para_2"), Refused(Decision, new JoinWithPrevious("art_1__para_2"), new Raise("art_1__para_2")));
        Assert.Equal(new NothingToJoinWith("art_1__para_1"), Refused(Decision, new JoinWithPrevious("art_1__para_1")));
        Assert.Equal(new NothingToJoinWith("art_1"), Refused(Decision, new JoinWithPrevious("art_1")));
        Assert.Equal(new NothingToSplitOff("art_1__para_1", 8), Refused(Decision, new SplitAt("art_1__para_1", 8)));
        Assert.Equal(new NothingToSplitOff("art_1__para_1", -1), Refused(Decision, new SplitAt("art_1__para_1", -1)));
        Assert.Equal(new NothingToSplitOff("art_1", 1), Refused(Decision, new SplitAt("art_1", 1)));
        Assert.Equal(new NoHeadingHere("art_2__para_1"), Refused(Decision, new MakeHeading("art_2__para_1")));
        Assert.Equal(new NoHeadingToUndo("art_1"), Refused(Decision, new MakeText("art_1")));
        Assert.Equal(new LevelNotPossible("art_1"), Refused(Decision, new Raise("art_1")));
        Assert.Equal(new LevelNotPossible("art_1__para_1"), Refused(Decision, new Lower("art_1__para_1")));
        Assert.Equal(new KindNotPossible("art_1", ProvisionKind.Chapter), Refused(Decision, new ChangeKind("art_1", ProvisionKind.Chapter)));
        Assert.Equal(new NoWordsOfItsOwn("art_1"), Refused(Decision, new EditWords("art_1", "а")));
        Assert.IsType<NumberNotPossible>(Refused(Decision, new Renumber("art_1", new string('1', 61))));
        Assert.IsType<TextHasForbiddenCharacters>(Refused(Decision, new EditWords("art_1__para_1", "а\u202Eб")));
        Assert.IsType<TooManyCorrections>(Refused(Decision, [.. Enumerable.Repeat(new Renumber("art_1", "1"), ActCorrector.Most + 1)]));
    }

    [Fact]
    public void Corrections_come_back_from_json_by_their_names()
    {
        var all = new Correction[]
        {
            new JoinWithPrevious("a"), new SplitAt("a", 3), new MakeHeading("a"), new MakeText("a", true), new Renumber("a", null), new ChangeKind("a", ProvisionKind.Point), new Raise("a"), new Lower("a"), new EditWords("a", "т"),
        }.ToSequence();
        Assert.Equal(all, JsonSerializer.Deserialize<Sequence<Correction>>(JsonSerializer.Serialize(all)));
        Assert.Contains("\"op\":\"make-heading\"", JsonSerializer.Serialize(all));
    }

    private const string Everything = """
        НАЦРТ ОДЛУКЕ О ЧИСТОЋИ

        На основу закона, скупштина доноси одлуку.

        ДЕО ПРВИ

        Глава I
        Опште одредбе

        Предмет

        Члан 1.

        Општина стара се о: 1) улици; 2) тргу.

        1) паркови:

        (1) велики;

        – нови;

        (2) мали;

        2) путеви;

        у складу са законом.

        Мера | Износ

        Чишћење | 500

        Други став. Још једна реченица.

        Глава II

        Одељак 1. Надзор

        Члан 2.

        Надзор врши инспекција.

        *Службени гласник РС, број 1/2020

        Члан 3. Казне

        Новчана казна.

        Члан 3. мења се и гласи:

        „Члан 3.

        Ново правило.”

        Број: 1/2026
        У Косјерићу, 5. марта 2026. године

        Прилог 1

        Образац захтева.
        """;

    private static readonly string[] Addresses = [.. Act(Everything).Flatten().Select(p => p.EId), "art_99"];

    private static readonly Gen<Correction> AnyMove = Gen.Select(Gen.OneOfConst(Addresses), Gen.Int[0, 6], Gen.Int[0, 40], Gen.Enum<ProvisionKind>(), (eId, which, offset, kind) => (Correction)(which switch
    {
        0 => new JoinWithPrevious(eId),
        1 => new SplitAt(eId, offset),
        2 => new MakeHeading(eId),
        3 => new MakeText(eId, offset > 20),
        4 => new ChangeKind(eId, kind),
        5 => new Raise(eId),
        _ => new Lower(eId),
    }));

    private static string Letters(IEnumerable<Provision> provisions) =>
        string.Concat(provisions.Flatten().SelectMany(p => new[] { p.Num, p.Heading, p.Text }).SelectMany(words => words ?? "").Where(c => !char.IsWhiteSpace(c)).Order());

    [Fact]
    public void Whatever_is_moved_no_word_is_lost_no_address_stands_twice_and_everything_that_holds_words_is_held()
    {
        var before = Letters(Act(Everything));
        var made = 0;
        AnyMove.List[1, 6].Sample(moves =>
        {
            var act = Act(Everything);
            // Each by itself on what the last one left, so that one that cannot be does not hide the others.
            foreach (var move in moves)
                if (ActCorrector.Apply(act, [move]).Value is { } corrected)
                {
                    Interlocked.Increment(ref made);
                    act = corrected;
                }
            Assert.Equal(before, Letters(act));
            var addresses = act.Flatten().Select(p => p.EId).ToList();
            Assert.Equal(addresses.Count, addresses.Distinct().Count());
            Assert.All(act, p => Assert.True(p.Kind is ProvisionKind.Preamble or ProvisionKind.Conclusion or ProvisionKind.Annex or ProvisionKind.Article or ProvisionKind.Note || p.Kind <= ProvisionKind.Subsection, p.EId));
            Assert.All(act.Flatten().Where(p => p.Kind == ProvisionKind.TableRow), row => Assert.Contains("__table", row.EId));
        }, iter: 400);
        Assert.True(made > 100);
    }

    [Fact]
    public void Warnings_of_the_structure_are_looked_for_again_and_those_of_the_file_stay()
    {
        var read = ActReader.Read(SourceText.Lines("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\n\nА.\n\nЧлан 3.\n\nБ.\n\nЧлан 5.\n\nВ.")).Value!;
        var before = read.Warnings.Add(new ReadWarning("tracked-changes", 0, new("а", "b")));
        var corrected = ActCorrector.Apply(read.Provisions, [new Renumber("art_3", "Члан 2.")]).Value!;
        Assert.Equal(["tracked-changes", "article-missing"], ActCorrector.Warnings(before, read.Title, corrected).Select(w => w.Code));
        Assert.Equal(11, ActCorrector.Warnings(before, read.Title, ActCorrector.Apply(read.Provisions, [new EditWords("art_1__para_1", "АА.")]).Value!).Max(w => w.Line));
    }

    [Fact]
    public void What_still_deserves_a_look_is_found_at_its_provision_whatever_its_line_was()
    {
        var read = ActReader.Read(SourceText.Lines("ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\n\nА.\n\nЧлан 3.\n\nБ.\n\nЧлан 5.\n\nВ."), [new("table-as-text", 5, new("а", "b")), new("macros-ignored", 0, new("а", "b"))]).Value!;
        Assert.Equal(["table-as-text art_1__para_1", "macros-ignored ", "article-missing art_3", "article-missing art_5"], read.Warnings.Select(w => $"{w.Code} {w.EId}"));
        var corrected = ActCorrector.Apply(read.Provisions, [new Renumber("art_3", "Члан 2.")]).Value!;
        Assert.Equal(["macros-ignored ", "article-missing art_5", "table-as-text art_1__para_1"], ActCorrector.Warnings(read.Warnings, read.Title, corrected).Select(w => $"{w.Code} {w.EId}"));
    }
}
