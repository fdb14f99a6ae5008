using System.Globalization;
using System.Xml.Linq;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>
/// Reads what stands in a body, a preamble, conclusions: levels become provisions, and words go where they belong. What has no place in an act's structure
/// stays as text, with a warning that names its element.
/// </summary>
internal sealed class AknBody(AknKinds kinds, ICollection<ReadWarning> warnings)
{
    // A tree of more levels could be neither stored nor shown; drafting knows half as many.
    private const int Deepest = 12;

    private readonly Dictionary<XElement, int> counted = [];

    /// <summary>Reads everything in the element into the provision.</summary>
    public void Read(XElement parent, AknLevel into)
    {
        foreach (var node in parent.Nodes())
            switch (node)
            {
                case XText stray when !string.IsNullOrWhiteSpace(stray.Value):
                    // Words where the standard has none; and those of elements that hold words directly.
                    AddWords(new XElement(parent.Name, stray), into);
                    break;
                case XElement element: ReadOne(element, into); break;
            }
    }

    /// <summary>Reads one element of what the provision holds.</summary>
    public void ReadOne(XElement element, AknLevel into)
    {
        var name = element.Name.LocalName;
        if (element.Name.NamespaceName != AknXml.Namespace) AddUnknown(element, into);
        else if (AknKinds.IsLevel(name)) AddLevel(element, into);
        else
            switch (name)
            {
                case "meta": break;
                case "componentRef" or "documentRef": warnings.Add(ImportWarnings.EmbeddedIgnored()); break;
                case "num" when into.Num is null && into.Lines.Count == 0: into.AddNum(Of(element, into)); break;
                case "heading" or "subheading": into.AddHeading(Of(element, into)); break;
                case "p" or "listIntroduction" or "block" or "crossHeading" or "num" or "longTitle": AddWords(element, into); break;
                case "wrapUp" or "listWrapUp" or "listConclusion": AddWrapUp(element, into); break;
                case "item" or "li": AddItem(element, into); break;
                case "table": AddTable(element, into); break;
                case "recital" or "citation": Read(element, Within(into, ProvisionKind.Paragraph, element)); break;
                case "blockContainer": Read(element, Within(into, AknKinds.Said(element) ?? ProvisionKind.Paragraph, element)); break;
                case "content" or "intro" or "blockList" or "ol" or "ul" or "container" or "formula" or "citations" or "recitals" or "tblock" or "div": Read(element, into); break;
                default: AddUnknown(element, into); break;
            }
    }

    private void AddLevel(XElement element, AknLevel into)
    {
        var around = Carrier(into, element.Name.LocalName is "point" or "indent");
        if (kinds.Of(element, around) is not { } kind) Read(element, into);
        else if (around.Depth >= Deepest)
        {
            warnings.Add(ImportWarnings.NestedTooDeeply(AknSource.LineOf(element)));
            AddWords(element, into);
        }
        else Read(element, around.Add(kind, element));
    }

    private void AddItem(XElement item, AknLevel into)
    {
        var around = Carrier(into, isItem: true, makes: item);
        var isBullet = item.Parent?.Name.LocalName == "ul";
        var level = Within(around, isBullet ? ProvisionKind.Indent : AknKinds.Point(around), item);
        // An ordered list numbers its items by itself; the number is written out, as a reader sees it.
        if (item.Name.LocalName == "li" && !isBullet) level.AddNum($"{NumberOf(item)})");
        if (item.Elements().Any(child => child.Name.LocalName is "p" or "num" or "blockList" or "ol" or "ul" or "table")) Read(item, level);
        else AddWords(item, level);
    }

    private int NumberOf(XElement item)
    {
        var number = int.TryParse((string?)item.Attribute("value"), CultureInfo.InvariantCulture, out var said) ? said : counted.GetValueOrDefault(item.Parent!) + 1;
        return counted[item.Parent!] = number;
    }

    private void AddWrapUp(XElement element, AknLevel into)
    {
        var around = Carrier(into, isItem: true);
        if (!around.HoldsWords && element.Name.LocalName != "wrapUp") Read(element, into);
        else Read(element, Within(around, ProvisionKind.WrapUp, element));
    }

    private void AddTable(XElement table, AknLevel into)
    {
        warnings.Add(ImportWarnings.TableAsText(AknSource.LineOf(table)));
        var place = PlaceOfWords(table, into);
        foreach (var row in table.Elements())
            place.Lines.Add(string.Join(" | ", row.Elements().DefaultIfEmpty(row).Select(cell => Of(cell, place).Replace('\n', ' '))));
    }

    private void AddUnknown(XElement element, AknLevel into)
    {
        if (string.IsNullOrWhiteSpace(element.Value)) return;
        warnings.Add(ImportWarnings.ElementAsText(AknSource.LineOf(element), element.Name.LocalName));
        AddWords(element, into);
    }

    /// <summary>Adds the words of a block where they belong, with its notes and quoted wordings.</summary>
    private void AddWords(XElement block, AknLevel into)
    {
        var words = AknWords.Of(block, warnings);
        if (words.Text.Length == 0 && words.Asides.Count == 0 && !AknWords.IsPreserved(block)) return;
        var speaks = words.Text.Length > 0 || AknWords.IsPreserved(block);
        var place = !speaks && into.HoldsWords ? into : PlaceOfWords(block, into);
        if (speaks) place.Lines.Add(words.Text);
        AddAsides(words, place);
        foreach (var picture in words.Pictures)
            if (place.Kind != ProvisionKind.Note || !place.Show(picture)) warnings.Add(ImportWarnings.PictureNotInFile(AknSource.LineOf(picture), AknWords.AlternativeOf(picture)));
    }

    // The provision itself; after its enumeration, what closes that; in a container or an article a paragraph of their own.
    private AknLevel PlaceOfWords(XElement block, AknLevel into)
    {
        if (into.HoldsWords && !into.HoldsStructure) return into;
        if (into.HoldsWords && into.Children[^1] is { Kind: ProvisionKind.WrapUp, IsLoose: true } open) return open;
        var place = Within(into, into.HoldsWords ? ProvisionKind.WrapUp : ProvisionKind.Paragraph, block);
        if (place == into) return into;
        // The convention addresses a paragraph; the address of a mere block in it is none of a provision.
        if (!IsParagraphAddress(place.Address)) place.Address = null;
        place.IsLoose = true;
        return place;
    }

    private void AddAsides(AknWords words, AknLevel into)
    {
        foreach (var aside in words.Asides)
            if (AknWords.IsQuoted(aside)) AddQuotation(aside, into);
            else
            {
                var note = Within(into, ProvisionKind.Note, aside);
                note.Lines.Add($"{AknWords.MarkOf(aside)} {string.Join(' ', aside.Elements().DefaultIfEmpty(aside).Select(block => Of(block, note)))}".Trim());
            }
    }

    private void AddQuotation(XElement quoted, AknLevel into)
    {
        var quotation = Within(into, ProvisionKind.Quotation, quoted);
        if (quotation == into) return;
        var before = quotation.Lines.Count;
        AddLines(quoted, quotation);
        if (quotation.Lines.Count == before) return;
        quotation.Lines[before] = (string?)quoted.Attribute("startQuote") + quotation.Lines[before];
        quotation.Lines[^1] += (string?)quoted.Attribute("endQuote");
    }

    // Line by line, each with its number before it, as the text of an act quotes.
    private void AddLines(XElement parent, AknLevel quotation)
    {
        var mark = "";
        foreach (var child in parent.Elements())
            if (child.Name.LocalName == "num" && parent.Name.LocalName is not ("article" or "chapter" or "section" or "part" or "title")) mark = Of(child, quotation) + " ";
            else if (child.Name.LocalName is "p" or "num" or "heading" or "subheading" or "listIntroduction" or "block" or "tr")
            {
                var line = mark + Of(child, quotation);
                if (line.Length > 0 || AknWords.IsPreserved(child)) quotation.Lines.Add(line);
                mark = "";
            }
            else
            {
                var at = quotation.Lines.Count;
                AddLines(child, quotation);
                if (quotation.Lines.Count > at) (quotation.Lines[at], mark) = (mark + quotation.Lines[at], "");
            }
        if (mark.Length > 0) quotation.Lines.Add(mark.TrimEnd());
    }

    private string Of(XElement element, AknLevel into)
    {
        var words = AknWords.Of(element, warnings);
        AddAsides(words, into);
        return words.Text;
    }

    /// <summary>What an enumeration belongs to: the words before it where they are no level of the document, else what stands around both.</summary>
    private static AknLevel Carrier(AknLevel into, bool isItem, XElement? makes = null)
    {
        if (!isItem || into.HoldsWords) return into;
        if (into.Children is [.., { Kind: ProvisionKind.Paragraph, IsLoose: true } words]) return words;
        if (makes is null) return into;
        var paragraph = into.Add(ProvisionKind.Paragraph, null);
        paragraph.IsLoose = true;
        return paragraph;
    }

    private AknLevel Within(AknLevel into, ProvisionKind kind, XElement source)
    {
        if (into.Depth < Deepest) return into.Add(kind, source);
        warnings.Add(ImportWarnings.NestedTooDeeply(AknSource.LineOf(source)));
        return into;
    }

    /// <summary>Whether the convention would give this address to a paragraph.</summary>
    public static bool IsParagraphAddress(string? address) => address is not null && address[(address.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..].StartsWith("para_", StringComparison.Ordinal);
}
