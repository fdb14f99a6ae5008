using System.Text;
using System.Xml;
using Participation.Acts;
using Participation.Server.Acts.Import.Akn;

namespace Participation.Server.Exports.Akn;

/// <summary>
/// A version as Akoma Ntoso 3.0, a <c>bill</c>: what stands in a public debate is a draft until the assembly adopts it. All addresses are the version's own,
/// annexes among them, and reading the file again gives the same provisions.
/// </summary>
internal static class AknExport
{
    public const string MediaType = "application/akn+xml";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };

    public static byte[] Write(ExportedAct act, IReadOnlyList<AknAmendment> amendments)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, Settings))
        {
            xml.WriteStartElement("akomaNtoso", AknXml.Namespace);
            xml.WriteStartElement("bill", AknXml.Namespace);
            xml.WriteAttributeString("name", "nacrt");
            xml.WriteAttributeString("contains", act.Version.Number == 1 ? "originalVersion" : "singleVersion");
            new Document(xml, act, new AknMeta(xml, act, amendments)).Write();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return memory.ToArray();
    }

    private sealed class Document(XmlWriter xml, ExportedAct act, AknMeta meta)
    {
        private readonly AknStructure structure = new(xml, act.Version.Provisions.Articles().Any(), act.AddressOf);
        private readonly AknBlocks blocks = new(xml, act.Language, act.AddressOf);

        public void Write()
        {
            var (preamble, body, conclusions, annexes) = Parts(act.Version.Provisions);
            meta.Write();
            if (act.Version.Title.Length > 0) Preface();
            if (preamble is not null) blocks.Write("preamble", preamble);
            xml.WriteStartElement("body", AknXml.Namespace);
            Language();
            foreach (var provision in body) structure.Write(provision);
            xml.WriteEndElement();
            if (conclusions is not null) blocks.Write("conclusions", conclusions);
            if (annexes.Count == 0) return;
            xml.WriteStartElement("attachments", AknXml.Namespace);
            foreach (var annex in annexes) Attachment(annex);
            xml.WriteEndElement();
        }

        private void Preface()
        {
            xml.WriteStartElement("preface", AknXml.Namespace);
            Language();
            xml.WriteStartElement("p", AknXml.Namespace);
            xml.Line("docTitle", act.Version.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Attachment(Provision annex)
        {
            xml.WriteStartElement("attachment", AknXml.Namespace);
            xml.WriteAttributeString("eId", annex.EId);
            if (annex.Num is { Length: > 0 } num) xml.Line("num", num);
            if (annex.Heading is { Length: > 0 } heading) xml.Line("heading", heading);
            xml.WriteStartElement("doc", AknXml.Namespace);
            xml.WriteAttributeString("name", "prilog");
            meta.Write(annex.EId);
            xml.WriteStartElement("mainBody", AknXml.Namespace);
            Language();
            xml.Lines(annex.Text);
            foreach (var child in annex.Children) structure.Write(child, annex);
            if (annex.Text.Length == 0 && annex.Children.Count == 0) AknStructure.EmptyBlock(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Language() => xml.WriteAttributeString("xml", "lang", null, act.Language);

        // The standard has one preamble at the beginning, one conclusion at the end and annexes after it; what stands elsewhere stays in the body.
        private static (Provision? Preamble, List<Provision> Body, Provision? Conclusions, List<Provision> Annexes) Parts(Sequence<Provision> provisions)
        {
            var body = provisions.ToList();
            var annexes = body.AsEnumerable().Reverse().TakeWhile(p => p.Kind == ProvisionKind.Annex).Reverse().ToList();
            body.RemoveRange(body.Count - annexes.Count, annexes.Count);
            var conclusions = body is [_, .., { Kind: ProvisionKind.Conclusion } last] ? last : null;
            if (conclusions is not null) body.RemoveAt(body.Count - 1);
            var preamble = body is [{ Kind: ProvisionKind.Preamble } first, _, ..] ? first : null;
            if (preamble is not null) body.RemoveAt(0);
            // A body must not be empty.
            if (body.Count == 0) (body, annexes) = (annexes, body);
            return (preamble, body, conclusions, annexes);
        }
    }
}
