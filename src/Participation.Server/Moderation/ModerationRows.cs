using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>Keeps what was reported, and what an author is told of a decision.</summary>
public sealed class ModerationRows : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            switch (stored.Data)
            {
                case ContributionReported e:
                    operations.QueueSqlCommand(
                        """
                        insert into participation.report (contribution, citizen, consultation, reason, explanation, reported_at) values (?, ?, ?, ?, ?::text, ?)
                        on conflict (contribution, citizen) do update
                        set reason = excluded.reason, explanation = excluded.explanation, reported_at = excluded.reported_at, settled_at = null
                        """,
                        e.Contribution, e.Citizen, e.Consultation, ApiNames.Of(e.Reason), e.Explanation?.Wording?.Text!, e.At.ToUniversalTime());
                    break;

                case ContributionHidden e:
                    Settle(operations, stored.StreamId, e.At);
                    Tell(operations, stored, "hidden", e.Consultation, e.Rule, e.RuleText, e.Reason, e.At);
                    break;

                case ContributionKept e:
                    Settle(operations, stored.StreamId, e.At);
                    break;

                case ContributionWithdrawn e:
                    Settle(operations, stored.StreamId, e.At);
                    break;

                case ContributionRestored e:
                    Tell(operations, stored, "restored", e.Consultation, null, null, e.Reason, e.At);
                    break;
            }
        }
        return Task.CompletedTask;
    }

    private static void Settle(IDocumentOperations operations, Guid contribution, DateTimeOffset at) =>
        operations.QueueSqlCommand(
            "update participation.report set settled_at = ? where contribution = ? and settled_at is null", at.ToUniversalTime(), contribution);

    private static void Tell(IDocumentOperations operations, IEvent stored, string kind, Guid consultation, string? rule, Words? ruleText, string reason, DateTimeOffset at) =>
        operations.QueueSqlCommand(
            """
            insert into participation.notice (id, citizen, kind, consultation, contribution, rule, rule_sr, rule_en, reason, at)
            select ?, c.author, ?, ?, c.id, ?::text, ?::text, ?::text, ?, ? from participation.contribution c where c.id = ?
            on conflict (id) do nothing
            """,
            stored.Id, kind, consultation, rule!, ruleText?.Serbian!, ruleText?.English!, reason, at.ToUniversalTime(), stored.StreamId);
}
