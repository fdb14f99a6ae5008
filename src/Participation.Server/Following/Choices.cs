using Marten;
using Npgsql;
using NpgsqlTypes;
using Participation.Following;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <summary>What a person hears of a kind, and how.</summary>
public sealed record ChoiceItem(NewsKind Kind, bool Application, DigestRhythm Mail);

public sealed record ChoicePage(IReadOnlyList<ChoiceItem> Items);

public sealed record ChoiceRequest(bool Application, DigestRhythm Mail);

/// <summary>Keeps what people want to hear of. Everyone who follows something or has written has a row for each kind.</summary>
public sealed class Choices(NpgsqlDataSource database, TimeProvider clock)
{
    internal static readonly NewsKind[] Kinds = Enum.GetValues<NewsKind>();

    // The newest news that can be read: what comes after it is news to somebody who begins now.
    internal const string Head = "(select coalesce(max(sequence), 0) from participation.news)";

    /// <summary>Gives those who wrote the usual choices, from their first contribution on, in the transaction of the reader of events.</summary>
    internal static void Enrol(IDocumentOperations operations, Dictionary<Guid, long> wrote, DateTimeOffset now)
    {
        if (wrote.Count == 0)
            return;
        foreach (var kind in Kinds)
            operations.QueueSqlCommand(
                """
                insert into accounts.news_choice (citizen, kind, application, mail, told, due)
                select a.id, ?, true, ?, w.sequence, ?::date from unnest(?::uuid[], ?::bigint[]) w(citizen, sequence) join accounts.accounts a on a.id = w.citizen
                on conflict do nothing
                """,
                ApiNames.Of(kind), ApiNames.Of(NewsChoice.Usual(kind).Mail), DigestCalendar.NextAfter(now, NewsChoice.Usual(kind).Mail)!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                wrote.Keys.ToArray(), wrote.Values.ToArray());
    }

    /// <summary>The same for somebody who begins to follow.</summary>
    internal async Task Enrol(Guid citizen, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into accounts.news_choice (citizen, kind, application, mail, told, due)
            select $1, k.kind, true, k.mail, {Head}, k.due from unnest($2, $3, $4) k(kind, mail, due)
            on conflict do nothing
            """);
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = Kinds.Select(kind => ApiNames.Of(kind)).ToArray() });
        command.Parameters.Add(new() { Value = Kinds.Select(kind => ApiNames.Of(NewsChoice.Usual(kind).Mail)).ToArray() });
        command.Parameters.Add(new() { Value = Kinds.Select(kind => DigestCalendar.NextAfter(clock.GetUtcNow(), NewsChoice.Usual(kind).Mail)!.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What holds for a person, chosen or usual.</summary>
    public async Task<Dictionary<NewsKind, NewsChoice>> Of(Guid citizen, CancellationToken cancellation)
    {
        var choices = Kinds.ToDictionary(kind => kind, NewsChoice.Usual);
        await using var command = database.CreateCommand("select kind, application, mail from accounts.news_choice where citizen = $1");
        command.Parameters.Add(new() { Value = citizen });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            if (ApiNames.TryRead<NewsKind>(reader.GetString(0), out var kind) && ApiNames.TryRead<DigestRhythm>(reader.GetString(2), out var mail))
                choices[kind] = new(reader.GetBoolean(1), mail);
        return choices;
    }

    /// <summary>Chooses. Mails that begin again tell of what comes from now on.</summary>
    public async Task Put(Guid citizen, NewsKind kind, NewsChoice choice, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into accounts.news_choice as c (citizen, kind, application, mail, told, due) values ($1, $2, $3, $4, {Head}, $5)
            on conflict (citizen, kind) do update
            set application = excluded.application, mail = excluded.mail, due = case when c.mail = excluded.mail then c.due else excluded.due end,
                told = case when c.mail = 'off' then excluded.told else c.told end
            """);
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = ApiNames.Of(kind) });
        command.Parameters.Add(new() { Value = choice.Application });
        command.Parameters.Add(new() { Value = ApiNames.Of(choice.Mail) });
        command.Parameters.Add(new() { Value = DigestCalendar.NextAfter(clock.GetUtcNow(), choice.Mail) is { } due ? due : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Stops the mails of a kind, or of all; what is shown in the application stays as it is. Nothing where the account is gone.</summary>
    public async Task StopMail(Guid citizen, NewsKind? kind, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into accounts.news_choice (citizen, kind, application, mail, told)
            select a.id, k.kind, true, 'off', {Head} from accounts.accounts a cross join unnest($2) k(kind) where a.id = $1
            on conflict (citizen, kind) do update set mail = 'off', due = null
            """);
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = (kind is { } one ? [one] : Kinds).Select(each => ApiNames.Of(each)).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>A person's own choices, kind by kind.</summary>
internal static class ChoiceEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/following/choices", async (HttpContext http, Choices choices, CancellationToken cancellation) =>
            Results.Ok(new ChoicePage((await choices.Of(Answers.Citizen(http), cancellation)).OrderBy(one => one.Key).Select(one => new ChoiceItem(one.Key, one.Value.Application, one.Value.Mail)).ToArray())))
            .RequireAuthorization()
            .WithName("ReadNewsChoices").WithTags("Following").WithSummary("What the reader hears of, and how: each kind in the application, by mail, or not at all.").Produces<ChoicePage>();
        app.MapPut("/api/following/choices/{kind}", async (string kind, ChoiceRequest body, HttpContext http, Choices choices, CancellationToken cancellation) =>
        {
            if (!ApiNames.TryRead<NewsKind>(kind, out var known))
                return new NewsKindUnknown().Problem(http);
            await choices.Put(Answers.Citizen(http), known, new(body.Application, body.Mail), cancellation);
            return Results.NoContent();
        })
            .RequireAuthorization()
            .WithName("ChooseNews").WithTags("Following").WithSummary("Chooses for a kind whether it is shown in the application, and whether it goes out by mail: `off`, `daily` or `weekly`.")
            .Produces(204).ProducesProblem(404);
    }
}
