using Participation.Acts;
using Participation.Acts.Amending;
using Participation.Acts.Carrying;
using Participation.Acts.Correcting;

namespace Participation.Specs.Acts;

/// <summary>A picture stands at its place, says what it shows, and stays a picture.</summary>
public sealed class PictureSpecs
{
    private static readonly string Map = new('a', 64);
    private static readonly string Form = new('b', 64);

    private static SourceLine Line(int number, string text) => new(number, text);

    private static SourceLine Shown(int number, string id, string alternative) => new(number, Picture.WordsOf(alternative), Picture: new Picture(id, alternative, 640, 480));

    private static readonly SourceLine[] Lines =
    [
        Line(1, "ОДЛУКА О ЗОНАМА"), Line(2, "Члан 1."), Line(3, "Зоне су:"), Line(4, "1) прва;"), Shown(5, Map, "мапа зона"), Line(6, "2) друга."), Line(7, "Члан 2."), Line(8, "Захтев се подноси на обрасцу."), Shown(9, Form, ""),
    ];

    private static ActReading Read() => ActReader.Read(Lines).Value!;

    private static Act Stored(ActReading read) => new(default, new ActDraft(SourceFormat.Docx, read.Title, read.Provisions, read.Warnings, default), []);

    [Fact]
    public void It_stands_within_what_stood_before_it_and_the_enumeration_goes_on_behind_it() =>
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_1__note_1 art_1__para_1__point_2 art_2 art_2__para_1 art_2__para_1__note_1", string.Join(' ', Read().Provisions.Flatten().Select(p => p.EId)));

    [Fact]
    public void It_is_never_part_of_a_sentence() =>
        Assert.Equal(["Мапа је", "[слика: мапа]", "на страни 2."], ActReader.Read([Line(1, "ОДЛУКА"), Line(2, "Члан 1."), Line(3, "Мапа је"), Shown(4, Map, "мапа"), Line(5, "на страни 2.")]).Value!.Provisions.Flatten().Skip(1).Select(p => p.Text));

    [Fact]
    public void It_stands_also_above_the_title_in_a_quotation_and_beneath_the_signature()
    {
        var read = ActReader.Read(
        [
            Shown(1, Map, "грб"), Line(2, "ОДЛУКА О ГРБУ"), Line(3, "Члан 1."), Line(4, "Члан 2. мења се и гласи:"), Line(5, "„Члан 2."), Shown(6, Form, "образац"), Line(7, "Нови текст.”"), Line(8, "Члан 3."), Line(9, "Крај."),
            Line(10, "Број: 1/2026"), Line(11, "ПРЕДСЕДНИК"), Shown(12, Map, "печат"),
        ]).Value!;
        Assert.Equal(["грб", "образац", "печат"], read.Provisions.Pictures().Select(picture => picture.Alternative));
        Assert.Equal(["[слика: образац]", "Нови текст.”"], read.Provisions.Find("art_1")!.Flatten().Select(p => p.Text).SkipWhile(text => !text.StartsWith('[')));
    }

    [Fact]
    public void One_without_a_description_is_named_until_it_has_one()
    {
        var warning = Assert.Single(Read().Warnings);
        Assert.Equal(("picture-without-text", 9, "art_2__para_1__note_1"), (warning.Code, warning.Line, warning.EId));
        Assert.StartsWith("Слика 2 нема опис.", warning.Message.Serbian, StringComparison.Ordinal);
        var act = Act.Evolve(Stored(Read()), Corrected(new DescribePicture("art_2__para_1__note_1", " образац захтева ")))!;
        Assert.Empty(act.Draft!.Warnings);
        var described = act.Draft.Provisions.Find("art_2__para_1__note_1")!;
        Assert.Equal(("[слика: образац захтева]", new Picture(Form, "образац захтева", 640, 480)), (described.Text, described.Picture));
    }

    [Fact]
    public void It_is_described_or_taken_out_and_nothing_else()
    {
        const string picture = "art_1__para_1__point_1__note_1";
        foreach (var correction in (Correction[])[new JoinWithPrevious(picture), new SplitAt(picture, 3), new MakeHeading(picture), new ChangeKind(picture, ProvisionKind.Paragraph), new EditWords(picture, "друго"), new Renumber(picture, "3)")])
            Assert.Equal(new PictureStaysWhole(picture), ActCorrector.Apply(Read().Provisions, [correction]).Refusal);
        Assert.Equal(new NoPictureHere("art_1"), ActCorrector.Apply(Read().Provisions, [new DescribePicture("art_1", "мапа")]).Refusal);
        Assert.Equal(new TextIsTooLong("alternative", Picture.LongestAlternative), ActCorrector.Apply(Read().Provisions, [new DescribePicture(picture, new string('а', 1001))]).Refusal);
        Assert.Equal([Form], ActCorrector.Apply(Read().Provisions, [new EditWords(picture, "")]).Value!.Pictures().Select(left => left.Id));
    }

    [Fact]
    public void What_is_joined_split_and_raised_around_it_keeps_it()
    {
        foreach (var correction in (Correction[])[new JoinWithPrevious("art_1__para_1__point_2"), new SplitAt("art_1__para_1__point_1", 3), new Raise("art_1__para_1__point_1"), new ChangeKind("art_2__para_1", ProvisionKind.Article), new JoinWithPrevious("art_2"), new EditWords("art_2", Heading: "Образац")])
            Assert.Equal([Map, Form], ActCorrector.Apply(Read().Provisions, [correction]).Value?.Pictures().Select(picture => picture.Id) ?? []);
    }

    [Fact]
    public void An_amendment_whose_wording_still_names_it_keeps_it_and_one_that_does_not_takes_it_out()
    {
        var kept = AmendedText.Apply(Read().Provisions, "art_1", AmendmentOperation.Replace, "Зоне су:\n1) прва зона;\n[слика: мапа зона]\n2) друга зона.")!;
        Assert.Equal([Map, Form], kept.Provisions.Pictures().Select(picture => picture.Id));
        Assert.Equal("[слика: мапа зона]", kept.Provisions.Find("art_1__para_1__point_1__note_1")!.Text);
        Assert.Equal([Form], AmendedText.Apply(Read().Provisions, "art_1", AmendmentOperation.Replace, "Зоне нема.")!.Provisions.Pictures().Select(picture => picture.Id));
        Assert.Equal([Map, Form], AmendedText.Apply(Read().Provisions, "art_2", AmendmentOperation.InsertAfter, "Члан 2а.\nНово.")!.Provisions.Pictures().Select(picture => picture.Id));
    }

    [Fact]
    public void Another_file_under_the_same_description_is_an_edit()
    {
        var other = ActReader.Read([.. Lines.Select(line => line.Picture is { } picture && picture.Id == Map ? line with { Picture = picture with { Id = new string('c', 64) } } : line)]).Value!;
        Assert.Equal([("art_1__para_1__point_1__note_1", CarryState.Edited)], ProvisionCarrier.Carry(Read().Provisions, other.Provisions).Where(row => row.State != CarryState.Kept).Select(row => (row.From, row.State)));
        Assert.All(ProvisionCarrier.Carry(Read().Provisions, Read().Provisions), row => Assert.Equal(CarryState.Kept, row.State));
    }

    [Fact]
    public void The_title_can_be_put_right_and_is_no_longer_missed()
    {
        var read = ActReader.Read([Line(1, "Члан 1."), Line(2, "Текст.")]).Value!;
        Assert.Equal(["title-missing"], read.Warnings.Select(warning => warning.Code));
        var decided = ActDecider.Decide(Stored(read), new CorrectActDraft(default, [new NameAct(" ОДЛУКА\nО ЗОНАМА ")], default, Stepwise: true));
        var act = decided.Events.Aggregate(Stored(read), (state, happened) => Act.Evolve(state, happened)!);
        Assert.Equal(("ОДЛУКА О ЗОНАМА", 0), (act.Draft!.Title, act.Draft.Warnings.Count));
        Assert.Equal(read.Provisions, act.Draft.Provisions);
        Assert.Equal(new TextIsMissing("title"), ActDecider.Decide(Stored(read), new CorrectActDraft(default, [new NameAct(" ")], default)).Refusal);
        Assert.Empty(ActDecider.Decide(act, new CorrectActDraft(default, [new NameAct("ОДЛУКА О ЗОНАМА")], default)).Events);
    }

    private static ActDraftCorrected Corrected(params Correction[] corrections) =>
        (ActDraftCorrected)Assert.Single(ActDecider.Decide(Stored(Read()), new CorrectActDraft(default, corrections.ToSequence(), default)).Events);
}
