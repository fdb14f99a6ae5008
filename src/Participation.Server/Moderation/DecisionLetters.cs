using Participation.Contributions;
using Participation.Language;
using Participation.Moderation;
using Participation.Server.Accounts;
using Participation.Server.Mail;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <summary>
/// The mails by which people learn at once what was decided about what they wrote: with rule, reason and the way to appeal, and never with their words.
/// Each is written into the outbox in the transaction of the decision.
/// </summary>
public sealed class DecisionLetters(Outbox outbox, PublicAddress address)
{
    /// <summary>Tells the sender that something waits. To be called after the commit; without it the mail goes out a little later.</summary>
    public void Sent() => outbox.Wake();

    /// <param name="appealDays">Within how many days the decision can be appealed.</param>
    internal async Task Write(CommandSession session, Guid contribution, Guid author, ContributionEvent decided, int appealDays, CancellationToken cancellation)
    {
        if (Decided(decided) is not { } told)
            return;
        List<Words> after = told.Rule is null || decided is ContributionErased ? [] : [HowToAppeal(told.At, appealDays)];
        await Write(session, contribution, author, told.Consultation, told.Subject, told.Rule, told.Reason, after, cancellation);
    }

    internal Task Write(CommandSession session, Appeal appeal, AppealDecided decided, CancellationToken cancellation) => Write(
        session, appeal.Contribution, appeal.Author, appeal.Consultation,
        decided.Outcome == AppealOutcome.Overturned
            ? new("Ваш приговор је усвојен", "Your appeal was accepted")
            : new("Ваш приговор није усвојен", "Your appeal was not accepted"),
        null, decided.Reason, [], cancellation);

    private sealed record Told(Guid Consultation, Words Subject, (string Number, Words Text)? Rule, string? Reason, DateTimeOffset At);

    private static Told? Decided(ContributionEvent decided) => decided switch
    {
        ContributionHidden e => new(e.Consultation, e.Unseen ? new("Ваш прилог није објављен", "Your contribution was not published") : new("Ваш прилог је уклоњен", "Your contribution was removed"),
            (e.Rule, e.RuleText), e.Reason, e.At),
        PassageRedacted e => new(e.Consultation, new("Део Вашег прилога је уклоњен", "A passage of your contribution was removed"), (e.Rule, e.RuleText), e.Reason, e.At),
        MarkedOffTopic e => new(e.Consultation, new("Ваш прилог је означен као ван теме", "Your contribution was marked as off-topic"), (e.Rule, e.RuleText), e.Reason, e.At),
        ContributionErased e => new(e.Consultation, new("Ваш прилог је трајно уклоњен", "Your contribution was removed for good"), (e.Rule, e.RuleText), e.Reason, e.At),
        AuthorSanctioned e => new(e.Consultation, Sanction(e), (e.Rule, e.RuleText), e.Reason, e.At),
        ContributionRestored e => new(e.Consultation, new("Ваш прилог је поново видљив", "Your contribution is visible again"), null, e.Reason, e.At),
        RedactionLifted e => new(e.Consultation, new("Ваш прилог је поново видљив у целини", "Your contribution is visible in full again"), null, e.Reason, e.At),
        OffTopicMarkLifted e => new(e.Consultation, new("Са Вашег прилога је скинута ознака", "The mark was taken off your contribution"), null, e.Reason, e.At),
        SanctionLifted e => new(e.Consultation, new("Мера је укинута", "The sanction was lifted"), null, e.Reason, e.At),
        ContributionApproved e => new(e.Consultation, new("Ваш прилог је објављен", "Your contribution was published"), null, e.Reason, e.At),
        _ => null,
    };

    private static Words Sanction(AuthorSanctioned e) => e switch
    {
        { Until: { } until } => new(
            $"Писање у расправи Вам је ускраћено до {SerbianDates.Official(SerbianCalendar.DateOf(until))}", $"Your writing in the debate is suspended until {SerbianCalendar.DateOf(until):yyyy-MM-dd}"),
        { Kind: Participation.Consultations.SanctionKind.Exclusion } => new("Искључени сте из расправе", "You were excluded from the debate"),
        _ => new("Опомена модератора", "A warning by a moderator"),
    };

    private static Words HowToAppeal(DateTimeOffset at, int days)
    {
        var last = SerbianCalendar.DateOf(at).AddDays(days);
        return new(
            $"Ако сматрате да одлука није исправна, приговорите најкасније {SerbianDates.Official(last)}: отворите прилог преко везе у овој поруци и изаберите «Приговор». О приговору одлучује друга особа, а не она која је донела одлуку.",
            $"If you think that the decision is wrong, appeal until {last:yyyy-MM-dd} at the latest: open the contribution by this link and choose “Appeal”. Somebody else decides about it than who made the decision.");
    }

    private async Task Write(
        CommandSession session, Guid contribution, Guid author, Guid consultation, Words subject, (string Number, Words Text)? rule, string? reason, List<Words> after, CancellationToken cancellation)
    {
        string email, name, language, title, slug;
        await using (var command = session.Ask(
            """
            select a.email, a.display_name, a.language, c.title, m.slug
            from accounts.accounts a cross join participation.consultation c join participation.municipality m on m.id = c.municipality
            where a.id = $1 and c.id = $2 and a.email is not null
            """))
        {
            command.Parameters.Add(new() { Value = author });
            command.Parameters.Add(new() { Value = consultation });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            if (!await reader.ReadAsync(cancellation))
                return;
            (email, name, language, title, slug) = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
        }
        List<Words> before = [new($"Расправа: {title}", $"Debate: {title}")];
        if (rule is { } named)
            before.Add(new($"Правило {named.Number}: {named.Text.Serbian}", $"Rule {named.Number}: {named.Text.English}"));
        if (!PlainText.IsBlank(reason))
            before.Add(new($"Образложење: {reason}", $"Reason: {reason}"));
        var mail = outbox.Write(
            new Letter(subject, before, new(new("Отворите прилог", "Open the contribution"), new($"{address.Origin}/{slug}/{consultation}#c-{contribution}")), after), email, name, language);
        session.Write(
            """
            insert into accounts.outbox (id, "to", subject, text, html, language, created_at, attempts, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?)
            """,
            mail.Id, mail.To!, mail.Subject!, mail.Text!, mail.Html!, mail.Language, mail.CreatedAt, mail.CreatedAt);
    }
}
