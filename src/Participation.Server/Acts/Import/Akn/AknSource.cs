using System.Xml;
using System.Xml.Linq;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>
/// Akoma Ntoso 3.0: act, bill, doc, statement and whatever else has a body. The document says its structure, so nothing is recognised here and no line made:
/// preface, preamble, body, conclusions, and attachments and components as annexes.
/// </summary>
internal sealed class AknSource
{
    // More than an officer would read; each names a kind of thing that is at fault all over.
    private const int MostWarnings = 500;

    private readonly List<ReadWarning> warnings = [];
    private readonly AknLevel whole = AknLevel.Root();
    private readonly AknBody body;
    private string title = "";

    private AknSource(XElement root) => body = new AknBody(new AknKinds(root), warnings);

    public static Answer<ActSource> Read(byte[] bytes)
    {
        var read = AknXml.Read(bytes);
        return read.Refusal is { } refusal ? refusal : Read(read.Value!);
    }

    public static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static Answer<ActSource> Read(XElement root)
    {
        if (root.Elements().FirstOrDefault(element => BodyOf(element) is not null) is not { } document) return new AkomaNtosoWithoutBody();
        var source = new AknSource(root);
        source.AddDocument(document);
        source.AddAnnexes(root);
        var structured = StructuredAct.Read(source.title, [.. source.whole.Children.Select(child => child.Done())], [.. source.warnings.Distinct().Take(MostWarnings)]);
        return structured.Refusal is { } refusal ? refusal : new ActSource(SourceFormat.AkomaNtoso, [], []) { Structure = structured.Value };
    }

    private void AddDocument(XElement document)
    {
        title = AknTitle.Take(document, warnings);
        AddOpening(document);
        body.Read(BodyOf(document)!, whole);
        if (Part(document, "conclusions") is { } conclusions) body.Read(conclusions, whole.Add(ProvisionKind.Conclusion, conclusions));
        AddAnnexes(document);
    }

    // What stands before the body and is not the title is one preamble, whichever parts it was divided into.
    private void AddOpening(XElement document)
    {
        var preamble = whole.Add(ProvisionKind.Preamble, Part(document, "preamble"));
        if (Part(document, "coverPage") is { } cover)
        {
            if (cover.Value.Trim().Length > 0) warnings.Add(ImportWarnings.ElementAsText(LineOf(cover), "coverPage"));
            body.Read(cover, preamble);
        }
        foreach (var part in new[] { Part(document, "preface"), Part(document, "preamble") })
            if (part is not null) body.Read(part, preamble);
        if (preamble.Children.Count == 0) whole.Children.Remove(preamble);
    }

    private void AddAnnexes(XElement document)
    {
        foreach (var attachment in document.Elements().Where(element => element.Name.LocalName is "attachments" or "components").Elements())
        {
            var annex = whole.Add(ProvisionKind.Annex, attachment);
            foreach (var child in attachment.Elements())
                if (BodyOf(child) is { } inner) AddInner(child, inner, annex);
                else body.ReadOne(child, annex);
        }
    }

    private void AddInner(XElement document, XElement inner, AknLevel annex)
    {
        if (annex.Heading is null && Part(document, "preface") is not null) annex.AddHeading(AknTitle.Take(document, warnings));
        foreach (var part in new[] { Part(document, "coverPage"), Part(document, "preface"), Part(document, "preamble"), inner, Part(document, "conclusions") })
            if (part is not null) body.Read(part, annex);
        AddAnnexes(document);
    }

    private static XElement? Part(XElement document, string name) => document.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static XElement? BodyOf(XElement document) =>
        document.Elements().FirstOrDefault(element => element.Name.LocalName == "body" || element.Name.LocalName.EndsWith("Body", StringComparison.Ordinal));
}
