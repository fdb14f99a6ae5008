using Marten;
using Participation.Contributions;

namespace Participation.Server.Moderation;

/// <summary>Keeps the one table of what waits for moderators, in the transaction of the events.</summary>
internal static class Duties
{
    public const string Report = "report";
    public const string Held = "held";
    public const string Spam = "spam";
    public const string Appeal = "appeal";

    public static string Why(Holding held) => held.Cause == HoldingCause.Suspected ? Spam : Held;

    /// <param name="id">The appeal's, else the contribution's: it waits once, and what is held is held first of all.</param>
    public static void Add(IDocumentOperations operations, Guid id, Guid consultation, Guid contribution, string why, DateTimeOffset since, DateTimeOffset due) =>
        operations.QueueSqlCommand(
            """
            insert into participation.duty (id, municipality, consultation, contribution, why, since, due)
            select ?, c.municipality, c.id, ?, ?, ?, ? from participation.consultation c where c.id = ?
            on conflict (id) do update set why = case when excluded.why = 'report' then duty.why else excluded.why end
            """,
            id, contribution, why, since.ToUniversalTime(), due.ToUniversalTime(), consultation);

    /// <summary>A decision was undone: the reports that it settled wait again, with their old promise.</summary>
    public static void Reopen(IDocumentOperations operations, Guid contribution, DateTimeOffset settledAt)
    {
        operations.QueueSqlCommand("update participation.report set settled_at = null where contribution = ? and settled_at = ?", contribution, settledAt.ToUniversalTime());
        operations.QueueSqlCommand(
            """
            insert into participation.duty (id, municipality, consultation, contribution, why, since, due)
            select r.contribution, c.municipality, c.id, r.contribution, 'report', min(r.reported_at), min(r.due_at)
            from participation.report r join participation.consultation c on c.id = r.consultation
            where r.contribution = ? and r.settled_at is null group by r.contribution, c.id
            on conflict (id) do nothing
            """, contribution);
    }

    /// <summary>A moderator has looked at it: nothing waits any more but an appeal.</summary>
    public static void Settle(IDocumentOperations operations, Guid contribution, DateTimeOffset at)
    {
        operations.QueueSqlCommand("update participation.report set settled_at = ? where contribution = ? and settled_at is null", at.ToUniversalTime(), contribution);
        operations.QueueSqlCommand("delete from participation.duty where contribution = ? and why <> 'appeal'", contribution);
        operations.QueueSqlCommand("delete from participation.duty_claim where duty = ?", contribution);
    }

    /// <summary>A moderator has answered the reports with something after which it stays: what is held waits on, for it is not published by that.</summary>
    public static void SettleReports(IDocumentOperations operations, Guid contribution, DateTimeOffset at)
    {
        operations.QueueSqlCommand("update participation.report set settled_at = ? where contribution = ? and settled_at is null", at.ToUniversalTime(), contribution);
        operations.QueueSqlCommand("delete from participation.duty_claim c using participation.duty d where d.contribution = ? and d.why = 'report' and c.duty = d.id", contribution);
        operations.QueueSqlCommand("delete from participation.duty where contribution = ? and why = 'report'", contribution);
    }
}
