using Participation.Acts;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Acts;

/// <param name="Op"><c>same</c>, <c>removed</c> or <c>added</c>.</param>
public sealed record TextPiece(PieceKind Op, string Text);

/// <summary>A provision as it is named in a comparison.</summary>
public sealed record ProvisionHead(string EId, string Kind, string? Num, string? Heading);

/// <summary>A provision of two versions, word by word.</summary>
/// <param name="State"><c>kept</c>, <c>edited</c>, <c>moved</c>, <c>split</c>, <c>merged</c>, <c>removed</c> or <c>added</c>.</param>
/// <param name="From">Null for what was added.</param>
/// <param name="To">Null for what was removed.</param>
/// <param name="Num">The number, word by word; null where neither version has one. Heading and text likewise.</param>
/// <param name="Into">Where it was split: the addresses of all parts.</param>
/// <param name="Sources">Where it was merged: the addresses, in the earlier version, of all whose words it holds.</param>
public sealed record DiffRow(
    string State, bool Edited, ProvisionHead? From, ProvisionHead? To, IReadOnlyList<TextPiece>? Num, IReadOnlyList<TextPiece>? Heading, IReadOnlyList<TextPiece>? Text,
    IReadOnlyList<string> Into, IReadOnlyList<string> Sources);

/// <summary>The differences of two versions, by provision and by word; the words are compared only for the page that is asked for.</summary>
internal static class ActDiff
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/consultations/{id:guid}/act/diff", Get).AllowAnonymous()
            .WithName("ReadDiff").WithTags("Acts")
            .WithSummary("The differences of two published versions, provision by provision in the order of the later one, what was removed where it stood; with `changed=true` without what was kept.")
            .Produces<Page<DiffRow>>().ProducesProblem(404).ProducesProblem(422);
        app.MapGet("/api/consultations/{id:guid}/act/draft/diff", OfDraft).RequireAuthorization()
            .WithName("ReadDraftDiff").WithTags("Acts")
            .WithSummary("The differences of the newest version and the draft, as they would be if it were published now; for officers.")
            .Produces<Page<DiffRow>>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> Get(
        Guid id, int from, int to, bool? changed, string? cursor, int? limit, HttpContext http, PublishedAct published, CancellationToken cancellation)
    {
        // The cursor is the number of the row: two published versions never change, so no row can come between.
        if (!Cursor.TryRead(cursor, out var seen) || seen is { Key: < 0 or > int.MaxValue })
            return new CursorUnreadable().Problem(http);
        var found = await published.Between(id, from, to, cancellation);
        return found.Value is { } act ? Rows(act, from, to, changed, seen, limit) : found.Refusal!.Problem(http);
    }

    private static async Task<IResult> OfDraft(
        Guid id, bool? changed, string? cursor, int? limit, HttpContext http, StandingReading standing, ConsultationReading consultations, ActShelf acts, TimeProvider clock, CancellationToken cancellation)
    {
        if (!Cursor.TryRead(cursor, out var seen) || seen is { Key: < 0 or > int.MaxValue })
            return new CursorUnreadable().Problem(http);
        if (await PutActDraftEndpoint.Refusal(id, http, consultations, standing, cancellation) is { } refusal)
            return refusal.Problem(http);
        if (await acts.Of(id, cancellation) is not { Version: > 0 } act)
            return new ActNotFound().Problem(http);
        // What publishing would decide, decided without being stored: the officer sees exactly what would come of it.
        var decided = ActDecider.Decide(act, new PublishActVersion(default, "", clock.GetUtcNow()));
        return decided.Refusal is { } no ? no.Problem(http) : Rows(decided.Events.Aggregate(act, (state, happened) => Act.Evolve(state, happened)!), act.Version, act.Version + 1, changed, seen, limit);
    }

    private static IResult Rows(Act act, int from, int to, bool? changed, Cursor? seen, int? limit)
    {
        var (size, start) = (Paging.Limit(limit), (int)(seen?.Key ?? 0));
        var rows = ActComparison.Of(act, from, to);
        if (changed == true)
            rows.RemoveAll(row => !row.IsChanged);
        var page = rows.Skip(start).Take(size).Select(Row).ToArray();
        return Results.Ok(new Page<DiffRow>(page, start + size < rows.Count ? new Cursor(start + size, Guid.Empty).ToString() : null));
    }

    private static DiffRow Row(ComparedProvision compared) => new(
        compared.State is { } state ? ApiNames.Of(state) : "added", compared.Edited, Head(compared.From), Head(compared.To),
        Pieces(compared.From?.Num, compared.To?.Num), Pieces(compared.From?.Heading, compared.To?.Heading), Text(compared),
        [.. compared.Into.Select(part => part.EId)], [.. compared.Sources.Select(source => source.EId)]);

    private static ProvisionHead? Head(Provision? provision) =>
        provision is null ? null : new(provision.EId, ApiNames.Of(provision.Kind), provision.Num, provision.Heading);

    private static IReadOnlyList<TextPiece>? Text(ComparedProvision compared) => compared switch
    {
        { Into.Count: > 1, From: { } from, To: { } part } => OfPart(from, part, compared.Into),
        { Sources.Count: > 1, To: { } whole } => Pieces(string.Join('\n', compared.Sources.Select(source => source.Text).Where(text => text.Length > 0)), whole.Text),
        _ => Pieces(compared.From?.Text, compared.To?.Text),
    };

    /// <summary>What of the comparison with all parts together falls into one of them.</summary>
    private static List<TextPiece>? OfPart(Provision from, Provision part, IReadOnlyList<Provision> parts)
    {
        var before = parts.TakeWhile(other => other.EId != part.EId).Sum(other => other.Text.Length + 1);
        var (start, end, at) = (before, before + part.Text.Length, 0);
        var pieces = new List<TextPiece>();
        foreach (var (kind, text) in WordDiff.Of(from.Text, string.Join('\n', parts.Select(other => other.Text))))
        {
            if (kind == PieceKind.Removed)
            {
                if (at >= start && at <= end)
                    pieces.Add(new(kind, text));
                continue;
            }
            var (first, last) = (Math.Max(start, at), Math.Min(end, at + text.Length));
            if (first < last)
                pieces.Add(new(kind, text[(first - at)..(last - at)]));
            at += text.Length;
        }
        return pieces.Count == 0 ? null : pieces;
    }

    private static TextPiece[]? Pieces(string? before, string? after) =>
        string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after) ? null : [.. WordDiff.Of(before ?? "", after ?? "").Select(piece => new TextPiece(piece.Kind, piece.Text))];
}
