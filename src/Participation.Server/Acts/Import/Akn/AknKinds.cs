using System.Xml.Linq;
using Participation.Acts;
using Participation.Server.Kernel;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>
/// Which provision an element of the hierarchy is. The basic unit of an act, what a citizen points at first, is the article; traditions that have none
/// call it section (Commonwealth), rule or clause, and what lies in it is then its paragraphs.
/// </summary>
internal sealed class AknKinds(XElement root)
{
    private static readonly HashSet<string> Levels =
    [
        "book", "tome", "part", "subpart", "title", "subtitle", "chapter", "subchapter", "section", "subsection", "division", "subdivision", "article", "paragraph", "subparagraph",
        "point", "indent", "alinea", "list", "sublist", "clause", "subclause", "rule", "subrule", "level", "proviso", "transitional", "hcontainer",
    ];

    private static readonly string[] Units = ["article", "section", "rule", "clause"];

    private readonly string unit = Unit(root);

    public static bool IsLevel(string name) => Levels.Contains(name);

    /// <summary>The kind of a level within what stands around it; null where it is none of its own, and its words are those of what stands around it.</summary>
    public ProvisionKind? Of(XElement level, AknLevel around)
    {
        if (Said(level) is { } said) return said;
        var name = level.Name.LocalName;
        var numbered = level.Elements().Any(child => child.Name.LocalName is "num" or "heading");
        return name switch
        {
            "article" => ProvisionKind.Article,
            "indent" => ProvisionKind.Indent,
            "point" => Point(around),
            "paragraph" when !numbered && !around.HoldsWords => ProvisionKind.Paragraph,
            _ when !numbered && name is "list" or "sublist" or "subparagraph" or "alinea" or "hcontainer" => null,
            _ when around.HoldsWords => numbered ? Point(around) : null,
            _ when name == unit && around.Kind != ProvisionKind.Article => ProvisionKind.Article,
            _ when around.Kind == ProvisionKind.Article => ProvisionKind.Paragraph,
            _ when Container(name) is { } container => numbered ? container : null,
            _ => ProvisionKind.Paragraph,
        };
    }

    public static ProvisionKind Point(AknLevel around) =>
        around.Kind is ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent ? ProvisionKind.Subpoint : ProvisionKind.Point;

    /// <summary>The kind that a document of ours names itself, where the standard has no element for it.</summary>
    public static ProvisionKind? Said(XElement element)
    {
        var name = element.Name.LocalName == "hcontainer" ? (string?)element.Attribute("name") : (string?)element.Attribute("class");
        return ApiNames.TryRead<ProvisionKind>(name, out var kind) ? kind : null;
    }

    private static ProvisionKind? Container(string name) => name switch
    {
        "book" or "tome" or "part" => ProvisionKind.Part,
        "subpart" or "title" => ProvisionKind.Title,
        "subtitle" or "chapter" => ProvisionKind.Chapter,
        "subchapter" or "division" or "section" => ProvisionKind.Section,
        "subdivision" or "subsection" => ProvisionKind.Subsection,
        _ => null,
    };

    private static string Unit(XElement root)
    {
        var names = root.Descendants().Where(e => !e.Ancestors().Any(AknWords.IsQuoted)).Select(e => e.Name.LocalName).ToHashSet();
        return Units.FirstOrDefault(names.Contains) ?? Units[0];
    }
}
