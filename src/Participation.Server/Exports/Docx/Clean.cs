using System.Xml;

namespace Participation.Server.Exports.Docx;

/// <summary>Leaves out what XML 1.0 cannot hold (2.2): an act that came as plain text may have any control character.</summary>
internal static class Clean
{
    public static string Xml(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!Allowed(text, i))
                return string.Concat(Enumerable.Range(0, text.Length).Where(at => Allowed(text, at)).Select(at => text[at]));
        return text;
    }

    private static bool Allowed(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
