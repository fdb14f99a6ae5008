using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>A provision while its document is being read: it still grows.</summary>
internal sealed partial class AknLevel
{
    private Picture? picture;

    private AknLevel(ProvisionKind kind, XElement? source, int depth)
    {
        (Kind, Depth) = (kind, depth);
        Line = source is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
        // The attribute of the standard; its drafts called it «id», LEOS calls it «xml:id».
        Address = (string?)source?.Attribute("eId") ?? (string?)source?.Attribute(XNamespace.Xml + "id") ?? (string?)source?.Attribute("id");
    }

    public ProvisionKind Kind { get; }
    public int Depth { get; }
    public int Line { get; }
    public string? Address { get; set; }
    public string? Num { get; private set; }
    public string? Heading { get; private set; }
    public List<string> Lines { get; } = [];
    public List<AknLevel> Children { get; } = [];

    /// <summary>Whether anything but notes lies beneath it: then words that follow close what lies there.</summary>
    public bool HoldsStructure { get; private set; }

    /// <summary>True for words that no level of the document holds: an enumeration that follows them is theirs.</summary>
    public bool IsLoose { get; set; }

    /// <summary>Whether its words are its own; containers and articles hold them in paragraphs.</summary>
    public bool HoldsWords => Kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent or ProvisionKind.WrapUp or ProvisionKind.Quotation or ProvisionKind.Note or ProvisionKind.TableRow;

    /// <summary>What holds the whole act and is no provision itself.</summary>
    public static AknLevel Root() => new(ProvisionKind.Part, null, 0);

    public AknLevel Add(ProvisionKind kind, XElement? source)
    {
        var child = new AknLevel(kind, source, Depth + 1);
        Children.Add(child);
        HoldsStructure |= kind != ProvisionKind.Note;
        return child;
    }

    public void AddNum(string words) => Num = Joined(Num, words);

    public void AddHeading(string words) => Heading = Joined(Heading, words);

    /// <summary>Makes it the picture of an act of ours, where the address is one of ours and nothing else stands here.</summary>
    public bool Show(XElement picture)
    {
        var ours = OfOurs().Match((string?)picture.Attribute("src") ?? "");
        if (Lines.Count != 1 || Num is not null || Heading is not null || !ours.Success) return false;
        // How large it is stands with the file.
        this.picture = new Picture(ours.Groups[1].Value, AknWords.AlternativeOf(picture), 0, 0);
        return Lines[0] == this.picture.Words;
    }

    public StructuredProvision Done() =>
        new(Kind, Line, Address, Num, Heading, string.Join('\n', Lines), [.. Children.Select(child => child.Done())]) { Picture = picture?.Words == string.Join('\n', Lines) ? picture : null };

    [GeneratedRegex("/act/pictures/([0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex OfOurs();

    private static string? Joined(string? before, string words) => words.Length == 0 ? before : before is null ? words : $"{before} {words}";
}
