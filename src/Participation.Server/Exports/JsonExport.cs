using System.Text.Json;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Exports;

/// <summary>The whole debate as one JSON object, under the names that the API has for the same things; words stand as they were written.</summary>
internal static class JsonExport
{
    private static readonly JsonSerializerOptions Options = MakeOptions();

    /// <param name="address">Where people read the debate.</param>
    public static async Task Write(DebateSnapshot debate, string address, PipeStream body, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = Options.Encoder });
        json.WriteStartObject();
        Write(json, "source", new { address, exportedAt = SerbianCalendar.Local(debate.Debate.At) });
        Write(json, "consultation", Head(debate.Debate, await debate.Numbers(cancellation)));
        Write(json, "act", new { version = debate.Debate.Version.Number, title = debate.Debate.Version.Title, publishedAt = SerbianCalendar.Local(debate.Debate.Version.PublishedAt) });
        json.WriteStartArray("contributions");
        json.Flush();
        await body.Send(cancellation);

        await foreach (var contribution in debate.InOrderOfTime(cancellation))
        {
            JsonSerializer.Serialize(json, contribution, Options);
            json.Flush();
            await body.Breathe(cancellation);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static object Head(ExportedDebate debate, DebateNumbers numbers)
    {
        var row = debate.Consultation;
        return new
        {
            row.Id,
            municipality = debate.Municipality.Slug,
            municipalityName = debate.Municipality.Name,
            row.Kind,
            row.Title,
            row.Summary,
            row.LegalBasis,
            debate.Status,
            startsAt = SerbianCalendar.Local(row.StartsAt),
            endsAt = SerbianCalendar.Local(row.EndsAt),
            publishedAt = Local(row.PublishedAt),
            closedAt = Local(row.ClosedAt),
            cancelledAt = Local(row.CancelledAt),
            row.Reason,
            terms = new
            {
                opensAt = SerbianCalendar.Local(debate.OpensAt),
                closesAt = SerbianCalendar.Local(debate.ClosesAt),
                debate.Days,
                changes = debate.Changes.Select(change => change with { At = SerbianCalendar.Local(change.At), EndsAt = Local(change.EndsAt) }),
            },
            counts = new ConsultationCounts(numbers.Total.Comments, numbers.Total.Proposals, numbers.Total.Amendments, numbers.Participants),
            stances = numbers.Total.Stances,
            numbers.Votes,
            numbers.Replies,
            numbers.Hidden,
            numbers.Withdrawn,
            numbers.Days,
        };
    }

    private static DateTimeOffset? Local(DateTimeOffset? moment) => moment is { } given ? SerbianCalendar.Local(given) : null;

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, value.GetType(), Options);
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        JsonSettings.Apply(options);
        return options;
    }
}
