using System.Text.Json;
using Participation.Acts;
using Participation.Acts.Amending;
using Participation.Acts.Carrying;
using Participation.Acts.Correcting;

namespace Participation.Specs.Acts;

public sealed class ActSpecs
{
    private static readonly Guid Consultation = Guid.Parse("0199a000-0000-7000-8000-000000000001");
    private static readonly Guid Officer = Guid.Parse("0199a000-0000-7000-8000-000000000002");
    private static readonly DateTimeOffset Now = new(2026, 11, 5, 9, 0, 0, TimeSpan.FromHours(1));

    private static ActReading Reading(string text) => ActReader.Read(SourceText.Lines($"ОДЛУКА О ЧИСТОЋИ\n\nЧлан 1.\n{text}")).Value!;

    private static ActDraftRead DraftRead(string text) =>
        new(Consultation, Officer, SourceFormat.PlainText, Reading(text).Title, Reading(text).Provisions, Reading(text).Warnings, Now);

    private static PutActDraft Put(string text) => new(Consultation, Officer, SourceFormat.PlainText, Reading(text), Now);

    [Fact]
    public void An_officer_puts_a_draft() =>
        Spec<Act, ActEvent>.Given().When(act => ActDecider.Decide(act, Put("Први."))).Then(DraftRead("Први."));

    [Fact]
    public void The_same_draft_again_is_already_a_fact() =>
        Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, Put("Први."))).ThenNothing();

    [Fact]
    public void Another_draft_takes_the_place_of_the_first() =>
        Assert.Equal("Други.", Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, Put("Други."))).State!.Draft!.Provisions.Find("art_1__para_1")!.Text);

    [Fact]
    public void A_draft_is_corrected_and_keeps_its_title()
    {
        Sequence<Correction> corrections = [new Renumber("art_1", "Члан 2.")];
        var corrected = ActCorrector.Apply(Reading("Први.").Provisions, corrections).Value!;
        var act = Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, corrections, Now)))
            .Then(new ActDraftCorrected(Consultation, Officer, corrections, corrected, Now)).State!;
        Assert.Equal(("ОДЛУКА О ЧИСТОЋИ", "art_2"), (act.Draft!.Title, act.Draft.Provisions[0].EId));
        Assert.Contains(act.Draft.Warnings, w => w.Code == "article-missing");
    }

    [Fact]
    public void Corrections_that_were_looked_at_one_by_one_go_by_the_addresses_that_the_ones_before_left()
    {
        Sequence<Correction> corrections = [new Renumber("art_1", "Члан 2."), new EditWords("art_2__para_1", "Други.")];
        Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, corrections, Now))).Refused<CorrectedProvisionNotFound>();
        var act = Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, corrections, Now, Stepwise: true))).State!;
        Assert.Equal("Други.", act.Draft!.Provisions.Find("art_2__para_1")!.Text);
    }

    [Fact]
    public void What_shaped_a_draft_goes_with_the_provisions_that_a_correction_renumbers()
    {
        var shaping = new Shaping("art_1__para_1", Guid.NewGuid(), AmendmentOperation.Replace);
        var amended = Reading("Други.").Provisions;
        var draft = Spec<Act, ActEvent>
            .Given(DraftRead("Први."), new ActVersionPublished(Consultation, 1, "", Officer, Now),
                new AmendmentApplied(Consultation, shaping.Contribution, AmendmentOperation.Replace, shaping.EId, Officer, amended, [], [shaping], Now))
            .When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, [new Renumber("art_1", "Члан 2.")], Now))).State!.Draft!;
        Assert.Equal([shaping with { EId = "art_2__para_1" }], draft.Shapings);
        // The tree no longer says by itself where the provisions of the newest version stand, and nothing is left to take back.
        Assert.Null(draft.Carried);
        Assert.Null(draft.Before);
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_already_a_fact() =>
        Spec<Act, ActEvent>.Given(DraftRead("Први.")).When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, [new Renumber("art_1", "Члан 1.")], Now))).ThenNothing();

    [Fact]
    public void Only_a_draft_is_corrected()
    {
        Spec<Act, ActEvent>.Given().When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, [], Now))).Refused<ActNotFound>();
        Spec<Act, ActEvent>.Given(DraftRead("Први."), new ActVersionPublished(Consultation, 1, "", Officer, Now))
            .When(act => ActDecider.Decide(act, new CorrectActDraft(Officer, [], Now))).Refused<NoDraftToCorrect>();
    }

    [Fact]
    public void Versions_count_from_one_and_every_one_stays_readable()
    {
        var act = Spec<Act, ActEvent>
            .Given(DraftRead("Свако одржава чистоћу испред зграде."), new ActVersionPublished(Consultation, 1, "Нацрт за јавну расправу", Officer, Now), DraftRead("Свако одржава чистоћу испред своје зграде."))
            .When(state => ActDecider.Decide(state, new PublishActVersion(Officer, "Исправка", Now)))
            .Then(
                new ActVersionPublished(Consultation, 2, "Исправка", Officer, Now),
                new ProvisionsCarried(Consultation, 1, 2, [new("art_1__para_1", "art_1__para_1", CarryState.Edited, true, [])], [], Now))
            .State!;
        Assert.Equal((2, "Свако одржава чистоћу испред своје зграде.", "Свако одржава чистоћу испред зграде."), (act.Version, act.Published()!.Provisions.Find("art_1__para_1")!.Text, act.At(1)!.Provisions.Find("art_1__para_1")!.Text));
        Assert.Null(act.Draft);
        Assert.Null(act.At(3));
        Assert.True(act.Published()!.Has("art_1"));
        Assert.False(act.Published()!.Has("art_2"));
    }

    [Fact]
    public void Nothing_is_published_without_an_act() =>
        Spec<Act, ActEvent>.Given().When(act => ActDecider.Decide(act, new PublishActVersion(Officer, "", Now))).Refused<ActNotFound>();

    [Fact]
    public void Nothing_is_published_twice() =>
        Spec<Act, ActEvent>.Given(DraftRead("Први."), new ActVersionPublished(Consultation, 1, "", Officer, Now))
            .When(act => ActDecider.Decide(act, new PublishActVersion(Officer, "", Now))).Refused<NoDraftToPublish>();

    [Fact]
    public void A_note_has_its_length() =>
        Spec<Act, ActEvent>.Given(DraftRead("Први."))
            .When(act => ActDecider.Decide(act, new PublishActVersion(Officer, new string('а', ActDecider.LongestNote + 1), Now))).Refused<VersionNoteTooLong>();

    [Fact]
    public void An_event_with_a_whole_act_comes_back_from_json_as_it_was()
    {
        var read = DraftRead("Општина:\n1) прва тачка;\n2) друга тачка.");
        var json = JsonSerializer.Serialize(read);
        Assert.Equal(read, JsonSerializer.Deserialize<ActDraftRead>(json));
        Assert.Contains("\"Children\":[]", json);
    }
}
