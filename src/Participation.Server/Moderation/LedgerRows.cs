using JasperFx.Events;
using Marten;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>Keeps the public record of moderation. Before the duty that a decision settles is taken away, so that the record knows how long it had waited.</summary>
internal static class LedgerRows
{
    public static void Write(IDocumentOperations operations, IEvent stored)
    {
        switch (stored.Data)
        {
            case ContributionHidden e:
                Add(operations, stored, e.Unseen ? "refuse" : "hide", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case ContributionApproved e:
                Add(operations, stored, "approve", e.Consultation, null, null, e.Reason, e.At);
                break;
            case ContributionKept e:
                Add(operations, stored, "keep", e.Consultation, null, null, e.Reason, e.At);
                break;
            case ContributionRestored e:
                Add(operations, stored, "restore", e.Consultation, null, null, e.Reason, e.At);
                break;
            case PassageRedacted e:
                Add(operations, stored, "redact", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case RedactionLifted e:
                Add(operations, stored, "restore", e.Consultation, null, null, e.Reason, e.At);
                break;
            case MarkedOffTopic e:
                Add(operations, stored, "off-topic", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case OffTopicMarkLifted e:
                Add(operations, stored, "restore", e.Consultation, null, null, e.Reason, e.At);
                break;
            case AuthorSanctioned e:
                Add(operations, stored, ApiNames.Of(Decisions.Of(e.Kind)), e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                break;
            case SanctionLifted e:
                Add(operations, stored, "lift-sanction", e.Consultation, null, null, e.Reason, e.At);
                break;
            case ContributionErased e:
                Add(operations, stored, "erase", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At, basis: e.Basis);
                break;
            case ContributionReattached e:
                Add(operations, stored, "move", e.Consultation, null, null, e.Reason, e.At, byOfficer: e.ByOfficer);
                break;
            case ThreadLocked e:
                Add(operations, stored, "lock", stored.StreamId, e.Rule, e.RuleText, e.Reason, e.At, on: e.Contribution, ofThread: true);
                break;
            case ThreadUnlocked e:
                Add(operations, stored, "unlock", stored.StreamId, null, null, e.Reason, e.At, on: e.Contribution, ofThread: true);
                break;
            case DecisionUndone e:
                operations.QueueSqlCommand("update participation.moderation_ledger set undone = true where contribution = ? and at = ?", stored.StreamId, e.DecidedAt.ToUniversalTime());
                break;
            case AppealFiled e:
                Appealed(operations, e.Contribution, e.DecidedAt, "filed");
                break;
            case AppealDecided e:
                operations.QueueSqlCommand(
                    """
                    update participation.moderation_ledger l set appeal = ? from participation.appeal a
                    where a.id = ? and l.contribution = a.contribution and l.at = a.decided_at and l.appeal is not null
                    """, ApiNames.Of(e.Outcome), stored.StreamId);
                Add(operations, stored, "appeal-" + ApiNames.Of(e.Outcome), e.Consultation, null, null, e.Reason, e.At, on: e.Contribution, duty: stored.StreamId, byOfficer: e.ByOfficer);
                break;
        }
    }

    private static void Appealed(IDocumentOperations operations, Guid contribution, DateTimeOffset decidedAt, string appeal) =>
        operations.QueueSqlCommand("update participation.moderation_ledger set appeal = ? where contribution = ? and at = ? and rule is not null", appeal, contribution, decidedAt.ToUniversalTime());

    private static void Add(
        IDocumentOperations operations, IEvent stored, string decision, Guid consultation, string? rule, Words? ruleText, string? reason, DateTimeOffset at,
        string? basis = null, Guid? on = null, bool ofThread = false, Guid? duty = null, bool byOfficer = false) =>
        operations.QueueSqlCommand(
            """
            insert into participation.moderation_ledger (id, municipality, consultation, contribution, decision, role, rule, rule_sr, rule_en, reason, basis, at, waited)
            select ?, c.municipality, c.id, ?::uuid, ?, ?, ?::text, ?::text, ?::text, ?::text, ?::text, ?, extract(epoch from ? - (select d.since from participation.duty d where d.id = ?))
            from participation.consultation c where c.id = ?
            on conflict (id) do nothing
            """,
            stored.Id, ofThread ? on! : on ?? stored.StreamId, decision, byOfficer ? "officer" : "moderator", rule!, ruleText?.Serbian!, ruleText?.English!, reason!, basis!, at.ToUniversalTime(), at.ToUniversalTime(),
            ofThread ? Guid.Empty : duty ?? on ?? stored.StreamId, consultation);
}
