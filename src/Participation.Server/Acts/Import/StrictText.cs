using System.Text;
using System.Text.Unicode;
using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>Bytes into text without guessing: what is not UTF-8 is refused, never replaced.</summary>
internal static class StrictText
{
    /// <summary>The text, without a byte order mark.</summary>
    public static Answer<string> Decode(byte[] body)
    {
        var bytes = body.AsSpan();
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var nul = bytes.IndexOf((byte)0);
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false);
        if (status != System.Buffers.OperationStatus.Done) return new ActNotUtf8(read + body.Length - bytes.Length);
        return nul >= 0 ? new ActHasNul(nul + body.Length - bytes.Length) : new string(text, 0, written);
    }

    /// <summary>
    /// The line without characters that are not seen: controls, marks that turn the direction of writing (they can make a text look like another one),
    /// soft hyphens. The non-joiner stays, it tells in-jekcija from njega.
    /// </summary>
    public static SourceLine Clean(SourceLine line, ICollection<ReadWarning> warnings)
    {
        if (!line.Text.Any(IsUnseen)) return line;
        if (line.Text.Any(c => IsUnseen(c) && c is not ('\u00AD' or '\u200B' or '\uFEFF'))) warnings.Add(ImportWarnings.UnseenCharacters(line.Number));
        return line with { Text = new StringBuilder().AppendJoin("", line.Text.Where(c => !IsUnseen(c))).ToString() };
    }

    private static bool IsUnseen(char c) => (char.IsControl(c) && c != '\t')
        || c is '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');
}
