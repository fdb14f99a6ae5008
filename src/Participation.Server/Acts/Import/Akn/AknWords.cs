using System.Text;
using System.Xml.Linq;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>The words of a block, with what stands in it but is no part of its sentence: notes and quoted wordings.</summary>
internal sealed class AknWords
{
    private static readonly HashSet<string> Blocks = ["p", "td", "th", "tr", "li", "item", "num", "heading", "subheading", "listIntroduction", "listWrapUp", "content", "intro", "wrapUp", "caption", "block"];

    private readonly StringBuilder text = new();
    private readonly ICollection<ReadWarning> warnings;
    private readonly bool isPreserved;

    private AknWords(XElement block, ICollection<ReadWarning> warnings)
    {
        this.warnings = warnings;
        isPreserved = IsPreserved(block);
        AddAll(block);
        Text = Tidy(text.ToString(), AknSource.LineOf(block));
    }

    /// <summary>Its words; line breaks of the document are line breaks.</summary>
    public string Text { get; }

    /// <summary>Authorial notes and quoted structures within, in the order of the text.</summary>
    public List<XElement> Asides { get; } = [];

    /// <summary>The pictures within.</summary>
    public List<XElement> Pictures { get; } = [];

    /// <summary>What a picture shows, in one line.</summary>
    public static string AlternativeOf(XElement picture) => SingleSpaced((string?)picture.Attribute("alt") ?? "");

    public static AknWords Of(XElement block, ICollection<ReadWarning> warnings) => new(block, warnings);

    /// <summary>Whether white space counts there (XML 1.0, 2.10).</summary>
    public static bool IsPreserved(XElement element) =>
        element.AncestorsAndSelf().Select(e => (string?)e.Attribute(XNamespace.Xml + "space")).FirstOrDefault(space => space is not null) == "preserve";

    public static bool IsQuoted(XElement element) => element.Name.LocalName is "quotedStructure" or "embeddedStructure";

    /// <summary>The mark of a note as it stands in the sentence and before the note, as the reader of acts knows it: «*1».</summary>
    public static string MarkOf(XElement note) => $"*{((string?)note.Attribute("marker"))?.Trim('*', ' ')}";

    private void AddAll(XElement parent)
    {
        foreach (var node in parent.Nodes())
            // Where white space does not count, a line break of the mark-up is a space.
            if (node is XText words) text.Append(isPreserved ? words.Value : words.Value.Replace('\n', ' '));
            else if (node is XElement element) Add(element);
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "eol" or "br": text.Append('\n'); break;
            case "signature":
                text.Append('\n');
                AddAll(element);
                break;
            case "authorialNote": text.Append(MarkOf(element)); Asides.Add(element); break;
            case "quotedStructure" or "embeddedStructure": Asides.Add(element); break;
            case "quotedText" or "embeddedText":
                text.Append((string?)element.Attribute("startQuote"));
                AddAll(element);
                text.Append((string?)element.Attribute("endQuote"));
                break;
            case "del": warnings.Add(ImportWarnings.TrackedChanges()); break;
            case "img":
                Pictures.Add(element);
                text.Append(Picture.WordsOf(AlternativeOf(element)));
                break;
            case var name:
                if (Blocks.Contains(name)) text.Append(' ');
                AddAll(element);
                break;
        }
    }

    private string Tidy(string raw, int line)
    {
        var whole = isPreserved ? raw : raw.Trim('\n', ' ', '\t', '\r');
        return string.Join('\n', whole.Split('\n').Select(words => StrictText.Clean(new SourceLine(line, isPreserved ? words : SingleSpaced(words)), warnings).Text));
    }

    private static string SingleSpaced(string words) => string.Join(' ', words.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
