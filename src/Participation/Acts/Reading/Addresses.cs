using System.Globalization;
using System.Text.RegularExpressions;

namespace Participation.Acts.Reading;

/// <summary>
/// Gives each provision its eId after the Akoma Ntoso naming convention. Articles and what lies in them are addressed from the article down, because articles
/// are counted through the whole act; containers carry their parents; a second one of the same name gets «-2». An address that a file gives itself stays
/// where it is formed as ours are and stands once.
/// </summary>
internal static partial class Addresses
{
    public static Sequence<Provision> Give(IReadOnlyList<Node> roots)
    {
        Dictionary<string, int> taken = [];
        foreach (var node in roots.SelectMany(root => root.Flatten()).Where(node => node.Address is not null))
            if (!Form().IsMatch(node.Address!) || !taken.TryAdd(node.Address!, 1)) node.Address = null;
        return Children(roots, "", "", taken);
    }

    private static Sequence<Provision> Children(IEnumerable<Node> nodes, string parent, string annex, Dictionary<string, int> taken)
    {
        Dictionary<string, int> counts = [];
        return nodes.Select(node => One(node, parent, annex, counts, taken)).ToSequence();
    }

    private static Provision One(Node node, string parent, string annex, Dictionary<string, int> counts, Dictionary<string, int> taken)
    {
        var hasNumber = node.Mark is not null || node.Kind is ProvisionKind.Paragraph or ProvisionKind.Indent or ProvisionKind.Note or ProvisionKind.Quotation or ProvisionKind.Annex
            or ProvisionKind.Preamble or ProvisionKind.Conclusion or ProvisionKind.WrapUp or ProvisionKind.Table or ProvisionKind.TableRow;
        var name = hasNumber ? Name(node.Kind) : $"{Name(node.Kind)}_nn";
        var count = counts[name] = counts.GetValueOrDefault(name) + 1;
        var prefix = node.Kind == ProvisionKind.Article ? annex : parent;
        var local = node.Kind switch
        {
            ProvisionKind.Preamble or ProvisionKind.Conclusion or ProvisionKind.WrapUp => count == 1 ? name : Numbered(name, count),
            ProvisionKind.Paragraph or ProvisionKind.Indent or ProvisionKind.Note or ProvisionKind.Quotation or ProvisionKind.Annex or ProvisionKind.Table or ProvisionKind.TableRow => Numbered(name, count),
            _ when node.Mark is { } mark => $"{name}_{mark.Address}",
            _ => Numbered(name, count),
        };
        var eId = node.Address ?? Free(prefix.Length == 0 ? local : $"{prefix}__{local}", taken);
        return new Provision(eId, node.Kind, node.Num, node.Heading, node.Text, Children(node.Children, eId, node.Kind == ProvisionKind.Annex ? eId : annex, taken)) { Picture = node.Picture };
    }

    // Element, perhaps «nn», and a number: «art_76a», «chp_nn_2», «art_5__para_2».
    [GeneratedRegex("^(?=.{1,200}$)[a-z]+(?:_nn)?(?:_[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)?(?:__[a-z]+(?:_nn)?(?:_[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)?)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    private static string Numbered(string name, int count, char join = '_') => $"{name}{join}{count.ToString(CultureInfo.InvariantCulture)}";

    // The count of each name is kept, so that a name that stands ten thousand times is not looked for ten thousand times each.
    private static string Free(string eId, Dictionary<string, int> taken)
    {
        if (taken.TryAdd(eId, 1)) return eId;
        string free;
        do free = Numbered(eId, ++taken[eId], '-');
        while (!taken.TryAdd(free, 1));
        return free;
    }

    private static string Name(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.Part => "part",
        ProvisionKind.Title => "title",
        ProvisionKind.Chapter => "chp",
        ProvisionKind.Section => "sec",
        ProvisionKind.Subsection => "subsec",
        ProvisionKind.Article => "art",
        ProvisionKind.Paragraph => "para",
        ProvisionKind.Point or ProvisionKind.Subpoint => "point",
        ProvisionKind.Indent => "indent",
        ProvisionKind.WrapUp => "wrapup",
        ProvisionKind.Quotation => "qstr",
        ProvisionKind.Note => "note",
        ProvisionKind.Conclusion => "conclusions",
        ProvisionKind.Table => "table",
        ProvisionKind.TableRow => "tr",
        _ => "att",
    };
}
