using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Exports.Akn;
using Participation.Server.Exports.Docx;
using Participation.Server.Exports.Html;
using Participation.Server.Kernel;

namespace Participation.Server.Exports;

/// <summary>A version of the act as a file, for everybody.</summary>
internal static class ActExportEndpoint
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The same words under another version of the program can be another file.
    private static readonly string Program = typeof(ActExportEndpoint).Assembly.ManifestModule.ModuleVersionId.ToString();

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/consultations/{id:guid}/act/export", Get).AllowAnonymous()
            .WithName("ExportAct").WithTags("Exports")
            .WithSummary("A published version of the act as a file.")
            .WithDescription("""
                `format` is akn (Akoma Ntoso 3.0 with the visible amendments as annotations), docx or html (one page for reading and printing); `version` is the newest where
                none is given. The text stands in the script it was written in; `script=sr-Latn` converts it.
                """)
            .Produces(200, contentType: AknExport.MediaType, additionalContentTypes: [DocxType, "text/html"]).Produces(304).ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Get(Guid id, int? version, string? format, string? script, HttpContext http, DebateSnapshots debates, CancellationToken cancellation)
    {
        if (format is not ("akn" or "docx" or "html"))
            return new ActFormatUnknown().Problem(http);
        if (script is not (null or "sr-Cyrl" or "sr-Latn"))
            return new ScriptUnknown().Problem(http);
        await using var debate = await debates.Open(id, cancellation);
        if (debate is null)
            return new ConsultationNotFound().Problem(http);
        var versions = debate.Debate.Act.Versions;
        if (debate.Debate.Act.At(version ?? versions.Count) is not { } asked)
            return new ActVersionNotFound(version!.Value).Problem(http);
        var act = new ExportedAct(debate.Debate.Consultation, debate.Debate.Municipality, asked, [.. versions.Take(asked.Number)], ExportEndpoint.Address(debate.Debate, http))
        {
            Origin = http.RequestServices.GetRequiredService<Accounts.PublicAddress>().Origin,
        };
        var amendments = format == "akn" ? await debate.Amendments(asked.Number, cancellation) : [];

        var tag = Tag(act, format, script, amendments);
        http.Response.Headers.ETag = tag.ToString();
        // Asked again each time, and answered without the file where nothing has changed.
        http.Response.Headers.CacheControl = "no-cache";
        if (new RequestHeaders(http.Request.Headers).IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (format != "akn" && asked.Provisions.Pictures().Any())
            act = act with { Pictures = await debate.Pictures(cancellation) };
        return File(script == "sr-Latn" ? act.InLatin() : act, format, amendments, http);
    }

    private static IResult File(ExportedAct act, string format, IReadOnlyList<AknAmendment> amendments, HttpContext http)
    {
        http.Response.Headers.ContentLanguage = act.Language;
        http.Response.Headers.ContentDisposition = ExportFileName.Of(act, format == "akn" ? "xml" : format, format == "html" ? "inline" : "attachment");
        // The page brings its own looks along, and nothing else may be loaded or run.
        if (format == "html")
            http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{ActHtml.StyleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return format switch
        {
            "akn" => Results.Bytes(AknExport.Write(act, amendments), AknExport.MediaType),
            "docx" => Results.Bytes(ActDocument.Write(act), DocxType),
            _ => Results.Text(ActHtml.Write(act), "text/html", Encoding.UTF8),
        };
    }

    // A version never changes; what is said of it can: its debate's title, the votes on amendments.
    private static EntityTagHeaderValue Tag(ExportedAct act, string format, string? script, IReadOnlyList<AknAmendment> amendments)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{Program} {act.Consultation.Id} {act.Consultation.Version} {act.Municipality.Name} {act.Address} {string.Join(' ', amendments)}");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8));
        return new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{act.Version.Number}-{format}-{script ?? "sr"}-{digest}\""));
    }
}
