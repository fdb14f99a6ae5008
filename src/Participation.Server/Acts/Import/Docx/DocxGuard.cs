using System.IO.Compression;
using System.Xml;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>Unpacks a document once into nothing, counting, before any library builds something from it.</summary>
internal static class DocxGuard
{
    /// <summary>The largest part, unpacked, in bytes.</summary>
    public const int LargestPart = 40 * 1024 * 1024;

    private const int MostEntries = 2000;
    private const long LargestWhole = 120L * 1024 * 1024;
    private const int DeepestElement = 200;
    // Text of an act packs to a tenth or a twentieth; what packs to less than a two-hundredth says nothing.
    private const int HighestRatio = 200;
    private const int RatioCountsFrom = 1024 * 1024;

    /// <summary>Why the document cannot be read, or null.</summary>
    public static Refusal? Check(byte[] body)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return new DocxUnpacksTooLarge();
            if (archive.GetEntry("[Content_Types].xml") is null) return new DocxUnreadable();
            var whole = 0L;
            foreach (var entry in archive.Entries)
            {
                using var counted = new CountedStream(entry.Open(), Math.Min(LargestPart, Math.Min(LargestWhole - whole, Math.Max(RatioCountsFrom, entry.CompressedLength * HighestRatio))));
                if (IsXml(entry.FullName)) ReadXml(counted);
                counted.CopyTo(Stream.Null);
                whole += counted.Count;
            }
            return null;
        }
        catch (TooLargeException)
        {
            return new DocxUnpacksTooLarge();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or IOException)
        {
            return new DocxUnreadable();
        }
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Nothing is fetched and nothing expanded; and an element in an element in an element ends before a recursive reader's stack does.
    private static void ReadXml(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
        while (reader.Read())
            if (reader.Depth > DeepestElement) throw new XmlException("Nested too deeply.");
    }

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
