using Participation.Acts.Reading;

namespace Participation.Acts.Correcting;

/// <summary>
/// Puts right what the reader of acts took for something else. Pure: the same draft and the same corrections give the same structure. But for words that an
/// officer edits or a number that is set anew, no word of the draft is lost, and none changes its place among the others further than its correction says.
/// </summary>
public static class ActCorrector
{
    /// <summary>The most corrections of one batch.</summary>
    public const int Most = 200;

    /// <summary>The longest title of an act, in characters.</summary>
    public const int LongestTitle = 1000;

    private const int LongestText = 20_000;
    private const int LongestHeading = 1000;
    private const int LongestNumber = 60;

    /// <summary>The draft with the corrections made one after the other and addresses given anew, or the first that cannot be made; then none is.</summary>
    public static Answer<Sequence<Provision>> Apply(Sequence<Provision> provisions, Sequence<Correction> corrections)
    {
        if (corrections.Count > Most) return new TooManyCorrections(Most);
        var tree = new DraftTree(provisions);
        foreach (var correction in corrections.Where(correction => correction is not NameAct))
        {
            if (tree.Find(correction.EId) is not { } node) return new CorrectedProvisionNotFound(correction.EId);
            if (Apply(tree, node, correction) is { } refusal) return refusal;
        }
        return tree.ToProvisions();
    }

    /// <summary>The draft with each correction made by the addresses that the ones before it left: what an officer sees who looks at each result before going on.</summary>
    public static Answer<Sequence<Provision>> ApplyStepwise(Sequence<Provision> provisions, Sequence<Correction> corrections)
    {
        if (corrections.Count > Most) return new TooManyCorrections(Most);
        foreach (var correction in corrections)
        {
            var step = Apply(provisions, [correction]);
            if (step.Refusal is not null) return step;
            provisions = step.Value!;
        }
        return provisions;
    }

    /// <summary>The title after the corrections, or why it cannot be one.</summary>
    public static Answer<string> Title(string title, IReadOnlyList<Correction> corrections)
    {
        foreach (var named in corrections.OfType<NameAct>())
        {
            if (PlainText.Check(named.Title, "title", LongestTitle) is { } refusal) return refusal;
            title = OneLine(named.Title);
        }
        return title;
    }

    /// <summary>What still deserves a look: what the file said of itself, and what is irregular in the corrected structure. Where it stood before, its line is kept.</summary>
    public static Sequence<ReadWarning> Warnings(IReadOnlyList<ReadWarning> before, string title, Sequence<Provision> corrected)
    {
        var hasLoose = corrected.Flatten().Any(p => Sorts.IsContainer(p.Kind) && p.Children.Any(c => c.Kind == ProvisionKind.Paragraph));
        var structural = Inspection.Of(new DraftTree(corrected).Root.Children).ToList();
        var lines = before.GroupBy(w => (w.Code, w.Message)).ToDictionary(group => group.Key, group => group.First().Line);
        // What stood in a line of the file stands by now in the order of the draft alone.
        var order = corrected.Flatten().Select(p => p.EId).ToList();
        var known = order.ToHashSet(StringComparer.Ordinal);
        return before.Where(w => !Inspection.Codes.Contains(w.Code) && (hasLoose || w.Code != "text-outside-article") && (title.Length == 0 || w.Code != "title-missing"))
            .Select(w => w.EId is { } eId && !known.Contains(eId) ? w with { EId = null } : w)
            .Concat(structural.Select(w => w with { Line = lines.GetValueOrDefault((w.Code, w.Message)), EId = order[w.Line - 1] })).OrderBy(w => w.Line).ToSequence();
    }

    private static Refusal? Apply(DraftTree tree, Node node, Correction correction) => correction switch
    {
        DescribePicture described => Describe(node, described),
        EditWords { Heading: null, Text: { } text } when node.Picture is not null && PlainText.IsBlank(text) => Remove(tree, node),
        _ when node.Picture is not null => new PictureStaysWhole(correction.EId),
        JoinWithPrevious => Joining.Join(tree, node, correction.EId),
        SplitAt split => Splitting.Split(tree, node, split),
        MakeHeading => Heading.Make(tree, node, correction.EId),
        MakeText text => Heading.Undo(tree, node, text),
        Renumber number => SetNumber(node, number),
        ChangeKind change => Kind.Change(tree, node, change),
        Raise => Level.Raise(tree, node, correction.EId),
        Lower => Level.Lower(tree, node, correction.EId),
        EditWords words => Edit(tree, node, words),
        _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, null),
    };

    private static Refusal? Describe(Node node, DescribePicture correction)
    {
        if (node.Picture is not { } picture) return new NoPictureHere(correction.EId);
        if (PlainText.Check(correction.Alternative, "alternative", Picture.LongestAlternative, required: false) is { } refusal) return refusal;
        node.Showing(picture with { Alternative = PlainText.IsBlank(correction.Alternative) ? "" : OneLine(correction.Alternative) });
        return null;
    }

    private static Refusal? Remove(DraftTree tree, Node node)
    {
        tree.Remove(node);
        return null;
    }

    private static Refusal? SetNumber(Node node, Renumber correction)
    {
        var num = string.IsNullOrWhiteSpace(correction.Num) ? null : PlainText.Tidy(correction.Num);
        var canHaveOne = Heading.CanHaveOne(node) || (node.IsItem() && node.Kind != ProvisionKind.WrapUp);
        if (!canHaveOne || num?.Length > LongestNumber || num?.Contains('\n', StringComparison.Ordinal) == true) return new NumberNotPossible(correction.EId, LongestNumber);
        if (PlainText.Check(num, "num", LongestNumber, required: false) is { } refusal) return refusal;
        node.Become(node.Kind, num);
        return null;
    }

    private static Refusal? Edit(DraftTree tree, Node node, EditWords correction)
    {
        if (correction.Text is not null && !node.HasWords()) return new NoWordsOfItsOwn(correction.EId);
        if (correction.Heading is not null && !Heading.CanHaveOne(node)) return new NoHeadingHere(correction.EId);
        if ((PlainText.Check(correction.Text, "text", LongestText, required: false) ?? PlainText.Check(correction.Heading, "heading", LongestHeading, required: false)) is { } refusal) return refusal;
        if (correction.Heading is { } heading) node.Heading = PlainText.IsBlank(heading) ? null : OneLine(heading);
        if (correction.Text is not { } text) return null;
        node.Text = PlainText.IsBlank(text) ? "" : node.Kind == ProvisionKind.Quotation ? PlainText.Tidy(text) : OneLine(text);
        // Nothing is left that anyone could read or speak of.
        if (node.Text.Length == 0 && node.Children.Count == 0) tree.Remove(node);
        return null;
    }

    private static string OneLine(string text) => PlainText.Tidy(text).Replace('\n', ' ');
}
