using System.Globalization;
using System.Text;
using System.Xml;
using Npgsql;
using Participation.Consultations;
using Participation.Server.Accounts;
using Participation.Server.Consultations;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation;

/// <summary>What was done in a debate, as everybody may know it: no words of the contribution, nobody's name.</summary>
/// <param name="Decision"><c>hide</c>, <c>refuse</c>, <c>redact</c>, <c>off-topic</c>, <c>warn</c>, <c>mute</c>, <c>exclude</c>, <c>erase</c>, <c>move</c>, <c>lock</c>, <c>unlock</c>, <c>approve</c>,
/// <c>keep</c>, <c>restore</c>, <c>lift-sanction</c>, <c>appeal-upheld</c> or <c>appeal-overturned</c>.</param>
/// <param name="Contribution">Null where it is a provision's thread, and of what was never published.</param>
/// <param name="Role"><c>moderator</c> or <c>officer</c>.</param>
/// <param name="Basis">The ground in law of an erasure.</param>
/// <param name="Appeal"><c>filed</c>, <c>upheld</c> or <c>overturned</c>; null where nobody appealed.</param>
/// <param name="Undone">Taken back at once by who made it.</param>
public sealed record LedgerEntry(
    Guid Id, DateTimeOffset At, string Decision, string Role, Guid? Contribution, string? Rule, Words? RuleText, string? Reason, string? Basis, string? Appeal, bool Undone);

/// <summary>The public ledger of a debate, the newest first: as JSON, or as an Atom feed (RFC 4287) for who asks for one.</summary>
internal static class Ledger
{
    private const string Atom = "application/atom+xml";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/moderation/ledger", Get).AllowAnonymous()
            .WithName("ReadModerationLedger").WithTags("Moderation").WithSummary("The public record of moderation, the newest first; an Atom feed by `format=atom` or by `Accept: application/atom+xml`.")
            .Produces<Page<LedgerEntry>>().ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Get(
        Guid id, string? cursor, int? limit, string? format, HttpContext http, ConsultationReading consultations, StandingReading standing, PublicAddress address, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (await consultations.ById(id, cancellation) is not { PublishedAt: not null } consultation)
            return new ConsultationNotFound().Problem(http);
        if (!Cursor.TryRead(cursor, out var seen))
            return new CursorUnreadable().Problem(http);
        var size = Paging.Limit(limit);
        var page = Paging.PageOf(await Read(database, id, seen, size, cancellation), size, entry => new((entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, entry.Id));
        http.Response.Headers.Vary = "Accept";
        if (format != "atom" && !http.Request.Headers.Accept.ToString().Contains(Atom, StringComparison.OrdinalIgnoreCase))
            return Results.Ok(page);
        var here = await standing.Municipality(consultation.Municipality, cancellation);
        return Results.Text(Feed(consultation, page, $"{address.Origin}/{here!.Slug}/{id}", $"{address.Origin}{http.Request.Path}?format=atom", ReaderLanguages.Of(http.Request)), Atom, Encoding.UTF8);
    }

    private static async Task<List<LedgerEntry>> Read(NpgsqlDataSource database, Guid consultation, Cursor? seen, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select l.id, l.at, l.decision, l.role, case when k.published then l.contribution end, l.rule, l.rule_sr, l.rule_en, l.reason, l.basis, l.appeal, l.undone
            from (select * from participation.moderation_ledger where consultation = $1 and (at, id) < ($2, $3) order by at desc, id desc limit {Paging.Rows(limit)}) l
            left join participation.contribution k on k.id = l.contribution
            order by l.at desc, l.id desc
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        command.Parameters.Add(new() { Value = seen is { } from ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(from.Key, 0, 9e15) * TimeSpan.TicksPerMicrosecond) : DateTimeOffset.MaxValue.ToUniversalTime() });
        command.Parameters.Add(new() { Value = seen?.Id ?? Guid.AllBitsSet });
        var entries = new List<LedgerEntry>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            entries.Add(new(
                row.GetGuid(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetGuid(4), Text(row, 5),
                row.IsDBNull(6) ? null : new(row.GetString(6), row.GetString(7)), Text(row, 8), Text(row, 9), Text(row, 10), row.GetBoolean(11)));
        return entries;
    }

    private static string Feed(ConsultationRow consultation, Page<LedgerEntry> page, string debate, string self, ReaderLanguage language)
    {
        var xml = new StringBuilder();
        using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            writer.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            writer.WriteAttributeString("xml", "lang", null, language.Tag());
            Element(writer, "id", $"urn:uuid:{consultation.Id}");
            Element(writer, "title", $"{new Words("Евиденција модерације", "Moderation ledger").In(language)}: {new Words(consultation.Title, consultation.Title).In(language)}");
            Element(writer, "updated", Moment(page.Items.Count > 0 ? page.Items[0].At : consultation.PublishedAt!.Value));
            Link(writer, "self", self);
            Link(writer, "alternate", debate);
            if (page.Next is { } next)
                Link(writer, "next", $"{self}&cursor={next}");
            writer.WriteStartElement("author");
            Element(writer, "name", new Words("Модератори", "Moderators").In(language));
            writer.WriteEndElement();
            foreach (var entry in page.Items)
            {
                writer.WriteStartElement("entry");
                Element(writer, "id", $"urn:uuid:{entry.Id}");
                Element(writer, "title", LedgerWords.Title(entry).In(language));
                Element(writer, "updated", Moment(entry.At));
                Link(writer, "alternate", entry.Contribution is { } contribution ? $"{debate}#c-{contribution}" : debate);
                Element(writer, "summary", LedgerWords.Summary(entry).In(language));
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml;
    }

    private static void Element(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name);
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string rel, string href)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", rel);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => SerbianCalendar.Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>How the ledger speaks where it is read without the web client.</summary>
internal static class LedgerWords
{
    private static readonly Dictionary<string, Words> Decisions = new()
    {
        ["hide"] = new("Прилог је уклоњен", "A contribution was hidden"),
        ["refuse"] = new("Прилог није објављен", "A contribution was not published"),
        ["redact"] = new("Део прилога је уклоњен", "A passage was removed"),
        ["off-topic"] = new("Прилог је означен као ван теме", "A contribution was marked as off-topic"),
        ["warn"] = new("Аутор је опоменут", "An author was warned"),
        ["mute"] = new("Аутору је привремено ускраћено писање", "An author's writing was suspended"),
        ["exclude"] = new("Аутор је искључен из расправе", "An author was excluded from the debate"),
        ["erase"] = new("Прилог је трајно уклоњен по закону", "A contribution was erased as the law requires"),
        ["move"] = new("Прилог је премештен", "A contribution was moved"),
        ["lock"] = new("Разговор је закључан", "A thread was locked"),
        ["unlock"] = new("Разговор је откључан", "A thread was opened again"),
        ["approve"] = new("Прилог је објављен", "A contribution was published"),
        ["keep"] = new("Пријављени прилог остаје", "A reported contribution stays"),
        ["restore"] = new("Прилог је враћен", "A contribution was restored"),
        ["lift-sanction"] = new("Мера је укинута", "A sanction was lifted"),
        ["appeal-upheld"] = new("Приговор није усвојен", "An appeal was not accepted"),
        ["appeal-overturned"] = new("Приговор је усвојен", "An appeal was accepted"),
    };

    public static Words Title(LedgerEntry entry) => Decisions[entry.Decision];

    public static Words Summary(LedgerEntry entry) => new(
        string.Join(" ", new[] { entry.RuleText is { } rule ? $"Правило {entry.Rule}: {rule.Serbian}" : null, entry.Reason, entry.Basis }.Where(part => !string.IsNullOrEmpty(part))),
        string.Join(" ", new[] { entry.RuleText is { } same ? $"Rule {entry.Rule}: {same.English}" : null, entry.Reason, entry.Basis }.Where(part => !string.IsNullOrEmpty(part))));
}
