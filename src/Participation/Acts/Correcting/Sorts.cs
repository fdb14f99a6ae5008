using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>What sorts of provisions there are for corrections: headings that hold, blocks that hold paragraphs, and words.</summary>
internal static class Sorts
{
    /// <summary>Део, глава, одељак.</summary>
    public static bool IsContainer(this Node node) => IsContainer(node.Kind);

    public static bool IsContainer(ProvisionKind kind) => kind is >= ProvisionKind.Part and <= ProvisionKind.Subsection;

    /// <summary>Став, тачка, подтачка, алинеја and the words that close an enumeration.</summary>
    public static bool IsItem(this Node node) => node.Kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent or ProvisionKind.WrapUp;

    /// <summary>Has words of its own.</summary>
    public static bool HasWords(this Node node) => node.IsItem() || node.Kind is ProvisionKind.Note or ProvisionKind.Quotation or ProvisionKind.TableRow;

    /// <summary>The number and the words after it, in one line.</summary>
    public static string Line(this Node node) => string.Join(' ', new[] { node.Num, node.Heading, node.Text }.Where(words => !string.IsNullOrEmpty(words)));

    public static Node Paragraph(string words) => new(ProvisionKind.Paragraph, 0, text: words);

    /// <summary>Gives a provision within an article, and what lies beneath it, the kind that its level has.</summary>
    public static void TakeKindOfLevel(this Node node, Node parent)
    {
        var isWithinItem = parent.IsItem();
        if (!isWithinItem && node.IsItem()) node.Become(ProvisionKind.Paragraph, node.Num);
        else if (isWithinItem && node.Kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Subpoint)
            node.Become(IsDash(node.Num) ? ProvisionKind.Indent : parent.Kind == ProvisionKind.Paragraph ? ProvisionKind.Point : ProvisionKind.Subpoint, node.Num);
        foreach (var child in node.Children) child.TakeKindOfLevel(node);
    }

    private static bool IsDash(string? num) => num is [var sign] && !char.IsLetterOrDigit(sign);
}
