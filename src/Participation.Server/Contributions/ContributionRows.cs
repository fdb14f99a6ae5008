using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <summary>Keeps the row of a contribution, in the transaction of its events.</summary>
public sealed class ContributionRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            Apply(operations, stored.StreamId, stored.Data);
            Mark(operations, stored.StreamId, stored.Data);
        }
        return Task.CompletedTask;
    }

    private static void Apply(IDocumentOperations operations, Guid id, object happened)
    {
        switch (happened)
        {
            case ContributionSubmitted e:
                var kind = ApiNames.Of(e.Kind);
                var (place, known) = ContributionPlace.Of(e);
                var (heldColumns, heldValues, heldFor) = e.Held is { } held
                    ? (", listed, published, held_for", ", false, false, ?", new object[] { ApiNames.Of(held.Cause) })
                    : ("", "", []);
                operations.QueueSqlCommand(
                    $"""
                    insert into participation.contribution (id, consultation, kind, eid, act_version, parent, stance, title, text, html, proposed_text, author, status, created_at, operation, passage{heldColumns}, place)
                    values (?, ?, ?, ?, ?, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?, ?, ?, ?::text, ?::jsonb{heldValues}, {place})
                    """,
                    [
                        id, e.Consultation, kind, e.EId ?? "", e.ActVersion, e.Parent!, ApiNames.Of(e.Stance)!,
                        e.Wording.Wording?.Title!, e.Wording.Wording?.Text!, Html(e.Wording)!, e.Wording.Wording?.ProposedText!, e.Author, e.Held is null ? "visible" : "held", e.At.ToUniversalTime(),
                        ApiNames.Of(e.Operation)!, ContributionPlace.Written(e.Passage)!, .. heldFor, .. known,
                    ]);
                var (counted, by) = ContributionPlace.OfTally(id, e);
                operations.QueueSqlCommand(
                    $"insert into participation.contribution_tally (contribution, consultation, kind, top_level, place) values (?, ?, ?, ?, {counted})",
                    id, e.Consultation, kind, e.Parent is null, by);
                if (e.Held is not null)
                    operations.QueueSqlCommand("update participation.contribution_tally set listed = false where contribution = ?", id);
                break;

            case ContributionHeld e:
                operations.QueueSqlCommand(
                    "update participation.contribution set status = 'held', held_for = ?, listed = false, version = version + 1 where id = ?", ApiNames.Of(e.Holding.Cause), id);
                operations.QueueSqlCommand("update participation.contribution_tally set listed = false where contribution = ?", id);
                break;

            case ContributionApproved:
                Show(operations, id, "held_for = null");
                break;

            case ContributionReattached e:
                ContributionPlace.Move(operations, id, e);
                break;

            case ContributionEdited e:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set title = ?::text, text = ?::text, html = ?::text, proposed_text = ?::text, edited_at = ?, redaction = null, version = version + 1
                    where id = ?
                    """,
                    e.Wording.Wording?.Title!, e.Wording.Wording?.Text!, Html(e.Wording)!, e.Wording.Wording?.ProposedText!, e.At.ToUniversalTime(), id);
                break;

            case ContributionWithdrawn:
                operations.QueueSqlCommand("update participation.contribution set status = 'withdrawn', listed = published, held_for = null, version = version + 1 where id = ?", id);
                ListAsItStands(operations, id);
                break;

            case ContributionHidden e:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set status = 'hidden', hidden_at = ?, hidden_rule = ?, hidden_rule_sr = ?, hidden_rule_en = ?, hidden_reason = ?, listed = published, held_for = null, version = version + 1
                    where id = ?
                    """,
                    e.At.ToUniversalTime(), e.Rule, e.RuleText.Serbian, e.RuleText.English, e.Reason, id);
                ListAsItStands(operations, id);
                break;

            case ContributionRestored:
                Show(operations, id, "hidden_at = null, hidden_rule = null, hidden_rule_sr = null, hidden_rule_en = null, hidden_reason = null");
                break;

            case PassageRedacted e:
                Reword(operations, id, e.Wording);
                break;

            case RedactionLifted e:
                Reword(operations, id, e.Wording);
                break;

            case ContributionErased e:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set status = 'hidden', erased = true, title = null, text = null, html = null, proposed_text = null, passage = null, redaction = null, off_topic = null, held_for = null,
                        hidden_at = ?, hidden_rule = ?, hidden_rule_sr = ?, hidden_rule_en = ?, hidden_reason = ?, listed = published, version = version + 1
                    where id = ?
                    """,
                    e.At.ToUniversalTime(), e.Rule, e.RuleText.Serbian, e.RuleText.English, e.Reason, id);
                ListAsItStands(operations, id);
                break;

            case ContributionEvent:
                operations.QueueSqlCommand("update participation.contribution set version = version + 1 where id = ?", id);
                break;
        }
    }

    /// <summary>The marks that a reader is shown beside the words.</summary>
    private static void Mark(IDocumentOperations operations, Guid id, object happened)
    {
        switch (happened)
        {
            case PassageRedacted e:
                SetMark(operations, id, "redaction", new(e.Rule, e.RuleText, e.Reason, e.At));
                break;
            case RedactionLifted:
                SetMark(operations, id, "redaction", null);
                break;
            case MarkedOffTopic e:
                SetMark(operations, id, "off_topic", new(e.Rule, e.RuleText, e.Reason, e.At));
                break;
            case OffTopicMarkLifted:
                SetMark(operations, id, "off_topic", null);
                break;
            case ThreadLocked { Contribution: { } contribution } e:
                SetMark(operations, contribution, "locked", new(e.Rule, e.RuleText, e.Reason, e.At));
                break;
            case ThreadUnlocked { Contribution: { } contribution }:
                SetMark(operations, contribution, "locked", null);
                break;
        }
    }

    private static void SetMark(IDocumentOperations operations, Guid id, string column, HidingDecision? decision) =>
        operations.QueueSqlCommand($"update participation.contribution set {column} = ?::jsonb where id = ?", HidingDecision.Written(decision)!, id);

    private static void Reword(IDocumentOperations operations, Guid id, SealedWording wording) => operations.QueueSqlCommand(
        "update participation.contribution set title = ?::text, text = ?::text, html = ?::text, proposed_text = ?::text, version = version + 1 where id = ?",
        wording.Wording?.Title!, wording.Wording?.Text!, Html(wording)!, wording.Wording?.ProposedText!, id);

    private static void Show(IDocumentOperations operations, Guid id, string assignments)
    {
        operations.QueueSqlCommand($"update participation.contribution set status = 'visible', listed = true, published = true, {assignments}, version = version + 1 where id = ?", id);
        operations.QueueSqlCommand("update participation.contribution_tally set listed = true where contribution = ?", id);
    }

    /// <summary>What was never published stays unknown also when it is refused or withdrawn; what was, leaves a tombstone.</summary>
    private static void ListAsItStands(IDocumentOperations operations, Guid id) => operations.QueueSqlCommand(
        "update participation.contribution_tally t set listed = c.listed from participation.contribution c where c.id = t.contribution and t.contribution = ? and t.listed <> c.listed", id);

    private static string? Html(SealedWording sealedWording) =>
        sealedWording.Wording is { } wording ? ContributionText.ToHtml(wording.Text) : null;
}
