namespace Participation.Acts.Reading;

/// <summary>A provision while it is being read: it still grows.</summary>
internal sealed class Node(ProvisionKind kind, int line, string? num = null, string? heading = null, string text = "")
{
    public ProvisionKind Kind { get; private set; } = kind;
    public int Line { get; } = line;

    /// <summary>The address that its file gives it, while it can stay; null where one is to be given.</summary>
    public string? Address { get; set; }

    public string? Num { get; private set; } = num;
    public EnumerationMark? Mark { get; private set; } = MarkOf(kind, num);
    public string? Heading { get; set; } = heading;
    public string Text { get; set; } = text;

    /// <summary>The picture that a note stands for.</summary>
    public Picture? Picture { get; private set; }

    public List<Node> Children { get; } = [];

    /// <summary>Makes it another kind, or gives it another number: what an officer corrects.</summary>
    public void Become(ProvisionKind kind, string? num) => (Kind, Num, Mark) = (kind, num, MarkOf(kind, num));

    /// <summary>Makes it stand for a picture, or leaves it as it is where there is none.</summary>
    public Node Showing(Picture? picture)
    {
        if (picture is not null) (Picture, Text) = (picture, picture.Words);
        return this;
    }

    public Node Add(Node child)
    {
        Children.Add(child);
        return child;
    }

    public void Continue(string words) => Text = Text.Length == 0 ? words : $"{Text} {words}";

    public void HeadingContinues(string words) => Heading = Heading is null ? words : $"{Heading} {words}";

    public IEnumerable<Node> Flatten() => Children.SelectMany(c => c.Flatten()).Prepend(this);

    private static EnumerationMark? MarkOf(ProvisionKind kind, string? num) => num is null ? null : kind switch
    {
        ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter or ProvisionKind.Section or ProvisionKind.Subsection => ContainerMark.Value(num),
        _ => EnumerationMark.Value(string.Concat(num.SkipWhile(c => kind == ProvisionKind.Article && !char.IsDigit(c)))),
    };
}
