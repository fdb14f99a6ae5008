using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>Keeps what was reported, what waits, what was appealed and locked, and what an author is told of a decision.</summary>
public sealed class ModerationRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            LedgerRows.Write(operations, stored);
            Wait(operations, stored);
            Notify(operations, stored);
            Lock(operations, stored);
        }
        return Task.CompletedTask;
    }

    private static void Wait(IDocumentOperations operations, IEvent stored)
    {
        switch (stored.Data)
        {
            case ContributionReported e:
                var due = e.DueAt ?? e.At.AddDays(1);
                operations.QueueSqlCommand(
                    """
                    insert into participation.report (contribution, citizen, consultation, reason, explanation, reported_at, due_at) values (?, ?, ?, ?, ?::text, ?, ?)
                    on conflict (contribution, citizen) do update
                    set reason = excluded.reason, explanation = excluded.explanation, reported_at = excluded.reported_at, due_at = excluded.due_at, settled_at = null
                    """,
                    e.Contribution, e.Citizen, e.Consultation, ApiNames.Of(e.Reason), e.Explanation?.Wording?.Text!, e.At.ToUniversalTime(), due.ToUniversalTime());
                Duties.Add(operations, e.Contribution, e.Consultation, e.Contribution, Duties.Report, e.At, due);
                break;

            case ContributionSubmitted { Held: { } held } e:
                Duties.Add(operations, stored.StreamId, e.Consultation, stored.StreamId, Duties.Why(held), e.At, held.DueAt);
                break;

            case ContributionHeld e:
                Duties.Add(operations, stored.StreamId, e.Consultation, stored.StreamId, Duties.Why(e.Holding), e.At, e.Holding.DueAt);
                break;

            case ContributionApproved or ContributionHidden or ContributionKept or ContributionWithdrawn or ContributionErased:
                Duties.Settle(operations, stored.StreamId, When((ContributionEvent)stored.Data));
                break;

            case PassageRedacted or MarkedOffTopic or AuthorSanctioned or ContributionReattached:
                Duties.SettleReports(operations, stored.StreamId, When((ContributionEvent)stored.Data));
                break;

            case DecisionUndone e:
                Duties.Reopen(operations, stored.StreamId, e.DecidedAt);
                break;

            case AppealFiled e:
                operations.QueueSqlCommand(
                    """
                    insert into participation.appeal (id, consultation, contribution, author, kind, rule, reason, moderator, decided_at, text, filed_at, due_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?)
                    """,
                    stored.StreamId, e.Consultation, e.Contribution, e.Author, ApiNames.Of(e.Kind), e.Rule, e.Reason, e.Moderator, e.DecidedAt.ToUniversalTime(),
                    e.Text.Wording?.Text!, e.At.ToUniversalTime(), e.DueAt.ToUniversalTime());
                Duties.Add(operations, stored.StreamId, e.Consultation, e.Contribution, Duties.Appeal, e.At, e.DueAt);
                break;

            case AppealDecided e:
                operations.QueueSqlCommand(
                    "update participation.appeal set outcome = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?",
                    ApiNames.Of(e.Outcome), e.Reason, e.By, e.At.ToUniversalTime(), stored.StreamId);
                operations.QueueSqlCommand("delete from participation.duty where id = ?", stored.StreamId);
                break;
        }
    }

    private static DateTimeOffset When(ContributionEvent decided) => decided switch
    {
        ContributionApproved e => e.At,
        ContributionHidden e => e.At,
        ContributionKept e => e.At,
        ContributionWithdrawn e => e.At,
        PassageRedacted e => e.At,
        MarkedOffTopic e => e.At,
        AuthorSanctioned e => e.At,
        ContributionErased e => e.At,
        ContributionReattached e => e.At,
        _ => default,
    };

    private static void Notify(IDocumentOperations operations, IEvent stored)
    {
        switch (stored.Data)
        {
            case ContributionApproved e:
                Tell(operations, stored, "approved", e.Consultation, null, null, e.Reason, e.At);
                break;
            case ContributionHidden e:
                Tell(operations, stored, "hidden", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case ContributionRestored e:
                Tell(operations, stored, "restored", e.Consultation, null, null, e.Reason, e.At);
                break;
            case PassageRedacted e:
                Tell(operations, stored, "redacted", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case RedactionLifted e:
                Tell(operations, stored, "restored", e.Consultation, null, null, e.Reason, e.At);
                break;
            case MarkedOffTopic e:
                Tell(operations, stored, "off-topic", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case OffTopicMarkLifted e:
                Tell(operations, stored, "restored", e.Consultation, null, null, e.Reason, e.At);
                break;
            case ContributionErased e:
                Tell(operations, stored, "erased", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case ContributionReattached e:
                Tell(operations, stored, "moved", e.Consultation, null, null, e.Reason, e.At);
                break;
            case AuthorSanctioned e:
                Tell(operations, stored, ApiNames.Of(e.Kind), e.Consultation, e.Rule, e.RuleText, e.Reason, e.At, e.Until);
                break;
            case SanctionLifted e:
                Tell(operations, stored, "sanction-lifted", e.Consultation, null, null, e.Reason, e.At);
                break;
            case AppealDecided e:
                Tell(operations, stored, "appeal-" + ApiNames.Of(e.Outcome), e.Consultation, null, null, e.Reason, e.At, on: e.Contribution);
                break;
        }
    }

    private static void Lock(IDocumentOperations operations, IEvent stored)
    {
        if (stored.Data is ThreadLocked locked)
            operations.QueueSqlCommand(
                "insert into participation.thread_lock (id, consultation, contribution, eid, act_version, decision) values (?, ?, ?::uuid, ?, ?, ?::jsonb) on conflict (id) do nothing",
                stored.Id, stored.StreamId, locked.Contribution!, locked.EId ?? "", locked.ActVersion,
                HidingDecision.Written(new(locked.Rule, locked.RuleText, locked.Reason, locked.At))!);
        else if (stored.Data is ThreadUnlocked { Contribution: { } contribution })
            operations.QueueSqlCommand("delete from participation.thread_lock where consultation = ? and contribution = ?", stored.StreamId, contribution);
        else if (stored.Data is ThreadUnlocked unlocked)
            operations.QueueSqlCommand(
                "delete from participation.thread_lock where consultation = ? and contribution is null and eid = ? and act_version = ?", stored.StreamId, unlocked.EId ?? "", unlocked.ActVersion);
    }

    private static void Tell(
        IDocumentOperations operations, IEvent stored, string kind, Guid consultation, string? rule, Words? ruleText, string? reason, DateTimeOffset at, DateTimeOffset? until = null, Guid? on = null) =>
        operations.QueueSqlCommand(
            """
            insert into participation.notice (id, citizen, kind, consultation, contribution, rule, rule_sr, rule_en, reason, at, until)
            select ?, c.author, ?, ?, c.id, ?::text, ?::text, ?::text, ?::text, ?, ?::timestamptz from participation.contribution c where c.id = ?
            on conflict (id) do nothing
            """,
            stored.Id, kind, consultation, rule!, ruleText?.Serbian!, ruleText?.English!, reason!, at.ToUniversalTime(), until?.ToUniversalTime()!, on ?? stored.StreamId);
}
