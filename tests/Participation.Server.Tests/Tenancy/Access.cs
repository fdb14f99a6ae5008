using System.Net.Http.Json;
using Participation.Server.Tests.Harness;
using static Participation.Server.Tests.Tenancy.Who;

namespace Participation.Server.Tests.Tenancy;

/// <summary>What lies in Kosjerić for everyone to try.</summary>
/// <param name="Draft">A consultation with its act that is not called yet.</param>
/// <param name="Debate">An open debate with a newer draft of its act.</param>
/// <param name="Comment">The neighbour's comment there.</param>
/// <param name="Hidden">Another, that a moderator hid.</param>
/// <param name="Held">A third, that waits for a moderator.</param>
/// <param name="Redacted">One with a passage made unreadable, marked, its thread locked and its author warned.</param>
/// <param name="Appeal">The neighbour's appeal against the hiding.</param>
/// <param name="Amendment">The neighbour's amendment there.</param>
/// <param name="Applied">Another, that the officer made part of the draft.</param>
public sealed record Scene(Guid Draft, Guid Debate, Guid Comment, Guid Hidden, Guid Held, Guid Redacted, Guid Appeal, Guid Amendment, Guid Applied, Town Town)
{
    public static async Task<Scene> SetAsync(Town town)
    {
        var (draft, debate) = (await town.DraftDebateAsync(), await town.OpenDebateAsync());
        (await town.Officer.PutText($"/api/consultations/{debate}/act/draft", Town.ActText.Replace("на повоцу", "на повоцу у парку", StringComparison.Ordinal))).Done();
        var (comment, hidden) = (await town.CommentAsync(debate, "Стоји.", town.Neighbour), await town.CommentAsync(debate, "Увреда.", town.Neighbour));
        (await town.Moderator.Post($"/api/contributions/{hidden}/hide", new { rule = "1", reason = "Увреда." })).Done();
        var held = await town.HeldAsync(debate, "Чека.", town.Neighbour);
        (await town.Administrator.Put("/api/municipalities/kosjeric/rules/8", new { serbian = "Будите љубазни.", english = "Be kind." })).Done();
        var redacted = await town.CommentAsync(debate, "Број је 064 123 456.", town.Neighbour);
        (await town.Moderator.Post($"/api/contributions/{redacted}/sanctions", new { kind = "warning", rule = "1", reason = "Лични подаци." })).Done();
        (await town.Moderator.Post($"/api/contributions/{redacted}/off-topic", new { rule = "4", reason = "Лични подаци." })).Done();
        (await town.Moderator.Post($"/api/contributions/{redacted}/redact", new { rule = "3", reason = "Лични подаци.", passages = new[] { new { field = "text", exact = "064 123 456" } } })).Done();
        (await town.Moderator.Post($"/api/contributions/{redacted}/lock", new { rule = "1", reason = "Препирка." })).Done();
        (await town.Moderator.Post($"/api/consultations/{debate}/locks", new { eId = "art_1", rule = "1", reason = "Препирка." })).Done();
        (await town.Neighbour.Post($"/api/contributions/{hidden}/appeal", new { text = "Није увреда." })).Done();
        var appeal = (await town.Neighbour.Get($"/api/contributions/{hidden}/appeals")).Done().Items[0].GetProperty("id").GetGuid();
        var (amendment, applied) = (await town.AmendAsync(debate, "art_2__para_1", "Власник држи пса на повоцу.", town.Neighbour), await town.AmendAsync(debate, "art_3__para_1", "Ступа на снагу сутра.", town.Neighbour));
        (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{applied}")).Done();
        return new(draft, debate, comment, hidden, held, redacted, appeal, amendment, applied, town);
    }
}

/// <summary>One way to ask an endpoint, and who is let in.</summary>
public sealed record Attempt(string Endpoint, Who Allowed, string Method, Func<Scene, string> Path, Func<Scene, object?>? Body = null, string Of = "")
{
    /// <summary>Refused as if it were not there, so that nobody learns that it is.</summary>
    public bool Unseen { get; init; }

    public override string ToString() => Of.Length == 0 ? Endpoint : $"{Endpoint} of {Of}";

    public HttpRequestMessage Request(Scene scene)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path(scene));
        var body = Body?.Invoke(scene);
        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, System.Text.Encoding.UTF8, "text/plain"),
            _ => JsonContent.Create(body),
        };
        return request;
    }
}

/// <summary>Who may do what, as shared by the whole API; a new endpoint must find its place here.</summary>
public static class Access
{
    private static readonly object Reason = new { reason = "Разлог." };

    public static IReadOnlyList<Attempt> Table { get; } =
    [
        new("ListMunicipalities", Everyone, "GET", _ => "/api/municipalities"),
        new("ReadMunicipality", Everyone, "GET", _ => "/api/municipalities/kosjeric"),
        new("ReadConsultations", Everyone, "GET", _ => "/api/municipalities/kosjeric/consultations"),
        new("ReadConsultation", Everyone, "GET", s => $"/api/consultations/{s.Debate}"),
        new("ReadConsultation", OfficerHere, "GET", s => $"/api/consultations/{s.Draft}", Of: "a draft") { Unseen = true },
        new("ReadAct", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act"),
        new("ReadActVersions", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/versions"),
        new("ReadCarry", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/carry?from=1&to=1"),
        new("ReadDiff", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/diff?from=1&to=1"),
        new("ReadTrace", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/trace"),
        new("ReadProvision", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/provisions/art_2?version=1"),
        new("ReadContributions", Everyone, "GET", s => $"/api/consultations/{s.Debate}/contributions"),
        new("ReadContribution", Everyone, "GET", s => $"/api/contributions/{s.Comment}"),
        new("ReadContributionHistory", Everyone, "GET", s => $"/api/contributions/{s.Comment}/history"),
        new("ReadAlike", Everyone, "GET", s => $"/api/consultations/{s.Debate}/alike/{s.Comment}"),
        new("ReadFeed", Everyone, "GET", s => $"/api/consultations/{s.Debate}/feed"),
        new("ExportConsultation", Everyone, "GET", s => $"/api/consultations/{s.Debate}/export?format=json"),
        new("ExportAct", Everyone, "GET", s => $"/api/consultations/{s.Debate}/act/export?format=html"),
        new("WhoAmI", Everyone, "GET", _ => "/api/session"),

        new("DraftConsultation", OfficerHere, "PUT", _ => $"/api/consultations/{Guid.NewGuid()}", s => s.Town.Details()),
        new("CorrectConsultation", OfficerHere, "PUT", s => $"/api/consultations/{s.Draft}/details", s => s.Town.Details("Исправљено")) { Unseen = true },
        new("PublishConsultation", OfficerHere, "POST", s => $"/api/consultations/{s.Draft}/publish") { Unseen = true },
        new("CloseConsultation", OfficerHere, "POST", s => $"/api/consultations/{s.Debate}/close", _ => Reason),
        new("ExtendConsultation", OfficerHere, "POST", s => $"/api/consultations/{s.Debate}/extend", s => new { endsAt = s.Town.Server.Clock.GetUtcNow().AddDays(90), reason = "Разлог." }),
        new("ChooseDebateMode", OfficerHere, "PUT", s => $"/api/consultations/{s.Debate}/mode", _ => new { mode = "before-publication", reason = "Разлог." }),
        new("CancelConsultation", OfficerHere, "POST", s => $"/api/consultations/{s.Debate}/cancel", _ => Reason),
        new("PutActDraft", OfficerHere, "PUT", s => $"/api/consultations/{s.Draft}/act/draft", _ => Town.ActText) { Unseen = true },
        new("ReadActDraft", OfficerHere, "GET", s => $"/api/consultations/{s.Draft}/act/draft") { Unseen = true },
        new("ReadDraftDiff", OfficerHere, "GET", s => $"/api/consultations/{s.Debate}/act/draft/diff"),
        new("CorrectActDraft", OfficerHere, "POST", s => $"/api/consultations/{s.Draft}/act/draft/corrections", _ => new { corrections = new[] { new { op = "renumber", eId = "art_3", num = "Члан 4." } } }) { Unseen = true },
        new("PublishActVersion", OfficerHere, "POST", s => $"/api/consultations/{s.Debate}/act/publish", _ => new { note = "Исправка." }),

        new("ApplyAmendment", OfficerHere, "POST", s => $"/api/consultations/{s.Debate}/act/draft/amendments/{s.Amendment}"),
        new("UnapplyAmendment", OfficerHere, "DELETE", s => $"/api/consultations/{s.Debate}/act/draft/amendments/{s.Applied}"),
        new("NameSources", OfficerHere, "PUT", s => $"/api/consultations/{s.Debate}/act/draft/sources", s => new { eId = "art_2", contributions = new[] { s.Comment } }),

        new("SubmitContribution", SignedIn, "PUT", _ => $"/api/contributions/{Guid.NewGuid()}", s => new { consultation = s.Debate, kind = "comment", text = "Прилог." }),
        new("EditContribution", Author, "PUT", s => $"/api/contributions/{s.Comment}/text", _ => new { text = "Исправљено." }),
        new("WithdrawContribution", Author, "DELETE", s => $"/api/contributions/{s.Comment}"),
        new("CastBallot", SignedIn, "PUT", s => $"/api/contributions/{s.Comment}/ballot", _ => new { value = 1 }),
        new("ReportContribution", SignedIn & ~Author, "POST", s => $"/api/contributions/{s.Comment}/reports", _ => new { reason = "spam" }),
        new("ReattachContribution", ModeratorHere | OfficerHere, "POST", s => $"/api/contributions/{s.Comment}/attach", _ => new { eId = "art_3", reason = "Говори о ступању на снагу." }),
        new("ReadNotices", SignedIn, "GET", _ => "/api/notices"),
        new("MarkNoticesRead", SignedIn, "POST", _ => "/api/notices/read"),
        new("FollowConsultation", SignedIn, "PUT", s => $"/api/consultations/{s.Debate}/following"),
        new("UnfollowConsultation", SignedIn, "DELETE", s => $"/api/consultations/{s.Debate}/following"),
        new("FollowProvision", SignedIn, "PUT", s => $"/api/consultations/{s.Debate}/following/provisions/art_2"),
        new("UnfollowProvision", SignedIn, "DELETE", s => $"/api/consultations/{s.Debate}/following/provisions/art_2"),
        new("FollowContribution", SignedIn, "PUT", s => $"/api/contributions/{s.Comment}/following"),
        new("UnfollowContribution", SignedIn, "DELETE", s => $"/api/contributions/{s.Comment}/following"),
        new("ReadFollowedHere", SignedIn, "GET", s => $"/api/consultations/{s.Debate}/following"),
        new("DropFollowed", SignedIn, "DELETE", _ => "/api/following/0199b000-0000-7000-8000-000000000001"),
        new("ReadFollowed", SignedIn, "GET", _ => "/api/following"),
        new("ReadNews", SignedIn, "GET", _ => "/api/following/news"),
        new("CountUnreadNews", SignedIn, "GET", _ => "/api/following/unread"),
        new("MarkNewsRead", SignedIn, "POST", _ => "/api/following/news/read", _ => new { through = 0 }),
        new("ReadNewsChoices", SignedIn, "GET", _ => "/api/following/choices"),
        new("ChooseNews", SignedIn, "PUT", _ => "/api/following/choices/reply", _ => new { application = true, mail = "daily" }),

        new("HideContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/hide", _ => new { rule = "4", reason = "Разлог." }),
        new("RestoreContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Hidden}/restore", _ => Reason),
        new("ApproveContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Held}/approve", _ => new { }) { Unseen = true },
        new("KeepContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/keep", _ => Reason),
        new("RedactContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/redact", _ => new { rule = "3", reason = "Разлог.", passages = new[] { new { field = "text", exact = "Стоји" } } }),
        new("LiftRedaction", ModeratorHere, "POST", s => $"/api/contributions/{s.Redacted}/unredact", _ => Reason),
        new("MarkOffTopic", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/off-topic", _ => new { rule = "4", reason = "Разлог." }),
        new("LiftOffTopicMark", ModeratorHere, "POST", s => $"/api/contributions/{s.Redacted}/on-topic", _ => Reason),
        new("EraseContribution", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/erase", _ => new { rule = "3", reason = "Разлог.", basis = "Решење Повереника." }),
        new("SanctionAuthor", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/sanctions", _ => new { kind = "warning", rule = "1", reason = "Разлог." }),
        new("LiftSanction", ModeratorHere, "POST", s => $"/api/contributions/{s.Redacted}/sanctions/lift", _ => new { kind = "warning", reason = "Разлог." }),
        new("UndoDecision", ModeratorHere, "POST", s => $"/api/contributions/{s.Hidden}/undo"),
        new("LockThread", ModeratorHere, "POST", s => $"/api/contributions/{s.Comment}/lock", _ => new { rule = "1", reason = "Разлог." }),
        new("UnlockThread", ModeratorHere, "POST", s => $"/api/contributions/{s.Redacted}/unlock", _ => Reason),
        new("ReadOwnStanding", SignedIn, "GET", s => $"/api/consultations/{s.Debate}/standing"),
        new("ReadLocks", Everyone, "GET", s => $"/api/consultations/{s.Debate}/locks"),
        new("LockProvision", ModeratorHere, "POST", s => $"/api/consultations/{s.Debate}/locks", _ => new { eId = "art_3", rule = "1", reason = "Разлог." }),
        new("UnlockProvision", ModeratorHere, "POST", s => $"/api/consultations/{s.Debate}/locks/lift", _ => new { eId = "art_1", reason = "Разлог." }),
        new("AppealDecision", Author, "POST", s => $"/api/contributions/{s.Redacted}/appeal", _ => new { text = "Није тако." }),
        new("ReadAppeals", Author | ModeratorHere | OfficerHere, "GET", s => $"/api/contributions/{s.Hidden}/appeals"),
        new("DecideAppeal", OfficerHere, "POST", s => $"/api/appeals/{s.Appeal}/decide", _ => new { outcome = "upheld", reason = "Разлог." }),
        new("ClaimDuties", ModeratorHere | OfficerHere, "POST", _ => "/api/municipalities/kosjeric/moderation/claims", s => new { duties = new[] { s.Held } }),
        new("ReleaseDuty", ModeratorHere | OfficerHere, "DELETE", _ => "/api/municipalities/kosjeric/moderation/claims/0199b000-0000-7000-8000-000000000001"),
        new("DecideMany", ModeratorHere, "POST", _ => "/api/municipalities/kosjeric/moderation/decisions", s => new { decision = "hide", contributions = new[] { s.Comment }, rule = "1", reason = "Разлог." }),
        new("ReadModerationLedger", Everyone, "GET", s => $"/api/consultations/{s.Debate}/moderation/ledger"),
        new("ReadModerationStatistics", Everyone, "GET", _ => "/api/municipalities/kosjeric/moderation/statistics"),
        new("ReadSealedOriginal", ModeratorHere, "GET", s => $"/api/contributions/{s.Hidden}/original"),
        new("ReadModerationQueue", ModeratorHere | OfficerHere, "GET", _ => "/api/municipalities/kosjeric/moderation/queue"),
        new("CountModerationQueue", ModeratorHere | OfficerHere, "GET", _ => "/api/municipalities/kosjeric/moderation/queue/counts"),
        new("ReadCase", ModeratorHere | OfficerHere, "GET", s => $"/api/contributions/{s.Comment}/case"),
        new("ReadSignals", ModeratorHere | OfficerHere, "GET", s => $"/api/contributions/{s.Comment}/signals"),
        new("ReadSignalWeights", ModeratorHere | OfficerHere | AdministratorHere, "GET", _ => "/api/municipalities/kosjeric/signals"),

        new("WeighSignals", AdministratorHere, "PUT", _ => "/api/municipalities/kosjeric/signals", _ => new { weights = new { links = 20 } }),
        new("SetMinimumPeriod", AdministratorHere, "PUT", _ => "/api/municipalities/kosjeric/minimum-period", _ => new { days = 15, kind = "general-act" }),
        new("SetModerationTerms", AdministratorHere, "PUT", _ => "/api/municipalities/kosjeric/moderation/terms", _ => new { promiseHours = 24, appealDays = 15 }),
        new("ChooseColour", AdministratorHere, "PUT", _ => "/api/municipalities/kosjeric/colour", _ => new { colour = "#0b5a5e" }),
        new("AdoptConductRule", AdministratorHere, "PUT", _ => "/api/municipalities/kosjeric/rules/7", _ => new { serbian = "Будите кратки.", english = "Be brief." }),
        new("RepealConductRule", AdministratorHere, "DELETE", _ => "/api/municipalities/kosjeric/rules/8"),
        new("ListRoles", AdministratorHere, "GET", _ => "/api/municipalities/kosjeric/roles"),
        // The moderator has the role already and the citizen has none: allowed, and nothing changes.
        new("GrantRole", AdministratorHere, "PUT", s => $"/api/municipalities/kosjeric/roles/moderator/{s.Town.Moderator.Id}"),
        new("GrantRoleByAddress", AdministratorHere, "POST", _ => "/api/municipalities/kosjeric/roles/moderator", _ => new { email = "moderator@demo.example" }),
        new("EndRole", AdministratorHere, "DELETE", s => $"/api/municipalities/kosjeric/roles/moderator/{s.Town.Citizen.Id}"),
    ];

    /// <summary>They concern a person's own account and no municipality; what they are for is tried where accounts are.</summary>
    public static IReadOnlyList<Attempt> OwnAccount { get; } =
    [
        new("Register", Everyone, "POST", _ => "/api/accounts", _ => new { email = "nova@demo.example", password = Person.Password, displayName = "Нова Новић" }),
        new("SendConfirmation", Everyone, "POST", _ => "/api/accounts/confirmation"),
        new("ConfirmAddress", Everyone, "POST", _ => "/api/accounts/confirm", _ => new { id = Guid.NewGuid(), token = "nikakav" }),
        new("ForgetPassword", Everyone, "POST", _ => "/api/accounts/password/forgotten", _ => new { email = "nepoznata@demo.example" }),
        new("ResetPassword", Everyone, "POST", _ => "/api/accounts/password/reset", _ => new { id = Guid.NewGuid(), token = "nikakav", password = Person.Password }),
        new("SignIn", Everyone, "POST", _ => "/api/session", _ => new { email = "nepoznata@demo.example", password = Person.Password, remember = false }),
        new("SignOut", Everyone, "DELETE", _ => "/api/session"),
    ];

    /// <summary>Needs an act with a picture: <c>Acts.PictureTests</c> tries who may see one, of a version and of a draft.</summary>
    public const string Picture = "ReadActPicture";

    /// <summary>What is not under /api: nothing of a municipality can be changed there.</summary>
    public static IReadOnlySet<string> Elsewhere { get; } = new HashSet<string>
    {
        "/live", "/live/negotiate", "/openapi/{documentName}.json", "/health/live", "/health/ready", "/{**path}", "/dev/mail", "/dev/mail/{id:guid}",
        "/connect/authorize", "/connect/token", "/connect/userinfo", "/connect/logout", "/connect/consent.css",
        "/obavestenja/odjava.css", "/obavestenja/odjava/{token}",
    };
}
