using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <summary>Keeps the row of a contribution, in the transaction of its events.</summary>
public sealed class ContributionRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
            Apply(operations, stored.StreamId, stored.Data);
        return Task.CompletedTask;
    }

    private static void Apply(IDocumentOperations operations, Guid id, object happened)
    {
        switch (happened)
        {
            case ContributionSubmitted e:
                var kind = ApiNames.Of(e.Kind);
                var (place, known) = ContributionPlace.Of(e);
                operations.QueueSqlCommand(
                    $"""
                    insert into participation.contribution (id, consultation, kind, eid, act_version, parent, stance, title, text, html, proposed_text, author, status, created_at, operation, passage, place)
                    values (?, ?, ?, ?, ?, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?, 'visible', ?, ?::text, ?::jsonb, {place})
                    """,
                    [
                        id, e.Consultation, kind, e.EId ?? "", e.ActVersion, e.Parent!, ApiNames.Of(e.Stance)!,
                        e.Wording.Wording?.Title!, e.Wording.Wording?.Text!, Html(e.Wording)!, e.Wording.Wording?.ProposedText!, e.Author, e.At.ToUniversalTime(),
                        ApiNames.Of(e.Operation)!, ContributionPlace.Written(e.Passage)!, .. known,
                    ]);
                var (counted, by) = ContributionPlace.OfTally(id, e);
                operations.QueueSqlCommand(
                    $"insert into participation.contribution_tally (contribution, consultation, kind, top_level, place) values (?, ?, ?, ?, {counted})",
                    id, e.Consultation, kind, e.Parent is null, by);
                break;

            case ContributionReattached e:
                ContributionPlace.Move(operations, id, e);
                break;

            case ContributionEdited e:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set title = ?::text, text = ?::text, html = ?::text, proposed_text = ?::text, edited_at = ?, version = version + 1
                    where id = ?
                    """,
                    e.Wording.Wording?.Title!, e.Wording.Wording?.Text!, Html(e.Wording)!, e.Wording.Wording?.ProposedText!, e.At.ToUniversalTime(), id);
                break;

            case ContributionWithdrawn:
                operations.QueueSqlCommand("update participation.contribution set status = 'withdrawn', version = version + 1 where id = ?", id);
                break;

            case ContributionHidden e:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set status = 'hidden', hidden_at = ?, hidden_rule = ?, hidden_rule_sr = ?, hidden_rule_en = ?, hidden_reason = ?, version = version + 1
                    where id = ?
                    """,
                    e.At.ToUniversalTime(), e.Rule, e.RuleText.Serbian, e.RuleText.English, e.Reason, id);
                break;

            case ContributionRestored:
                operations.QueueSqlCommand(
                    """
                    update participation.contribution
                    set status = 'visible', hidden_at = null, hidden_rule = null, hidden_rule_sr = null, hidden_rule_en = null, hidden_reason = null, version = version + 1
                    where id = ?
                    """, id);
                break;

            case ContributionEvent:
                operations.QueueSqlCommand("update participation.contribution set version = version + 1 where id = ?", id);
                break;
        }
    }

    private static string? Html(SealedWording sealedWording) =>
        sealedWording.Wording is { } wording ? ContributionText.ToHtml(wording.Text) : null;
}
