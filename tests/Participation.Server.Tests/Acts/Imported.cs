using Participation.Acts;
using Participation.Server.Acts.Import;

namespace Participation.Server.Tests.Acts;

/// <summary>A file that was read into provisions, as the endpoint reads it.</summary>
internal sealed record Imported(SourceFormat Format, ActReading Reading)
{
    public static Answer<Imported> Read(byte[] body, string? contentType)
    {
        var source = ActImport.Read(body, contentType);
        if (source.Refusal is { } unreadable) return unreadable;
        var reading = source.Value!.Read();
        return reading.Refusal is { } refusal ? refusal : new Imported(source.Value.Format, reading.Value!);
    }
}
