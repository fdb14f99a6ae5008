using Npgsql;
using NpgsqlTypes;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <summary>What a list of contributions may be asked for.</summary>
/// <remarks>Properties, not parameters: the generator of request delegates stumbles over a constructor that may be given null.</remarks>
public sealed record ThreadQuery
{
    /// <summary>A provision: it and all beneath it, wherever they stand by now.</summary>
    public string? EId { get; init; }

    /// <summary>The version in which it has that address; the newest that has it where none is named.</summary>
    public int? Version { get; init; }

    /// <summary>Only what speaks of the act as a whole, of no provision.</summary>
    public bool? Whole { get; init; }

    /// <summary>Only what speaks of provisions that the newest version has no more.</summary>
    public bool? Removed { get; init; }

    /// <summary>The replies to that contribution; without it only those that are no reply.</summary>
    public Guid? Parent { get; init; }

    public string? Kind { get; init; }
    public string? Sort { get; init; }

    /// <summary>Words to find, in either script or in bald Latin.</summary>
    public string? Q { get; init; }

    public string? Cursor { get; init; }
    public int? Limit { get; init; }
}

/// <summary>
/// A page of the contributions of a consultation. For a provision each address beneath it is looked up by itself in an index that
/// is already in order, so the page costs the same among a hundred contributions and among a hundred thousand.
/// </summary>
public sealed class ContributionThread(ContributionItems items, ActShelf acts, ConsultationReading consultations)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/contributions", async (
            Guid id, [AsParameters] ThreadQuery query, HttpContext http, ContributionThread thread, CancellationToken cancellation) =>
                await thread.Get(id, query, http, cancellation))
        .AllowAnonymous().SharedByReaders()
        .WithName("ReadContributions").WithTags("Contributions")
        .WithSummary("A page of contributions: of the whole debate, of a provision and all beneath it, or the replies to one.")
        .Produces<Page<ContributionItem>>();

    private async Task<IResult> Get(Guid id, ThreadQuery query, HttpContext http, CancellationToken cancellation)
    {
        if (query.Kind is not null && !ApiNames.TryRead<ContributionKind>(query.Kind, out _))
            return new KindUnknown().Problem(http);
        if (query.Sort is not (null or "newest" or "oldest" or "top" or "controversial"))
            return new SortUnknown().Problem(http);
        if (!Cursor.TryRead(query.Cursor, out var cursor))
            return new CursorUnreadable().Problem(http);
        if (PlainText.Check(query.Q, "q", 200, required: false) is { } unsearchable)
            return unsearchable.Problem(http);
        if (!await consultations.IsPublic(id, cancellation))
            return new ConsultationNotFound().Problem(http);
        string[]? places = null;
        if (query.Whole == true)
        {
            places = [""];
        }
        else if (query.Removed == true)
        {
            places = [.. (await acts.OfLately(id, cancellation))?.Places.Removed ?? []];
        }
        else if (query.EId is { Length: > 0 } eId)
        {
            // An address that was published in this very moment is looked for once more before it is said not to be there.
            places = (await acts.OfLately(id, cancellation))?.Beneath(eId, query.Version) ?? (await acts.Of(id, cancellation))?.Beneath(eId, query.Version);
            if (places is null)
                return new Participation.Contributions.ProvisionNotFound(eId).Problem(http);
        }

        var limit = Paging.Limit(query.Limit);
        var page = await Read(id, query, places, cursor, limit, ContributionPage.Reader(http), cancellation);
        var cut = Paging.PageOf(page, limit, row => new(row.Key, row.Item.Id));
        return Results.Ok(new Page<ContributionItem>(cut.Items.Select(row => row.Item).ToArray(), cut.Next));
    }

    private Task<List<(ContributionItem Item, double Key)>> Read(Guid id, ThreadQuery query, string[]? places, Cursor? cursor, int limit, Guid? reader, CancellationToken cancellation)
    {
        var (key, table, idColumn, direction) = query.Sort switch
        {
            "oldest" => ("created_at", "contribution", "id", "asc"),
            "top" => ("support", "contribution_tally", "contribution", "desc"),
            "controversial" => ("dispute", "contribution_tally", "contribution", "desc"),
            _ => ("created_at", "contribution", "id", "desc"),
        };
        var byTime = table == "contribution";
        var parameters = new List<NpgsqlParameter> { new NpgsqlParameter<Guid> { TypedValue = id } };
        string Parameter(object value, NpgsqlDbType type)
        {
            parameters.Add(new() { Value = value, NpgsqlDbType = type });
            return $"${parameters.Count + 1}";
        }

        var filters = "";
        if (query.Parent is null)
            filters += byTime ? " and r.parent is null" : " and r.top_level";
        if (query.Kind is { } kind)
            filters += kind == "comment" ? " and r.kind = 'comment'" : $" and r.kind = {Parameter(kind, NpgsqlDbType.Text)} and r.kind <> 'comment'";
        if (query.Sort == "controversial")
            filters += " and r.dispute > 0";
        if (cursor is { } seen)
        {
            var than = direction == "desc" ? "<" : ">";
            var at = byTime ? Parameter(FromMicroseconds(seen.Key), NpgsqlDbType.TimestampTz) : Parameter((int)seen.Key, NpgsqlDbType.Integer);
            filters += $" and (r.{key}, r.{idColumn}) {than} ({at}, {Parameter(seen.Id, NpgsqlDbType.Uuid)})";
        }
        var order = $"order by r.{key} {direction}, r.{idColumn} {direction} limit {Paging.Rows(limit)}";
        var select = $"select r.{idColumn} as id, r.{key} as key from participation.{table} r";
        // The lists lead past what is held; its author finds it in its place all the same.
        const string listed = " and r.listed";
        var own = byTime ? " and not r.listed and r.author = $1" : " and r.contribution in (select id from participation.contribution where author = $1 and consultation = $2 and not listed)";

        string WithOwn(string others, string where) => reader is null
            ? others
            : $"select * from (({others}) union all ({select} where r.consultation = $2{where}{filters}{own} {order})) r(id, key) order by r.key {direction}, r.id {direction} limit {Paging.Rows(limit)}";

        string rows;
        var searches = false;
        if (query.Q is { Length: > 0 } words && ContributionSearch.Query(words) is { } search)
        {
            var (serbian, bald) = (Parameter(search.Words, NpgsqlDbType.Text), Parameter(search.Bald, NpgsqlDbType.Text));
            var at = places is null ? "" : $" and r.place = any({Parameter(places, NpgsqlDbType.Array | NpgsqlDbType.Text)})";
            searches = true;
            // Replies are found too: a reader searches the debate, not its first layer.
            filters = filters.Replace(" and r.parent is null", "", StringComparison.Ordinal).Replace(" and r.top_level", "", StringComparison.Ordinal);
            rows = $"""
                {select} join participation.contribution_search s on s.contribution = r.{idColumn}
                where s.consultation = $2 and r.consultation = $2
                  and r.listed and s.words @@ (websearch_to_tsquery('serbian', {serbian}) || websearch_to_tsquery('serbian', {bald})){at}{filters}
                {order}
                """;
        }
        else if (query.Parent is { } parent)
        {
            // Replies are ordered by time: a conversation is read in its order.
            var on = byTime ? $"r.parent = {Parameter(parent, NpgsqlDbType.Uuid)}" : $"r.contribution in (select id from participation.contribution where parent = {Parameter(parent, NpgsqlDbType.Uuid)})";
            rows = WithOwn($"{select} where r.consultation = $2 and {on}{filters}{listed} {order}", $" and {on}");
        }
        else if (places is not null)
        {
            var at = Parameter(places, NpgsqlDbType.Array | NpgsqlDbType.Text);
            rows = WithOwn(
                $"""
                select p.* from unnest({at}) e(place) cross join lateral (
                    {select} where r.consultation = $2 and r.place = e.place{filters}{listed} {order}) p
                order by p.key {direction}, p.id {direction} limit {Paging.Rows(limit)}
                """, $" and r.place = any({at})");
        }
        else
        {
            rows = WithOwn($"{select} where r.consultation = $2{filters}{listed} {order}", "");
        }

        return (searches ? items.ReadPlannedAnew : (Reading)items.Read)(
            $"({rows}) page join participation.contribution c on c.id = page.id",
            byTime ? "(extract(epoch from page.key) * 1000000)::float8" : "page.key::float8",
            $"order by page.key {direction}, page.id {direction}", reader, [.. parameters], cancellation);
    }

    private delegate Task<List<(ContributionItem Item, double Key)>> Reading(string from, string key, string tail, Guid? reader, NpgsqlParameter[] parameters, CancellationToken cancellation);

    private static DateTimeOffset FromMicroseconds(double microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(microseconds, 0, 9e15) * TimeSpan.TicksPerMicrosecond);
}

public sealed record KindUnknown() : Refusal(RefusalKind.Invalid, "kind-unknown",
    new("Врста прилога може да буде comment, proposal или amendment.", "A kind is comment, proposal or amendment."));

public sealed record SortUnknown() : Refusal(RefusalKind.Invalid, "sort-unknown",
    new("Редослед може да буде newest, oldest, top или controversial.", "A sort is newest, oldest, top or controversial."));
