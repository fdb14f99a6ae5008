namespace Participation.Acts.Reading;

/// <summary>Which kind of container a heading opens, given the kinds that this act uses by name.</summary>
internal sealed class Ranks(IReadOnlyList<Token> tokens)
{
    private readonly bool namesChapters = tokens.Any(t => t is { Shape: Shape.Container, Kind: ProvisionKind.Chapter });
    private readonly bool namesSections = tokens.Any(t => t is { Shape: Shape.Container, Kind: ProvisionKind.Section });

    public Placed Numbered(Token token) => token.Shape switch
    {
        Shape.Container => new Placed(token, Role.Container, token.Kind, Rank(token.Kind)),
        Shape.Roman when !namesChapters => new Placed(token, Role.Container, ProvisionKind.Chapter, Rank(ProvisionKind.Chapter)),
        Shape.Roman => new Placed(token, Role.Container, ProvisionKind.Section, Rank(ProvisionKind.Section)),
        Shape.Decimal => Deep(token, token.Num.TrimEnd('.').Count(c => c == '.') + 1),
        Shape.NumberDot => Deep(token, 1),
        _ => new Placed(token, Role.Container, ProvisionKind.Subsection, Rank(ProvisionKind.Subsection) + 20),
    };

    /// <summary>A heading in capitals without a number: a chapter, or a section where a numbered container stands right above it.</summary>
    public static Placed Capitals(Token token, bool beneathNumbered) => beneathNumbered
        ? new Placed(token, Role.Container, ProvisionKind.Section, Rank(ProvisionKind.Section) + 2)
        : new Placed(token, Role.Container, ProvisionKind.Chapter, Rank(ProvisionKind.Chapter));

    /// <summary>A heading in small letters that holds several articles.</summary>
    public static Placed Plain(Token token) => new(token, Role.Container, ProvisionKind.Section, Rank(ProvisionKind.Subsection) + 30);

    /// <summary>A heading whose level the source gives by its style; the shallowest is a chapter.</summary>
    public static Placed Styled(Token token, int levelsBelowTop) => levelsBelowTop switch
    {
        0 => new Placed(token, Role.Container, ProvisionKind.Chapter, Rank(ProvisionKind.Chapter)),
        1 => new Placed(token, Role.Container, ProvisionKind.Section, Rank(ProvisionKind.Section)),
        var n => new Placed(token, Role.Container, ProvisionKind.Subsection, Rank(ProvisionKind.Subsection) + n),
    };

    private Placed Deep(Token token, int depth)
    {
        var level = depth + (namesSections ? 1 : 0);
        return level == 1
            ? new Placed(token, Role.Container, ProvisionKind.Section, Rank(ProvisionKind.Section))
            : new Placed(token, Role.Container, ProvisionKind.Subsection, Rank(ProvisionKind.Subsection) + level);
    }

    private static int Rank(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Part => 10,
        ProvisionKind.Title => 20,
        ProvisionKind.Chapter => 30,
        ProvisionKind.Section => 40,
        _ => 50,
    };
}
