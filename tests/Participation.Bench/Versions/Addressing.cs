using System.Globalization;
using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>
/// Gives the pieces of a new version their addresses by the Akoma Ntoso naming convention, written from what the API documents. Whoever uses it checks it
/// on the act as it was read, where the addresses are known.
/// </summary>
internal sealed class Addressing
{
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<Piece, string> given = [];

    private Addressing()
    {
    }

    /// <summary>The act as provisions, and under which address each piece stands.</summary>
    public static (Sequence<Provision> Provisions, IReadOnlyDictionary<Piece, string> Addresses) Of(Piece root)
    {
        var addressing = new Addressing();
        return (addressing.Beneath(root, "", ""), addressing.given);
    }

    private Sequence<Provision> Beneath(Piece parent, string address, string annex)
    {
        Dictionary<string, int> counts = [];
        return parent.Children.Select(piece => One(piece, address, annex, counts)).ToSequence();
    }

    private Provision One(Piece piece, string parent, string annex, Dictionary<string, int> counts)
    {
        var wantsNumber = piece.Kind is (>= ProvisionKind.Part and <= ProvisionKind.Article) or ProvisionKind.Point or ProvisionKind.Subpoint;
        var name = Name(piece.Kind) + (wantsNumber && piece.Mark is null ? "_nn" : "");
        var count = counts[name] = counts.GetValueOrDefault(name) + 1;
        var local = piece.Mark is { } mark ? $"{name}_{mark}"
            : count == 1 && piece.Kind is ProvisionKind.Preamble or ProvisionKind.Conclusion or ProvisionKind.WrapUp ? name
            : string.Create(CultureInfo.InvariantCulture, $"{name}_{count}");
        var prefix = piece.Kind == ProvisionKind.Article ? annex : parent;
        var address = Free(prefix.Length == 0 ? local : $"{prefix}__{local}");
        given[piece] = address;
        return new(address, piece.Kind, piece.Num, piece.Heading, piece.Text, Beneath(piece, address, piece.Kind == ProvisionKind.Annex ? address : annex));
    }

    private string Free(string address)
    {
        var free = address;
        for (var second = 2; !taken.Add(free); second++)
            free = string.Create(CultureInfo.InvariantCulture, $"{address}-{second}");
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
        _ => "att",
    };
}
