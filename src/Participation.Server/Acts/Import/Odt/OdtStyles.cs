using System.Xml;
using System.Xml.Linq;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>Styles of paragraphs and lists, from both files that hold some; those of the content win.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, string?> parents = [];
    private readonly Dictionary<string, Dictionary<int, XElement>> lists = [];
    private readonly List<string> margins = [];
    private Dictionary<int, XElement> outline = [];

    /// <summary>The words of headers and footers, which stand in the styles of pages.</summary>
    public string Margins => string.Join(' ', margins.Distinct());

    public void Take(Stream xml)
    {
        using var reader = XmlReader.Create(xml, PackageGuard.ClosedXml);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI is not { } space) continue;
            if (space == Odf.Office.NamespaceName && reader.LocalName == "body") return;
            if (space == Odf.Style.NamespaceName && reader.LocalName == "style") Take(reader.GetAttribute("name", space), reader.GetAttribute("parent-style-name", space));
            else if (space == Odf.Text.NamespaceName && reader.LocalName == "list-style") TakeList(Element(reader));
            else if (space == Odf.Text.NamespaceName && reader.LocalName == "outline-style") outline = Levels(Element(reader));
            else if (space == Odf.Style.NamespaceName && reader.LocalName is "header" or "footer" or "header-first" or "footer-first" or "header-left" or "footer-left") TakeMargin(Element(reader));
        }
    }

    /// <summary>The level of a list or of the outline, from 1; null where the style does not define it.</summary>
    public XElement? Level(string? list, int level) => list is not null && lists.TryGetValue(list, out var levels) ? levels.GetValueOrDefault(level) : null;

    public XElement? OutlineLevel(int level) => outline.GetValueOrDefault(level);

    /// <summary>Whether a style is, or comes from, the one of that name; producers keep the names of their own styles in English.</summary>
    public bool Is(string? style, string name)
    {
        for (var n = 0; n < LongestChain && style is not null; n++, style = parents.GetValueOrDefault(style))
            if (style.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private void Take(string? name, string? parent)
    {
        if (name is not null) parents[name] = parent;
    }

    private void TakeList(XElement style)
    {
        if (style.Attribute(Odf.Style + "name")?.Value is { } name) lists[name] = Levels(style);
    }

    private void TakeMargin(XElement margin)
    {
        if (margin.Value.Trim() is var words && words.Any(char.IsLetter)) margins.Add(words);
    }

    private static Dictionary<int, XElement> Levels(XElement style) => style.Elements()
        .Select(level => (Number: Odf.Number(level, Odf.Text + "level", 10), Level: level)).Where(level => level.Number is not null)
        .GroupBy(level => level.Number!.Value).ToDictionary(group => group.Key, group => group.Last().Level);

    private static XElement Element(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        return XElement.Load(inner);
    }
}
