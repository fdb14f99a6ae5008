using Participation.Consultations;
using Participation.Contributions;
using Participation.Specs.Consultations;
using static Participation.Specs.Consultations.TownHall;

namespace Participation.Specs.Contributions;

/// <summary>The margin of a draft with two provisions, and what people write there.</summary>
internal static class Margin
{
    public const string Salt = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    public const string Article = "art_5__para_2";
    public const string ArticleText = "Власник је дужан да држи пса на повоцу.";

    public static readonly Guid Comment = Guid.Parse("0199b000-0000-7000-8000-000000000100");
    public static readonly Guid Reply = Guid.Parse("0199b000-0000-7000-8000-000000000101");

    public static Debate DebateAt(ConsultationStatus status) => new(TownHall.DebateId, status, 1, eId => eId switch
    {
        Article => ArticleText,
        "art_6" => "Паркови се затварају у поноћ.",
        _ => null,
    });

    public static readonly Debate Open = DebateAt(ConsultationStatus.Open);

    public static SubmitContribution Submit(
        ContributionKind kind, string text = "Предлажем да се брише.", string? eId = Article, string? title = null, string? proposed = null,
        Guid? parentId = null, Contribution? parent = null, Stance? stance = null, Debate? debate = null, Actor? by = null) =>
        new(kind, eId, parentId, parent, stance, new(title, text, proposed), Salt, debate ?? Open, by ?? Ana, Meanwhile);

    public static ContributionEvent Submitted(
        ContributionKind kind = ContributionKind.Comment, string text = "Предлажем да се брише.", string? eId = Article, string? title = null, string? proposed = null,
        Guid? parent = null, Stance? stance = null, Actor? by = null, Guid? thread = null) =>
        new ContributionSubmitted(TownHall.DebateId, (by ?? Ana).Citizen, kind, parent, eId, 1, stance, SealedWording.Seal(new(title, text, proposed), Salt), Meanwhile, Thread: thread ?? parent);

    public static readonly ContributionEvent Withdrawn = new ContributionWithdrawn(TownHall.DebateId, Ana.Citizen, Meanwhile);

    public static readonly Words Rule = new("Без увреда.", "No insults.");
    public static readonly ContributionEvent Hidden = new ContributionHidden(TownHall.DebateId, "1", Rule, "Увреда службеника.", Moderator.Citizen, Meanwhile);
    public static readonly ContributionEvent Restored = new ContributionRestored(TownHall.DebateId, "Није увреда.", OtherModerator.Citizen, Meanwhile);

    public static readonly Holding Held = new(HoldingCause.Mode, Meanwhile.AddDays(1));
    public static readonly ContributionEvent HeldSubmission = new ContributionSubmitted(
        TownHall.DebateId, Ana.Citizen, ContributionKind.Comment, null, Article, 1, null, SealedWording.Seal(new(null, "Предлажем да се брише.", null), Salt), Meanwhile, Held: Held);
    public static readonly ContributionEvent Approved = new ContributionApproved(TownHall.DebateId, true, null, Moderator.Citizen, Meanwhile);

    public static Debate In(DebateMode mode) => Open with { Mode = mode };

    public static Spec<Contribution, ContributionEvent>.Story Given(params IEnumerable<ContributionEvent> events) => Spec<Contribution, ContributionEvent>.Given(events);

    public static Contribution Standing(params IEnumerable<ContributionEvent> events) => Given(events).State!;
}
