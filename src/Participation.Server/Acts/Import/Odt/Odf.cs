using System.Xml.Linq;

namespace Participation.Server.Acts.Import.Odt;

/// <summary>The namespaces of OpenDocument that speak of text.</summary>
internal static class Odf
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    public static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    /// <summary>A whole number of an attribute, held within what any document has; null where there is none.</summary>
    public static int? Number(XElement element, XName name, int most) =>
        int.TryParse(element.Attribute(name)?.Value, out var number) ? Math.Clamp(number, 0, most) : null;
}
