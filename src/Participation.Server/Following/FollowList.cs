using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <param name="Consultation">Whether the whole debate is followed.</param>
/// <param name="Provisions">Where the followed provisions stand in the newest version.</param>
/// <param name="Contributions">The contributions of others that are followed.</param>
/// <param name="Stopped">Own contributions of whose answers the reader does not want to hear.</param>
public sealed record FollowedHere(bool Consultation, IReadOnlyList<string> Provisions, IReadOnlyList<Guid> Contributions, IReadOnlyList<Guid> Stopped);

/// <param name="Kind"><c>consultation</c>, <c>provision</c> or <c>contribution</c>.</param>
/// <param name="EId">Where the provision stands in the newest version; null where it was removed, and for what is none.</param>
/// <param name="Label">What the provision is called: «Члан 2.».</param>
/// <param name="Excerpt">The beginning of a contribution that everybody may read.</param>
/// <param name="Stopped">An own contribution of whose answers the reader does not want to hear.</param>
public sealed record FollowItem(Guid Id, Followed Kind, Guid Consultation, string Municipality, string ConsultationTitle, string? EId, string? Label, Guid? Contribution, string? Excerpt, bool Stopped, DateTimeOffset At);

/// <summary>What a person follows: in one debate, for its buttons, and altogether.</summary>
internal static class FollowList
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/consultations/{id:guid}/following", Here).RequireAuthorization()
            .WithName("ReadFollowedHere").WithTags("Following").WithSummary("What the reader follows in a consultation.").Produces<FollowedHere>().ProducesProblem(404);
        app.MapGet("/api/following", Everything).RequireAuthorization()
            .WithName("ReadFollowed").WithTags("Following").WithSummary("What the reader follows, the latest first.").Produces<Page<FollowItem>>();
    }

    private static async Task<IResult> Here(Guid id, HttpContext http, Follows follows, ConsultationReading consultations, ActShelf acts, CancellationToken cancellation)
    {
        if (!await consultations.IsPublic(id, cancellation))
            return new ConsultationNotFound().Problem(http);
        var here = await follows.In(id, Answers.Citizen(http), cancellation);
        var act = here.Any(follow => follow.Kind == Followed.Provision) ? await acts.OfLately(id, cancellation) : null;
        return Results.Ok(new FollowedHere(
            here.Any(follow => follow.Kind == Followed.Consultation),
            here.Where(follow => follow.Kind == Followed.Provision).Select(follow => act?.Places.AddressNow(follow.Place)).OfType<string>().Distinct().ToArray(),
            here.Where(follow => follow is { Kind: Followed.Contribution, Stopped: false }).Select(follow => follow.Contribution!.Value).ToArray(),
            here.Where(follow => follow.Stopped).Select(follow => follow.Contribution!.Value).ToArray()));
    }

    private static async Task<IResult> Everything(
        string? cursor, int? limit, HttpContext http, Follows follows, Npgsql.NpgsqlDataSource database, StandingReading standing, ActShelf acts, ContributionItems items, CancellationToken cancellation)
    {
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        var size = Paging.Limit(limit);
        var page = Paging.PageOf(await follows.Page(Answers.Citizen(http), seen, size, cancellation), size, follow => new((follow.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, follow.Id));
        var debates = (await ConsultationReading.ByIds(database, [.. page.Items.Select(follow => follow.Consultation).Distinct()], cancellation)).ToDictionary(row => row.Id);
        var said = await items.ByIds([.. page.Items.Select(follow => follow.Contribution).OfType<Guid>().Distinct()], cancellation);
        var rows = new List<FollowItem>();
        foreach (var follow in page.Items)
        {
            if (!debates.TryGetValue(follow.Consultation, out var debate) || debate.PublishedAt is null)
                continue;
            var act = follow.Kind == Followed.Provision ? await acts.OfLately(follow.Consultation, cancellation) : null;
            var item = follow.Contribution is { } contribution ? said.GetValueOrDefault(contribution) : null;
            rows.Add(new(follow.Id, follow.Kind, debate.Id, (await standing.Municipality(debate.Municipality, cancellation))!.Slug, debate.Title,
                act?.Places.AddressNow(follow.Place) ?? item?.EId, act is null ? null : ProvisionLabel.Of(act, follow.Place), follow.Contribution, Excerpt.Of(item), follow.Stopped, follow.At));
        }
        return Results.Ok(new Page<FollowItem>(rows, page.Next));
    }
}

/// <summary>What a provision is called in a sentence.</summary>
internal static class ProvisionLabel
{
    /// <summary>The numbers on the way to it, «Члан 2. 1)»; the address where nothing on the way has one.</summary>
    public static string Of(Act act, string place)
    {
        var (version, eId) = act.Places.AddressNow(place) is { } now ? (act.Published(), now) : (act.Versions.FirstOrDefault(one => act.Places.AddressIn(one.Number, place) is not null), place);
        if (version is null)
            return place;
        eId = act.Places.AddressIn(version.Number, place) ?? eId;
        var numbers = version.Provisions.SelectMany(top => top.Flatten()).Where(one => (eId == one.EId || eId.StartsWith(one.EId + "__", StringComparison.Ordinal)) && one.Num is not null).Select(one => one.Num!).ToList();
        return numbers.Count == 0 ? eId : string.Join(' ', numbers);
    }
}

/// <summary>The beginning of what somebody wrote, as everybody may read it.</summary>
internal static class Excerpt
{
    private const int Longest = 160;

    /// <summary>Null for what not everybody may read: nothing of it is quoted anywhere.</summary>
    public static string? Of(ContributionItem? item)
    {
        if (item is not { Status: "visible" })
            return null;
        var words = string.Join(' ', (item.Title ?? item.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= Longest)
            return words;
        var end = words.LastIndexOf(' ', Longest);
        // Never through the middle of a letter that takes two places.
        end = end > Longest / 2 ? end : char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
        return words[..end] + "…";
    }
}
