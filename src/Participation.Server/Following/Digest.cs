using System.Text.Json;
using Npgsql;
using Participation.Following;
using Participation.Server.Accounts;
using Participation.Server.Kernel;
using Participation.Server.Mail;

namespace Participation.Server.Following;

/// <summary>What a digest is to tell: for each kind the news after one sequence, up to another.</summary>
internal sealed record DigestOrder(Guid Citizen, DateOnly Day, IReadOnlyDictionary<NewsKind, DigestSpan> Kinds)
{
    public string Written() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static DigestOrder Read(string written) => JsonSerializer.Deserialize<DigestOrder>(written, JsonSerializerOptions.Web)!;
}

internal sealed record DigestSpan(long After, long UpTo);

/// <summary>
/// Writes a digest at the moment of sending: what is hidden, held, redacted, erased or withdrawn by then is not in it, and kinds that were stopped by then are not either.
/// </summary>
internal sealed class Digest(NpgsqlDataSource database, NewsReading reading, Choices choices, StandingReading standing, StopLinks stops, PublicAddress address, TimeProvider clock) : ILetterWriter
{
    public const string WriterName = "digest";

    /// <summary>Whom a mail may be sent to: the address is confirmed and the account is open. With <c>a</c> for the account and <c>$now</c> for the moment.</summary>
    public const string MayBeWrittenTo = "a.email is not null and a.email_confirmed and (a.lockout_end is null or a.lockout_end <= $now)";

    public string Name => WriterName;

    public async Task<OutgoingMail?> Write(OutgoingMail order, CancellationToken cancellation)
    {
        var told = DigestOrder.Read(order.Matter!);
        if (await Person(told.Citizen, cancellation) is not { } person)
            return null;
        var wanted = await choices.Of(told.Citizen, cancellation);
        var ranges = told.Kinds.Where(one => wanted[one.Key].Mail != DigestRhythm.Off).ToDictionary(one => one.Key, one => new NewsRange(one.Value.After, one.Value.UpTo, 0));
        var groups = await reading.Of(told.Citizen, ranges, NewsReading.CountedInMail, cancellation);
        if (groups.Count == 0)
            return null;
        var slugs = new Dictionary<Guid, string>();
        foreach (var municipality in groups.Select(group => group.Consultation.Municipality).Distinct())
            slugs[municipality] = (await standing.Municipality(municipality, cancellation))!.Slug;
        var language = ReaderLanguages.Parse(person.Language) ?? ReaderLanguage.SerbianCyrillic;
        var letter = new DigestLetter(groups, slugs, address.Origin, kind => stops.For(told.Citizen, kind), person.Name, language);
        return new OutgoingMail
        {
            Id = order.Id,
            To = person.Email,
            Subject = letter.Subject,
            Text = letter.Plain(),
            Html = letter.Html(),
            Language = language.Tag(),
            CreatedAt = order.CreatedAt,
            Unsubscribe = stops.For(told.Citizen, null),
        };
    }

    private async Task<(string Email, string Name, string Language)?> Person(Guid citizen, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select a.email, a.display_name, a.language from accounts.accounts a where a.id = $1 and {MayBeWrittenTo.Replace("$now", "$2", StringComparison.Ordinal)}");
        command.Parameters.Add(new() { Value = citizen });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetString(0), reader.GetString(1), reader.GetString(2)) : null;
    }
}
