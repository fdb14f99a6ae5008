using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>Bytes into an XML tree, without ever fetching, expanding or going deeper than a recursive reader can follow.</summary>
internal static class AknXml
{
    /// <summary>Akoma Ntoso Version 1.0 (OASIS Standard, 2018) under its final name; drafts of the standard had others.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const int DeepestElement = 200;
    // An act of ten megabytes with a mark-up for every third word has fewer; a tree of more would not fit the memory of a small server.
    private const int MostElements = 400_000;
    private const int LookedAt = 4096;

    /// <summary>True for a body that begins as an Akoma Ntoso document does, whatever it calls itself.</summary>
    public static bool Recognises(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, LookedAt)];
        if (head.StartsWith<byte>([0xEF, 0xBB, 0xBF])) head = head[3..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] && (head.IndexOf("<akomaNtoso"u8) >= 0 || head.IndexOf(":akomaNtoso"u8) >= 0);
    }

    /// <summary>The root element, in the final namespace; or why there is none.</summary>
    public static Answer<XElement> Read(byte[] body)
    {
        try
        {
            if (TooMuch(body) is { } refusal) return refusal;
            using var reader = XmlReader.Create(new MemoryStream(body, writable: false), Settings());
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName != "akomaNtoso") return new NotAkomaNtoso(Short(root.Name.LocalName));
            return root.Name.NamespaceName == Namespace ? root : new AkomaNtosoNamespace(Short(root.Name.NamespaceName));
        }
        catch (XmlException broken)
        {
            return HasDoctype(body) ? new XmlHasDoctype() : new XmlUnreadable(broken.LineNumber);
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException or DecoderFallbackException)
        {
            // An encoding that this machine does not know.
            return new XmlUnreadable(1);
        }
    }

    // A first pass holds nothing, so that what is too deep or too much never becomes a tree.
    private static Refusal? TooMuch(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body, writable: false), Settings());
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement) return new AkomaNtosoTooDeep(((IXmlLineInfo)reader).LineNumber);
            if (reader.NodeType == XmlNodeType.Element && ++elements > MostElements) return new XmlTooLarge();
        }
        return null;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ActImport.LargestBody,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static bool HasDoctype(byte[] body) => body.AsSpan(0, Math.Min(body.Length, LookedAt)).IndexOf("<!DOCTYPE"u8) >= 0;

    private static string Short(string name) => name.Length <= 200 ? name : name[..200] + "…";
}
