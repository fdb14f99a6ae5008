namespace Participation.Acts.Reading;

/// <summary>Plans, strategies and programmes have no articles: they are read by their headings, if these are numbered or marked by a style.</summary>
internal static class Sections
{
    private const int FewestHeadings = 2;

    /// <summary>Whether the text has headings enough that a citizen could point at what lies beneath them.</summary>
    public static bool AreIn(List<Token> tokens) => tokens.Count(t => IsNumberedHeading(t) || t is { Shape: Shape.Plain or Shape.Capitals, Line.HeadingLevel: > 1 }) >= FewestHeadings;

    /// <summary>Every token in its place, where there is no article.</summary>
    public static void Place(List<Token> tokens, Ranks ranks, int shallowestStyle, Placed?[] placed)
    {
        var first = tokens.FindIndex(t => IsNumberedHeading(t) || t.Line.HeadingLevel > 1);
        var titleEnd = FrontMatter.PlaceTitle(tokens, Math.Max(first, 0), placed);
        for (var k = titleEnd; k < tokens.Count; k++)
        {
            if (placed[k] is not null || tokens[k].IsQuoted || Heading(tokens[k], ranks, shallowestStyle) is not { } heading) continue;
            placed[k] = heading;
            if (tokens[k].Text.Length == 0 || heading.Role == Role.Annex) PlaceWordsBelow(tokens, k + 1, heading.Role == Role.Annex ? Role.AnnexHeading : Role.ContainerHeading, placed);
        }
    }

    private static Placed? Heading(Token token, Ranks ranks, int shallowestStyle) => token.Shape switch
    {
        Shape.Annex => new Placed(token, Role.Annex, ProvisionKind.Annex),
        _ when IsNumberedHeading(token) => ranks.Numbered(token),
        Shape.Plain or Shape.Capitals when token.Line.HeadingLevel > 0 => Ranks.Styled(token, Math.Max(0, token.Line.HeadingLevel - shallowestStyle)),
        Shape.Capitals => Ranks.Capitals(token, beneathNumbered: false),
        _ => null,
    };

    // «1. УВОД» is a heading, «1. Јавна расправа се спроводи …» is a sentence.
    private static bool IsNumberedHeading(Token token) => !token.IsQuoted && token.Shape switch
    {
        Shape.Container or Shape.Decimal => true,
        Shape.Roman => token.Text.Length > 0,
        Shape.NumberDot => LineGrammar.LooksLikeHeading(token.Text) && (token.Line.HeadingLevel > 0 || !token.Text.Any(char.IsLower)),
        _ => false,
    };

    private static void PlaceWordsBelow(List<Token> tokens, int k, Role role, Placed?[] placed)
    {
        if (k < tokens.Count && placed[k] is null && tokens[k] is { Shape: Shape.Capitals or Shape.Plain, IsQuoted: false } && LineGrammar.LooksLikeHeading(tokens[k].Text))
            placed[k] = new Placed(tokens[k], role);
    }
}
