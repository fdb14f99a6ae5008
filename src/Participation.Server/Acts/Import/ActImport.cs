using System.Net.Http.Headers;
using System.Text;
using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>A file as lines for the reader of acts.</summary>
/// <param name="Warnings">What the file held that the lines do not, e.g. macros or tracked changes.</param>
public sealed record ActSource(SourceFormat Format, IReadOnlyList<SourceLine> Lines, Sequence<ReadWarning> Warnings);

/// <summary>Reads what municipalities have into lines. The content type decides.</summary>
public static class ActImport
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Answer<ActSource>> Read(Stream body, string? contentType, CancellationToken cancellation)
    {
        var mediaType = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType : null;
        if (mediaType is not "text/plain")
            return new ActFormatNotSupported();
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, cancellation);
        try
        {
            var text = Strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
            return text.Contains('\0', StringComparison.Ordinal) ? new ActTextUnreadable() : new ActSource(SourceFormat.PlainText, SourceText.Lines(text), []);
        }
        catch (DecoderFallbackException)
        {
            return new ActTextUnreadable();
        }
    }
}

public sealed record ActFormatNotSupported() : Refusal(RefusalKind.Invalid, "act-format-not-supported",
    new("Овај облик датотеке се не прима. Приложите обичан текст, Markdown или DOCX.", "This file format is not taken. Send plain text, Markdown or DOCX."));

public sealed record ActTextUnreadable() : Refusal(RefusalKind.Invalid, "act-text-unreadable",
    new("Текст није у кодном распореду UTF-8. Сачувајте датотеку као UTF-8 и пошаљите је поново.", "The text is not UTF-8. Save the file as UTF-8 and send it again."));
