using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>Plain text: its lines are the lines.</summary>
internal static class PlainTextSource
{
    public static Answer<ActSource> Read(string text)
    {
        List<ReadWarning> warnings = [];
        return new ActSource(SourceFormat.PlainText, [.. SourceText.Lines(text).Select(line => StrictText.Clean(line, warnings))], warnings);
    }
}
