using System.Xml;
using Participation.Acts;
using Participation.Server.Acts.Import.Akn;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Akn;

/// <summary>
/// Provisions as the hierarchy of Akoma Ntoso, each under its own eId. What the standard has no level for (a note between two paragraphs, words that close
/// an enumeration in the middle) is an <c>hcontainer</c> that names it; where the place does not tell the kind, <c>class</c> does.
/// </summary>
/// <param name="xml">Where it is written.</param>
/// <param name="hasArticles">Whether the act has articles; without them the reader takes the next best level for the basic unit.</param>
/// <param name="addressOf">Where a picture of the act is.</param>
internal sealed class AknStructure(XmlWriter xml, bool hasArticles, Func<Picture, string> addressOf)
{
    /// <summary>A provision of the body, or beneath another.</summary>
    public void Write(Provision provision, Provision? parent = null)
    {
        var element = Element(provision.Kind);
        xml.WriteStartElement(element, AknXml.Namespace);
        xml.WriteAttributeString("eId", provision.EId);
        if (element == "hcontainer") xml.WriteAttributeString("name", ApiNames.Of(provision.Kind));
        else if (!TellsItsKind(provision, parent)) xml.WriteAttributeString("class", ApiNames.Of(provision.Kind));
        if (provision.Num is { Length: > 0 } num) xml.Line("num", num);
        if (provision.Heading is { Length: > 0 } heading) xml.Line("heading", heading);
        if (provision.Picture is { } picture) Shown(picture);
        else if (HoldsWords(provision.Kind)) Words(provision);
        else
        {
            if (provision.Text.Length > 0) Words("intro", provision.Text, []);
            foreach (var child in provision.Children) Write(child, provision);
        }
        xml.WriteEndElement();
    }

    private void Shown(Picture picture)
    {
        xml.WriteStartElement("content", AknXml.Namespace);
        xml.Picture(picture, addressOf(picture));
        xml.WriteEndElement();
    }

    public static void EmptyBlock(XmlWriter xml)
    {
        xml.WriteStartElement("p", AknXml.Namespace);
        xml.WriteEndElement();
    }

    // Own words, then quoted wordings, then what lies beneath; the words that close an enumeration have an element where they close the whole.
    private void Words(Provision provision)
    {
        var quotations = provision.Children.TakeWhile(child => child is { Kind: ProvisionKind.Quotation } && IsPlain(child)).ToList();
        var rest = provision.Children.Skip(quotations.Count).ToList();
        if (rest.Count == 0)
        {
            Words("content", provision.Text, quotations);
            return;
        }
        if (provision.Text.Length > 0 || quotations.Count > 0) Words("intro", provision.Text, quotations);
        var closing = rest[^1] is { Kind: ProvisionKind.WrapUp } last && IsPlain(last) ? last : null;
        foreach (var child in rest)
            if (child != closing) Write(child, provision);
        if (closing is not null) Words("wrapUp", closing.Text, [], closing.EId);
    }

    private void Words(string element, string text, List<Provision> quotations, string? eId = null)
    {
        xml.WriteStartElement(element, AknXml.Namespace);
        if (eId is not null) xml.WriteAttributeString("eId", eId);
        xml.Lines(text);
        if (quotations.Count > 0) Quotations(quotations);
        else if (text.Length == 0) EmptyBlock(xml);
        xml.WriteEndElement();
    }

    // A new wording that the act quotes is a modification with its structure, line by line as it stands.
    private void Quotations(List<Provision> quotations)
    {
        xml.WriteStartElement("p", AknXml.Namespace);
        xml.WriteStartElement("mod", AknXml.Namespace);
        foreach (var quotation in quotations)
        {
            xml.WriteStartElement("quotedStructure", AknXml.Namespace);
            xml.WriteAttributeString("eId", quotation.EId);
            xml.Lines(quotation.Text);
            if (quotation.Text.Length == 0) EmptyBlock(xml);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private bool TellsItsKind(Provision provision, Provision? parent) => provision.Kind switch
    {
        ProvisionKind.Article or ProvisionKind.Indent => true,
        ProvisionKind.Point => !IsItem(parent),
        ProvisionKind.Subpoint => IsItem(parent),
        ProvisionKind.Paragraph => parent is null || !HoldsWords(parent.Kind),
        _ => hasArticles && (provision.Num ?? provision.Heading) is { Length: > 0 } && (parent is null || !HoldsWords(parent.Kind) && parent.Kind != ProvisionKind.Article),
    };

    private static bool IsItem(Provision? provision) => provision?.Kind is ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent;

    private static bool IsPlain(Provision provision) => provision is { Num: null, Heading: null, Children.Count: 0 };

    private static bool HoldsWords(ProvisionKind kind) => kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent
        or ProvisionKind.WrapUp or ProvisionKind.Quotation or ProvisionKind.Note or ProvisionKind.TableRow;

    private static string Element(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Part => "part",
        ProvisionKind.Title => "title",
        ProvisionKind.Chapter => "chapter",
        ProvisionKind.Section => "section",
        ProvisionKind.Subsection => "subsection",
        ProvisionKind.Article => "article",
        ProvisionKind.Paragraph => "paragraph",
        ProvisionKind.Point or ProvisionKind.Subpoint => "point",
        ProvisionKind.Indent => "indent",
        _ => "hcontainer",
    };
}
