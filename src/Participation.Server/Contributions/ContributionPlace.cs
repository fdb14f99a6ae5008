using System.Text.Json;
using Marten;
using Participation.Acts.Anchoring;
using Participation.Contributions;

namespace Participation.Server.Contributions;

/// <summary>How the row of a contribution learns its place, the permanent identity of the provision it speaks of.</summary>
internal static class ContributionPlace
{
    private const string OfAddress = "coalesce((select place from participation.provision_place where consultation = ? and version = ? and eid = ?), ?)";

    // A reply that is written while its parent is put elsewhere waits for the one or is taken along by the other.
    private const string OfParent = "(select place from participation.contribution where id = ? for share)";

    /// <summary>The expression for the place, and its parameters. In a first version address and place are one, and nothing has to be looked up.</summary>
    public static (string Expression, object[] Parameters) Of(ContributionSubmitted e) => e switch
    {
        { Parent: { } parent } => (OfParent, [parent]),
        { EId: { } eId, ActVersion: > 1 } => Of(e.Consultation, e.ActVersion, eId),
        _ => ("?", [e.EId ?? ""]),
    };

    /// <summary>The same for the tally, after the row itself: with one parameter.</summary>
    public static (string Expression, object Parameter) OfTally(Guid id, ContributionSubmitted e) =>
        Of(e) is ("?", [var known]) ? ("?", known) : ("(select place from participation.contribution where id = ?)", id);

    /// <summary>Puts a contribution and the replies to it at another place, as somebody decided by hand.</summary>
    public static void Move(IDocumentOperations operations, Guid id, ContributionReattached e)
    {
        var (place, known) = e.EId is { } eId ? Of(e.Consultation, e.ActVersion, eId) : ("?", [""]);
        operations.QueueSqlCommand(
            $"""
            update participation.contribution
            set attached_version = ?, attached_eid = ?, attached_reason = ?, attached_at = ?, version = version + 1, place = {place} where id = ?
            """,
            [e.ActVersion, e.EId ?? "", e.Reason, e.At.ToUniversalTime(), .. known, id]);
        operations.QueueSqlCommand(
            """
            with recursive beneath(id) as (
                select id from participation.contribution where parent = ?
                union all select r.id from beneath join participation.contribution r on r.parent = beneath.id)
            update participation.contribution set place = (select place from participation.contribution where id = ?) where id in (select id from beneath)
            """, id, id);
    }

    public static string? Written(Passage? passage) => passage is null ? null : JsonSerializer.Serialize(passage, JsonSerializerOptions.Web);

    public static Passage? Read(string? passage) => passage is null ? null : JsonSerializer.Deserialize<Passage>(passage, JsonSerializerOptions.Web);

    private static (string Expression, object[] Parameters) Of(Guid consultation, int version, string eId) => (OfAddress, [consultation, version, eId, eId]);
}
