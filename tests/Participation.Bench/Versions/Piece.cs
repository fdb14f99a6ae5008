using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>A provision while the next version is made: it can be cut out and put elsewhere, and it knows which earlier provisions its words come from.</summary>
internal sealed class Piece(ProvisionKind kind, string? num = null, string? heading = null, string text = "")
{
    /// <summary>What a provision may lose of its words beneath it and still be the same: with less it could be anything.</summary>
    private const double MostLost = 0.3;

    /// <summary>What it may gain by pieces from elsewhere and still be the same.</summary>
    private const double MostGained = 0.5;

    private Piece[] numberedBefore = [];

    public ProvisionKind Kind { get; } = kind;

    public string? Num { get; set; } = num;

    public string? Heading { get; set; } = heading;

    public string Text { get; set; } = text;

    public Piece? Parent { get; private set; }

    public List<Piece> Children { get; } = [];

    /// <summary>Addresses of the earlier provisions whose words stand here; none for what is new.</summary>
    public List<string> Origins { get; } = [];

    /// <summary>The number as it stands in an address («9a», «II»); null for what is counted.</summary>
    public string? Mark { get; set; }

    /// <summary>Something was done to this very piece; each is changed once.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Cut out, with all beneath it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>New here: by letters its number comes from the one before it.</summary>
    public bool IsPlacedAnew { get; set; }

    public int MayLose { get; set; }

    public int MayGain { get; set; }

    public IEnumerable<Piece> NumberedChildren => Children.Where(c => c is { Kind: ProvisionKind.Point or ProvisionKind.Subpoint, Mark: [>= '0' and <= '9', ..] });

    /// <summary>Whether its numbered points are others than they were, or in another order.</summary>
    public bool HasOtherPoints => !NumberedChildren.SequenceEqual(numberedBefore);

    public IReadOnlyList<Piece> PointsBefore => numberedBefore;

    public Piece? Article => Kind == ProvisionKind.Article ? this : Parent?.Article;

    /// <summary>The act as it was read, beneath a root that has no address.</summary>
    public static Piece Of(IEnumerable<Provision> provisions)
    {
        var root = new Piece(ProvisionKind.Part);
        foreach (var provision in provisions)
            root.Add(Of(provision));
        return root;
    }

    public Piece Add(Piece child) => Insert(Children.Count, child);

    public Piece Insert(int at, Piece child)
    {
        child.Parent = this;
        Children.Insert(at, child);
        return child;
    }

    /// <summary>Takes it out of its parent; it may be put elsewhere.</summary>
    public int Cut()
    {
        var at = Parent!.Children.IndexOf(this);
        Parent.Children.RemoveAt(at);
        Parent = null;
        return at;
    }

    /// <summary>Takes it out when its words have gone into another.</summary>
    public void Dissolve()
    {
        Cut();
        IsGone = true;
    }

    public void Delete()
    {
        Cut();
        foreach (var piece in Flatten())
            piece.IsGone = true;
    }

    /// <summary>Whether this and everything that holds it, up to the article, stays what it is without so many words.</summary>
    public bool CanLose(int words) => MayLose >= words && (Kind == ProvisionKind.Article || Parent!.CanLose(words));

    public void Lose(int words)
    {
        MayLose -= words;
        if (Kind != ProvisionKind.Article)
            Parent!.Lose(words);
    }

    public bool CanGain(int words) => MayGain >= words && (Kind == ProvisionKind.Article || Parent!.CanGain(words));

    public void Gain(int words)
    {
        MayGain -= words;
        if (Kind != ProvisionKind.Article)
            Parent!.Gain(words);
    }

    /// <summary>Sets what it may lose and gain by what it holds now.</summary>
    public Piece Measured()
    {
        var words = Words();
        (MayLose, MayGain) = ((int)(words * MostLost), (int)(words * MostGained));
        return this;
    }

    public int Words() => Wording.Count(Heading) + Wording.Count(Text) + Children.Sum(child => child.Words());

    /// <summary>All its words and those beneath it, to be compared.</summary>
    public string Whole() => string.Join(' ', Flatten().Select(piece => piece.Heading is null ? piece.Text : $"{piece.Heading} {piece.Text}"));

    public IEnumerable<Piece> Flatten() => Children.SelectMany(child => child.Flatten()).Prepend(this);

    private static Piece Of(Provision provision)
    {
        var piece = new Piece(provision.Kind, provision.Num, provision.Heading, provision.Text) { Mark = Marks.Of(provision) };
        piece.Origins.Add(provision.EId);
        foreach (var child in provision.Children)
            piece.Add(Of(child));
        piece.numberedBefore = [.. piece.NumberedChildren];
        return piece.Measured();
    }
}
