using CsCheck;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Specs.Consultations;
using Participation.Specs.Contributions;

namespace Participation.Specs.Laws;

/// <summary>Anything that can be said or can have happened, likely or not; small pools of ids and moments, so that things meet.</summary>
internal static class Anything
{
    private static readonly Gen<Guid> Id = Gen.OneOfConst(TownHall.Town, TownHall.OtherTown, TownHall.DebateId, TownHall.Ana.Citizen, TownHall.Moderator.Citizen, Guid.Empty);

    public static readonly Gen<Actor> Actor = Gen.Select(Id, Gen.Int[0, 7], (id, roles) => new Actor(id, (Roles)roles));

    public static readonly Gen<DateTimeOffset> Moment = Gen.OneOf(
        Gen.OneOfConst(TownHall.Drafted, TownHall.Starts, TownHall.Starts.AddTicks(-1), TownHall.Meanwhile, TownHall.Ends, TownHall.Ends.AddTicks(-1), DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        Gen.Long[TownHall.Drafted.UtcTicks, TownHall.Ends.AddDays(30).UtcTicks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero)));

    // Whole words, blanks, scripts, control characters, halves of characters.
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOfConst("Предлажем.", "", " ", "\u200b", "\0", "\u202e", "\ud83d", "\udc15", "\ufffe", "<script>alert(1)</script>", "1", Margin.ArticleText, "c\u030c"),
        Gen.Char['\0', '\uffff'].Array[0, 12].Select(letters => new string(letters)),
        Gen.OneOfConst(199, 201, 301, 2001, 10_001).Select(length => new string('а', length)));

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text));
    private static readonly Gen<string?> EId = Gen.OneOfConst((string?)null, Margin.Article, "art_6", "art_99", "");
    private static readonly Gen<Wording> Wording = Gen.Select(MaybeText, Text, MaybeText, (title, text, proposed) => new Wording(title, text, proposed));
    private static readonly Gen<SealedWording> Seal = Gen.OneOf(
        Wording.Select(wording => SealedWording.Seal(wording, Margin.Salt)), Wording.Select(wording => SealedWording.Seal(wording, Margin.Salt).Erase()));

    private static readonly Gen<ContributionKind> Kind = Gen.Enum<ContributionKind>();
    private static readonly Gen<Stance?> Stance = Gen.OneOfConst((Stance?)null, Participation.Contributions.Stance.For, Participation.Contributions.Stance.Against);

    private static readonly Gen<ConsultationDetails> Details = Gen.Select(Gen.Enum<ConsultationKind>(), Text, Text, Text, Moment, Moment)
        .Select(d => new ConsultationDetails(d.Item1, d.Item2, d.Item3, d.Item4, d.Item5, d.Item6));

    public static readonly Gen<ConsultationEvent> ConsultationEvent = Gen.OneOf<ConsultationEvent>(
        Gen.Select(Details, Moment, (details, at) => (ConsultationEvent)new ConsultationDrafted(TownHall.Town, details, TownHall.Officer.Citizen, at)),
        Gen.Select(Details, Moment, (details, at) => (ConsultationEvent)new ConsultationDetailsCorrected(details, TownHall.Officer.Citizen, at)),
        Moment.Select(at => (ConsultationEvent)new CallPublished(TownHall.Officer.Citizen, at)),
        Moment.Select(at => (ConsultationEvent)new DebateOpened(at)),
        Gen.Select(Moment, Text, Moment, (ends, reason, at) => (ConsultationEvent)new DebateExtended(ends, reason, TownHall.Officer.Citizen, at)),
        Gen.Select(Text, Moment, (reason, at) => (ConsultationEvent)new DebateClosedEarly(reason, TownHall.Officer.Citizen, at)),
        Moment.Select(at => (ConsultationEvent)new DebateEnded(at)),
        Gen.Select(Gen.Enum<DebateMode>(), Moment, (mode, at) => (ConsultationEvent)new DebateModeChosen(mode, null, TownHall.Officer.Citizen, at)),
        Gen.Select(Text, Moment, (reason, at) => (ConsultationEvent)new ConsultationCancelled(reason, TownHall.Officer.Citizen, at)));

    private static readonly Gen<CitedRule> Cited = Gen.Select(Gen.Bool, Gen.Bool, (known, repealed) => new CitedRule("1", known ? Margin.Rule : null, repealed));

    public static readonly Gen<ContributionEvent> ContributionEvent = Gen.OneOf<ContributionEvent>(
        Gen.Select(Kind, EId, Stance, Seal, Id, (kind, eId, stance, seal, author) =>
            (ContributionEvent)new ContributionSubmitted(TownHall.DebateId, author, kind, null, eId, 1, stance, seal, TownHall.Meanwhile)),
        Gen.Select(Seal, Id, (seal, author) =>
            (ContributionEvent)new ContributionSubmitted(TownHall.DebateId, author, ContributionKind.Comment, null, null, 1, null, seal, TownHall.Meanwhile, Held: Margin.Held)),
        Gen.Const((ContributionEvent)new ContributionHeld(TownHall.DebateId, Margin.Held, TownHall.Meanwhile)),
        Gen.Bool.Select(first => (ContributionEvent)new ContributionApproved(TownHall.DebateId, first, null, TownHall.Moderator.Citizen, TownHall.Meanwhile)),
        Gen.Select(Seal, Id, (seal, author) => (ContributionEvent)new ContributionEdited(TownHall.DebateId, seal, author, TownHall.Meanwhile)),
        Id.Select(author => (ContributionEvent)new ContributionWithdrawn(TownHall.DebateId, author, TownHall.Meanwhile)),
        Gen.Select(Text, Text, Id, (rule, reason, by) => (ContributionEvent)new ContributionHidden(TownHall.DebateId, rule, Margin.Rule, reason, by, TownHall.Meanwhile)),
        Gen.Select(Seal, Text, Id, (seal, reason, by) => (ContributionEvent)new PassageRedacted(TownHall.DebateId, seal, "1", Margin.Rule, reason, by, TownHall.Meanwhile)),
        Gen.Select(Seal, Text, Id, (seal, reason, by) => (ContributionEvent)new RedactionLifted(TownHall.DebateId, seal, reason, by, TownHall.Meanwhile)),
        Gen.Select(Text, Id, (reason, by) => (ContributionEvent)new MarkedOffTopic(TownHall.DebateId, "1", Margin.Rule, reason, by, TownHall.Meanwhile)),
        Gen.Select(Gen.Enum<SanctionKind>(), Text, Id, (kind, reason, by) =>
            (ContributionEvent)new AuthorSanctioned(TownHall.DebateId, by, kind, TownHall.Ends, "1", Margin.Rule, reason, TownHall.Moderator.Citizen, TownHall.Meanwhile)),
        Gen.Select(Text, Id, (reason, by) => (ContributionEvent)new ContributionErased(TownHall.DebateId, reason, "1", Margin.Rule, reason, by, TownHall.Meanwhile)),
        Gen.Enum<DecisionKind>().Select(kind => (ContributionEvent)new DecisionUndone(TownHall.DebateId, kind, TownHall.Meanwhile, TownHall.Moderator.Citizen, TownHall.Meanwhile)),
        Gen.Select(Text, Id, (reason, by) => (ContributionEvent)new ContributionRestored(TownHall.DebateId, reason, by, TownHall.Meanwhile)),
        Gen.Select(EId, Text, Id, (eId, reason, by) => (ContributionEvent)new ContributionReattached(TownHall.DebateId, 2, eId, reason, by, TownHall.Meanwhile)),
        Gen.Select(Text, Id, (reason, by) => (ContributionEvent)new ContributionKept(TownHall.DebateId, reason, by, TownHall.Meanwhile)));

    public static readonly Gen<BallotEvent> BallotEvent = Gen.Select(Gen.Int[-3, 3], Gen.Int[-3, 3], (before, value) =>
        (BallotEvent)new BallotCast(TownHall.DebateId, Margin.Comment, TownHall.Ana.Citizen, before, value, TownHall.Meanwhile));

    public static readonly Gen<ReportEvent> ReportEvent = Gen.Select(Gen.Enum<ReportReason>(), Seal, (reason, seal) =>
        (ReportEvent)new ContributionReported(TownHall.DebateId, Margin.Comment, TownHall.Ana.Citizen, reason, seal, TownHall.Meanwhile));

    public static readonly Gen<Consultation?> Consultation = State<Consultation, ConsultationEvent>(ConsultationEvent);
    public static readonly Gen<Contribution?> Contribution = State<Contribution, ContributionEvent>(ContributionEvent);
    public static readonly Gen<Ballot?> Ballot = State<Ballot, BallotEvent>(BallotEvent);
    public static readonly Gen<Report?> Report = State<Report, ReportEvent>(ReportEvent);

    private static readonly Gen<Debate> Debate = Gen.Select(Gen.Enum<ConsultationStatus>(), Gen.Enum<DebateMode>(), (status, mode) => Margin.DebateAt(status) with { Mode = mode });

    public static readonly Gen<Func<Consultation?, Decision<ConsultationEvent>>> ConsultationCommand = Gen.OneOf<Func<Consultation?, Decision<ConsultationEvent>>>(
        Gen.Select(Details, Actor, Moment, (details, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new DraftConsultation(TownHall.Town, details, by, now)))),
        Gen.Select(Details, Actor, Moment, (details, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new CorrectConsultationDetails(details, by, now)))),
        Gen.Select(Gen.Bool, Gen.Int[0, 400], Actor, Moment, (act, days, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new PublishCall(act, days, by, now)))),
        Gen.Select(Moment, Text, Actor, Moment, (ends, reason, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new ExtendDebate(ends, reason, by, now)))),
        Gen.Select(Text, Actor, Moment, (reason, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new CloseDebateEarly(reason, by, now)))),
        Gen.Select(Text, Actor, Moment, (reason, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new CancelConsultation(reason, by, now)))),
        Gen.Select(Gen.Enum<DebateMode>(), MaybeText, Actor, Moment, (mode, reason, by, now) => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new ChooseDebateMode(mode, reason, by, now)))),
        Moment.Select(now => Of<Consultation, ConsultationEvent>(s => ConsultationDecider.Decide(s, new AnnouncePhase(now)))));

    public static readonly Gen<Func<Contribution?, Decision<ContributionEvent>>> ContributionCommand = Gen.OneOf<Func<Contribution?, Decision<ContributionEvent>>>(
        Gen.Select(Gen.Select(Kind, EId, Stance, Wording), Contribution, Debate, Actor, (said, parent, debate, by) => Of<Contribution, ContributionEvent>(s =>
            ContributionDecider.Decide(s, new SubmitContribution(said.Item1, said.Item2, parent is null ? null : Margin.Comment, parent, said.Item3, said.Item4, Margin.Salt, debate, by, TownHall.Meanwhile)))),
        Gen.Select(Text, MaybeText, Debate, Actor, (text, proposed, debate, by) => Of<Contribution, ContributionEvent>(s =>
            ContributionDecider.Decide(s, new EditContribution(text, proposed, Margin.Salt, debate, by, TownHall.Meanwhile)))),
        Gen.Select(Debate, Actor, (debate, by) => Of<Contribution, ContributionEvent>(s => ContributionDecider.Decide(s, new WithdrawContribution(debate, by, TownHall.Meanwhile)))),
        Gen.Select(EId, Text, Debate, Actor, (eId, reason, debate, by) => Of<Contribution, ContributionEvent>(s =>
            AttachmentDecider.Decide(s, new ReattachContribution(eId, reason, debate, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Gen.Bool, Text, Actor, (rule, known, reason, by) => Of<Contribution, ContributionEvent>(s =>
            ModerationDecider.Decide(s, new HideContribution(new(rule, known ? Margin.Rule : null), reason, by, TownHall.Meanwhile)))),
        Gen.Select(MaybeText, Actor, (reason, by) => Of<Contribution, ContributionEvent>(s => ModerationDecider.Decide(s, new ApproveContribution(reason, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Actor, (reason, by) => Of<Contribution, ContributionEvent>(s => ModerationDecider.Decide(s, new RestoreContribution(reason, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Cited, Actor, (reason, rule, by) => Of<Contribution, ContributionEvent>(s => MarkingDecider.Decide(s, new RedactPassages(
            [new(RedactedField.Text, s?.Wording?.Text ?? "")], rule, reason, Margin.Salt, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Text, Cited, Actor, (basis, reason, rule, by) => Of<Contribution, ContributionEvent>(s => MarkingDecider.Decide(s, new EraseContribution(basis, rule, reason, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Actor, (reason, by) => Of<Contribution, ContributionEvent>(s => MarkingDecider.Decide(s, new LiftRedaction(reason, Margin.Salt, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Cited, Actor, (reason, rule, by) => Of<Contribution, ContributionEvent>(s => MarkingDecider.Decide(s, new MarkOffTopic(rule, reason, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Actor, (reason, by) => Of<Contribution, ContributionEvent>(s => MarkingDecider.Decide(s, new LiftOffTopicMark(reason, by, TownHall.Meanwhile)))),
        Gen.Select(Gen.Enum<SanctionKind>(), Gen.Int[0, 100], Text, Cited, Actor, (kind, days, reason, rule, by) => Of<Contribution, ContributionEvent>(s =>
            SanctionDecider.Decide(s, new SanctionAuthor(kind, days, rule, reason, by, TownHall.Meanwhile)))),
        Gen.Select(Gen.Enum<SanctionKind>(), Text, Actor, (kind, reason, by) => Of<Contribution, ContributionEvent>(s => SanctionDecider.Decide(s, new LiftSanction(kind, reason, by, TownHall.Meanwhile)))),
        Actor.Select(by => Of<Contribution, ContributionEvent>(s => UndoDecider.Decide(s, new UndoDecision(Margin.Salt, by, TownHall.Meanwhile)))),
        Gen.Select(Text, Actor, (reason, by) => Of<Contribution, ContributionEvent>(s => ModerationDecider.Decide(s, new KeepContribution(reason, by, TownHall.Meanwhile)))));

    public static readonly Gen<Func<Ballot?, Decision<BallotEvent>>> BallotCommand = Gen.Select(Contribution, Gen.Int[-3, 3], Gen.Enum<ConsultationStatus>(), Actor, (on, value, phase, by) =>
        Of<Ballot, BallotEvent>(s => BallotDecider.Decide(s, new CastBallot(Margin.Comment, on, value, phase, by, TownHall.Meanwhile))));

    public static readonly Gen<Func<Report?, Decision<ReportEvent>>> ReportCommand = Gen.Select(Contribution, Gen.Enum<ReportReason>(), MaybeText, Actor, (on, reason, explanation, by) =>
        Of<Report, ReportEvent>(s => ReportDecider.Decide(s, new ReportContribution(Margin.Comment, on, reason, explanation, Margin.Salt, by, TownHall.Meanwhile, TimeSpan.FromDays(1)))));

    private static Gen<TState?> State<TState, TEvent>(Gen<TEvent> happened) where TState : class, IEvolve<TState, TEvent> =>
        happened.Array[0, 5].Select(events => events.Aggregate((TState?)null, TState.Evolve));

    private static Func<TState?, Decision<TEvent>> Of<TState, TEvent>(Func<TState?, Decision<TEvent>> decide) => decide;
}
