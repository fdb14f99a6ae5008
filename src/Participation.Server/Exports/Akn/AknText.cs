using System.Xml;
using Participation.Acts;
using Participation.Server.Acts.Import.Akn;

namespace Participation.Server.Exports.Akn;

/// <summary>Words of an act as elements, so that reading them gives the same words: also white space that XML would fold.</summary>
internal static class AknText
{
    public static string Clean(string text) => Docx.Clean.Xml(text);

    /// <summary>An element of one line; a line break within is said by <c>eol</c>.</summary>
    public static void Line(this XmlWriter xml, string element, string words, string? eId = null)
    {
        xml.WriteStartElement(element, AknXml.Namespace);
        if (eId is not null) xml.WriteAttributeString("eId", eId);
        var lines = Clean(words).Split('\n');
        if (lines.Any(Folds)) xml.WriteAttributeString("xml", "space", null, "preserve");
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                xml.WriteStartElement("eol", AknXml.Namespace);
                xml.WriteEndElement();
            }
            xml.WriteString(lines[at]);
        }
        xml.WriteEndElement();
    }

    /// <summary>A paragraph of the document for each line; none where there are no words.</summary>
    public static void Lines(this XmlWriter xml, string words)
    {
        if (words.Length == 0) return;
        foreach (var line in words.Split('\n')) xml.Line("p", line);
    }

    /// <summary>A picture in a paragraph of its own.</summary>
    public static void Picture(this XmlWriter xml, Picture picture, string address)
    {
        xml.WriteStartElement("p", AknXml.Namespace);
        xml.WriteStartElement("img", AknXml.Namespace);
        xml.WriteAttributeString("src", address);
        xml.WriteAttributeString("alt", Clean(picture.Alternative));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool Folds(string line) => line.Length == 0 || line[0] is ' ' || line[^1] is ' ' || line.Contains("  ", StringComparison.Ordinal) || line.AsSpan().ContainsAny('\t', '\r');
}
