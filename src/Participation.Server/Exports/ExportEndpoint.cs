using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Participation.Consultations;
using Participation.Server.Exports.Docx;
using Participation.Server.Kernel;

namespace Participation.Server.Exports;

/// <summary>A debate as a file: what everybody may read, for everybody.</summary>
internal static class ExportEndpoint
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Slow enough for any line that can carry the file at all; slower ones would hold a database connection for nothing.
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(20));

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/export", Get).AllowAnonymous()
            .WithName("ExportConsultation").WithTags("Exports")
            .WithSummary("The debate as a file.")
            .WithDescription("""
                `format` is csv, json or docx; `language` is sr-Cyrl, sr-Latn or en, else the reader's own. CSV is RFC 4180 in UTF-8 with a byte order mark; its columns
                always stand in the same order, under stable snake_case names and with the API's own values where the language is en, in Serbian words otherwise; a cell that
                a spreadsheet would take for a formula begins with an apostrophe. Texts stand as they were written; only docx in sr-Latn converts them.
                """)
            .Produces<Stream>(200, "text/csv", "application/json", Docx).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Get(Guid id, string? format, string? language, HttpContext http, DebateSnapshots debates, ExportGate gate, CancellationToken cancellation)
    {
        if (format is not ("csv" or "json" or "docx"))
            return new FormatUnknown().Problem(http);
        if (language is not null && ReaderLanguages.Parse(language) is null)
            return new LanguageUnknown().Problem(http);
        if (!await gate.Enter(cancellation))
            return TooMany(http);
        try
        {
            await using var debate = await debates.Open(id, cancellation);
            if (debate is null)
                return new ConsultationNotFound().Problem(http);
            await Write(debate, format, ReaderLanguages.Parse(language) ?? ReaderLanguages.Of(http.Request), http, cancellation);
            return Results.Empty;
        }
        finally
        {
            gate.Leave();
        }
    }

    private static async Task Write(DebateSnapshot debate, string format, ReaderLanguage language, HttpContext http, CancellationToken cancellation)
    {
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = SlowestReader;
        http.Response.ContentType = format switch { "csv" => Csv, "json" => Json, _ => Docx };
        http.Response.Headers.ContentDisposition = ExportFileName.Of(debate.Debate, format, language);
        http.Response.Headers.ContentLanguage = language.Tag();
        http.Response.Headers.CacheControl = "no-store";
        var body = new PipeStream(http.Response.BodyWriter);
        try
        {
            await Write(debate, format, language, http, body, cancellation);
        }
        catch when (body.Began)
        {
            // What is written cannot be taken back: a broken download must look broken.
            http.Abort();
            throw;
        }
    }

    private static async Task Write(DebateSnapshot debate, string format, ReaderLanguage language, HttpContext http, PipeStream body, CancellationToken cancellation)
    {
        await (format switch
        {
            "csv" => CsvExport.Write(debate, language, body, cancellation),
            "json" => JsonExport.Write(debate, Address(debate.Debate, http), body, cancellation),
            _ => DocxExport.Write(debate, language, Address(debate.Debate, http), body, cancellation),
        });
        await body.Send(cancellation);
    }

    private static string Address(ExportedDebate debate, HttpContext http) =>
        $"{http.RequestServices.GetRequiredService<Accounts.PublicAddress>().Origin}/{debate.Municipality.Slug}/{debate.Consultation.Id}";

    private static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "30";
        return Problems.Problem(http, StatusCodes.Status503ServiceUnavailable, "too-many-exports",
            new("Управо се преузима више расправа. Покушајте поново за пола минута.", "Several debates are being downloaded just now. Try again in half a minute."));
    }
}
