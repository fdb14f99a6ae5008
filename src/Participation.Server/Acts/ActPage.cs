using Npgsql;
using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Acts.Pictures;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Acts;

/// <summary>A provision with what was said at it and beneath it.</summary>
/// <param name="Comments">Visible comments here and beneath, replies included.</param>
/// <param name="Stances">Of all visible contributions here and beneath.</param>
/// <param name="Picture">The picture that a note stands for; its text says the same in words.</param>
public sealed record ProvisionView(
    string EId, string Kind, string? Num, string? Heading, string Text, int Comments, int Proposals, int Amendments, StanceCounts Stances, IReadOnlyList<ProvisionView> Children,
    PictureView? Picture)
{
    internal static ProvisionView Of(Guid consultation, Provision provision, Func<string, ProvisionTally> tallyAt)
    {
        var own = tallyAt(provision.EId);
        var children = provision.Children.Select(child => Of(consultation, child, tallyAt)).ToArray();
        return new(provision.EId, ApiNames.Of(provision.Kind), provision.Num, provision.Heading, provision.Text,
            own.Comments + children.Sum(c => c.Comments), own.Proposals + children.Sum(c => c.Proposals), own.Amendments + children.Sum(c => c.Amendments),
            new(own.Stances.For + children.Sum(c => c.Stances.For), own.Stances.Against + children.Sum(c => c.Stances.Against), own.Stances.Neutral + children.Sum(c => c.Stances.Neutral)),
            children, provision.Picture is { } picture ? new(picture.Alternative, ActPictures.Path(consultation, picture), picture.Width, picture.Height) : null);
    }
}

/// <param name="Alternative">What it shows; empty where nobody has said it yet.</param>
/// <param name="Address">Where it is, on this server.</param>
public sealed record PictureView(string Alternative, string Address, int Width, int Height);

/// <param name="Whole">What was said of the act as a whole.</param>
/// <param name="Removed">What was said of provisions that stood in an earlier version and stand in this one no more.</param>
/// <param name="Next">Where a part of the act ends: the number to ask on from; null at the end.</param>
public sealed record ActView(int Version, int Newest, string Title, string Note, DateTimeOffset PublishedAt, ProvisionTally Whole, ProvisionTally Removed, IReadOnlyList<ProvisionView> Provisions, int? Next);

public sealed record ProvisionTally(int Comments, int Proposals, int Amendments, StanceCounts Stances)
{
    public static readonly ProvisionTally None = new(0, 0, 0, new(0, 0, 0));

    public ProvisionTally Plus(ProvisionTally other) => new(Comments + other.Comments, Proposals + other.Proposals, Amendments + other.Amendments,
        new(Stances.For + other.Stances.For, Stances.Against + other.Stances.Against, Stances.Neutral + other.Stances.Neutral));
}

/// <summary>The act as everyone reads it, with its numbers: one indexed query, whatever was written.</summary>
internal static class ActPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act", Get).AllowAnonymous().SharedByReaders()
            .WithName("ReadAct").WithTags("Acts").WithSummary("A published version of the act with the number of contributions at each provision; whole, or in parts by `from` and `limit`.")
            .Produces<ActView>().ProducesProblem(404);

    private static async Task<IResult> Get(
        Guid id, int? version, int? from, int? limit, HttpContext http, ConsultationReading consultations, ActShelf acts, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation) || await acts.Of(id, cancellation) is not { Version: > 0 } act)
            return new ConsultationNotFound().Problem(http);
        if (act.At(version ?? act.Version) is not { } asked)
            return new ActVersionNotFound(version!.Value).Problem(http);
        var tallies = await Tallies(database, id, act, asked.Number, cancellation);
        var provisions = asked.Provisions.AsEnumerable();
        int? next = null;
        if (from is not null || limit is not null)
        {
            // Parts are cut between the articles and headings at the top, so that each part stands by itself.
            var (start, count) = (Math.Max(from ?? 0, 0), Math.Clamp(limit ?? 50, 1, 500));
            provisions = provisions.Skip(start).Take(count);
            next = start + count < asked.Provisions.Count ? start + count : null;
        }
        return Results.Ok(new ActView(asked.Number, act.Version, asked.Title, asked.Note, asked.PublishedAt, tallies(""), tallies(Gone),
            provisions.Select(provision => ProvisionView.Of(id, provision, tallies)).ToArray(), next));
    }

    // No address is written like this.
    private const string Gone = "@";

    /// <summary>The counts by address in that version: what was said of merged provisions adds up.</summary>
    private static async Task<Func<string, ProvisionTally>> Tallies(NpgsqlDataSource database, Guid id, Act act, int version, CancellationToken cancellation)
    {
        var tallies = new Dictionary<string, ProvisionTally>(StringComparer.Ordinal);
        await using var command = database.CreateCommand(
            "select place, comments, proposals, amendments, stance_for, stance_against, stance_neutral from participation.provision_tally where consultation = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var place = reader.GetString(0);
            var eId = place.Length == 0 ? place : act.Places.AddressIn(version, place);
            // What first stood in a later version has nothing to do with this one.
            if (eId is null && Places.FirstVersion(place) > version)
                continue;
            var tally = new ProvisionTally(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), new(reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6)));
            tallies[eId ?? Gone] = tallies.GetValueOrDefault(eId ?? Gone, ProvisionTally.None).Plus(tally);
        }
        return eId => tallies.GetValueOrDefault(eId, ProvisionTally.None);
    }
}
