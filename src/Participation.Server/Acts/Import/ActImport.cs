using System.Net.Http.Headers;
using Participation.Server.Acts.Import.Akn;
using Participation.Server.Acts.Import.Docx;
using Participation.Server.Acts.Import.Html;
using Participation.Server.Acts.Import.Odt;

namespace Participation.Server.Acts.Import;

/// <summary>Reads an uploaded act. The content type says what it is; a ZIP, an old Word file and Akoma Ntoso are known by their first bytes whatever they are called.</summary>
public static class ActImport
{
    /// <summary>The largest body, in bytes.</summary>
    public const int LargestBody = 10 * 1024 * 1024;

    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string DocxWithMacrosType = "application/vnd.ms-word.document.macroenabled.12";

    /// <summary>The lines of a body of that content type, read no further than the limit.</summary>
    public static async Task<Answer<ActSource>> Read(Stream body, string? contentType, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (kept.Length + read > LargestBody) return new ActBodyTooLarge(LargestBody);
            kept.Write(buffer, 0, read);
        }
        return Read(kept.ToArray(), contentType);
    }

    /// <summary>The lines of a body of that content type.</summary>
    public static Answer<ActSource> Read(byte[] body, string? contentType)
    {
        if (body.Length > LargestBody) return new ActBodyTooLarge(LargestBody);
        if (body.Length == 0) return new ActBodyEmpty();
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        var mediaType = type?.MediaType?.ToLowerInvariant();
        if (body is [0x50, 0x4B, 0x03, 0x04, ..]) return OdtSource.IsOne(body) || mediaType == OdtSource.Type ? OdtSource.Read(body) : DocxSource.Read(body);
        if (body is [0xD0, 0xCF, 0x11, 0xE0, ..]) return new OldWordDocument();
        if (AknXml.Recognises(body)) return AknSource.Read(body);
        return mediaType switch
        {
            "application/akn+xml" or "application/xml" or "text/xml" => AknSource.Read(body),
            DocxType or DocxWithMacrosType => new DocxUnreadable(),
            OdtSource.Type => new OdtUnreadable(),
            "text/html" or "application/xhtml+xml" => Text(body, type!.CharSet, text => HtmlSource.Read(text, type.CharSet is not null)),
            "text/markdown" or "text/x-markdown" => Text(body, type!.CharSet, MarkdownSource.Read),
            null or "application/octet-stream" => Text(body, type?.CharSet, text => HtmlSource.IsOne(text) ? HtmlSource.Read(text, isSaidToBeUtf8: false) : PlainTextSource.Read(text)),
            "text/plain" => Text(body, type!.CharSet, PlainTextSource.Read),
            _ => new ActFormatNotSupported(mediaType),
        };
    }

    private static Answer<ActSource> Text(byte[] body, string? charset, Func<string, Answer<ActSource>> read)
    {
        if (charset is not null && charset.Trim('"').ToLowerInvariant() is not ("utf-8" or "utf8" or "us-ascii")) return new ActNotUtf8(0);
        var text = StrictText.Decode(body);
        return text.Refusal is { } refusal ? refusal : read(text.Value!);
    }
}
