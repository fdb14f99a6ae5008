using System.IO.Compression;
using System.Xml;

namespace Participation.Server.Acts.Import;

/// <summary>What a kind of package must hold, and what its refusals are.</summary>
/// <param name="Required">The entry without which it is not of that kind.</param>
/// <param name="IsRead">Whether the words of an entry are read; those must be sound XML. Anything else is only counted.</param>
/// <param name="Unreadable">Said where the ZIP is damaged or the required entry is missing.</param>
/// <param name="TooLarge">Said where it unpacks into more than any act can be.</param>
internal sealed record PackageKind(string Required, Func<string, bool> IsRead, Refusal Unreadable, Refusal TooLarge);

/// <summary>Unpacks a document once into nothing, counting, before anything is built from it.</summary>
internal static class PackageGuard
{
    /// <summary>The largest part, unpacked, in bytes.</summary>
    public const int LargestPart = 40 * 1024 * 1024;

    private const int MostEntries = 2000;
    private const long LargestWhole = 120L * 1024 * 1024;
    private const int DeepestElement = 200;
    // Text of an act packs to a tenth or a twentieth; what packs to less than a two-hundredth says nothing.
    private const int HighestRatio = 200;
    private const int RatioCountsFrom = 1024 * 1024;

    /// <summary>How XML of strangers is read: nothing is fetched and nothing expanded.</summary>
    public static XmlReaderSettings ClosedXml => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    /// <summary>Why the document cannot be read, or null.</summary>
    public static Refusal? Check(byte[] body, PackageKind kind)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return kind.TooLarge;
            if (archive.GetEntry(kind.Required) is null) return kind.Unreadable;
            var whole = 0L;
            foreach (var entry in archive.Entries)
            {
                using var counted = new CountedStream(entry.Open(), Math.Min(LargestPart, Math.Min(LargestWhole - whole, Math.Max(RatioCountsFrom, entry.CompressedLength * HighestRatio))));
                if (kind.IsRead(entry.FullName) && ReadXml(counted, entry.FullName) is { } refusal) return refusal;
                counted.CopyTo(Stream.Null);
                whole += counted.Count;
            }
            return null;
        }
        catch (TooLargeException)
        {
            return kind.TooLarge;
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            return kind.Unreadable;
        }
    }

    // An element in an element in an element ends before a recursive reader's stack does.
    private static Refusal? ReadXml(Stream stream, string part)
    {
        var prologue = true;
        using var reader = XmlReader.Create(stream, ClosedXml);
        try
        {
            while (reader.Read())
            {
                prologue &= reader.NodeType != XmlNodeType.Element;
                if (reader.Depth > DeepestElement) return new XmlTooDeep(part);
            }
            return null;
        }
        catch (XmlException broken)
        {
            // The reader stops at a document type before it looks at a single entity of it.
            return prologue && IsAtDocumentType(broken) ? new XmlDeclaresEntities(part) : new XmlDamaged(part, broken.LineNumber);
        }
    }

    private static bool IsAtDocumentType(XmlException broken) => broken.Message.Contains("DTD", StringComparison.Ordinal);

    private sealed class TooLargeException : Exception;

    private sealed class CountedStream(Stream inner, long limit) : Stream
    {
        public long Count { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Count += read;
            return Count > limit ? throw new TooLargeException() : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Count; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
