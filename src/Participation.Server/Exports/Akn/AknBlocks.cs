using System.Xml;
using Participation.Acts;
using Participation.Server.Acts.Import.Akn;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Akn;

/// <summary>Provisions where the standard has no hierarchy but blocks: in the preamble and in the conclusions.</summary>
internal sealed class AknBlocks(XmlWriter xml, string language, Func<Picture, string> addressOf)
{
    public void Write(string element, Provision whole)
    {
        xml.WriteStartElement(element, AknXml.Namespace);
        xml.WriteAttributeString("eId", whole.EId);
        xml.WriteAttributeString("xml", "lang", null, language);
        foreach (var words in new[] { whole.Num, whole.Heading, whole.Text })
            xml.Lines(words ?? "");
        foreach (var child in whole.Children)
            if (IsOneLine(child)) xml.Line("p", child.Text, child.EId);
            else Container(child);
        if (whole.Children.Count == 0 && whole.Text.Length == 0) xml.Line("p", "");
        xml.WriteEndElement();
    }

    private void Container(Provision provision)
    {
        xml.WriteStartElement("blockContainer", AknXml.Namespace);
        xml.WriteAttributeString("eId", provision.EId);
        if (provision.Kind != ProvisionKind.Paragraph) xml.WriteAttributeString("class", ApiNames.Of(provision.Kind));
        if (provision.Num is { Length: > 0 } num) xml.Line("num", num);
        if (provision.Heading is { Length: > 0 } heading) xml.Line("heading", heading);
        if (provision.Picture is { } picture) xml.Picture(picture, addressOf(picture));
        else xml.Lines(provision.Text);
        foreach (var child in provision.Children) Container(child);
        // The standard wants a block in it.
        if (provision.Text.Length == 0 && provision.Children.Count == 0) AknStructure.EmptyBlock(xml);
        xml.WriteEndElement();
    }

    private static bool IsOneLine(Provision provision) =>
        provision is { Kind: ProvisionKind.Paragraph, Num: null, Heading: null, Text.Length: > 0, Children.Count: 0 } && !provision.Text.Contains('\n', StringComparison.Ordinal)
        && AknBody.IsParagraphAddress(provision.EId);
}
