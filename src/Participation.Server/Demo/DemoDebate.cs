using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Participation.Acts;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Accounts;
using Participation.Server.Contributions;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Demo;

/// <summary>
/// An open debate to try the service with, in Development only: made of the same commands as any other, as if it had begun
/// two and a half weeks ago. Where the last one is over, the next is opened.
/// </summary>
internal sealed class DemoDebate(CommandSessions sessions, UserManager<Account> accounts, TimeProvider clock)
{
    private const int DaysRunning = 18;
    private const int DaysLeft = 12;
    private static readonly string[] People = ["citizen", "neighbour", "moderator", "officer", "administrator"];

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var municipality = MunicipalityName.Id(DemoAccounts.Municipality);
        for (var number = 1; ; number++)
        {
            var id = StreamIds.Of($"demo-debate-{number}", municipality);
            await using var look = await sessions.Begin(id, cancellation);
            var status = (await look.StateOf<Consultation, ConsultationEvent>(id, cancellation))?.StatusAt(clock.GetUtcNow());
            if (status is ConsultationStatus.Open or ConsultationStatus.Upcoming)
                return;
            if (status is not null)
                continue;
            await look.DisposeAsync();
            await Open(id, municipality, cancellation);
            return;
        }
    }

    private async Task Open(Guid id, Guid municipality, CancellationToken cancellation)
    {
        var people = new Dictionary<string, Guid>();
        foreach (var name in People)
            people[name] = (await accounts.FindByEmailAsync($"{name}@demo.example"))!.Id;
        var now = clock.GetUtcNow();
        var began = now.AddDays(-DaysRunning);
        await Call(id, municipality, new Actor(people["officer"], Roles.Officer), began, now, cancellation);

        using var resource = typeof(DemoDebate).Assembly.GetManifestResourceStream("Participation.Server.Demo.prilozi.json")!;
        var contributions = (await JsonSerializer.DeserializeAsync<List<Written>>(resource, JsonSerializerOptions.Web, cancellation))!;
        foreach (var written in contributions)
            await Write(id, written, contributions, people, now, cancellation);
    }

    private async Task Call(Guid id, Guid municipality, Actor officer, DateTimeOffset began, DateTimeOffset now, CancellationToken cancellation)
    {
        var ends = new DateTimeOffset(SerbianCalendar.DateOf(now.AddDays(DaysLeft)).ToDateTime(new(23, 59)), SerbianCalendar.Local(now).Offset).ToUniversalTime();
        var details = new ConsultationDetails(
            ConsultationKind.GeneralAct,
            "Нацрт одлуке о одржавању чистоће и уређењу зелених површина",
            "Одлука уређује кад и како се празне контејнери, ко чисти улице зими и шта сме да се сади испред зграда. Шта бисте ви изменили?",
            "Члан 11. и члан 68. Закона о локалној самоуправи; Одлука о јавним расправама општине Косјерић",
            began, ends);
        var act = ActStream.Id(id);
        await using var session = await sessions.Begin(id, cancellation, act, municipality);
        await session.Decide<Consultation, ConsultationEvent>(id, state => ConsultationDecider.Decide(state, new DraftConsultation(municipality, details, officer, began)), null, cancellation);
        await session.Decide<Act, ActEvent>(act, state => ActDecider.Decide(state, new PutActDraft(id, officer.Citizen, SourceFormat.PlainText, DemoAct.Read(), began)), null, cancellation);
        await session.Commit(cancellation);

        await using var publishing = await sessions.Begin(id, cancellation, act);
        await publishing.Decide<Consultation, ConsultationEvent>(id, state => ConsultationDecider.Decide(state, new PublishCall(true, 15, officer, began)), null, cancellation);
        await publishing.Decide<Act, ActEvent>(act, state => ActDecider.Decide(state, new PublishActVersion(officer.Citizen, "", began)), null, cancellation);
        await publishing.Commit(cancellation);
    }

    private async Task Write(Guid debate, Written written, List<Written> all, Dictionary<string, Guid> people, DateTimeOffset now, CancellationToken cancellation)
    {
        // Spread over the day, so that the demo does not look as if everybody wrote at one minute.
        var at = now.AddDays(-written.DaysAgo).AddMinutes(-37 * (all.IndexOf(written) + 1) % 600);
        var id = StreamIds.Of($"demo-contribution-{written.Key}", debate);
        var parent = written.ReplyTo is { } key ? StreamIds.Of($"demo-contribution-{key}", debate) : (Guid?)null;
        await using (var session = await sessions.Begin(id, cancellation, [.. DebateState.Streams(debate), .. parent is { } p ? [p] : Array.Empty<Guid>()]))
        {
            var around = (await DebateState.Of(session, debate, at, cancellation))!;
            var command = new SubmitContribution(
                written.Kind, written.EId, parent, parent is { } to ? await session.StateOf<Contribution, ContributionEvent>(to, cancellation) : null, written.Stance,
                new(written.Title, written.Text, written.Proposed), Seals.NewSalt(), around, new(people[written.By], Roles.None), at);
            var decided = await session.Decide<Contribution, ContributionEvent>(id, state => ContributionDecider.Decide(state, command), null, cancellation);
            if (decided.Refusal is { } refusal)
                throw new InvalidOperationException($"The demo's contribution {written.Key} was refused: {refusal.Code}");
            await session.Commit(cancellation);
        }
        foreach (var (voter, value) in (written.For ?? []).Select(v => (v, 1)).Concat((written.Against ?? []).Select(v => (v, -1))))
            await Vote(debate, id, people[voter], value, at.AddMinutes(20), cancellation);
        if (written.Hidden is { } rule)
            await Hide(id, rule, written.Reason!, people["moderator"], at.AddHours(2), cancellation);
    }

    private async Task Vote(Guid debate, Guid contribution, Guid voter, int value, DateTimeOffset at, CancellationToken cancellation)
    {
        var ballot = StreamIds.Of("ballot", contribution, voter);
        await using var session = await sessions.Begin(ballot, cancellation, contribution, debate);
        var on = await session.StateOf<Contribution, ContributionEvent>(contribution, cancellation);
        var command = new CastBallot(contribution, on, value, ConsultationStatus.Open, new(voter, Roles.None), at);
        await session.Decide<Ballot, BallotEvent>(ballot, state => BallotDecider.Decide(state, command), null, cancellation);
        await session.Commit(cancellation);
    }

    private async Task Hide(Guid contribution, string rule, string reason, Guid moderator, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(contribution, cancellation);
        var command = new HideContribution(new(rule, CodeOfConduct.Rules.First(known => known.Number == rule).Text), reason, new(moderator, Roles.Moderator), at);
        await session.Decide<Contribution, ContributionEvent>(contribution, state => ModerationDecider.Decide(state, command), null, cancellation);
        await session.Commit(cancellation);
    }

    /// <summary>A contribution as the file of the demo describes it.</summary>
    private sealed record Written(
        string Key, int DaysAgo, string By, string KindName, string? EId, string? StanceName, string? Title, string Text, string? Proposed,
        string? ReplyTo, string[]? For, string[]? Against, string? Hidden, string? Reason)
    {
        public ContributionKind Kind => ApiNames.TryRead<ContributionKind>(KindName, out var kind) ? kind : throw new FormatException(KindName);

        public Stance? Stance => ApiNames.TryRead<Stance>(StanceName, out var stance) ? stance : null;
    }
}
